/// A share of children in percent beside their number, where few are left over: 97.4%的孩子已建档（38人）.
enum ToldShare {
  /// At a measure word behind the number of all: the fewer of those who are in the share and those who are not.
  static func counts(at sign: CountSign) -> [ToldCount] {
    guard sign.isOfHeads, let all = sign.number else { return [] }
    let (text, sentence) = (sign.text, sign.sentence)
    guard let share = share(in: sentence, of: text) ?? rate(behind: sentence, of: text),
      let children = ChildWord.first(in: sentence, of: text) ?? NestedCount.roll(in: sentence, of: text)
    else { return [] }
    let part = share.part(of: all.value)
    return [ToldCount(range: share.range, value: min(part, all.value - part), children: children)]
  }

  /// 全校38名学生。建档率97.4%。
  private static func rate(behind sentence: Range<Int>, of text: CharacterText) -> Share? {
    let start = text.skippingSpaces(min(text.count, sentence.upperBound + 1))
    guard start < text.count, text[sentence.upperBound] != 0x0A else { return nil }
    let next = text.stretch(around: start, upTo: RecordSearch.ends)
    guard text.has(rates, in: next), !next.contains(where: { CountWords.heads.contains(text[$0]) }) else { return nil }
    return share(in: next, of: text)
  }

  private static let rates = PhraseTable<Void>(words: "率 占比")

  struct Share {
    /// At most 100.
    let percent: Double
    let range: Range<Int>

    /// How many of all it is.
    func part(of all: Int) -> Int { Int((Double(all) * percent / 100).rounded()) }
  }

  /// 97.4%, 四分之一, 三成, 一半; nil where more than all are told of.
  static func share(in sentence: Range<Int>, of text: CharacterText) -> Share? {
    percentage(in: sentence, of: text).flatMap { $0.percent <= 100 ? $0 : nil }
  }

  private static func percentage(in sentence: Range<Int>, of text: CharacterText) -> Share? {
    if let sign = sentence.first(where: { text[$0] == 0x25 }) {
      var first = sign
      while digits.contains(text[first - 1]) { first -= 1 }
      return Double(text.codes[first..<sign].text).map { Share(percent: $0, range: first..<(sign + 1)) }
    }
    return fraction(in: sentence, of: text)
  }

  private static func fraction(in sentence: Range<Int>, of text: CharacterText) -> Share? {
    for index in sentence {
      if text.has(half, at: index) { return Share(percent: 50, range: index..<(index + 2)) }
      if text[index] == tenth, let share = tenths(at: index, of: text) { return share }
      guard text.has(parted, at: index), let whole = SpokenNumber(endingAt: index, in: text), whole.value > 0,
        let part = SpokenNumber(endingAt: index + 3, in: text), part.range.lowerBound == index + 2
      else { continue }
      let percent = 100 * Double(part.value) / Double(whole.value)
      return Share(percent: percent, range: whole.range.lowerBound..<(index + 3))
    }
    return nil
  }

  /// 三成, 八成五; not 一成不变 or 两成人.
  private static func tenths(at index: Int, of text: CharacterText) -> Share? {
    guard let tens = SpokenNumber(endingAt: index, in: text), (1...9).contains(tens.value), text[index + 1] != no else {
      return nil
    }
    let more = SpokenNumber(endingAt: index + 2, in: text).flatMap { $0.range.lowerBound == index + 1 ? $0.value : nil }
    let end = more == nil ? index + 1 : index + 2
    return Share(percent: Double(10 * tens.value + (more ?? 0)), range: tens.range.lowerBound..<end)
  }

  private static let digits = CodeSet("0123456789.")
  private static let (tenth, no): (UInt32, UInt32) = (0x6210, 0x4E0D)  // 成 不
  private static let half = "一半".characterCodes
  private static let parted = "分之".characterCodes
}
