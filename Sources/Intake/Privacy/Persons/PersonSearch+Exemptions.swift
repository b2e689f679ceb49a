/// What is no name of a person.
extension PersonSearch {
  /// 小明（化名）, 化名小明: the name beside it is made up.
  func isAlias(_ range: Range<Int>) -> Bool {
    let after = [0x28, 0x5B, 0x2C].contains(text[range.upperBound]) ? range.upperBound + 1 : range.upperBound
    if text.has(Self.alias, at: after) { return true }
    let start = Self.aliasMarks.contains(text[range.lowerBound - 1]) ? range.lowerBound - 1 : range.lowerBound
    return text.has(Self.alias, at: start - 2) && !Self.sums.contains(text[start - 3])
  }

  /// 小薇（化名）, 化名小薇: whatever of the characters beside it is a name is one that is made up, wherever it stands.
  mutating func noteAliases(around word: Range<Int>) {
    let before = Self.openings.contains(text[word.lowerBound - 1]) ? word.lowerBound - 1 : word.lowerBound
    let after = Self.aliasMarks.contains(text[word.upperBound]) ? word.upperBound + 1 : word.upperBound
    for length in 2...4 {
      if before < word.lowerBound, before >= length { aliases.insert(Array(text.codes[(before - length)..<before])) }
      if !Self.sums.contains(text[word.lowerBound - 1]), after + length <= text.count {
        aliases.insert(Array(text.codes[after..<(after + length)]))
      }
    }
  }

  private static let openings = CodeSet("([,")

  /// 均为化名
  var saysThatNamesAreMadeUp: Bool {
    text.codes.indices.contains { Self.sums.contains(text[$0]) && text.has(Self.alias, at: $0 + 1) }
  }

  /// 均为化名, 都是化名 speak of what went before, not of the names behind.
  private static let sums = CodeSet("为是系")

  private static let alias = "化名".characterCodes
  private static let aliasMarks = CodeSet("“\":为叫是")

  private static let surnames = "百家姓".characterCodes

  /// 《…》（某某译）: who wrote or translated a book.
  private func isCredit(_ range: Range<Int>) -> Bool {
    guard Self.credits.contains(text[range.upperBound]), !text.isHan(range.upperBound + 1) else { return false }
    for index in stride(from: range.lowerBound - 1, to: max(-1, range.lowerBound - 20), by: -1) {
      if text[index] == 0x300B { return true }
      if text[index] == 0x0A { return false }
    }
    return false
  }

  private static let credits = CodeSet("译著编绘")

  /// | 《…》 | 某某 | in a table whose first row says 书名.
  private func isOfListedBook(_ range: Range<Int>) -> Bool {
    var (start, isBook) = (range.lowerBound, false)
    while start > 0, text[start - 1] != 0x0A {
      start -= 1
      isBook = isBook || text[start] == 0x300B
    }
    guard isBook, text[start] == 0x7C else { return false }
    while start > 1, let line = lineBefore(start), text[line] == 0x7C { start = line }
    return isOfBooks(start)
  }

  private func lineBefore(_ start: Int) -> Int? {
    var index = start - 1
    while index > 0, text[index - 1] != 0x0A { index -= 1 }
    return index < start - 1 ? index : nil
  }

  /// In 《…》 stand the titles of books, behind them those who wrote them, and behind 百家姓 surnames.
  func isTitle(_ range: Range<Int>) -> Bool {
    if isCredit(range) || isOfListedBook(range) { return true }
    for index in stride(from: range.lowerBound - 1, to: max(-1, range.lowerBound - 24), by: -1) {
      if text[index] == 0x300A || text.has(Self.surnames, at: index) { return true }
      if text[index] == 0x300B || text[index] == 0x0A { return false }
    }
    return false
  }
}
