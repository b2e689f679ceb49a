/// What is no name of a person.
extension PersonSearch {
  /// 小明（化名）, 化名小明: the name beside it is made up.
  func isAlias(_ range: Range<Int>) -> Bool {
    let after = [0x28, 0x5B, 0x2C].contains(text[range.upperBound]) ? range.upperBound + 1 : range.upperBound
    if text.has(Self.alias, at: after) { return true }
    let start = Self.aliasMarks.contains(text[range.lowerBound - 1]) ? range.lowerBound - 1 : range.lowerBound
    return text.has(Self.alias, at: start - 2) && !Self.sums.contains(text[start - 3])
  }

  /// 均为化名, 都是化名 speak of what went before, not of the names behind.
  private static let sums = CodeSet("为是系")

  private static let alias = "化名".characterCodes
  private static let aliasMarks = CodeSet("“\":为叫是")

  private static let surnames = "百家姓".characterCodes

  /// In 《…》 stand the titles of books, and behind 百家姓 surnames.
  func isTitle(_ range: Range<Int>) -> Bool {
    for index in stride(from: range.lowerBound - 1, to: max(-1, range.lowerBound - 24), by: -1) {
      if text[index] == 0x300A || text.has(Self.surnames, at: index) { return true }
      if text[index] == 0x300B || text[index] == 0x0A { return false }
    }
    return false
  }
}
