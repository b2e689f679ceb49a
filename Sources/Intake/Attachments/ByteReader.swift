import Glibc

/// Reads binary formats front to back; a length that leads past the end is refused, never cut short.
struct ByteReader: Sendable {
  let bytes: ArraySlice<UInt8>
  private(set) var offset: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    self.offset = bytes.startIndex
  }

  init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  var isAtEnd: Bool { offset == bytes.endIndex }
  var rest: ArraySlice<UInt8> { bytes[offset...] }
  var next: UInt8? { isAtEnd ? nil : bytes[offset] }

  mutating func byte() throws(AttachmentProblem) -> UInt8 {
    guard let byte = next else { throw .truncated }
    offset += 1
    return byte
  }

  mutating func take(_ count: Int) throws(AttachmentProblem) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.endIndex - offset else { throw .truncated }
    defer { offset += count }
    return bytes[offset..<(offset + count)]
  }

  /// An unsigned number of up to four bytes, the highest first.
  mutating func bigEndian(_ width: Int) throws(AttachmentProblem) -> Int {
    try take(width).reduce(0) { $0 << 8 | Int($1) }
  }

  /// An unsigned number of up to four bytes, the lowest first.
  mutating func littleEndian(_ width: Int) throws(AttachmentProblem) -> Int {
    try take(width).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

extension FixedWidthInteger {
  /// The lowest `width` bytes, the highest first.
  func bigEndianBytes(_ width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) }
  }

  /// The lowest `width` bytes, the lowest first.
  func littleEndianBytes(_ width: Int) -> [UInt8] { bigEndianBytes(width).reversed() }
}

extension Collection<UInt8> {
  func starts(with ascii: String) -> Bool { starts(with: ascii.utf8) }
}
