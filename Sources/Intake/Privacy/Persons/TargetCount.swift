/// The target of a task that counts few children: `为留守儿童建档 {#files target=3 unit=人}`. The page of the plan prints it.
struct TargetCount {
  let range: Range<Int>
  let value: Int
  let children: ChildWord

  /// - Parameter index: the first character of the unit.
  init?(at index: Int, in text: CharacterText) {
    guard Self.openings.contains(text[index - 1]) else { return nil }
    let line = text.stretch(around: index, upTo: Self.lineEnds)
    guard let unit = Self.value(of: Self.units, in: line, of: text),
      let child = Self.children(in: line, unit, of: text),
      let target = Self.value(of: Self.targets, in: line, of: text),
      let number = SpokenNumber(endingAt: target.upperBound, in: text)
    else { return nil }
    (range, value, children) = (number.range, number.value, child)
  }

  /// Whom a unit counts in a line: 人 children, or those with whom one works one by one; 户 and 家 families in hardship; 份 and 对
  /// children of a kind.
  private static func children(in line: Range<Int>, _ unit: Range<Int>, of text: CharacterText) -> ChildWord? {
    let word =
      ChildWord.first(in: line.lowerBound..<max(line.lowerBound, unit.lowerBound), of: text)
      ?? ChildWord.first(in: line, of: text)
    switch text[unit.lowerBound] {
    case let sign where heads.contains(sign):
      return word ?? (text.has(oneByOne, in: line) && !text.has(others, in: line) ? ChildWord(range: line) : nil)
    case let sign where families.contains(sign): return word.flatMap { $0.isSensitive ? $0 : nil }
    case let sign where pairs.contains(sign): return word.flatMap { $0.isKind ? $0 : nil }
    default: return nil
    }
  }

  /// Where the value of an attribute stands.
  private static func value(of keys: [[UInt32]], in line: Range<Int>, of text: CharacterText) -> Range<Int>? {
    for index in line {
      guard let key = keys.first(where: { text.has($0, at: index) }) else { continue }
      let start = index + key.count + (text[index + key.count] == quote ? 1 : 0)
      var end = start
      while end < line.upperBound, !valueEnds.contains(text[end]) { end += 1 }
      return start..<end
    }
    return nil
  }

  private static let units = ["unit=", "单位="].map(\.characterCodes)
  private static let targets = ["target=", "目标="].map(\.characterCodes)
  private static let openings = CodeSet("=\"")
  private static let quote: UInt32 = 0x22
  private static let valueEnds = CodeSet(" \"}\n")
  private static let lineEnds = CodeSet("\n")
  /// 个 counts things as well.
  private static let heads = CodeSet("名位人口例")
  private static let families = CodeSet("户家")
  private static let pairs = CodeSet("份对双")
  private static let oneByOne = PhraseTable<Void>(words: "结对 帮扶 谈心 个别辅导 送教")
  private static let others = PhraseTable<Void>(words: "老师 教师 家长 志愿者 干部 职工 监护人 党员")
}
