/// A text in which hidden numbers are looked for.
struct ToldNumbers {
  let hidden: [HiddenNumber]
  let sums: [GradeSums]
  private let folded: FoldedText
  private let text: CharacterText
  private let plain: PlainCodes

  init(of hidden: [HiddenNumber], _ sums: [GradeSums], in bytes: [UInt8]) {
    (self.hidden, self.sums) = (hidden, sums)
    folded = FoldedText(bytes)
    text = CharacterText(folded.bytes)
    plain = PlainCodes(text)
  }

  /// Each with the offset of the byte where it stands.
  var places: [(table: String, offset: Int)] {
    text.codes.indices.compactMap { index in
      let told = told(at: index)
      guard let found = told.first(where: { table(thatHides: $0) != nil }), let table = table(thatHides: found) else {
        return nil
      }
      return (table, folded.originalRange(text.bytes(found.range)).lowerBound)
    }
  }

  private func table(thatHides told: Told) -> String? {
    if let number = hidden.first(where: { $0.value == told.value && isMeant($0, by: told) }) { return number.table }
    guard told.isOfHeads, !sums.isEmpty else { return nil }
    let sentence = text.stretch(around: told.range.lowerBound, upTo: RecordSearch.ends)
    let said = plain.text(sentence.lowerBound..<told.range.lowerBound)
    return sums.first { $0.tells(told.value, of: said) }?.table
  }
}

extension ToldNumbers {
  private struct Told {
    let value: Int
    let range: Range<Int>
    /// A measure word for heads stands behind it.
    let isOfHeads: Bool
    /// Where its names may stand; nil for its clause or line.
    var stretch: Range<Int>?
  }

  /// A number of heads, or one without a measure word, that ends at an index; a share of it, and what is dealt out one by one.
  private func told(at index: Int) -> [Told] {
    guard Self.signs.contains(text[index]) else { return bare(at: index).map { [$0] } ?? [] }
    let sign = CountSign(at: index, in: text)
    let implied = ImpliedCount.counts(at: sign).map {
      Told(value: $0.value, range: $0.range, isOfHeads: true)
    }
    guard sign.isOfHeads, let number = sign.number, isOfPeople(index) else { return implied }
    let all = Told(value: number.value, range: number.range, isOfHeads: true)
    return implied + [all] + share(of: all, sign)
  }

  /// 三年级 9
  private func bare(at index: Int) -> Told? {
    guard Self.digits.contains(text[index]), !Self.digits.contains(text[index + 1]), isBare(behind: index + 1),
      let number = SpokenNumber(endingAt: index + 1, in: text)
    else { return nil }
    return Told(value: number.value, range: number.range, isOfHeads: false)
  }

  /// 三年级共18人，一半留守.
  private func share(of all: Told, _ sign: CountSign) -> [Told] {
    guard let share = ToldShare.share(in: sign.sentence, of: text) else { return [] }
    let part = share.part(of: all.value)
    return [part, all.value - part].map {
      Told(value: $0, range: all.range, isOfHeads: true, stretch: sign.sentence)
    }
  }

  /// 9个书包 are no children.
  private func isOfPeople(_ measure: Int) -> Bool {
    let ahead = (measure + 1)..<(measure + 6)
    if text.has(Self.others, in: ahead.prefix(4)) { return false }
    return text[measure] != Self.piece || !text[measure + 1].isHan || ChildWord.first(in: ahead, of: text) != nil
  }

  /// Nothing goes on behind the number: 三年级 9, 三年级留守儿童数：9.
  private func isBare(behind end: Int) -> Bool {
    let next = text.skippingSpaces(end)
    if Self.closings.contains(text[next]) { return !text[next + 1].isHan }
    return !text[next].isHan && !text[next].isLatinLetter && !Self.joins.contains(text[next])
  }

  private func isMeant(_ number: HiddenNumber, by told: Told) -> Bool {
    let clause =
      told.stretch
      ?? text.stretch(around: told.range.lowerBound, upTo: told.isOfHeads ? Self.clauseEnds : Self.lineEnds)
    if number.names.allSatisfy({ $0.isIn(plain, clause) }) {
      return told.isOfHeads || isLabelled(number, told, in: clause)
    }
    guard told.isOfHeads else { return false }
    let earlier = earlier(than: told.range.lowerBound)
    return number.names.allSatisfy { $0.isLast(in: plain, earlier) } && !text.has(Self.others, in: earlier)
  }

  /// The names stand close before a bare number, or a colon does.
  private func isLabelled(_ number: HiddenNumber, _ told: Told, in line: Range<Int>) -> Bool {
    if text.has(Self.things, in: line) { return false }
    let near = max(line.lowerBound, told.range.lowerBound - Self.reach)..<told.range.lowerBound
    return Self.labels.contains(text[told.range.lowerBound - 1])
      || number.names.allSatisfy { $0.isLast(in: plain, near) }
  }

  /// The sentence or line before a place and what stands before it in its own.
  private func earlier(than place: Int) -> Range<Int> {
    var (start, ends) = (place, 0)
    while start > 0, place - start < Self.farthest {
      if RecordSearch.ends.contains(text[start - 1]), start < place, !RecordSearch.ends.contains(text[start]) {
        ends += 1
      }
      if ends == 2 { break }
      start -= 1
    }
    return start..<place
  }

  private static let signs = CodeSet(CountWords.signs)
  private static let digits = CodeSet("0123456789")
  private static let piece: UInt32 = 0x4E2A  // 个
  private static let closings = CodeSet(")]")
  private static let labels = CodeSet(":= (数")
  /// What goes on behind a longer number, a time, a share or a range.
  private static let joins = CodeSet(".%-~/‰:×")
  private static let clauseEnds = CodeSet("。！!？?\n；;，,、")
  private static let lineEnds = CodeSet("。！!？?\n；;\"{}")
  private static let reach = 12
  private static let farthest = 80
  private static let others = PhraseTable<Void>(words: "老师 教师 家长 志愿者 监护人 干部 班 组")
  /// What else a school numbers.
  private static let things = PhraseTable<Void>(words: "日期 次数 本数 册 页数 课 节数 楼 分数 岁 时间 电话 分机 教师 老师 家长 教室")
}
