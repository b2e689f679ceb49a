/// A whole number below a hundred as a text writes it: `3`, `三`, `两`, `十二`.
struct SpokenNumber {
  let value: Int
  /// Its characters.
  let range: Range<Int>

  /// The number that ends before an index, with or without a space between.
  ///
  /// Nil where there is none, where it is the end of something else (`1.5`, `3至5`, `第3`), and where it is vague (`两三`).
  init?(endingAt end: Int, in text: CharacterText) {
    var last = end
    while text[last - 1] == 0x20 { last -= 1 }
    var first = last
    while Self.digits[text[first - 1]] != nil { first -= 1 }
    guard first < last, !Self.joins.contains(text[first - 1]) else { return nil }
    guard let value = Self.value(of: text.codes[first..<last]) else { return nil }
    self.value = value
    range = first..<last
  }
}

extension SpokenNumber {
  private static let ten = 10
  private static let digits = Dictionary(
    uniqueKeysWithValues: zip(
      "0123456789〇零一二两三四五六七八九十壹贰叁肆俩仨".characterCodes,
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, ten, 1, 2, 3, 4, 2, 3]
    )
  )

  /// What stands before the end of a longer number, of a range or of a rank.
  private static let joins = CodeSet("第百千万.,/-–—~至到、%每")

  private static func value(of codes: ArraySlice<UInt32>) -> Int? {
    let digits = codes.compactMap { Self.digits[$0] }
    if digits.count == 1 { return digits[0] }
    return codes.allSatisfy { $0 < 0x80 } ? figures(digits) : numerals(digits)
  }

  private static func figures(_ digits: [Int]) -> Int? { digits.count == 2 ? digits[0] * 10 + digits[1] : nil }

  private static func numerals(_ digits: [Int]) -> Int? {
    guard let position = digits.firstIndex(of: ten) else { return nil }
    let (tens, ones) = (digits[..<position], digits[(position + 1)...])
    guard tens.count <= 1, ones.count <= 1, !ones.contains(ten) else { return nil }
    return (tens.first ?? 1) * ten + (ones.first ?? 0)
  }
}
