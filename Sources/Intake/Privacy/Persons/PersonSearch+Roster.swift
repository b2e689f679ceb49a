/// Names of the school's list.
extension PersonSearch {
  mutating func take(_ hit: Roster.Hit, at index: Int) {
    let range = index..<hit.end
    if !hit.isCommon || hit.isWhole && hit.isSpread || isTold(range, isWhole: hit.isWhole) {
      persons.append(Person(range: range, kind: .listed))
    } else if hit.isWhole {
      doubtful.append(range)
    }
  }

  mutating func lookForRomanised(at index: Int) {
    guard let end = RomanisedNames(text: text, roster: roster).end(from: index) else { return }
    persons.append(Person(range: index..<end, kind: .listed))
  }

  /// Something beside a word says that it is a name here.
  func isTold(_ range: Range<Int>, isWhole: Bool) -> Bool {
    if isToldByFollower(range) { return !isAlias(range) }
    if isWhole {
      return isDescribed(bracketAt: range.upperBound) || isFree(range.upperBound) && isLabelled(range.lowerBound)
    }
    return Self.petPrefixes.contains(text[range.lowerBound - 1]) && !isAlias(range)
  }

  func isToldByFollower(_ range: Range<Int>) -> Bool {
    guard range.upperBound < text.count,
      let (end, context) = PersonContext.table.longest(in: text, at: range.upperBound),
      context.isSuperset(of: [.telling, .after])
    else { return false }
    let isHappyMother = text[range.upperBound] == 0x7684 && Self.feelings.contains(Array(text.codes[range]))
    return !isHappyMother || Self.grandparents.contains(Array(text.codes[(end - 2)..<end]))
  }

  private func isFree(_ end: Int) -> Bool { !text.isHan(end) || Self.verbs.contains(text[end]) }

  private static let verbs = CodeSet("在把被给和与从用获")
  private static let petPrefixes = CodeSet("小阿")
  private static let grandparents = Set("爷爷 奶奶 外婆 外公 姥姥 姥爷 祖母 祖父".words.map(\.characterCodes))
  /// Words that describe a person as well: 高兴的妈妈 is a happy mother.
  private static let feelings = Set("高兴 安静 文明 常乐 平安 和平 健康 安心".words.map(\.characterCodes))

  /// 姓名： or 学生 stands before an index.
  private func isLabelled(_ index: Int) -> Bool {
    let colon = text[index - 1] == 0x20 ? index - 2 : index - 1
    let end = text[colon] == 0x3A ? colon : index
    return (max(0, end - 6)..<max(0, end)).contains { start in
      guard start < text.count, let (stop, context) = PersonContext.table.longest(in: text, at: start), stop == end
      else { return false }
      return end == index ? context.contains(.before) : context.contains(.label)
    }
  }

  /// A word in a row of names is one of them.
  mutating func settleDoubts() {
    for range in doubtful + doubtful.reversed() where persons.contains(where: { isNeighbour($0.range, of: range) }) {
      persons.append(Person(range: range, kind: .listed))
    }
  }

  /// Only the marks of a list stand between.
  private func isNeighbour(_ person: Range<Int>, of range: Range<Int>) -> Bool {
    let (first, second) = person.lowerBound < range.lowerBound ? (person, range) : (range, person)
    guard first.upperBound < second.lowerBound, second.lowerBound - first.upperBound <= 2 else { return false }
    return (first.upperBound..<second.lowerBound).allSatisfy { Self.listMarks.contains(text[$0]) }
  }

  static let listMarks = CodeSet("、,和 \t;/与及")
}
