/// A number of heads in a text, and what its sentence says of it: `3名留守儿童`, `女生共 3 人`, `四年级只有两个`.
struct ChildCount {
  let number: SpokenNumber
  private let measure: Int
  private let text: CharacterText
  private let sentence: Range<Int>
  private let clause: Range<Int>

  /// Nil where no number below a hundred and a word such as 名 or 人 stand at the index, and where parents are counted: 父母两人.
  init?(at index: Int, in text: CharacterText) {
    guard Self.measures.contains(text[index]) else { return nil }
    var end = Self.pairs.contains(text[index]) ? index + 1 : index
    if text[index] == Self.heads, text[index - 1] == Self.piece { end -= 1 }
    guard let number = SpokenNumber(endingAt: end, in: text),
      !Self.couples.ends(at: number.range.lowerBound, in: text)
    else { return nil }
    self.number = number
    self.text = text
    measure = index
    sentence = text.stretch(around: index, upTo: RecordSearch.ends)
    clause = text.stretch(around: index, upTo: Self.clauseEnds)
  }

  /// The number and the measure word.
  var range: Range<Int> { number.range.lowerBound..<(measure + 1) }

  /// The children that are counted, if the text tells how many there are; what holds for all (每3名学生一组) and what is
  /// only supposed tells of nobody.
  var children: ChildWord? {
    guard !isRule else { return nil }
    if isOfFamilies { return families ?? orphaned ?? state }
    if let child = families ?? orphaned ?? named { return child }
    if let child = behind {
      if isArticle, !isScarce, !isOfClass, !(child.isKind && (isStated || isEvent)) { return nil }
      return child.isKind || isOfClass || (isRecord || isScarce) && !isOfHome ? child : nil
    }
    guard let child = before ?? state ?? meant else { return nil }
    let isTold = child.isKind || child.isClass || isRecord || isScarce || isPart || isDescribed(child)
    return isTold || child.isOneSex(in: text) ? child.marked(asSensitive: isCalledPoor) : nil
  }
}

extension ChildCount {
  /// The children that stand behind the number: 3名留守儿童.
  private var behind: ChildWord? {
    let after = ahead(12)
    guard !isHeads, !text.has(Self.groups, in: after.prefix(1)), let word = ChildWord.first(in: after, of: text),
      !text.has(Self.others, in: after.lowerBound..<word.range.lowerBound) || isOfPoorFamily(word, in: after),
      !isOfOthers(word) || isOfBrokenFamily(word), !isAbout(word)
    else { return nil }
    return word.marked(asSensitive: isOfBrokenFamily(word))
  }

  /// 三名女生父母离异: not the parents are counted, but the children of whom it is told.
  private func isOfBrokenFamily(_ word: ChildWord) -> Bool { parentsAway(behind: word.range.upperBound) != nil }

  /// 爸妈都在外打工, 父母双亡: where the absence of the parents that stand at a place is told.
  private func parentsAway(behind place: Int) -> Range<Int>? {
    guard place < text.count, let (end, _) = Self.parents.longest(in: text, at: place) else { return nil }
    let near = end..<min(sentence.upperBound, end + 8)
    return text.has(Self.absences, in: near) ? near : nil
  }

  /// 有3个爸妈在外打工, of a class or all.
  private var orphaned: ChildWord? {
    guard let near = parentsAway(behind: text.skippingSpaces(measure + 1)),
      isRecord || ChildWord.last(in: sentence, of: text) != nil
    else { return nil }
    return ChildWord(range: near, isKind: true, isSensitive: text.has(Self.brokenFamilies, in: near))
  }

