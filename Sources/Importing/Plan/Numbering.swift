import Intake

/// The number with which a heading or an item begins.
struct Numbering: Hashable {
  /// From the outermost to the innermost, as official documents count: 一、 （一） 1. （1）
  /// (GB/T 9704—2012, 7.3.3), and ① below them.
  enum Level: Int, Comparable {
    case chapter, section, item, point, circle

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  let level: Level
  let value: Int
  /// `、`, `.`, `（）`, `()`.
  let marks: String
  /// The whole number with its marks.
  let written: String

  /// Nil where a text begins otherwise; `2.5` is no list number.
  init?(startOf text: some StringProtocol) {
    if let sign = text.first, let scalar = sign.unicodeScalars.first, (0x2460...0x2473).contains(scalar.value) {
      (level, value, marks, written) = (.circle, Int(scalar.value) - 0x245F, "①", String(sign))
      return
    }
    let opening = text.first.flatMap { "（(".contains($0) ? String($0) : nil } ?? ""
    let rest = text.dropFirst(opening.count)
    let number = rest.prefix { $0.isWholeNumber && !ChineseNumeral.characters.contains($0) }
    let numeral = number.isEmpty ? rest.prefix { ChineseNumeral.characters.contains($0) } : number
    guard (1...3).contains(numeral.count), let value = ChineseNumeral.value(of: numeral), value < 100,
      let closing = rest.dropFirst(numeral.count).first
    else { return nil }
    let next = rest.dropFirst(numeral.count + 1).first
    switch (opening.isEmpty, number.isEmpty) {
    case (false, _): guard "）)".contains(closing) else { return nil }
    case (true, true): guard closing == "、" else { return nil }
    case (true, false): guard "、.．".contains(closing), next?.isWholeNumber != true || closing == "、" else { return nil }
    }
    level = opening.isEmpty ? (number.isEmpty ? .chapter : .item) : (number.isEmpty ? .section : .point)
    self.value = value
    marks = opening + String(closing)
    written = opening + numeral + String(closing)
  }
}
