/// The target of a task that counts few children: `为留守儿童建档 {#files target=3 unit=人}`. The page of the plan prints it.
enum TargetCount {
  /// At the first character of the unit.
  static func counts(at sign: CountSign) -> [ToldCount] {
    let text = sign.text
    guard openings.contains(text[sign.index - 1]) else { return [] }
    let line = text.stretch(around: sign.index, upTo: lineEnds)
    guard let unit = value(of: units, in: line, of: text), let children = children(in: line, unit, of: text),
      let target = value(of: targets, in: line, of: text),
      let number = SpokenNumber(endingAt: target.upperBound, in: text)
    else { return [] }
    return [ToldCount(range: number.range, value: number.value, children: children)]
  }

  /// Whom a unit counts in a line: 人 children, or those with whom one works one by one; 户 and 家 families in hardship; 份 and 对
  /// children of a kind; 个 and 副 what each of a kind has for itself, or the children themselves.
  private static func children(in line: Range<Int>, _ unit: Range<Int>, of text: CharacterText) -> ChildWord? {
    // Who answers for the task stands in the braces.
    let title = line.lowerBound..<(line.first { text[$0] == brace } ?? line.lowerBound)
    let word = ChildWord.first(in: title, of: text) ?? ChildWord.first(in: line, of: text)
    switch text[unit.lowerBound] {
    case let sign where heads.contains(sign):
      guard word == nil, !text.has(others, in: title) else { return word }
      return text.has(oneByOne, in: title) || text.has(all, in: title) ? ChildWord(range: line) : nil
    case let sign where families.contains(sign): return word.flatMap { $0.isSensitive ? $0 : nil }
    case let sign where pairs.contains(sign): return word.flatMap { $0.isKind ? $0 : nil }
    case let sign where pieces.contains(sign):
      guard let word, word.isKind else { return nil }
      let isEnd = text[text.skippingSpaces(word.range.upperBound)] == brace
      return isEnd || text.has(belongings, in: title) ? word : nil
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
  private static let pieces = CodeSet("个副套")
  private static let brace: UInt32 = 0x7B
  private static let all = PhraseTable<Void>(words: "孩子们 学生们 同学们 小朋友们 娃娃们")
  private static let belongings = PhraseTable<Void>(
    words: "书包 校服 棉衣 冬衣 衣服 鞋 帽子 手套 被子 被褥 棉被 文具 水杯 餐具 眼镜 助听器 轮椅 电话手表 自行车 头盔 雨衣"
  )
  private static let oneByOne = PhraseTable<Void>(words: "结对 帮扶 谈心 个别辅导 送教")
  private static let others = PhraseTable<Void>(words: "老师 教师 家长 志愿者 干部 职工 监护人 党员")
}
