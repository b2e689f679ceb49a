/// Checks that the tables and headers of a JPEG say exactly what their formats allow, so that nothing else fits in, and that its coded data
/// reach to the last block.
struct JPEGStructure {
  let segments: [JPEGFile.Segment]

  /// Baseline, extended and progressive Huffman coding is what browsers show.
  static func isSupported(_ marker: UInt8) -> Bool {
    switch marker {
    case 0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD, 0xE0...0xEF, 0xFE: true
    default: false
    }
  }

  func check() throws(AttachmentProblem) -> PictureSize {
    var frame: Frame?
    var scanned = Set<UInt8>()
    for segment in segments {
      switch segment.marker {
      case 0xC0...0xC2 where frame == nil: frame = try Frame(segment.body)
      case 0xC0...0xC2: throw .broken(.jpeg, at: segment.body.startIndex)
      case 0xDA: scanned.formUnion(try scanComponents(of: segment, in: frame))
      default: try checkTable(segment)
      }
    }
    guard let frame, scanned == Set(frame.components) else { throw .truncated }
    // Larger ones are refused for their size.
    if max(frame.size.width, frame.size.height) <= PictureSize.longestSide { try JPEGScans.check(segments) }
    return frame.size
  }
}

extension JPEGStructure {
  private struct Frame {
    let size: PictureSize
    let components: [UInt8]

    init(_ body: ArraySlice<UInt8>) throws(AttachmentProblem) {
      var reader = ByteReader(body)
      guard try reader.byte() == 8 else { throw .unsupported(.jpeg) }
      let height = try reader.bigEndian(2)
      size = PictureSize(width: try reader.bigEndian(2), height: height)
      let count = Int(try reader.byte())
      guard [1, 3, 4].contains(count), body.count == 6 + 3 * count, size.width > 0, height > 0 else {
        throw .broken(.jpeg, at: body.startIndex)
      }
      components = (0..<count).map { body[body.startIndex + 6 + 3 * $0] }
    }
  }

  private func scanComponents(of segment: JPEGFile.Segment, in frame: Frame?) throws(AttachmentProblem) -> [UInt8] {
    let body = segment.body
    guard let count = body.first.map(Int.init), (1...4).contains(count), body.count == 4 + 2 * count, let frame,
      !segment.scan.isEmpty
    else { throw .broken(.jpeg, at: body.startIndex) }
    let components = (0..<count).map { body[body.startIndex + 1 + 2 * $0] }
    guard components.allSatisfy(frame.components.contains) else { throw .broken(.jpeg, at: body.startIndex) }
    return components
  }

  private func checkTable(_ segment: JPEGFile.Segment) throws(AttachmentProblem) {
    var reader = ByteReader(segment.body)
    switch segment.marker {
    case 0xDB: while !reader.isAtEnd { try reader.skipQuantisationTable() }
    case 0xC4: while !reader.isAtEnd { try reader.skipHuffmanTable() }
    case 0xDD where segment.body.count != 2: throw .broken(.jpeg, at: reader.offset)
    default: return
    }
  }
}

extension ByteReader {
  fileprivate mutating func skipQuantisationTable() throws(AttachmentProblem) {
    let start = offset
    let kind = try byte()
    guard kind >> 4 <= 1, kind & 0x0F <= 3 else { throw .broken(.jpeg, at: start) }
    _ = try take(kind >> 4 == 0 ? 64 : 128)
  }

  /// Sixteen counts and as many values; the code lengths must fit into sixteen bits (Kraft).
  fileprivate mutating func skipHuffmanTable() throws(AttachmentProblem) {
    let start = offset
    let kind = try byte()
    let counts = Array(try take(16))
    let space = counts.enumerated().reduce(0) { $0 + Int($1.element) << (15 - $1.offset) }
    guard kind >> 4 <= 1, kind & 0x0F <= 3, space <= 1 << 16 else { throw .broken(.jpeg, at: start) }
    _ = try take(counts.reduce(0) { $0 + Int($1) })
  }
}
