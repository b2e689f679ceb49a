/// A given name alone beside a word for a person: 小芳妈妈, 明明的奶奶, 建国同学.
extension PersonSearch {
  mutating func takeGivenName(to end: Int) {
    guard end >= 2, beginsWord(end - 2) else { return }
    if isGivenName(end - 2) { add((end - 2)..<end) }
  }
}

extension PersonSearch {
  /// 丽丽, 建国, 小芳: two characters that are a given name.
  func isGivenName(_ start: Int) -> Bool {
    CommonGivenNames.has(text[start], text[start + 1]) || isPetName(text[start], text[start + 1])
  }

  private func isPetName(_ first: UInt32, _ second: UInt32) -> Bool {
    let isGiven = NameLexicon.shared.traits(second).contains(.given)
    switch first {
    case Self.little: return LittleName(second) == .person || LittleName(second) == .figure
    case Self.dear: return isGiven && !Self.relatives.contains(second)
    default: return first == second && isGiven && !Self.doubled.contains(second)
    }
  }

  func beginsWord(_ start: Int) -> Bool {
    let before = text[start - 1]
    guard before.isHan else { return !before.isLatinLetter }
    let traits = NameLexicon.shared.traits(before)
    return traits.contains(.functional) || traits.contains(.roleEnd)
  }

  private static let little: UInt32 = 0x5C0F
  private static let dear: UInt32 = 0x963F
  private static let relatives = CodeSet("姨爸妈公婆爷奶姊妹哥弟姐")
  /// Doubled they are other words: 天天, 星星, 好好.
  private static let doubled = CodeSet("天星好人年月日家宝常明刚多少大高长远重早久微乖频连满圣恒时声步来代友众花草树山水处样朵片根弟妹改换正存余拥定凌默")

}
