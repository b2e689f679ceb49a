/// Checks that the chunks of a PNG stand in their order and are as long as their formats allow.
struct PNGStructure {
  let chunks: [PNGFile.Chunk]

  func check() throws(AttachmentProblem) -> PictureSize {
    guard let first = chunks.first, first.type == "IHDR" else { throw .broken(.png, at: 8) }
    let header = try Header(first.data)
    try checkOrder(header)
    for chunk in chunks.dropFirst() { try check(chunk, header) }
    return header.size
  }
}

extension PNGStructure {
  private struct Header {
    let size: PictureSize
    let colour: Int

    init(_ data: ArraySlice<UInt8>) throws(AttachmentProblem) {
      var reader = ByteReader(data)
      let width = try reader.bigEndian(4)
      size = PictureSize(width: width, height: try reader.bigEndian(4))
      let depth = Int(try reader.byte())
      colour = Int(try reader.byte())
      let methods = try reader.bigEndian(2)
      let interlace = try reader.byte()
      guard reader.isAtEnd, Self.depths[colour]?.contains(depth) == true, methods == 0, interlace <= 1 else {
        throw .broken(.png, at: data.startIndex)
      }
    }

    /// The bit depths that each colour type may have.
    private static let depths: [Int: [Int]] = [
      0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16],
    ]
  }

  /// IDAT chunks in one run; everything that is kept once, and before the picture.
  private func checkOrder(_ header: Header) throws(AttachmentProblem) {
    let types = chunks.map(\.type)
    guard let first = types.firstIndex(of: "IDAT"), let last = types.lastIndex(of: "IDAT"),
      types[first...last].allSatisfy({ $0 == "IDAT" })
    else { throw .broken(.png, at: chunks.last?.data.startIndex ?? 0) }
    let palette = types.firstIndex(of: "PLTE")
    guard (header.colour == 3) == (palette != nil) || [2, 6].contains(header.colour), palette ?? 0 < first else {
      throw .broken(.png, at: 8)
    }
    for type in ["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "cICP", "pHYs", "iCCP"] {
      let places = types.indices.filter { types[$0] == type }
      guard places.count <= 1, places.allSatisfy({ $0 < first }) else { throw .broken(.png, at: 8) }
    }
  }

  private func check(_ chunk: PNGFile.Chunk, _ header: Header) throws(AttachmentProblem) {
    let count = chunk.data.count
    let isRight: Bool
    switch chunk.type {
    case "acTL", "fcTL", "fdAT": throw .moving
    case "IDAT": return
    case "PLTE": isRight = count % 3 == 0 && (3...768).contains(count)
    case "tRNS":
      isRight = header.colour == 0 ? count == 2 : header.colour == 2 ? count == 6 : header.colour == 3 && count <= 256
    case "gAMA", "cICP": isRight = count == 4
    case "cHRM": isRight = count == 32
    case "sRGB": isRight = count == 1
    case "pHYs": isRight = count == 9
    case "IEND": isRight = count == 0
    default:
      guard chunk.type.first?.isLowercase == true else { throw .unsupported(.png) }
      return
    }
    guard isRight else { throw .broken(.png, at: chunk.data.startIndex) }
  }
}
