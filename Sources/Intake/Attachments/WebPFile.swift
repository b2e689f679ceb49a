/// A still WebP file as its chunks (WebP container specification).
///
/// Kept are the picture, its transparency and a colour profile reduced to its numbers; EXIF, XMP, unknown chunks and
/// everything after the end of the file go, and the flags that announced them with it.
struct WebPFile: PictureFile {
  static let format = ImageFormat.webp

  struct Chunk: Sendable, Equatable {
    let type: String
    let data: ArraySlice<UInt8>
  }

  let chunks: [Chunk]
  let trailing: ArraySlice<UInt8>
  let size: PictureSize
  private let keptProfile: Chunk?

  init(_ bytes: [UInt8]) throws(AttachmentProblem) {
    var reader = ByteReader(bytes)
    guard try reader.take(4).starts(with: "RIFF") else { throw .broken(.webp, at: 0) }
    var body = ByteReader(try reader.take(try reader.littleEndian(4)))
    guard try body.take(4).starts(with: "WEBP") else { throw .broken(.webp, at: 8) }
    var chunks: [Chunk] = []
    while !body.isAtEnd { chunks.append(try body.webPChunk()) }
    self.chunks = chunks
    trailing = reader.rest
    size = try WebPStructure(chunks: chunks).check()
    keptProfile = Self.profile(in: chunks)
  }

  var pictureData: [ArraySlice<UInt8>] {
    chunks.filter { Self.picture.contains($0.type) }.flatMap { [Array($0.type.utf8)[...], $0.data] }
  }

  var metadata: [String] {
    chunks.filter { !($0.type == "VP8X" || Self.picture.contains($0.type)) && $0 != keptProfile }.map(\.metadataName)
      + (trailing.isEmpty ? [] : ["trailing data"])
  }

  var exif: [ArraySlice<UInt8>] {
    chunks.filter { $0.type == "EXIF" }.map { $0.data.starts(with: "Exif\0\0") ? $0.data.dropFirst(6) : $0.data }
  }

  var cleaned: [UInt8] {
    let kept = [extendedHeader, keptProfile].compactMap(\.self) + chunks.filter { Self.picture.contains($0.type) }
    let body = Array("WEBP".utf8) + kept.flatMap(\.encoded)
    return Array("RIFF".utf8) + body.count.littleEndianBytes(4) + body
  }
}

extension WebPFile {
  private static let picture: Set<String> = ["VP8 ", "VP8L", "ALPH"]

  /// The flags say what is still there; of the canvas only its size is left.
  private var extendedHeader: Chunk? {
    guard let header = chunks.first, header.type == "VP8X", let flags = header.data.first else { return nil }
    let profile: UInt8 = keptProfile == nil ? 0 : 0x20
    return Chunk(type: "VP8X", data: ([flags & 0x10 | profile, 0, 0, 0] + header.data.dropFirst(4))[...])
  }

  private static func profile(in chunks: [Chunk]) -> Chunk? {
    let data = chunks.first { $0.type == "ICCP" }?.data
    return data.flatMap { ColourProfile.reduced(Array($0)) }.map { Chunk(type: "ICCP", data: $0[...]) }
  }
}

/// Checks the order of the chunks and that the headers of the coded picture agree with the file's.
struct WebPStructure {
  let chunks: [WebPFile.Chunk]

  func check() throws(AttachmentProblem) -> PictureSize {
    if chunks.contains(where: { ["ANIM", "ANMF"].contains($0.type) }) { throw .moving }
    let pictures = chunks.filter { $0.type == "VP8 " || $0.type == "VP8L" }
    guard let first = chunks.first, let picture = pictures.first, pictures.count == 1 else {
      throw .broken(.webp, at: 12)
    }
    let size = picture.type == "VP8 " ? try lossySize(picture.data) : try losslessSize(picture.data)
    if first.type == "VP8X" {
      guard try canvas(first.data) == size else { throw .broken(.webp, at: first.data.startIndex) }
    } else if first.type != picture.type || chunks.contains(where: { $0.type == "ALPH" }) {
      throw .broken(.webp, at: 12)
    }
    let extras = ["VP8X", "ALPH", "ICCP"].map { type in chunks.count { $0.type == type } }
    guard extras.allSatisfy({ $0 <= 1 }) else { throw .broken(.webp, at: 12) }
    return size
  }
}

extension WebPStructure {
  private func canvas(_ data: ArraySlice<UInt8>) throws(AttachmentProblem) -> PictureSize {
    var reader = ByteReader(data)
    if try reader.littleEndian(4) & 0x02 != 0 { throw .moving }
    let width = try reader.littleEndian(3) + 1
    let size = PictureSize(width: width, height: try reader.littleEndian(3) + 1)
    guard reader.isAtEnd else { throw .broken(.webp, at: reader.offset) }
    return size
  }

  /// RFC 6386, section 9.1: a key frame, its start code and two sides of 14 bits; its first partition lies inside.
  private func lossySize(_ data: ArraySlice<UInt8>) throws(AttachmentProblem) -> PictureSize {
    var reader = ByteReader(data)
    let tag = try reader.littleEndian(3)
    guard tag & 1 == 0, try reader.bigEndian(3) == 0x9D012A else { throw .broken(.webp, at: data.startIndex) }
    let width = try reader.littleEndian(2) & 0x3FFF
    let size = PictureSize(width: width, height: try reader.littleEndian(2) & 0x3FFF)
    _ = try reader.take(tag >> 5)
    return size
  }

  private func losslessSize(_ data: ArraySlice<UInt8>) throws(AttachmentProblem) -> PictureSize {
    var reader = ByteReader(data)
    guard try reader.byte() == 0x2F else { throw .broken(.webp, at: data.startIndex) }
    let bits = try reader.littleEndian(4)
    guard bits >> 29 == 0, !reader.isAtEnd else { throw .broken(.webp, at: data.startIndex) }
    return PictureSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
  }
}

extension WebPFile.Chunk {
  fileprivate var encoded: [UInt8] {
    Array(type.utf8) + data.count.littleEndianBytes(4) + data + [UInt8](repeating: 0, count: data.count % 2)
  }

  fileprivate var metadataName: String {
    switch type {
    case "EXIF": "EXIF"
    case "XMP ": "XMP"
    case "ICCP": "profile text"
    default: "chunk"
    }
  }
}

extension ByteReader {
  /// Chunks of an odd length are followed by one byte of padding, which counts for nothing.
  fileprivate mutating func webPChunk() throws(AttachmentProblem) -> WebPFile.Chunk {
    let start = offset
    let type = try take(4)
    guard type.allSatisfy({ (0x20...0x7E).contains($0) }) else { throw .broken(.webp, at: start) }
    let length = try littleEndian(4)
    let data = try take(length)
    _ = try take(length % 2)
    return WebPFile.Chunk(type: String(decoding: type, as: UTF8.self), data: data)
  }
}
