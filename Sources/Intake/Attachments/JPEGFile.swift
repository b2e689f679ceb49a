/// A JPEG file as its segments (ITU-T T.81, annex B), for baseline, extended and progressive pictures.
///
/// Kept are the picture's own segments, a JFIF header without its thumbnail, the Adobe colour transform and a colour
/// profile reduced to its numbers. All other APPn segments, comments and everything after the end of the picture go:
/// phones append second pictures, depth maps and whole films there.
struct JPEGFile: PictureFile {
  static let format = ImageFormat.jpeg

  /// A marker with its parameters, and for a scan the coded data that follow.
  struct Segment: Sendable {
    let marker: UInt8
    let body: ArraySlice<UInt8>
    var scan: ArraySlice<UInt8> = []
  }

  let segments: [Segment]
  let trailing: ArraySlice<UInt8>
  let size: PictureSize
  /// What is kept of the segments beside the picture.
  private let header: [Segment]

  init(_ bytes: [UInt8]) throws(AttachmentProblem) {
    var reader = ByteReader(bytes)
    guard try reader.bigEndian(2) == 0xFFD8 else { throw .broken(.jpeg, at: 0) }
    var segments: [Segment] = []
    while let segment = try reader.jpegSegment() { segments.append(segment) }
    self.segments = segments
    trailing = reader.rest
    size = try JPEGStructure(segments: segments).check()
    header = [Self.jfif(in: segments), Self.adobe(in: segments)].compactMap(\.self) + Self.profile(in: segments)
  }

  var pictureData: [ArraySlice<UInt8>] {
    segments.filter { !$0.isApplication }.flatMap { [[$0.marker][...], $0.body, $0.scan] }
  }

  var metadata: [String] {
    segments.filter { $0.isApplication && !isKept($0) }.map(\.metadataName)
      + (trailing.isEmpty ? [] : ["trailing data"])
  }

  var exif: [ArraySlice<UInt8>] {
    segments.filter { $0.marker == 0xE1 && $0.body.starts(with: "Exif\0") }.map { $0.body.dropFirst(6) }
  }

  var cleaned: [UInt8] {
    [0xFF, 0xD8] + (header + segments.filter { !$0.isApplication }).flatMap(\.encoded) + [0xFF, 0xD9]
  }
}

extension JPEGFile {
  /// Version, units and density; the thumbnail's size becomes zero by zero.
  private static func jfif(in segments: [Segment]) -> Segment? {
    let body = segments.first { $0.marker == 0xE0 && $0.body.starts(with: "JFIF\0") && $0.body.count >= 14 }?.body
    return body.map { Segment(marker: 0xE0, body: ($0.prefix(12) + [0, 0])[...]) }
  }

  /// Only the colour transform; without it the colours of some pictures are wrong.
  private static func adobe(in segments: [Segment]) -> Segment? {
    let body = segments.first { $0.marker == 0xEE && $0.body.starts(with: "Adobe") && $0.body.count >= 12 }?.body
    guard let transform = body?.dropFirst(11).first else { return nil }
    return Segment(marker: 0xEE, body: (Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, transform])[...])
  }

  private static func profile(in segments: [Segment]) -> [Segment] {
    guard let profile = ColourProfile.reduced(joinedProfile(in: segments)) else { return [] }
    let starts = Array(stride(from: 0, to: profile.count, by: profilePart))
    guard starts.count <= 255 else { return [] }
    return starts.enumerated().map { index, start in
      let part = profile[start..<min(start + profilePart, profile.count)]
      return Segment(marker: 0xE2, body: (profileName + [UInt8(index + 1), UInt8(starts.count)] + part)[...])
    }
  }

  /// A profile too long for one segment is spread over several, each with its number (ICC.1, annex B.4).
  private static func joinedProfile(in segments: [Segment]) -> [UInt8] {
    segments.filter(\.isProfile).sorted { $0.profileNumber < $1.profileNumber }.flatMap { $0.body.dropFirst(14) }
  }

  private func isKept(_ segment: Segment) -> Bool {
    header.contains { $0.marker == segment.marker && $0.body == segment.body }
  }

  fileprivate static let profileName = Array("ICC_PROFILE\0".utf8)
  private static let profilePart = 65_519
}

extension JPEGFile.Segment {
  /// APPn or a comment: beside the picture.
  var isApplication: Bool { (0xE0...0xEF).contains(marker) || marker == 0xFE }

  fileprivate var isProfile: Bool { marker == 0xE2 && body.count > 14 && body.starts(with: JPEGFile.profileName) }
  fileprivate var profileNumber: UInt8 { body.dropFirst(12).first ?? 0 }

  fileprivate var encoded: [UInt8] { [0xFF, marker] + (body.count + 2).bigEndianBytes(2) + body + scan }

  fileprivate var metadataName: String {
    switch marker {
    case 0xE0: "thumbnail"
    case 0xE1 where body.starts(with: "Exif\0"): "EXIF"
    case 0xE1: "XMP"
    case 0xE2 where isProfile: "profile text"
    case 0xE2: "MPF"
    case 0xED: "IPTC"
    case 0xFE: "comment"
    default: "APP\(marker & 0x0F)"
    }
  }
}

extension ByteReader {
  /// The next segment; nil at the end of the image.
  fileprivate mutating func jpegSegment() throws(AttachmentProblem) -> JPEGFile.Segment? {
    let start = offset
    let marker = try jpegMarker()
    if marker == 0xD9 { return nil }
    guard JPEGStructure.isSupported(marker) else { throw .unsupported(.jpeg) }
    let length = try bigEndian(2)
    guard length >= 2 else { throw .broken(.jpeg, at: start) }
    let body = try take(length - 2)
    return JPEGFile.Segment(marker: marker, body: body, scan: marker == 0xDA ? try jpegScan() : [])
  }

  /// A marker may have any number of fill bytes 0xFF before it; they are not kept.
  private mutating func jpegMarker() throws(AttachmentProblem) -> UInt8 {
    let start = offset
    guard try byte() == 0xFF else { throw .broken(.jpeg, at: start) }
    var marker = try byte()
    while marker == 0xFF { marker = try byte() }
    guard marker >= 0xC0, !(0xD0...0xD8).contains(marker) else { throw .broken(.jpeg, at: start) }
    return marker
  }

  /// Coded data up to the next marker; stuffed zeros and restart markers are part of them.
  private mutating func jpegScan() throws(AttachmentProblem) -> ArraySlice<UInt8> {
    var end = offset
    while let found = bytes[end...].firstIndex(of: 0xFF) {
      guard found + 1 < bytes.endIndex else { throw .truncated }
      let follower = bytes[found + 1]
      guard follower == 0 || (0xD0...0xD7).contains(follower) else { return try take(found - offset) }
      end = found + 2
    }
    throw .truncated
  }
}
