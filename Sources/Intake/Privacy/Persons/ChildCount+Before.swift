/// The children of whom it is told before their number, or whose state is told.
extension ChildCount {
  /// The children or the class that stand before it: 女生共3人, 四年级只有两个.
  var before: ChildWord? {
    var end = range.lowerBound
    while Self.links.contains(text[end - 1]) { end -= 1 }
    if isOfFamilies, text.has(Self.home, at: end - 2) { end -= 2 }
    // 留守儿童（四年级）4人
    if Self.closings.contains(text[end - 1]),
      let start = (max(0, end - 8)..<end).last(where: { text[$0] == Self.bracket })
    {
      end = start
    }
    if text[end - 1] == Self.attribute { end -= 1 }
    guard endsClause || isOfNobodyElse || text[measure + 1] == Self.being,
      let word = ChildWord.ending(at: end, of: text) ?? sex(endingAt: end) ?? ChildWord.kind(endingAt: end, of: text)
    else { return nil }
    return word
  }

  /// 服药的孩子2名: what stands before the word tells which children they are.
  func isDescribed(_ child: ChildWord) -> Bool {
    child.range.upperBound <= range.lowerBound && text[child.range.lowerBound - 1] == Self.attribute && !isOfHome
      && text[measure - 1] != Self.piece
      && !text.has(Self.advice, in: sentence)
  }

  /// 其中女1人, in a sentence that tells of nobody but children.
  func sex(endingAt end: Int) -> ChildWord? {
    guard Self.sexes.contains(text[end - 1]), !text.has(Self.others, in: sentence) else { return nil }
    let earlier = sentence.lowerBound..<end
    guard !text[end - 2].isHan || text.has(Self.scarce, in: (end - 3)..<(end - 1)),
      ChildWord.last(in: sentence, of: text) != nil || text.has(Self.records, in: earlier)
    else { return nil }
    return ChildWord(range: (end - 1)..<end)
  }

  /// Those in a state that only children of a school can be in: 未建档的有1人, 2人没有入学, 肢体残疾1名.
  var state: ChildWord? {
    // 残疾（1人）
    let isOfBefore = text[range.lowerBound - 1] == Self.bracket || isSaidOfClauseBefore
    let part = isOfBefore ? sentence : clause
    let near = max(part.lowerBound, range.lowerBound - 10)..<range.lowerBound
    // 两个人 are any two.
    guard text[measure] != Self.piece || isOfWhom, text[measure - 1] != Self.piece, !text.has(Self.teachers, in: near),
      !text.has(Self.others, in: ahead(4))
    else { return nil }
    let behind = (measure + 1)..<(measure + 4)
    let isBehind = text[measure] != Self.piece && text.has(Self.states, in: behind) && !text.has(Self.deeds, in: behind)
    guard isBehind || endsClause && text.has(Self.states, in: near) else { return nil }
    if isOfFamilies, !text.has(Self.visits, in: near) { return nil }
    let isSensitive = text.has(Self.hardships, in: near) || isBehind && text.has(Self.hardships, in: ahead(8))
    return ChildWord(range: near, isKind: true, isSensitive: isSensitive)
  }

  /// 爸爸在服刑的，全校有一个.
  var isSaidOfClauseBefore: Bool { isOfWholeSchool && text[clause.lowerBound - 2] == Self.attribute }

  /// 外公外婆带的孩子，全校有4个: a clause of its own.
  var isOfWholeSchool: Bool {
    Self.commas.contains(text[clause.lowerBound - 1])
      && text.has(Self.everywhere, in: clause.lowerBound..<(clause.lowerBound + 1))
      && range.lowerBound <= clause.lowerBound + 3
  }

  /// 爸妈离婚的有3个, 转走了三个, 今天请假2个.
  var isOfWhom: Bool {
    guard endsClause else { return false }
    if isSaidOfClauseBefore { return true }
    var end = range.lowerBound
    while Self.links.contains(text[end - 1]) || Self.finals.contains(text[end - 1]) { end -= 1 }
    return text[end] == Self.attribute || Self.states.ends(at: end, in: text)
  }

  /// Families of a kind: 单亲家庭学生2户, 2户特困家庭, 四个留守家庭.
  var families: ChildWord? {
    if isOfFamilies, text[measure] == Self.families, let word = before, word.isSensitive { return word }
    guard text[measure] != Self.home[0], let home = ahead(10).first(where: { text.has(Self.home, at: $0) }) else {
      return nil
    }
    let near = (measure + 1)..<home
    let isKind = ChildWord.first(in: near, of: text)?.isKind ?? (ChildWord.kind(endingAt: home, of: text) != nil)
    let isSensitive = ChildWord.isSensitive(near, of: text)
    guard isSensitive || isKind, !text.has(Self.people, in: near) else {
      return nil
    }
    return ChildWord(range: near, isKind: true, isSensitive: isSensitive)
  }

  /// The children of the sentence, where the number stands alone: 仅1人, 其中2人.
  var meant: ChildWord? {
    let earlier = sentence.lowerBound..<range.lowerBound
    guard endsClause || isPart && !isHeads && text.has(Self.predicates, in: ahead(1)),
      isScarce || isPart || isAdded || isOfWholeSchool,
      let word = ChildWord.last(in: earlier, of: text) ?? (isEvent ? ChildWord.first(in: sentence, of: text) : nil)
    else { return nil }
    guard word.range.upperBound <= range.lowerBound else { return word }
    let between = word.range.upperBound..<range.lowerBound
    // 留守儿童中，跟外婆住的3人
    let isOfWhom = isAdded && text[range.lowerBound - 1] == Self.attribute
    guard isOfWhom || !text.has(Self.others, in: between) || between.contains(where: { parentsAway(behind: $0) != nil })
    else { return nil }
    return word
  }
}
