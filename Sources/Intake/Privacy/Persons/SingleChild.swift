/// Judges whether a word for a child, or an age, is about one child of whom a story is told.
struct SingleChild {
  let text: CharacterText

  /// 一位女孩, 孩子M, 六年级男生, 她十一岁, 男孩的爷爷; not what is only supposed, what is said to the reader, and what is told under
  /// another name or in a book.
  func isMeant(by word: Range<Int>) -> Bool {
    let sentence = sentence(around: word)
    let before = max(sentence.lowerBound, word.lowerBound - 16)..<word.lowerBound
    guard text[word.upperBound] != Self.plural, isOne(word, behind: before, in: sentence) else { return false }
    return text.has(Self.telling, in: sentence) && !text.has(Self.supposing, in: sentence)
  }
}

extension SingleChild {
  private static let plural: UInt32 = 0x4EEC  // 们
  private static let age: UInt32 = 0x5C81  // 岁
  private static let numerals = CodeSet("0123456789一二三四五六七八九十")

  private func sentence(around word: Range<Int>) -> Range<Int> {
    var (start, end) = (word.lowerBound, word.upperBound)
    while start > 0, !RecordSearch.ends.contains(text[start - 1]) { start -= 1 }
    while end < text.count, !RecordSearch.ends.contains(text[end]) { end += 1 }
    return start..<end
  }

  private func isOne(_ word: Range<Int>, behind before: Range<Int>, in sentence: Range<Int>) -> Bool {
    if text[word.lowerBound] == Self.age { return isAge(word.lowerBound, in: sentence) }
    if text.has(Self.ones, in: before)
      || text[word.upperBound].isLatinLetter && !text[word.upperBound + 1].isLatinLetter
    {
      return true
    }
    // 孩子的爸爸三年没回来, in a log.
    if text.has(Self.parents, in: word.upperBound..<(word.upperBound + 3)), text.isUnderDay(sentence.lowerBound) {
      return true
    }
    let isAlone =
      word.lowerBound == sentence.lowerBound || text.has(Self.grades, in: (word.lowerBound - 4)..<word.lowerBound)
      || text.has(Self.cases, in: before) || text.has(Self.ills, in: (word.lowerBound - 3)..<word.lowerBound)
    return isAlone && Self.sexes.longest(in: text, at: word.lowerBound) != nil
      && Self.behind.contains(text[word.upperBound])
  }

  /// 她十一岁, 男，12岁, 今年八岁.
  private func isAge(_ sign: Int, in sentence: Range<Int>) -> Bool {
    var start = sign
    while start > sentence.lowerBound, Self.numerals.contains(text[start - 1]) { start -= 1 }
    guard start < sign else { return false }
    let isOfOne = Self.pronouns.contains(text[start - 1]) || text.has(Self.thisYear, at: start - 2)
    return isOfOne || Self.commas.contains(text[start - 1]) && Self.sexMarks.contains(text[start - 2])
  }

  private static let ones = PhraseTable<Void>(
    words: "一位 一名 一个 有个 有一个 有名 有位 那个 这个 那位 这位 某 有对 一对 最小的 最高的 唯一的 另一个"
  )
  private static let parents = PhraseTable<Void>(words: "爸 妈 父 母")
  /// 癫痫男孩
  private static let ills = PhraseTable<Void>(words: "癫痫 脑瘫 智障 乙肝 残疾 失聪 聋哑 自闭 白血病")
  private static let cases = PhraseTable<Void>(words: "个案: 案例: 记录: 来访者:")
  private static let grades = PhraseTable<Void>(words: "年级")
  private static let sexes = PhraseTable<Void>(words: "男孩 女孩 男生 女生 男童 女童 小姑娘")
  private static let behind = CodeSet(",，的:| 被说有患是偷倒独左右乙没不从由跟爸妈父母中在做打收获\n。")
  private static let pronouns = CodeSet("他她")
  private static let sexMarks = CodeSet("男女")
  private static let commas = CodeSet(",，、 ")
  private static let thisYear = "今年".characterCodes
  /// What only tales of what was have.
  private static let telling = PhraseTable<Void>(words: "了 过 着 说 写道 告诉 自述 上学期 去年 今年 年级 一直 常 从小 岁 双亡 患有 没回")
  private static let supposing = PhraseTable<Void>(
    words: "如果 要是 假如 假设 万一 一旦 比如 例如 有的 有些 每个 每一 任何 无论 不管是 您 怎么办 可能 会不会 化名 《 应该 需要"
  )
}
