/// Packed data inside PNG and PDF files (RFC 1950 and 1951): unpacked to be looked at, written again unpacked.
enum Zlib {
  struct Broken: Error {}

  /// - Parameters:
  ///   - limit: the most bytes that may come out; a small file can unpack to gigabytes.
  ///   - most: how many bytes may follow, which are not looked at.
  static func inflated(_ bytes: ArraySlice<UInt8>, limit: Int, followedBy most: Int = .max) throws(Broken) -> [UInt8] {
    let header = bytes.prefix(2).reduce(0) { $0 << 8 | Int($1) }
    guard bytes.count >= 6, header % 31 == 0, header >> 8 & 0x0F == 8, header & 0x20 == 0 else { throw Broken() }
    var inflation = Inflation(bytes: bytes.dropFirst(2), limit: limit)
    let output = try inflation.run()
    guard inflation.rest <= most else { throw Broken() }
    return output
  }

  /// The bytes as one zlib stream of stored blocks, the same on every machine.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let starts = Array(stride(from: 0, to: max(bytes.count, 1), by: 65_535))
    let blocks = starts.flatMap { start in
      let part = bytes[start..<min(start + 65_535, bytes.count)]
      return [start == starts.last ? 1 : 0] + part.count.littleEndianBytes(2) + (~part.count).littleEndianBytes(2)
        + part
    }
    return [0x78, 0x01] + blocks + Checksum.adler32(bytes).bigEndianBytes(4)
  }
}

/// Unpacks one deflate stream bit by bit and checks its Adler-32.
private struct Inflation {
  let bytes: ArraySlice<UInt8>
  let limit: Int
  private var offset: Int
  private var bits = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  /// Bytes behind it.
  var rest: Int { bytes.endIndex - offset }

  init(bytes: ArraySlice<UInt8>, limit: Int) {
    self.bytes = bytes
    self.limit = limit
    offset = bytes.startIndex
  }

  mutating func run() throws(Zlib.Broken) -> [UInt8] {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try copyStored()
      case 1: try decode(.fixedLiterals, .fixedDistances)
      case 2: try decodeDynamic()
      default: throw Zlib.Broken()
      }
    }
    try checkSum()
    return output
  }
}

extension Inflation {
  private mutating func take(_ count: Int) throws(Zlib.Broken) -> Int {
    while bitCount < count {
      guard offset < bytes.endIndex else { throw Zlib.Broken() }
      bits |= Int(bytes[offset]) << bitCount
      offset += 1
      bitCount += 8
    }
    defer {
      bits >>= count
      bitCount -= count
    }
    return bits & (1 << count - 1)
  }

  private mutating func skipToByte() throws(Zlib.Broken) { _ = try take(bitCount % 8) }

  private mutating func append(_ byte: UInt8) throws(Zlib.Broken) {
    guard output.count < limit else { throw Zlib.Broken() }
    output.append(byte)
  }

  private mutating func copyStored() throws(Zlib.Broken) {
    try skipToByte()
    let count = try take(16)
    guard try take(16) == ~count & 0xFFFF else { throw Zlib.Broken() }
    for _ in 0..<count { try append(UInt8(truncatingIfNeeded: try take(8))) }
  }

  private mutating func decode(_ literals: HuffmanCode, _ distances: HuffmanCode) throws(Zlib.Broken) {
    while true {
      let symbol = try self.symbol(literals)
      if symbol < 256 {
        try append(UInt8(symbol))
      } else if symbol == 256 {
        return
      } else {
        try copy(symbol, distances)
      }
    }
  }

  private mutating func copy(_ symbol: Int, _ distances: HuffmanCode) throws(Zlib.Broken) {
    guard symbol - 257 < Self.lengths.count else { throw Zlib.Broken() }
    let length = Self.lengths[symbol - 257] + (try take(Self.lengthBits[symbol - 257]))
    let code = try self.symbol(distances)
    guard code < Self.distances.count else { throw Zlib.Broken() }
    let distance = Self.distances[code] + (try take(Self.distanceBits[code]))
    guard distance <= output.count else { throw Zlib.Broken() }
    for _ in 0..<length { try append(output[output.count - distance]) }
  }

  private mutating func symbol(_ code: HuffmanCode) throws(Zlib.Broken) -> Int {
    var value = 0
    var first = 0
    var index = 0
    for count in code.counts.dropFirst() {
      value |= try take(1)
      if value - first < count { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw Zlib.Broken()
  }

  private mutating func decodeDynamic() throws(Zlib.Broken) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let codeCount = try take(4) + 4
    var codeLengths = [Int](repeating: 0, count: 19)
    for index in 0..<codeCount { codeLengths[Self.order[index]] = try take(3) }
    let lengths = try self.lengths(count: literalCount + distanceCount, HuffmanCode(lengths: codeLengths))
    guard lengths.count > 256, lengths[256] != 0 else { throw Zlib.Broken() }
    try decode(
      HuffmanCode(lengths: Array(lengths[..<literalCount])),
      HuffmanCode(lengths: Array(lengths[literalCount...]))
    )
  }

  private mutating func lengths(count: Int, _ code: HuffmanCode) throws(Zlib.Broken) -> [Int] {
    var lengths: [Int] = []
    while lengths.count < count {
      let symbol = try self.symbol(code)
      switch symbol {
      case ..<16: lengths.append(symbol)
      case 16:
        guard let last = lengths.last else { throw Zlib.Broken() }
        lengths += [Int](repeating: last, count: 3 + (try take(2)))
      case 17: lengths += [Int](repeating: 0, count: 3 + (try take(3)))
      default: lengths += [Int](repeating: 0, count: 11 + (try take(7)))
      }
    }
    guard lengths.count == count else { throw Zlib.Broken() }
    return lengths
  }

  private mutating func checkSum() throws(Zlib.Broken) {
    try skipToByte()
    var sum = 0
    for _ in 0..<4 { sum = sum << 8 | (try take(8)) }
    guard sum == Checksum.adler32(output) else { throw Zlib.Broken() }
  }

  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distances = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]
}

/// A canonical Huffman code: how many codes of each length there are, and their symbols in order.
private struct HuffmanCode {
  private(set) var counts = [Int](repeating: 0, count: 16)
  private(set) var symbols: [Int] = []

  init(lengths: [Int]) {
    for length in lengths where length > 0 { counts[length] += 1 }
    symbols = lengths.indices.filter { lengths[$0] > 0 }.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
  }

  static let fixedLiterals = HuffmanCode(
    lengths: [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112) + [Int](repeating: 7, count: 24)
      + [Int](repeating: 8, count: 8)
  )
  static let fixedDistances = HuffmanCode(lengths: [Int](repeating: 5, count: 30))
}
