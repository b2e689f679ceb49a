/// Checks that the chunks of a PNG stand in their order and are as long as their formats allow.
struct PNGStructure {
  let chunks: [PNGFile.Chunk]

  func check() throws(AttachmentProblem) -> PictureSize {
    guard let first = chunks.first, first.type == "IHDR" else { throw .broken(.png, at: 8) }
    let header = try Header(first.data)
    try checkOrder(header)
    for chunk in chunks.dropFirst() { try check(chunk, header) }
    // Larger ones are refused for their size.
    if max(header.size.width, header.size.height) <= PictureSize.longestSide { try checkPixels(header) }
    return header.size
  }
}

extension PNGStructure {
  /// Unpacked, the picture is as long as its rows, and nothing follows it.
  private func checkPixels(_ header: Header) throws(AttachmentProblem) {
    let data = chunks.filter { $0.type == "IDAT" }.flatMap(\.data)
    do throws(Zlib.Broken) {
      let pixels = try Zlib.inflated(data[...], limit: header.length, followedBy: 0)
      guard pixels.count == header.length else { throw Zlib.Broken() }
    } catch {
      throw .broken(.png, at: chunks.first { $0.type == "IDAT" }?.data.startIndex ?? 0)
    }
  }
}

extension PNGStructure {
  private struct Header {
    let size: PictureSize
    let colour: Int
    let depth: Int
    private let isInterlaced: Bool

    /// Bytes of all rows, each with the number of its filter before it.
    var length: Int {
      let bits = depth * ([0: 1, 2: 3, 3: 1, 4: 2, 6: 4][colour] ?? 1)
      return passes.reduce(0) { sum, pass in
        let (across, down) = (pass.of(size.width, \.across), pass.of(size.height, \.down))
        return across > 0 ? sum + down * (1 + (across * bits + 7) / 8) : sum
      }
    }

    private struct Pass {
      /// The first pixel and the steps between them.
      let across: (first: Int, step: Int)
      let down: (first: Int, step: Int)

      func of(_ side: Int, _ way: KeyPath<Pass, (first: Int, step: Int)>) -> Int {
        max(0, (side - self[keyPath: way].first + self[keyPath: way].step - 1) / self[keyPath: way].step)
      }
    }

    /// Adam7, or the one of other pictures.
    private var passes: [Pass] {
      guard isInterlaced else { return [Pass(across: (0, 1), down: (0, 1))] }
      let steps = [(0, 8, 0, 8), (4, 8, 0, 8), (0, 4, 4, 8), (2, 4, 0, 4), (0, 2, 2, 4), (1, 2, 0, 2), (0, 1, 1, 2)]
      return steps.map { Pass(across: ($0.0, $0.1), down: ($0.2, $0.3)) }
    }

    init(_ data: ArraySlice<UInt8>) throws(AttachmentProblem) {
      var reader = ByteReader(data)
      let width = try reader.bigEndian(4)
      size = PictureSize(width: width, height: try reader.bigEndian(4))
      depth = Int(try reader.byte())
      colour = Int(try reader.byte())
      let methods = try reader.bigEndian(2)
      let interlace = try reader.byte()
      isInterlaced = interlace == 1
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
    guard (header.colour == 3) == (palette != nil), palette ?? 0 < first else {
      throw .broken(.png, at: 8)
    }
    for type in ["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "cICP", "pHYs", "iCCP"] {
      let places = types.indices.filter { types[$0] == type }
      guard places.count <= 1, places.allSatisfy({ $0 < first }) else { throw .broken(.png, at: 8) }
    }
  }

  private func check(_ chunk: PNGFile.Chunk, _ header: Header) throws(AttachmentProblem) {
    let count = chunk.data.count
    let colours = (chunks.first { $0.type == "PLTE" }?.data.count ?? 0) / 3
    let isRight: Bool
    switch chunk.type {
    case "acTL", "fcTL", "fdAT": throw .moving
    case "IDAT": return
    case "PLTE": isRight = count % 3 == 0 && (1...1 << header.depth).contains(count / 3)
    case "tRNS":
      isRight =
        header.colour == 0 ? count == 2 : header.colour == 2 ? count == 6 : header.colour == 3 && count <= colours
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
