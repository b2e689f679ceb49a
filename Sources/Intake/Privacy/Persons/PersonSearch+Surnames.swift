/// Names whose surname is hardly ever anything else: 摸摸刘思妤的头, 选邓国良当班长; and of other surnames those that stand between
/// the ends of other words: 看着周若楠的眼睛.
///
/// Nothing beside them tells, so that they are not looked for where people of history and letters are spoken of.
extension PersonSearch {
  /// Where such a name may begin.
  static func isSurnameAnywhere(_ code: UInt32) -> Bool {
    isPlainSurname(code) || mayBeSubject(code) || frequentSurnames.contains(code)
  }

  private static func isPlainSurname(_ code: UInt32) -> Bool { plainSurnames.contains(code) }

  mutating func takeAnywhere(at start: Int) {
    guard Self.isSurnameAnywhere(text[start]), !isWordEnd(start), !namesSchool(start),
      !NameLexicon.shared.isCompound(text[start - 1], text[start]),
      let end = Self.isPlainSurname(text[start]) ? plainEnd(from: start) : enclosedEnd(from: start),
      text[end] != 0xB7, !isOfLetters(start)
    else { return }
    add(start..<end)
  }

  /// 云溪学校, 云溪小学
  private func namesSchool(_ start: Int) -> Bool { text.has(Self.schools, in: (start + 2)..<(start + 4)) }

  private static let schools = PhraseTable<Void>(words: "学校 小学 中学 中心校 幼儿园 完小 初中 高中")

  private func plainEnd(from start: Int) -> Int? {
    if NameLexicon.shared.isOrdinary(text[start], text[start + 1]) {
      let isCommon = CommonGivenNames.has(text[start + 1], text[start + 2])
      return isCommon && isClosed(start + 3) && beginsPlainly(start) ? start + 3 : nil
    }
    let isTriple = NameLexicon.shared.isOrdinary(text[start], text[start + 1], text[start + 2])
    if isGivenCharacter(start + 1), isGivenCharacter(start + 2), !isTriple, isPlainGiven(start + 1),
      !Self.placeEnds.contains(text[start + 2]), !Self.placeEnds.contains(text[start + 3]),
      beginsPlainly(start) || isClosed(start + 3)
    {
      return start + 3
    }
    let isShort =
      (Self.isTelltale(text[start + 1]) || Self.shortGivenNames.contains(text[start + 1])) && isClosed(start + 2)
      && beginsPlainly(start)
    return isShort ? start + 2 : nil
  }

  /// 周若楠 between marks, particles and verbs.
  private func enclosedEnd(from start: Int) -> Int? {
    let lexicon = NameLexicon.shared
    let isCalled = text[start - 1] == 0x53EB && !text.isHan(start + 3)  // 叫
    guard isGivenCharacter(start + 1), isGivenCharacter(start + 2), isClosed(start + 3),
      isCalled || isUnusual(start + 1) || CommonGivenNames.has(text[start + 1], text[start + 2]),
      !Self.halves.contains(text[start + 1]), beginsPlainly(start), !Self.counts.contains(text[start - 1]),
      !lexicon.isOrdinary(text[start], text[start + 1]),
      !lexicon.isOrdinary(text[start], text[start + 1], text[start + 2]),
      !Self.placeEnds.contains(text[start + 2]), !isThing(start..<(start + 3))
    else { return nil }
    return start + 3
  }

  /// 唐太宗
  private static let ancestors = CodeSet("宗祖")

  /// 叶子, 周一
  private static let halves = CodeSet("子一")
  /// 这张, 每周, 两段, 第18周
  private static let counts = CodeSet("本每上下这那几两一二三四五六七八九十半各单双0123456789")
  private static let frequentSurnames = CodeSet("黄马何程")
  /// With a plain surname these are often the whole given name: 刘洋.
  private static let shortGivenNames = CodeSet("军刚洋萌超慧雪涛琴彤")

  private func isGivenCharacter(_ index: Int) -> Bool {
    let traits = NameLexicon.shared.traits(text[index])
    return traits.contains(.given) && !traits.contains(.functional) && !Self.clans.contains(text[index])
  }

  /// 李家渡, 尹氏宗祠
  private static let clans = CodeSet("家氏")

  /// A word as a given name, such as 正义, only where the name ends for sure; not 沈韩杨, surnames in a row.
  private func isPlainGiven(_ start: Int) -> Bool {
    if Self.isPlainSurname(text[start]), Self.isPlainSurname(text[start + 1]) { return false }
    if CommonGivenNames.has(text[start], text[start + 1]) { return true }
    if Self.halves.contains(text[start]) || Self.ancestors.contains(text[start + 1]) || text[start] == text[start - 1] {
      return false
    }
    return isClosed(start + 2)
      || !OrdinaryGivenNames.has(text[start], text[start + 1])
        && !OrdinaryGivenNames.has(text[start + 1], text[start + 2])
  }

  /// Nothing follows, or what begins another word.
  private func isClosed(_ end: Int) -> Bool {
    shape.isEnd(end) || NameLexicon.shared.traits(text[end]).contains(.functional) || isPredicate(end) || isTold(end)
  }

  /// The sentence is about books, history or plays.
  private func isOfLetters(_ index: Int) -> Bool {
    let sentence = text.stretch(around: index, upTo: Self.sentenceEnds)
    return text.has(Self.letters, in: sentence)
  }

  private static let sentenceEnds = CodeSet("。\n")
  private static let letters = PhraseTable<Void>(
    words: "》 课文 历史 电影 小说 童话 名著 作家 诗人 烈士 先烈 英雄 绘本 故居 遗址 皇帝 元帅 将军 革命 古代 主人公 动画 百家姓 名言"
  )

  private static let plainSurnames = CodeSet(
    """
    刘陈赵吴徐郭宋郑韩冯董萧肖曹袁邓傅沈彭吕卢蒋蔡贾魏薛阎闫潘杜姚谭廖邹郝崔邱侯邵孟尹黎贺龚庞樊殷陶翟倪俞葛韦聂邢岳涂祁耿牟詹靳甄裴屈鲍覃霍翁隋杨孙王李罗梁谢唐朱胡佟臧蔺鄢佘阮缪卞柯骆窦瞿苟
    """
  )
}
