/// The short numbers that a text says to dial: 打110, 拨打12356、110. On a telephone they are links.
enum DialledNumbers {
  /// In the bytes of the text, in order. Most texts say nothing of the kind.
  static func ranges(in text: String) -> [Range<Int>] {
    guard text.holds("打1") else { return [] }
    let bytes = Array(text.utf8)
    var (ranges, rest) = ([Range<Int>](), bytes[...])
    while let verb = rest.firstRange(of: verb) {
      rest = bytes[verb.upperBound...]
      while let number = number(at: rest) {
        ranges.append(number)
        rest = bytes[number.upperBound...]
        guard rest.starts(with: comma) else { break }
        rest = rest.dropFirst(comma.count)
      }
    }
    return ranges
  }

  /// 110, or 12356: nothing else that begins with 1 is as short.
  private static func number(at text: ArraySlice<UInt8>) -> Range<Int>? {
    let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits.first == UInt8(ascii: "1"), [3, 5].contains(digits.count) else { return nil }
    return digits.indices
  }

  private static let verb = Array("打".utf8)
  private static let comma = Array("、".utf8)
}
