/// A surname before a title: 王老师, 欧阳校长.
extension PersonSearch {
  mutating func takeSurname(before title: Int, to end: Int) {
    guard !isLongerWord(title, end), !isExample(end), !isOfExercise(title..<end),
      let start = surnameStart(before: title)
    else { return }
    add(start..<end, .titled)
  }
}

extension PersonSearch {
  private func surnameStart(before title: Int) -> Int? {
    let lexicon = NameLexicon.shared
    let (before, surname) = (text[title - 2], text[title - 1])
    if lexicon.isCompound(before, surname) { return title - 2 }
    let traits = lexicon.traits(surname)
    guard traits.contains(.surname), !Self.otherWords.contains(surname) else { return nil }
    if !before.isHan || Self.verbs.contains(before) && before != surname { return title - 1 }
    let isFree = lexicon.traits(before).contains(.functional) || lexicon.traits(before).contains(.roleEnd)
    return isFree && !traits.contains(.ambiguous) && !isPairEnd(before, surname) ? title - 1 : nil
  }

  /// 每周, 任何, 其余: the surname's character ends another word.
  private func isPairEnd(_ before: UInt32, _ surname: UInt32) -> Bool {
    Self.endings.contains(surname) || surname == 0x5468 && Self.weeks.contains(before)
  }

  /// 老师傅, 书记员, 高校长期.
  private func isLongerWord(_ title: Int, _ end: Int) -> Bool {
    Self.longerWords.longest(in: text, at: title) != nil
      || text[title - 1] == 0x9AD8 && Self.periods.contains(text[end])
  }

  /// 应用题：张大爷家种了3亩玉米, 《小英雄雨来》里，李大叔: nobody of the village.
  private func isOfExercise(_ title: Range<Int>) -> Bool {
    guard text.has(Self.elders, in: title) else { return false }
    let line = text.stretch(around: title.lowerBound, upTo: Self.lineEnd)
    let behind = title.upperBound..<line.upperBound
    return text.has(Self.exercises, in: line.lowerBound..<title.lowerBound)
      || text.has(Self.howMany, in: behind) && behind.contains { text[$0] == 0x3F || text[$0] == 0xFF1F }
        && behind.contains { 0x30...0x39 ~= text[$0] }
  }

  private static let lineEnd = CodeSet("\n")
  private static let elders = PhraseTable<Void>(words: "大爷 大叔 大妈 大伯 大娘 叔叔 阿姨 婶婶 师傅 老板")
  private static let exercises = PhraseTable<Void>(words: "应用题 口算题 计算题 练习题 思考题 例题 课文 故事里 》里 》中 》讲 》说")
  private static let howMany = PhraseTable<Void>(words: "多少 几")

  /// 黄叔叔、李阿姨这样的称呼 is about words.
  private func isExample(_ end: Int) -> Bool {
    let sentence = (end..<max(end, min(text.count, end + 16))).prefix { !RecordSearch.ends.contains(text[$0]) }
    return text.has(Self.namings, in: sentence)
  }

  private static let namings = PhraseTable<Void>(words: "称呼 叫法")
  private static let longerWords = PhraseTable<Void>(words: "老师傅 书记员 书记载 书记录 书记忆 书记述 先生长 先生活 奶奶粉 校长廊")
  private static let periods = CodeSet("期远大")
  private static let verbs = CodeSet("谢找请听问像跟陪叫喊让由的是位")
  /// Characters of surnames that say something else before a title: 向老师请假, 祝老师, 每年.
  private static let otherWords = CodeSet("向于应全单双时年班祝查管连须蒙劳任盖容易通边扶从别都常有经当靠付关党温农车")
  /// The ends of 任何, 也许, 其余, 多谢, 对方.
  private static let endings = CodeSet("何许余谢方钱祖")
  private static let weeks = CodeSet("每上下本这一二三四两几值各单双隔")
}