  /// 4人，都是留守儿童: said of those who were counted just before.
  private var named: ChildWord? {
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
  private func hardship(in range: Range<Int>) -> ChildWord? {
    guard !range.isEmpty, ChildWord.isSensitive(range, of: text), !text.has(Self.people, in: range) else { return nil }
    return ChildWord(range: range, isKind: true, isSensitive: true)
  }

  /// 9名，都是低保户.
  private var isCalledPoor: Bool {
    let rest = (measure + 1)..<min(sentence.upperBound, measure + 20)
    guard let verb = rest.first(where: { Self.identities.longest(in: text, at: $0) != nil }) else { return false }
    return ChildWord.isSensitive(verb..<min(sentence.upperBound, verb + 10), of: text)
  }

  /// 都是三年级的, of those who came or went.
  private func grade(in range: Range<Int>) -> ChildWord? {
    guard isEvent else { return nil }
    return range.lazy.compactMap { ChildWord.ending(at: $0, of: text) }.first { $0.isClass }
  }

  /// 困难家庭的孩子: the families say of which kind the children are.
  private func isOfPoorFamily(_ word: ChildWord, in after: Range<Int>) -> Bool {
    ChildWord.isSensitive(after.lowerBound..<word.range.lowerBound, of: text)
      && !text.has(Self.people, in: after.lowerBound..<word.range.lowerBound)
  }

  /// 学生家长, 孩子的奶奶.
  private func isOfOthers(_ word: ChildWord) -> Bool {
    let end = word.range.upperBound
    return text.has(
      Self.others,
      in: end..<(end + (text[end] == Self.attribute && !text.has(Self.calls, in: clause) ? 2 : 1))
    )
  }

  /// 4个孩子也能玩的游戏; 家里有两个孩子的，可以…
  private func isAbout(_ word: ChildWord) -> Bool {
    let end = word.range.upperBound
    if text.has(Self.abilities, in: end..<(end + 1)) { return true }
    return text[end] == Self.attribute && Self.commas.contains(text[end + 1]) && text.has(Self.advice, in: sentence)
  }

  /// The children or the class that stand before it: 女生共3人, 四年级只有两个.
  private var before: ChildWord? {
    var end = range.lowerBound
    while Self.links.contains(text[end - 1]) { end -= 1 }
    if isOfFamilies, text.has(Self.home, at: end - 2) { end -= 2 }
    if text[end - 1] == Self.attribute { end -= 1 }
    guard endsClause || isOfNobodyElse,
      let word = ChildWord.ending(at: end, of: text) ?? sex(endingAt: end) ?? ChildWord.kind(endingAt: end, of: text)
    else { return nil }
    return word
  }

  /// 服药的孩子2名: what stands before the word tells which children they are.
  private func isDescribed(_ child: ChildWord) -> Bool {
    child.range.upperBound <= range.lowerBound && text[child.range.lowerBound - 1] == Self.attribute && !isOfHome
      && text[measure - 1] != Self.piece
      && !text.has(Self.advice, in: sentence)
  }

  /// 其中女1人, in a sentence that tells of nobody but children.
  private func sex(endingAt end: Int) -> ChildWord? {
    guard Self.sexes.contains(text[end - 1]), !text.has(Self.others, in: sentence) else { return nil }
    let earlier = sentence.lowerBound..<end
    guard !text[end - 2].isHan || text.has(Self.scarce, in: (end - 3)..<(end - 1)),
      ChildWord.last(in: sentence, of: text) != nil || text.has(Self.records, in: earlier)
    else { return nil }
    return ChildWord(range: (end - 1)..<end)
  }

  /// Those in a state that only children of a school can be in: 未建档的有1人, 2人没有入学, 肢体残疾1名.
  private var state: ChildWord? {
    // 残疾（1人）
    let part = text[range.lowerBound - 1] == Self.bracket ? sentence : clause
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

  /// 爸妈离婚的有3个, 转走了三个, 今天请假2个.
  private var isOfWhom: Bool {
    guard endsClause else { return false }
    var end = range.lowerBound
    while Self.links.contains(text[end - 1]) || Self.finals.contains(text[end - 1]) { end -= 1 }
    return text[end] == Self.attribute || Self.states.ends(at: end, in: text)
  }

  /// Families of a kind: 单亲家庭学生2户, 2户特困家庭, 四个留守家庭.
  private var families: ChildWord? {
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
  private var meant: ChildWord? {
    let earlier = sentence.lowerBound..<range.lowerBound
    guard endsClause, isScarce || isPart || isAdded,
      let word = ChildWord.last(in: earlier, of: text) ?? (isEvent ? ChildWord.first(in: sentence, of: text) : nil)
    else { return nil }
    guard word.range.upperBound <= range.lowerBound else { return word }
    let between = word.range.upperBound..<range.lowerBound
    guard !text.has(Self.others, in: between) || between.contains(where: { parentsAway(behind: $0) != nil }) else {
      return nil
    }
    return word
  }

  /// 一个孩子 is any child.
  private var isArticle: Bool { text[number.range.lowerBound] == Self.one && number.range.count == 1 }

  private var isOfFamilies: Bool { text[measure] == Self.families || text[measure] == Self.home[0] }

  private var isHeads: Bool { text[measure] == Self.heads }

  /// 四年级一名女童: of a class it is no article.
  private var isOfClass: Bool { ChildWord.ending(at: range.lowerBound, of: text)?.isClass ?? false }

  /// Somebody came or went: 新转来一名留守儿童.
  private var isEvent: Bool { text.has(Self.events, in: (range.lowerBound - 4)..<range.lowerBound) }

  /// 人 may be followed by what they do; 名 and 个 without a noun end what is said.
  private var endsClause: Bool {
    let next = text[text.skippingSpaces(measure + 1)]
    // 除1名外
    if next == Self.outside, isScarce { return true }
    if isHeads { return !Self.notHeads.contains(next) && !isDealtOut }
    return Self.finals.contains(next)
      ? !text[text.skippingSpaces(measure + 1) + 1].isHan : !next.isHan && !next.isLatinLetter
  }

  /// 一人一本.
  private var isDealtOut: Bool { SpokenNumber(endingAt: measure + 2, in: text) != nil }

  /// 学生2名请假, not 学生和2名教师.
  private var isOfNobodyElse: Bool {
    text[measure] == Self.name && !text.has(Self.others, in: ahead(4)) && ChildWord.first(in: ahead(4), of: text) == nil
  }

  /// 仅, 只有, 其中 before it.
  private var isScarce: Bool {
    let isAlone = text[range.lowerBound - 1] == Self.alone && text[range.lowerBound - 2] == Self.single
    return text.has(Self.scarce, in: (range.lowerBound - 6)..<range.lowerBound)
      || Self.few.contains(text[range.lowerBound - 1]) && !isAlone
      || Self.differences.contains(text[range.lowerBound - 1]) && !(isArticle && !text[range.lowerBound - 2].isHan)
  }

  /// 有 or 共 at the beginning of a clause, or a whole before it: 送教上门的孩子，共2名; 留守儿童中，少数民族2人.
  private var isAdded: Bool {
    guard let word = ChildWord.last(in: sentence.lowerBound..<range.lowerBound, of: text) else { return false }
    if word.isKind, Self.wholes.contains(text[word.range.upperBound]) || isEnclosed { return true }
    let isOpening =
      Self.openings.contains(text[range.lowerBound - 1]) && Self.commas.contains(text[range.lowerBound - 2])
    return isOpening && (word.isKind || isDescribed(word))
  }

  /// （3人）
  private var isEnclosed: Bool {
    text[range.lowerBound - 1] == Self.bracket && Self.closings.contains(text[measure + 1])
  }

  /// 里有两个 before it.
  private var isPart: Bool { text.has(Self.parts, in: (range.lowerBound - 3)..<range.lowerBound) }

  /// 家里只有一个孩子 is any home.
  private var isOfHome: Bool { text.has(Self.homes, in: clause) }

  /// 有, 共 or 名单 before it.
  private var isStated: Bool { Self.links.contains(text[range.lowerBound - 1]) && text[range.lowerBound - 1] != 0x20 }

  private var isRule: Bool {
    text.has(Self.suppositions, in: sentence) || text.has(Self.shares, in: clause)
      || text.has(Self.limits, in: ahead(3)) || text.has(Self.limits, in: (range.lowerBound - 4)..<range.lowerBound)
  }

  /// The sentence tells of a class, a day or a whole.
  private var isRecord: Bool {
    guard !text.has(Self.advice, in: sentence) else { return false }
    return text.has(Self.records, in: sentence) || isStated && !isOfHome
  }

  private func ahead(_ count: Int) -> Range<Int> {
    (measure + 1)..<max(measure + 1, min(clause.upperBound, measure + 1 + count))
  }
}
