/// Whole numbers as headings and plans write them: 3, ３, 三, 十二, 两.
package enum ChineseNumeral {
  /// The value from 0 to 999; nil for anything but one number.
  package static func value(of text: some StringProtocol) -> Int? {
    let written = Number.halfWidth(text)
    if written.allSatisfy(\.isASCIIDigit) { return Int(written).flatMap { $0 < 1000 ? $0 : nil } }
    return sum(of: written)
  }

  /// Every character that a Chinese numeral may hold.
  package static let characters: Set<Character> = Set("零〇一二两三四五六七八九十百")

  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  private static let places: [Character: Int] = ["十": 10, "百": 100]

  /// Places must fall from left to right: 一百二十三.
  private static func sum(of text: String) -> Int? {
    var (sum, digit, last) = (0, Int?.none, 1000)
    for character in text {
      if let value = digits[character] {
        guard (digit ?? 0) == 0 else { return nil }
        digit = value
      } else if let place = places[character], place < last {
        sum += (digit ?? 1) * place
        (digit, last) = (nil, place)
      } else {
        return nil
      }
    }
    return text.isEmpty ? nil : sum + (digit ?? 0)
  }
}
