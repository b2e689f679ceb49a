/// Judges whether characters can be a person's name: a surname and one or two characters that are no ordinary word.
struct NameShape {
  let text: CharacterText
  let lexicon = NameLexicon.shared

  /// How much speaks for a name before its characters are looked at.
  enum Evidence {
    /// It stands alone behind 姓名： or in a column of names.
    case bounded
    /// It stands without a gap beside 学生, 同学, 妈妈.
    case beside
    /// It stands beside a word that often has other neighbours: 说, 班, 老师.
    case weak
  }

  /// The end of the longest name that begins at an index.
  func end(from start: Int, _ evidence: Evidence) -> Int? {
    guard let longest = longestName(from: start) else { return nil }
    return (start + longest - 1...start + longest).reversed().first { end in
      isName(start..<end, evidence) && (evidence != .bounded || isEnd(end)) && (end - start > 2 || isLoose(start, end))
    }
  }

  /// The beginning of a name that ends at an index.
  func start(to end: Int, _ evidence: Evidence) -> Int? {
    (end - 4...end - 2).first { start in
      start >= 0 && fits(start..<end) && isName(start..<end, evidence) && isBeginning(start, end, evidence)
    }
  }

  /// Where a name that stands alone may end.
  func isEnd(_ index: Int) -> Bool {
    !text.isHan(index) || isFollowed(index)
  }

  private func isFollowed(_ index: Int) -> Bool {
    index < text.count && Self.followers.longest(in: text, at: index) != nil
  }

  private static let followers = PhraseTable<Void>(
    "老师 同学 家长 等 的 和 与 及 校长 主任 小朋友 说 妈妈 爸爸 爷爷 奶奶 外婆 外公 先生 女士 医生 书记 老人 老伯 大爷".words.map { ($0, ()) }
  )
}

extension NameShape {
  /// The length of a name that begins at an index with a surname; one character less makes a name too.
  private func longestName(from start: Int) -> Int? {
    let traits = lexicon.traits(text[start])
    if traits.contains(.compound), lexicon.isCompound(text[start], text[start + 1]) { return 4 }
    return traits.contains(.surname) ? 3 : nil
  }

  private func fits(_ range: Range<Int>) -> Bool {
    longestName(from: range.lowerBound).map { $0 == range.count || $0 - 1 == range.count } ?? false
  }

  private func isName(_ range: Range<Int>, _ evidence: Evidence) -> Bool {
    let surname = longestName(from: range.lowerBound) == 4 ? 2 : 1
    let given = (range.lowerBound + surname)..<range.upperBound
    let isCommon = hasCommonGivenName(range)
    guard isCommon || given.allSatisfy({ canBeGiven($0, of: given, evidence) }) else { return false }
    let good = isCommon ? 2 : given.count { lexicon.traits(text[$0]).contains(.given) }
    if surname == 2 { return evidence == .bounded || good == given.count }
    return isName(range, good: good, evidence)
  }

  /// Words such as 为 and 有 stand in names too, where nothing but a name can stand.
  private func canBeGiven(_ index: Int, of given: Range<Int>, _ evidence: Evidence) -> Bool {
    guard text.isHan(index) else { return false }
    if given.count == 2, text[index - 1] == 0x963F { return true }  // 阿
    let isFunctional = lexicon.traits(text[index]).contains(.functional)
    guard isFunctional, given.count == 2, Self.functionalInNames.contains(text[index]) else { return !isFunctional }
    return evidence == .bounded || evidence == .beside && isWithGiven(index, of: given)
  }

  /// 茅以新家长, 刘有田同学: behind a surname that is no word, beside a character of given names.
  private func isWithGiven(_ index: Int, of given: Range<Int>) -> Bool {
    let other = lexicon.traits(text[index == given.lowerBound ? index + 1 : index - 1])
    return other.contains(.given) && !other.contains(.functional)
      && !lexicon.traits(text[given.lowerBound - 1]).contains(.ambiguous)
  }

  private static let functionalInNames = CodeSet("为之有以如来和会得日")

  private func isName(_ range: Range<Int>, good: Int, _ evidence: Evidence) -> Bool {
    let (first, second, third) = (text[range.lowerBound], text[range.lowerBound + 1], text[range.lowerBound + 2])
    let isAmbiguous = lexicon.traits(first).contains(.ambiguous)
    let isPair = lexicon.isOrdinary(first, second)
    guard range.count == 3 else {
      return !isPair && (good == 1 && !(evidence == .weak && isAmbiguous) || evidence == .bounded && !isAmbiguous)
    }
    if evidence == .beside, hasCommonGivenName(range), !isPair || !OrdinaryGivenNames.has(second, third) { return true }
    if lexicon.isOrdinary(first, second, third)
      || evidence != .bounded && lexicon.isOrdinary(second, third) && (good < 2 || isAmbiguous)
    {
      return false
    }
    if isPair {
      // 华明明, 甘甜甜: doubled, it is a given name whatever the first two make.
      return good == 2 && evidence != .weak
        && (evidence == .bounded || lexicon.traits(first).contains(.withLittle) || second == third)
    }
    switch evidence {
    case .bounded: return !isAmbiguous || good >= 1
    case .beside: return good >= (isAmbiguous ? 2 : 1)
    case .weak: return good == 2
    }
  }

  /// Three characters that nothing follows, none of which makes a word with the next: 我班的向日红，….
  func closedEnd(from start: Int) -> Int? {
    let end = start + 3
    let isFree =
      !text.isHan(end) && !lexicon.isOrdinary(text[start], text[start + 1])
      && !lexicon.isOrdinary(text[start + 1], text[start + 2])
      && !OrdinaryGivenNames.has(text[start + 1], text[start + 2])
    let isGiven = ((start + 1)..<end).allSatisfy { lexicon.traits(text[$0]).contains(.given) }
    return isFree && isGiven && fits(start..<end) && isName(start..<end, .bounded) ? end : nil
  }

  /// Behind one character two that are a given name; not 总务主任管建设.
  private func hasCommonGivenName(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    return range.count == 3 && !Self.verbs.contains(text[start])
      && CommonGivenNames.has(text[start + 1], text[start + 2])
  }

  private static let verbs = CodeSet("管任解付包关计通连强简干步应向查")

  /// Two characters are a name only where a new word plainly begins behind them.
  private func isLoose(_ start: Int, _ end: Int) -> Bool {
    let isAmbiguous = lexicon.traits(text[start]).contains(.ambiguous)
    let beginsWord = lexicon.traits(text[end]).contains(.functional) || PersonSearch.predicates.contains(text[end])
    return !text.isHan(end) || !isAmbiguous && beginsWord || isFollowed(end)
  }

  /// A name does not begin in the middle of a word.
  private func isBeginning(_ start: Int, _ end: Int, _ evidence: Evidence) -> Bool {
    if !text.isHan(start - 1) { return true }
    let before = lexicon.traits(text[start - 1])
    let isAmbiguous = lexicon.traits(text[start]).contains(.ambiguous)
    if before.contains(.functional) || before.contains(.roleEnd) {
      return evidence != .weak || !isAmbiguous || hasCommonGivenName(start..<end)
    }
    let isPlain = end - start > 2 || PersonSearch.verbEnds.contains(text[start - 1])
    return evidence == .beside && isPlain && (!isAmbiguous || PersonSearch.verbEnds.contains(text[start - 1]))
  }
}

extension NameShape {
  /// Exactly these characters can be a name in a list of names.
  func canBeName(_ range: Range<Int>) -> Bool {
    fits(range) && isName(range, .bounded)
  }
}
