import Foundation

/// The text of a document as people read it.
enum PDFReadable {
  /// Many programs write of a glyph that is its own radical the radical (⻘ for 青); readers see no difference.
  static func unified(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x2E80...0x2EFF).contains($0.value) }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { radicals[$0] ?? $0 }))
  }

  /// The radicals that are characters by themselves (Unicode, EquivalentUnifiedIdeograph); of the older ones the gate knows.
  private static let radicals: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = Array(
      """
      ⺁厂⺄乙⺆冂⺈刀⺊卜⺌小⺍小⺎兀⺐尢⺒巳⺓幺⺛旡⺜日⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺯糹⺴冗⺶羊⺻聿⺼肉⺽臼⻁虎⻃覀⻄西⻅见⻆角⻉贝⻋车⻌辶⻑長⻓长⻔门⻕阜⻗雨
      ⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟
      """.unicodeScalars.filter { $0 != "\n" }
    )
    return Dictionary(uniqueKeysWithValues: stride(from: 0, to: pairs.count, by: 2).map { (pairs[$0], pairs[$0 + 1]) })
  }()

  /// Random numbers that identify a file (`8C2D1E0F-…`) say nothing, and may look like the number of a telephone.
  static func withoutIdentifiers(_ text: String) -> String {
    text.replacing(identifier) { _ in "uuid" }
  }

  private nonisolated(unsafe) static let identifier =
    /\b(?=[0-9-]*[A-Fa-f])[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[1-8][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}\b/

  /// Whether glyphs without characters spell something: several unlike ones side by side, or one within a word.
  ///
  /// The points of a list and arrows are such glyphs too; they stand by themselves, and symbol fonts number theirs from F020.
  static func hidesGlyphs(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    let unknown = scalars.indices.filter { isUnknown(scalars[$0]) }
    let strange = unknown.filter { !isSymbol(scalars[$0]) }
    guard strange.count * 20 <= scalars.count else { return true }
    return unknown.contains { index in
      let beside = [index - 1, index + 1].filter(scalars.indices.contains).map { scalars[$0] }
      return beside.contains {
        isUnknown($0) ? $0 != scalars[index] : !isSymbol(scalars[index]) && $0.properties.isAlphabetic
      }
    }
  }

  /// The replacement character and private use, as glyphs without characters come out.
  private static func isUnknown(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFFFD || (0xE000...0xF8FF).contains(scalar.value) || scalar.value >= 0xF0000
  }

  private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool { (0xF020...0xF0FF).contains(scalar.value) }
}
