/// A number of heads in a text, and what its sentence says of it: `3名留守儿童`, `女生共 3 人`, `四年级只有两个`.
struct ChildCount {
  let number: SpokenNumber
  let measure: Int
  let text: CharacterText
  let sentence: Range<Int>
  let clause: Range<Int>

  static func counts(at sign: CountSign) -> [ToldCount] {
    guard let count = ChildCount(at: sign), let children = count.children else { return [] }
    return [ToldCount(range: count.range, value: count.number.value, children: children)]
  }

  /// Nil where no number and a word such as 名 or 人 stand at the sign, and where parents are counted: 父母两人.
  private init?(at sign: CountSign) {
    guard Self.measures.contains(sign.code), let number = sign.number,
      !Self.couples.ends(at: number.range.lowerBound, in: sign.text)
    else { return nil }
    self.number = number
    text = sign.text
    measure = sign.index
    sentence = sign.sentence
    clause = text.stretch(around: measure, upTo: Self.clauseEnds)
  }

  /// The number and the measure word.
  var range: Range<Int> { number.range.lowerBound..<(measure + 1) }

  /// The children that are counted, if the text tells how many there are; what holds for all (每3名学生一组) and what is
  /// only supposed tells of nobody.
  private var children: ChildWord? {
    guard !isRule else { return nil }
    if isOfFamilies { return families ?? orphaned ?? state ?? behind.flatMap { isInState($0) ? $0 : nil } }
    if let child = families ?? orphaned ?? named { return child }
    if let child = kindBefore ?? behind {
      if isIll(child) { return child.marked(asSensitive: true) }
      if isArticle, !isScarce, !isOfClass, !(child.isKind && (isStated || isEvent)) { return nil }
      return child.isKind || isOfClass || (isRecord || isScarce || isDenied(child)) && !isOfHome ? child : nil
    }
    guard let child = before ?? kindBehind ?? state ?? meant else { return nil }
    let isTold = child.isKind || child.isClass || isRecord || isScarce || isPart || isDescribed(child)
    return isTold || child.isOneSex(in: text) ? child.marked(asSensitive: isCalledPoor) : nil
  }
}

extension ChildCount {
  /// 一个孩子 is any child.
  var isArticle: Bool { text[number.range.lowerBound] == Self.one && number.range.count == 1 }

  var isOfFamilies: Bool { text[measure] == Self.families || text[measure] == Self.home[0] }

  var isHeads: Bool { text[measure] == Self.heads }

  /// 四年级一名女童: of a class it is no article.
  var isOfClass: Bool { ChildWord.ending(at: range.lowerBound, of: text)?.isClass ?? false }

  /// Somebody came or went: 新转来一名留守儿童.
  var isEvent: Bool { text.has(Self.events, in: (range.lowerBound - 4)..<range.lowerBound) }

  /// 人 may be followed by what they do; 名 and 个 without a noun end what is said.
  var endsClause: Bool {
    let next = text[text.skippingSpaces(measure + 1)]
    if Self.quotes.contains(next) { return false }
    // 除1名外
    if next == Self.outside, isScarce { return true }
    if isHeads { return !Self.notHeads.contains(next) && !isDealtOut }
    return Self.finals.contains(next)
      ? !text[text.skippingSpaces(measure + 1) + 1].isHan : !next.isHan && !next.isLatinLetter
  }

  /// 一人一本.
  var isDealtOut: Bool { SpokenNumber(endingAt: measure + 2, in: text) != nil }

  /// 学生2名请假, not 学生和2名教师.
  var isOfNobodyElse: Bool {
    text[measure] == Self.name && !text.has(Self.others, in: ahead(4)) && ChildWord.first(in: ahead(4), of: text) == nil
  }

  /// 仅, 只有, 其中 before it.
  var isScarce: Bool {
    let isAlone = text[range.lowerBound - 1] == Self.alone && text[range.lowerBound - 2] == Self.single
    // 请假要找两个人
    let isErrand = text.has(Self.errands, in: (range.lowerBound - 3)..<range.lowerBound)
    return text.has(Self.scarce, in: (range.lowerBound - 6)..<range.lowerBound) && !isErrand
      || Self.few.contains(text[range.lowerBound - 1]) && !isAlone
      || Self.differences.contains(text[range.lowerBound - 1]) && !(isArticle && !text[range.lowerBound - 2].isHan)
  }

  /// 有 or 共 at the beginning of a clause, or a whole before it: 送教上门的孩子，共2名; 留守儿童中，少数民族2人.
  var isAdded: Bool {
    guard let word = ChildWord.last(in: sentence.lowerBound..<range.lowerBound, of: text) else { return false }
    if word.isKind, Self.wholes.contains(text[word.range.upperBound]) || isEnclosed { return true }
    let before = text[range.lowerBound - 1]
    // 留守儿童最少，是三个.
    let isFewest = before == Self.being && text.has(Self.superlatives, in: sentence.lowerBound..<range.lowerBound)
    // 一共四个人
    let isSum = before == Self.together && Self.counted.contains(text[range.lowerBound - 2])
    if isSum, word.isKind { return true }
    let isOpening =
      (Self.openings.contains(before) || isFewest) && Self.commas.contains(text[range.lowerBound - 2])
    return isOpening && (word.isKind || isDescribed(word))
  }

  /// （3人）
  var isEnclosed: Bool {
    text[range.lowerBound - 1] == Self.bracket && Self.closings.contains(text[measure + 1])
  }

  /// 里有两个 before it.
  var isPart: Bool { text.has(Self.parts, in: (range.lowerBound - 3)..<range.lowerBound) }

  /// 家里只有一个孩子 is any home.
  var isOfHome: Bool { text.has(Self.homes, in: clause) }

  /// 有, 共 or 名单 before it.
  var isStated: Bool { Self.links.contains(text[range.lowerBound - 1]) && text[range.lowerBound - 1] != 0x20 }

  var isRule: Bool {
    text[range.lowerBound - 1] == Self.choosing || text.has(Self.suppositions, in: sentence)
      || text.has(Self.shares, in: clause)
      || text.has(Self.limits, in: ahead(3)) || text.has(Self.limits, in: (range.lowerBound - 4)..<range.lowerBound)
  }

  /// The sentence tells of a class, a day or a whole.
  var isRecord: Bool {
    guard !text.has(Self.advice, in: sentence) else { return false }
    return text.has(Self.records, in: sentence) || isStated && !isOfHome || isOfEntry
  }

  /// In the entry of a log: 看了3个孩子, 慰问孩子2名.
  private var isOfEntry: Bool {
    let isDone = clause.contains { text[$0] == Self.done } || text.has(Self.calls, in: clause)
    return isDone && text.isUnderDay(sentence.lowerBound)
  }

  func ahead(_ count: Int) -> Range<Int> {
    (measure + 1)..<max(measure + 1, min(clause.upperBound, measure + 1 + count))
  }
}
