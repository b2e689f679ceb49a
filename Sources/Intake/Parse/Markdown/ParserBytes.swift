/// The bytes that the parser is given for those of a file: as many, each in its place.
///
/// The parser would write three bytes for NUL, and Swift for a byte that is no UTF-8, and all places behind it would
/// move. Such bytes become a control character instead, which is written as U+FFFD.
enum ParserBytes {
  static func of(_ bytes: [UInt8]) -> [UInt8] {
    var index = 0
    while index < bytes.count, let length = length(in: bytes, at: index) { index += length }
    return index == bytes.count ? bytes : replaced(bytes, from: index)
  }

  private static let replacement: UInt8 = 0x1A

  /// How many bytes the character at an offset takes; nil where there is none.
  private static func length(in bytes: [UInt8], at index: Int) -> Int? {
    let first = bytes[index]
    if first < 0x80 { return first == 0 ? nil : 1 }
    guard bytes.scalar(at: index) != nil else { return nil }
    return first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
  }

  private static func replaced(_ bytes: [UInt8], from start: Int) -> [UInt8] {
    var result = bytes
    var index = start
    while index < bytes.count {
      if let length = length(in: bytes, at: index) {
        index += length
      } else {
        result[index] = replacement
        index += 1
      }
    }
    return result
  }
}
