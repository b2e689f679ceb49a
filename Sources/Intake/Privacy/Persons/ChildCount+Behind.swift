/// The children of whom it is told behind their number.
extension ChildCount {
  /// The children that stand behind the number: 3名留守儿童.
  var behind: ChildWord? {
    let after = ahead(12)
    guard !isHeads, !text.has(Self.groups, in: after.prefix(1)), let word = ChildWord.first(in: after, of: text),
      !text.has(Self.others, in: after.lowerBound..<word.range.lowerBound) || isOfPoorFamily(word, in: after),
      !isOfOthers(word) || isOfBrokenFamily(word), !isAbout(word)
    else { return nil }
    return word.marked(asSensitive: isOfBrokenFamily(word))
  }

  /// 留守儿童 3 名同学: the children behind the number are of the kind before it.
  var kindBefore: ChildWord? {
    var end = range.lowerBound
    while Self.links.contains(text[end - 1]) { end -= 1 }
    guard let child = behind, !child.isKind else { return nil }
    // 转学来的两名孩子
    if text[end - 1] == Self.attribute { return ChildWord.kind(in: max(0, end - 6)..<end, of: text) }
    return ChildWord.ending(at: end, of: text).flatMap { $0.isKind ? $0 : nil }
  }

  /// 4名留守，5名不是: a kind alone.
  var kindBehind: ChildWord? {
    guard clause.upperBound <= measure + 5, let word = ChildWord.kind(endingAt: clause.upperBound, of: text) else {
      return nil
    }
    // 三个困难
    return word.isSensitive && text[measure] == Self.piece ? nil : word
  }

  /// 两户人家的孩子没有建档.
  func isInState(_ child: ChildWord) -> Bool {
    text.has(Self.states, in: child.range.upperBound..<(child.range.upperBound + 3))
  }

  /// 三名学生没有吃午饭.
  func isDenied(_ child: ChildWord) -> Bool {
    let end = child.range.upperBound
    return text.has(Self.denials, in: end..<(end + 1)) && !text.has(Self.advice, in: sentence)
  }

  /// 二年级有一个孩子患哮喘.
  func isIll(_ child: ChildWord) -> Bool {
    let end = child.range.upperBound
    return isRecord && Self.having.contains(text[end])
      && ChildWord.isSensitive(end..<max(end, min(clause.upperBound, end + 5)), of: text)
  }

  /// 三名女生父母离异: not the parents are counted, but the children of whom it is told.
  func isOfBrokenFamily(_ word: ChildWord) -> Bool { parentsAway(behind: word.range.upperBound) != nil }

  /// 爸妈都在外打工, 父母双亡: where the absence of the parents that stand at a place is told.
  func parentsAway(behind place: Int) -> Range<Int>? {
    guard place < text.count, let (end, _) = Self.parents.longest(in: text, at: place) else { return nil }
    let near = end..<min(sentence.upperBound, end + 8)
    return text.has(Self.absences, in: near) ? near : nil
  }

  /// 有3个爸妈在外打工, of a class or all.
  var orphaned: ChildWord? {
    // 一位妈妈 is a mother.
    guard text[measure] != Self.person, let near = parentsAway(behind: text.skippingSpaces(measure + 1)),
      isRecord || ChildWord.last(in: sentence, of: text) != nil
    else { return nil }
    return ChildWord(range: near, isKind: true, isSensitive: text.has(Self.brokenFamilies, in: near))
  }

  /// 4人，都是留守儿童: said of those who were counted just before.
  var named: ChildWord? {
    guard !text.has(Self.others, in: ahead(4)), !text.has(Self.people, in: sentence) else { return nil }
    let rest = (measure + 1)..<min(sentence.upperBound, measure + 20)
    if text[measure + 1] == Self.being { return hardship(in: (measure + 2)..<min(clause.upperBound, measure + 8)) }
    guard let verb = rest.first(where: { Self.identities.longest(in: text, at: $0) != nil }),
      let word = ChildWord.first(in: verb..<min(sentence.upperBound, verb + 14), of: text)
        ?? grade(in: verb..<(verb + 8)),
      word.isKind || word.isClass, !isOfOthers(word)
    else { return nil }
    return word
  }

  /// 3个是单亲.
  func hardship(in range: Range<Int>) -> ChildWord? {
    guard !range.isEmpty, ChildWord.isSensitive(range, of: text), !text.has(Self.people, in: range) else { return nil }
    return ChildWord(range: range, isKind: true, isSensitive: true)
  }

  /// 9名，都是低保户.
  var isCalledPoor: Bool {
    let rest = (measure + 1)..<min(sentence.upperBound, measure + 20)
    guard let verb = rest.first(where: { Self.identities.longest(in: text, at: $0) != nil }) else { return false }
    return ChildWord.isSensitive(verb..<min(sentence.upperBound, verb + 10), of: text)
  }

  /// 都是三年级的, of those who came or went.
  func grade(in range: Range<Int>) -> ChildWord? {
    guard isEvent else { return nil }
    return range.lazy.compactMap { ChildWord.ending(at: $0, of: text) }.first { $0.isClass }
  }

  /// 困难家庭的孩子: the families say of which kind the children are.
  func isOfPoorFamily(_ word: ChildWord, in after: Range<Int>) -> Bool {
    ChildWord.isSensitive(after.lowerBound..<word.range.lowerBound, of: text)
      && !text.has(Self.people, in: after.lowerBound..<word.range.lowerBound)
  }

  /// 学生家长, 孩子的奶奶.
  func isOfOthers(_ word: ChildWord) -> Bool {
    let end = word.range.upperBound
    return text.has(
      Self.others,
      in: end..<(end + (text[end] == Self.attribute && !text.has(Self.calls, in: clause) ? 2 : 1))
    )
  }

  /// 4个孩子也能玩的游戏; 家里有两个孩子的，可以…
  func isAbout(_ word: ChildWord) -> Bool {
    let end = word.range.upperBound
    if text.has(Self.abilities, in: end..<(end + 1)) { return true }
    return text[end] == Self.attribute && Self.commas.contains(text[end + 1]) && text.has(Self.advice, in: sentence)
  }
}
