/// A whole number as a text writes it: `3`, `三`, `两`, `十二`, `③`, `三（3）`; in figures below ten thousand, in numerals below a
/// hundred.
struct SpokenNumber {
  let value: Int
  /// Its characters.
  let range: Range<Int>

  /// The number that ends before an index, with or without a space between.
  ///
  /// Nil where there is none, where it is the end of something else (`1.5`, `3至5`, `第3`), and where it is vague (`两三`).
  init?(endingAt end: Int, in text: CharacterText) {
    var last = end
    while text[last - 1] == 0x20 || text[last - 1] == Self.keycap { last -= 1 }
    let isDoubled = Self.closings.contains(text[last - 1])
    let digits = Self.run(endingAt: isDoubled ? last - 1 : last, in: text)
    guard !digits.isEmpty, let value = Self.value(of: text.codes[digits]) else { return nil }
    var first = digits.lowerBound
    if isDoubled {
      // 三（3）名
      guard Self.openings.contains(text[first - 1]) else { return nil }
      first = Self.run(endingAt: first - 1, in: text).lowerBound
      guard first < digits.lowerBound - 1 else { return nil }
    }
    guard !Self.isEndOfMore(first, in: text), !Self.isEndOfRange(first, in: text) else { return nil }
    self.value = value
    range = first..<last
  }

  /// 1,009 and 2-3; not 一班，3名.
  private static func isEndOfMore(_ first: Int, in text: CharacterText) -> Bool {
    ranks.contains(text[first - 1]) || joins.contains(text[first - 1]) && signs.contains(text[first - 2])
  }

  /// 3到5名, 三名至五名; not 实到25人.
  private static func isEndOfRange(_ first: Int, in text: CharacterText) -> Bool {
    guard ranges.contains(text[first - 1]) else { return false }
    return signs.contains(text[first - 2]) || CountWords.heads.contains(text[first - 2])
  }

  private static func run(endingAt end: Int, in text: CharacterText) -> Range<Int> {
    var first = end
    while signs.contains(text[first - 1]) { first -= 1 }
    return first..<max(first, end)
  }
}

extension SpokenNumber {
  private static let ten = 10
  private static let digits = Dictionary(
    uniqueKeysWithValues: zip(
      "0123456789〇零一二两三四五六七八九十壹贰叁肆俩仨①②③④⑤⑥⑦⑧⑨ⅠⅡⅢⅣⅤⅥⅦⅧⅨ".characterCodes,
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, ten, 1, 2, 3, 4, 2, 3] + Array(1...9)
        + Array(1...9)
    )
  )

  private static let signs = CodeSet(codes: digits.keys.map(UInt16.init))

  /// The frame that makes a key of a digit: 1️⃣.
  private static let keycap: UInt32 = 0x20E3
  private static let openings = CodeSet("（(")
  private static let closings = CodeSet("）)")

  private static let ranks = CodeSet("第百千万每%")
  /// Between the parts of a longer number or of a range.
  private static let joins = CodeSet(".,/-–—~、")
  private static let ranges = CodeSet("至到")

  private static func value(of codes: ArraySlice<UInt32>) -> Int? {
    let digits = codes.compactMap { Self.digits[$0] }
    if digits.count == 1 { return digits[0] }
    return codes.allSatisfy { $0 < 0x80 } ? figures(digits) : numerals(digits)
  }

  private static func figures(_ digits: [Int]) -> Int? {
    (2...4).contains(digits.count) ? digits.reduce(0) { $0 * 10 + $1 } : nil
  }

  private static func numerals(_ digits: [Int]) -> Int? {
    guard let position = digits.firstIndex(of: ten) else { return nil }
    let (tens, ones) = (digits[..<position], digits[(position + 1)...])
    guard tens.count <= 1, ones.count <= 1, !ones.contains(ten) else { return nil }
    return (tens.first ?? 1) * ten + (ones.first ?? 0)
  }
}
