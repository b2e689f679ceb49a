/// Names that need no word beside them: a surname and two characters that are hardly anything but a given name (谢雨萱).
extension PersonSearch {
  static func isTelltale(_ code: UInt32) -> Bool { NameLexicon.shared.traits(code).contains(.telltale) }

  /// The telltale character is the second or the last of the name.
  mutating func takeAround(telltale index: Int) {
    for start in [index - 2, index - 1] where isPlainName(start) { return add(start..<(start + 3)) }
    for start in [index - 3, index - 2] where isPlainCompound(start) { return add(start..<(start + 4)) }
  }

  /// 王建国, 凌小虎, 柳青青: a surname and a given name that many people bear, that begins as many do, or is doubled.
  mutating func takeCommonName(at start: Int) {
    let traits = NameLexicon.shared.traits(text[start])
    guard traits.contains(.surname), isGiven(start + 1) else { return }
    let isDoubled = text[start + 1] == text[start + 2] && !traits.contains(.ambiguous)
    guard
      isDoubled || Self.formatives.contains(text[start + 1])
        || CommonGivenNames.has(text[start + 1], text[start + 2]),
      isUnusual(start + 1), beginsPlainly(start), !isInWord(start..<(start + 3)),
      isDoubled || !NameLexicon.shared.isOrdinary(text[start], text[start + 1])
    else { return }
    add(start..<(start + 3))
  }
}

extension PersonSearch {
  private func isPlainName(_ start: Int) -> Bool {
    let lexicon = NameLexicon.shared
    let traits = lexicon.traits(text[start])
    guard traits.contains(.surname), isUnusual(start + 1),
      !lexicon.isOrdinary(text[start], text[start + 1])
        || CommonGivenNames.has(text[start + 1], text[start + 2]),
      !lexicon.isOrdinary(text[start], text[start + 1], text[start + 2]), !isInWord(start..<(start + 3)),
      !Self.waters.contains(text[start + 2])
    else { return false }
    return beginsPlainly(start) || !traits.contains(.ambiguous) && !isWordEnd(start)
  }

  private func isPlainCompound(_ start: Int) -> Bool {
    NameLexicon.shared.isCompound(text[start], text[start + 1]) && isUnusual(start + 2)
  }

  /// Both characters are of given names, and they are no ordinary word.
  func isUnusual(_ start: Int) -> Bool {
    isGiven(start) && !OrdinaryGivenNames.has(text[start], text[start + 1])
      && !NameLexicon.shared.isOrdinary(text[start], text[start + 1])
  }

  /// Two characters of given names that do not stand only in sentences.
  private func isGiven(_ start: Int) -> Bool {
    if CommonGivenNames.has(text[start], text[start + 1]) { return true }
    let (first, second) = (NameLexicon.shared.traits(text[start]), NameLexicon.shared.traits(text[start + 1]))
    return first.contains(.given) && second.contains(.given) && first.isDisjoint(with: .functional)
      && second.isDisjoint(with: .functional)
  }

  /// What follows makes another word of the last character: 周静静听.
  private func isInWord(_ range: Range<Int>) -> Bool {
    let (last, next) = (text[range.upperBound - 1], text[range.upperBound])
    let isPlain = !NameLexicon.shared.traits(text[range.lowerBound]).contains(.ambiguous)
    if isPlain, CommonGivenNames.has(text[range.lowerBound + 1], last) { return Self.placeEnds.contains(next) }
    return OrdinaryGivenNames.has(last, next) || Self.placeEnds.contains(next)
      || NameLexicon.shared.isOrdinary(last, next)
  }

  /// Behind a name these make a place of it.
  static let placeEnds = CodeSet("镇乡村县市区省路街河江湖山桥港湾岛站州庄")

  /// 洪泽湖
  private static let waters = CodeSet("湖寺庙塔")

  /// No word goes on before it, or one after which names often stand.
  func beginsPlainly(_ start: Int) -> Bool {
    let before = text[start - 1]
    guard before.isHan else { return !before.isLatinLetter }
    let traits = NameLexicon.shared.traits(before)
    let isFree = traits.contains(.functional) || traits.contains(.roleEnd) || Self.verbEnds.contains(before)
    return isFree && !isWordEnd(start)
  }

  /// 也许, 感谢, 其余, 每周: the surname's character ends another word.
  func isWordEnd(_ start: Int) -> Bool {
    let (before, surname) = (text[start - 1], text[start])
    guard before.isHan else { return false }
    // 年年有余
    return before == surname || NameLexicon.shared.isOrdinary(before, surname)
      || OrdinaryGivenNames.has(before, surname)
      || Self.wordEnds.contains(surname) && !Self.verbEnds.contains(before) && !Self.particles.contains(before)
  }

  /// With none of these a word goes on: 的, 是, 把.
  private static let particles = CodeSet("的了是把被给在跟让叫")

  /// With these many given names begin: 凌小雪, 罗志明.
  private static let formatives = CodeSet("小晓志永国建春秀玉桂雨思宏")
  private static let wordEnds = CodeSet("许何余谢方钱祖周章程计任时成师毕席习")
  /// The ends of 表扬, 祝贺, 看望, 走访, 帮助, 昨天, 感谢.
  static let verbEnds = CodeSet("扬贺望访助天午晨谢喜励奖候见慰问送陪给看帮找顾祝迎听请邀到予选摸喊抱拉牵扶接演批夸劝回")
}
