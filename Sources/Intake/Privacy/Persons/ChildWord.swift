import Disclosure

/// A word for children, or for a class of them: 孩子, 女生, 留守儿童, 四年级.
struct ChildWord {
  let range: Range<Int>
  /// Of a kind that few are: 留守, 寄宿.
  var isKind = false
  /// All children of a class or grade.
  var isClass = false
  /// By health, hardship or absence of a guardian: 残疾, 孤儿.
  var isSensitive = false
}

extension ChildWord {
  /// The first in a range, with the words before it in that range.
  static func first(in range: Range<Int>, of text: CharacterText) -> ChildWord? {
    range.lazy.compactMap { word(at: $0, of: text) }.first { $0.range.upperBound <= range.upperBound }
      .map { $0.marked(by: range.lowerBound..<$0.range.upperBound, of: text) }
  }

  /// The last in a range.
  static func last(in range: Range<Int>, of text: CharacterText) -> ChildWord? {
    range.reversed().lazy.compactMap { word(at: $0, of: text) }.first { $0.range.upperBound <= range.upperBound }
      .map { $0.marked(by: max(range.lowerBound, $0.range.lowerBound - 6)..<$0.range.upperBound, of: text) }
  }

  /// The word that ends at an index, or the class: 四年级, 五（1）班, 全班.
  static func ending(at end: Int, of text: CharacterText) -> ChildWord? {
    let starts = max(0, end - 4)..<max(0, end)
    if let word = starts.lazy.compactMap({ word(at: $0, of: text) }).first(where: { $0.range.upperBound == end }) {
      return word.marked(by: max(0, word.range.lowerBound - 6)..<end, of: text)
    }
    if text.has(grade, at: end - 2) { return ChildWord(range: (end - 2)..<end, isClass: true) }
    guard text[end - 1] == classSign, classes.contains(text[end - 2]) else { return nil }
    return ChildWord(range: (end - 2)..<end, isClass: true)
  }
}

extension ChildWord {
  private static let grade = "年级".characterCodes
  private static let classSign: UInt32 = 0x73ED  // 班
  private static let classes = CodeSet("级本我全该)）0123456789一二三四五六七八九")
  private static let plural: UInt32 = 0x4EEC  // 们

  private static let words = PhraseTable<Void>(list: ChildVocabulary.nouns)
  private static let kinds = PhraseTable<Void>(list: ChildVocabulary.kinds + ["双亲", "父母", "孤儿", "未入学", "未建档"])
  private static let sensitive = PhraseTable<Void>(list: ChildVocabulary.hardships)

  /// What is named after children: 1个留守儿童之家.
  private static let things = PhraseTable<Void>(
    words: "之家 之友 专用 专用的 家长 档案 信箱 邮箱 活动室 活动中心 活动站 心理咨询 咨询室 咨询信箱 联谊会 座谈会 登记表 汇总表 情况表 园 QQ群 微信群 读物 社团 宿舍 食堂 阅览 乐园 驿站"
  )

  /// Not 大学生, nor 同学们, who are all.
  private static func word(at index: Int, of text: CharacterText) -> ChildWord? {
    guard index < text.count, let (end, _) = words.longest(in: text, at: index), text[end] != plural,
      text[index - 1] != 0x5927,
      end >= text.count || things.longest(in: text, at: end) == nil
    else { return nil }
    return ChildWord(range: index..<end)
  }

  /// The kind of which a range tells.
  static func kind(in range: Range<Int>, of text: CharacterText) -> ChildWord? {
    let word = ChildWord(range: range).marked(by: range, of: text)
    return word.isKind ? word : nil
  }

  /// A kind without a word for children: 留守的有3个.
  static func kind(endingAt end: Int, of text: CharacterText) -> ChildWord? {
    guard kinds.ends(at: end, in: text) || sensitive.ends(at: end, in: text) else { return nil }
    return ChildWord(range: (end - 2)..<end).marked(by: max(0, end - 4)..<end, of: text)
  }

  /// A word of health, hardship or the absence of a guardian begins in a range.
  static func isSensitive(_ range: Range<Int>, of text: CharacterText) -> Bool { text.has(sensitive, in: range) }

  /// 女生, 男童: what a school counts apart.
  func isOneSex(in text: CharacterText) -> Bool { text[range.lowerBound] == 0x7537 || text[range.lowerBound] == 0x5973 }

  func marked(asSensitive isSensitive: Bool) -> ChildWord {
    isSensitive ? ChildWord(range: range, isKind: true, isClass: isClass, isSensitive: true) : self
  }

  private func marked(by range: Range<Int>, of text: CharacterText) -> ChildWord {
    let isSensitive = text.has(Self.sensitive, in: range)
    return ChildWord(
      range: self.range,
      isKind: isSensitive || text.has(Self.kinds, in: range),
      isSensitive: isSensitive
    )
  }
}

extension CharacterText {
  /// One of the phrases begins in a range.
  func has(_ table: PhraseTable<Void>, in range: Range<Int>) -> Bool {
    range.clamped(to: 0..<count).contains { table.longest(in: self, at: $0) != nil }
  }
}
