/// A PNG file as its chunks (W3C PNG, third edition), every CRC checked.
///
/// Kept are the picture, its transparency and what gives its colours; texts, EXIF, the time, unknown ancillary chunks
/// and everything after the end of the picture go (cropping tools have left the uncropped picture there).
struct PNGFile: PictureFile {
  static let format = ImageFormat.png
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  struct Chunk: Sendable {
    let type: String
    let data: ArraySlice<UInt8>
  }

  let chunks: [Chunk]
  let trailing: ArraySlice<UInt8>
  let size: PictureSize

  init(_ bytes: [UInt8]) throws(AttachmentProblem) {
    var reader = ByteReader(bytes)
    guard try reader.take(8).elementsEqual(Self.signature) else { throw .broken(.png, at: 0) }
    var chunks: [Chunk] = []
    repeat { chunks.append(try reader.pngChunk()) } while chunks.last?.type != "IEND"
    self.chunks = chunks
    trailing = reader.rest
    size = try PNGStructure(chunks: chunks).check()
  }

  var pictureData: [ArraySlice<UInt8>] {
    chunks.filter { Self.picture.contains($0.type) }.flatMap { [Array($0.type.utf8)[...], $0.data] }
  }

  var metadata: [String] {
    chunks.filter { !Self.isPlain($0) && reducedProfile($0)?.data != $0.data }.map(\.metadataName)
      + (trailing.isEmpty ? [] : ["trailing data"])
  }

  var exif: [ArraySlice<UInt8>] { chunks.filter { $0.type == "eXIf" }.map(\.data) }

  var cleaned: [UInt8] {
    Self.signature + chunks.compactMap { Self.isPlain($0) ? $0 : reducedProfile($0) }.flatMap(\.encoded)
  }
}

extension PNGFile {
  private static let picture: Set<String> = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS"]
  private static let colours: Set<String> = ["gAMA", "cHRM", "sRGB", "cICP", "pHYs"]

  private static func isPlain(_ chunk: Chunk) -> Bool { picture.contains(chunk.type) || colours.contains(chunk.type) }

  /// A colour profile with nothing but its numbers under a name that says nothing.
  private func reducedProfile(_ chunk: Chunk) -> Chunk? {
    guard chunk.type == "iCCP", let profile = Self.profile(in: chunk.data).flatMap(ColourProfile.reduced) else {
      return nil
    }
    return Chunk(type: "iCCP", data: (Array("icc\0\0".utf8) + Zlib.stored(profile))[...])
  }

  /// Nil where the profile cannot be unpacked; viewers then show the picture without it.
  private static func profile(in data: ArraySlice<UInt8>) -> [UInt8]? {
    guard let end = data.prefix(80).firstIndex(of: 0), data[end...].dropFirst().first == 0 else { return nil }
    do throws(Zlib.Broken) {
      return try Zlib.inflated(data[(end + 2)...], limit: 1 << 20)
    } catch {
      return nil
    }
  }
}

extension PNGFile.Chunk {
  fileprivate var encoded: [UInt8] {
    let typed = Array(type.utf8) + data
    return data.count.bigEndianBytes(4) + typed + Checksum.crc32(typed[...]).bigEndianBytes(4)
  }

  fileprivate var metadataName: String {
    switch type {
    case "eXIf": "EXIF"
    case "iTXt" where data.starts(with: "XML:com.adobe.xmp"): "XMP"
    case "iCCP": "profile text"
    case "tEXt", "zTXt", "iTXt": "comment"
    case "tIME": "time"
    default: "chunk"
    }
  }
}

extension ByteReader {
  fileprivate mutating func pngChunk() throws(AttachmentProblem) -> PNGFile.Chunk {
    let start = offset
    let length = try bigEndian(4)
    guard length < 1 << 31 else { throw .broken(.png, at: start) }
    let typed = try take(4 + length)
    guard try bigEndian(4) == Checksum.crc32(typed), typed.prefix(4).allSatisfy(\.isASCIILetter) else {
      throw .broken(.png, at: start)
    }
    return PNGFile.Chunk(type: String(decoding: typed.prefix(4), as: UTF8.self), data: typed.dropFirst(4))
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}
