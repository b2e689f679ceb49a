/// Names with which a clause begins and behind which somebody does something: 某某把拖把洗干净.
extension PersonSearch {
  static func mayBeSubject(_ code: UInt32) -> Bool {
    let traits = NameLexicon.shared.traits(code)
    return traits.contains(.surname) && !traits.contains(.ambiguous) && !otherBeginnings.contains(code)
  }

  mutating func takeSubject(at start: Int) {
    guard Self.mayBeSubject(text[start]) else { return }
    if !text.isHan(start - 1), isShort(start..<(start + 2)), text[start + 1] != 0x4E00, isDoing(start + 2) {
      return add(start..<(start + 2))
    }
    guard isPredicate(start + 3) || isSteady(start + 3) || isTold(start + 3),
      shape.end(from: start, .weak) == start + 3, !isThing(start..<(start + 3))
    else { return }
    add(start..<(start + 3))
  }

  /// 司马小川代表…: a surname of two characters and a given name, where a clause begins.
  mutating func takeCompoundSubject(at start: Int) {
    guard NameLexicon.shared.isCompound(text[start], text[start + 1]), !Self.directions.contains(text[start]),
      isGivenName(start + 2) || isUnusual(start + 2)
    else { return }
    add(start..<(start + 4))
  }

  /// The first of two characters that are a surname, and hardly any place.
  static func mayBeginCompound(_ code: UInt32) -> Bool {
    NameLexicon.shared.traits(code).contains(.compound) && !directions.contains(code)
  }

  /// 东方, 西门, 南宫 and 百里 are places, too.
  static let directions = CodeSet("东西南百第左长单")

  /// 任家明把…: a surname that begins many words, behind a mark, with a given name that many people bear.
  mutating func takeAmbiguousSubject(after mark: Int) {
    let start = mark + 1
    guard NameLexicon.shared.traits(text[start]).contains(.ambiguous),
      CommonGivenNames.has(text[start + 1], text[start + 2]), Self.predicates.contains(text[start + 3]),
      !NameLexicon.shared.isOrdinary(text[start], text[start + 1])
    else { return }
    add(start..<(start + 3))
  }

  /// 滕浩把…, 杜月没交作业: what only somebody does.
  private func isDoing(_ index: Int) -> Bool {
    Self.doings.contains(text[index]) || isTold(index)
      || Self.deeds.longest(in: text, at: min(index, text.count - 1)) != nil
  }

  private static let doings = CodeSet("把给跟说笑哭拿抱背举捧躲")

  /// 把, 哭, and 也 with something behind it.
  func isPredicate(_ index: Int) -> Bool {
    Self.predicates.contains(text[index]) && (!Self.adverbs.contains(text[index]) || text.isHan(index + 1))
  }

  /// 臧克勤期中…, 佟佳音最近…: what is told of somebody begins with a time or a reason.
  func isTold(_ index: Int) -> Bool {
    Self.beginnings.longest(in: text, at: min(index, text.count - 1)) != nil
  }

  private static let beginnings = PhraseTable<Void>(
    words: """
      期中 期末 上周 本周 每天 每晚 每周 每次 早上 晚上 中午 因 由于 最近 近来 连续 这学期 本学期 上学期 这次 终于 总算 悄悄 突然 忽然 从小 自从 曾 平时 平日 学习 数学 语文 英语 身高 体重
      """
  )

  /// The ends of 运动员, 志愿者, 老师, 学生, 组长.
  static let partEnds = CodeSet("员者师生长手")

  private static let adverbs = CodeSet("又也都还才就很最不已")

  /// 一直, 一边, 一个人
  func isSteady(_ index: Int) -> Bool { text[index] == 0x4E00 && Self.afterOne.contains(text[index + 1]) }

  private static let afterOne = CodeSet("直边个声下把")

  /// 凌霄花, 田园诗, 柳树皮: a plant, a poem, a part of something.
  func isThing(_ range: Range<Int>) -> Bool {
    Self.things.contains(text[range.upperBound - 1]) && text[range.lowerBound + 1] != 0x5C0F
      && !CommonGivenNames.has(text[range.lowerBound + 1], text[range.lowerBound + 2])
  }

  private static let things = CodeSet("花草树木皮叶果菜诗歌曲鱼鸟虫虾米茶油山河江湖海桥岭岗坡崖沟湾岛")

  /// Surnames with which clauses begin in other ways: 祝大家, 曾任, 第一.
  private static let otherBeginnings = CodeSet("祝曾富墨诸蔚苍弘席史第宁荣双卫柏贝")
  /// With these a predicate begins.
  static let predicates = CodeSet(
    "在把被给和跟从是有又也都还才就没很最不已会能要想去来说笑哭跑站坐写读画唱做帮扶拉抱打看听走带拿捧举背穿搬送提擦扫拾捡抬领得当陪教问答讲喊叫告参获负主代今昨低进迟请回到考交收睡醒摔抹流转接躺蹲趴靠指拍喂忘盼躲翻递别赶"
  )
}
