/// Names in a row: items of a list, cells of a line and clauses that are a name and nothing else, two at least.
extension PersonSearch {
  /// What stands between a mark and the next, as far as it is a name.
  mutating func takeUnit(after mark: Int) {
    let start = itemStart(after: mark)
    guard let end = shape.end(from: start, .beside), end - start > 2, isUnitEnd(end) else { return }
    take(unit: start..<end)
  }

  /// 请某某、某某的家长: the first of them does not begin behind a mark.
  mutating func lookAroundListMark(at mark: Int) {
    if let start = shape.start(to: mark, .weak), mark - start > 2 { take(unit: start..<mark) }
    if !text.isHan(mark - 3) || isRoleEnd(mark - 3), isShort((mark - 2)..<mark) { takeShort((mark - 2)..<mark) }
    let start = text.skippingSpaces(mark + 1)
    let next = start..<(start + 2)
    if !text.isHan(start + 2) && isShort(next) || isCounted(next) && isShort(next, isCounted: true) {
      takeShort(next)
    }
    guard let end = shape.end(from: start, .beside), end - start > 2 else { return }
    take(unit: start..<end)
  }

  /// 吕涵、苏豪、王磊: three in a row, or one beside a name of which more is known.
  mutating func settleShort() {
    guard !short.isEmpty else { return }
    for (first, (second, third)) in zip(short, zip(short.dropFirst(), short.dropFirst(2)))
    where isNeighbour(first, of: second) && isNeighbour(second, of: third) {
      for range in [first, second, third] { add(range) }
    }
    for (first, second) in zip(short, short.dropFirst()) where isNeighbour(first, of: second) && isPairOfPeople(second)
    {
      add(first)
      add(second)
    }
    for range in short + short.reversed() where persons.contains(where: { isNeighbour($0.range, of: range) }) {
      add(range)
    }
  }
}

extension PersonSearch {
  /// 滕浩、任远两名
  private func isPairOfPeople(_ last: Range<Int>) -> Bool {
    let (count, unit) = (text[last.upperBound], text[last.upperBound + 1])
    return count == 0x4FE9 || Self.two.contains(count) && Self.people.contains(unit)  // 俩
  }

  private static let two = CodeSet("两二")
  private static let people = CodeSet("人名位")

  private mutating func takeShort(_ range: Range<Int>) {
    if short.last != range { short.append(range) }
  }

  private func isRoleEnd(_ index: Int) -> Bool { NameLexicon.shared.traits(text[index]).contains(.roleEnd) }

  /// A plain surname and a character of given names that make no word.
  ///
  /// - Parameter isCounted: whether a number of people stands behind, so that the surname may be an ordinary word.
  func isShort(_ range: Range<Int>, isCounted: Bool = false) -> Bool {
    let lexicon = NameLexicon.shared
    let (surname, given) = (text[range.lowerBound], text[range.lowerBound + 1])
    return lexicon.traits(surname).contains(.surname)
      && (isCounted || !lexicon.traits(surname).contains(.ambiguous))
      && lexicon.traits(given).contains(.given) && !lexicon.traits(given).contains(.functional)
      && !lexicon.isOrdinary(surname, given) && !OrdinaryGivenNames.has(surname, given)
  }

  private mutating func take(unit: Range<Int>) {
    if let last = lastUnit, last.upperBound < unit.lowerBound, isGap(last.upperBound..<unit.lowerBound),
      isLikely(last) || isLikely(unit), !arePlaces(last, unit), !isHamlet(last), !isHamlet(unit)
    {
      add(last)
      add(unit)
    }
    lastUnit = unit
  }

  /// 洪泽湖、高宝湖: in a row, with the same word for a place at the end of both.
  private func arePlaces(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    text[first.upperBound - 1] == text[second.upperBound - 1] && Self.places.contains(text[first.upperBound - 1])
  }

  /// 段家湾
  private func isHamlet(_ unit: Range<Int>) -> Bool {
    text[unit.lowerBound + 1] == 0x5BB6 && Self.hamlets.contains(text[unit.upperBound - 1])  // 家
  }

  private static let places = CodeSet("湖河江山岭岛湾泉寺庙塔桥")
  private static let hamlets = CodeSet("湾岭桥坪渡崖堡沟庄集坝店坳冲埂屯塘垭")

  /// Every character behind the surname is common in names; of two in a row one must be so.
  private func isLikely(_ unit: Range<Int>) -> Bool { shape.end(from: unit.lowerBound, .weak) == unit.upperBound }

  /// Past spaces, signs of emphasis, and the mark or number of an item.
  private func itemStart(after mark: Int) -> Int {
    var index = mark + 1
    while index < mark + 8, Self.isItemMark(text[index]) { index += 1 }
    return index
  }

  /// Spaces, `*`, `-`, `_`, `>`, `+`, `"`, and digits with `.` or `)`.
  private static func isItemMark(_ code: UInt32) -> Bool {
    switch code {
    case 0x20, 0x22, 0x29...0x2B, 0x2D, 0x2E, 0x30...0x39, 0x3E, 0x5F: true
    default: false
    }
  }

  private func isUnitEnd(_ end: Int) -> Bool {
    let next = text[text.skippingSpaces(end)]
    return Self.unitEnds.contains(next) || next == 0x0D
  }

  /// Only marks, numbers and what is told in brackets stand between, and in a table at most two characters: 一, 周二.
  private func isGap(_ range: Range<Int>) -> Bool {
    guard range.count <= 16, !range.isEmpty else { return false }
    var index = range.lowerBound
    if text[index] == 0x28, let close = range.first(where: { text[$0] == 0x29 }) { index = close + 1 }
    let rest = index..<range.upperBound
    let words = rest.count { text.isHan($0) || text[$0].isLatinLetter }
    return words == 0 || words <= 2 && rest.contains { text[$0] == 0x7C || text[$0] == 0x0A }
  }

  private static let unitEnds = CodeSet("、,|;\t\n(。*_\"")
}
