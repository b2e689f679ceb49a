/// A surname, 小 and a character of given names: 查小红给…, 井小兵的…, 月考葛小强….
extension PersonSearch {
  mutating func takeLittle(at start: Int) {
    guard text[start + 1] == 0x5C0F, NameLexicon.shared.traits(text[start]).contains(.surname),
      canFollowLittle(start + 2),
      NameLexicon.shared.traits(text[start]).contains(.ambiguous) ? isPlain(start) : isNoWordEnd(start)
    else { return }
    add(start..<(start + 3))
  }

  private func canFollowLittle(_ index: Int) -> Bool {
    LittleName(text[index]) != nil
      || NameLexicon.shared.traits(text[index]).contains(.given)
        && !OrdinaryGivenNames.has(text[index - 1], text[index])
  }

  /// 韩小雪, 帮沈小雨: behind what goes before, no word can end in the surname; behind other words only before a person's name.
  private func isNoWordEnd(_ start: Int) -> Bool {
    if !text.isHan(start - 1) || Self.helps.contains(text[start - 1]) { return true }
    guard let kind = LittleName(text[start + 2]), kind != .thing || beginsPlainly(start) else { return false }
    return !isWordEnd(start) && !Self.ends.contains(text[start])
  }

  /// 牛小虎和…, 昨天查小红给…: a surname that is a word as well, where a clause begins and somebody does something.
  private func isPlain(_ start: Int) -> Bool {
    if Self.helps.contains(text[start - 1]) { return LittleName(text[start + 2]) != nil }
    guard !text.isHan(start - 1) || isBehindDay(start), !Self.prepositions.contains(text[start]) else { return false }
    let kind = LittleName(text[start + 2])
    if kind != nil, kind != .thing, text[start + 3] == 0x7684 { return true }  // 的
    return isPredicate(start + 3) || isSteady(start + 3) || Self.others.contains(text[start + 3])
  }

  /// What is done for somebody, or asked of one.
  private static let helps = CodeSet("帮给替为陪让教送问请")
  /// 照顾小强, 穿戴, 江苏, 大陆: with these, words end.
  private static let ends = CodeSet("顾戴苏陆唐宁梁罗孙沈冯吴")
  /// 向小明借书, 管小明叫哥哥, 连小明也会.
  private static let prepositions = CodeSet("向管关连从由过全应任通时单有")
  private static let others = CodeSet("因接终其却便等连")
}
