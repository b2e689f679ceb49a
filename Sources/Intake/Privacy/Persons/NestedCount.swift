/// A number of children that is part of another, where few are left over: 38名孩子中37名已建档, 应到26人，实到25人, 由26名变为25名.
///
/// Who is left over is told as surely as if it stood there.
struct NestedCount {
  let range: Range<Int>
  /// How many are left over.
  let rest: Int
  let children: ChildWord

  /// - Parameter index: a measure word, behind the smaller number or the later one.
  init?(at index: Int, in text: CharacterText) {
    guard CountWords.heads.contains(text[index]), let number = SpokenNumber(endingAt: index, in: text) else {
      return nil
    }
    let sentence = text.stretch(around: index, upTo: RecordSearch.ends)
    let earlier = max(sentence.lowerBound, number.range.lowerBound - Self.reach)..<number.range.lowerBound
    // 十个小时
    guard text[index] != Self.piece || !text[text.skippingSpaces(index + 1)].isHan else { return nil }
    guard !text.has(Self.suppositions, in: sentence),
      !text.has(Self.others, in: earlier.lowerBound..<min(index + 5, sentence.upperBound)),
      let whole = Self.whole(before: number, in: earlier, of: text),
      let child = ChildWord.first(in: sentence, of: text) ?? Self.roll(in: sentence, of: text)
    else { return nil }
    range = number.range.lowerBound..<(index + 1)
    rest = abs(whole - number.value)
    children = child
  }

  /// The number of which this one is a part, or that it has become.
  private static func whole(before number: SpokenNumber, in earlier: Range<Int>, of text: CharacterText) -> Int? {
    for index in earlier.reversed() where CountWords.heads.contains(text[index]) {
      guard let other = SpokenNumber(endingAt: index, in: text), other.range.lowerBound >= earlier.lowerBound else {
        continue
      }
      let between = index..<number.range.lowerBound
      if text.has(changes, in: between) || isLater(between, in: earlier, of: text) { return other.value }
      let isPart =
        text.has(parts, in: between) || text.has(wholes, in: earlier.lowerBound..<index)
        || isPredicate(around: number, of: text) && ChildWord.first(in: index..<(index + 8), of: text) != nil
      return isPart && other.value > number.value ? other.value : nil
    }
    return nil
  }

  /// 上学期26名，本学期25名.
  private static func isLater(_ between: Range<Int>, in earlier: Range<Int>, of text: CharacterText) -> Bool {
    text.has(now, in: between) && text.has(before, in: earlier.lowerBound..<between.lowerBound)
  }

  /// 7名写了信, 35名在校, 体检了20名.
  private static func isPredicate(around number: SpokenNumber, of text: CharacterText) -> Bool {
    if text[number.range.lowerBound - 1] == done { return true }
    let next = number.range.upperBound + 1
    return text.has(predicates, in: next..<(next + 3))
  }

  /// 应到26人，实到25人.
  static func roll(in sentence: Range<Int>, of text: CharacterText) -> ChildWord? {
    text.has(rolls, in: sentence) ? ChildWord(range: sentence) : nil
  }

  /// Characters between the two numbers.
  private static let reach = 24
  private static let piece: UInt32 = 0x4E2A  // 个
  private static let parts = PhraseTable<Void>(
    words: """
      孩子中 儿童中 学生中 同学中 男生中 女生中 新生中 人中 (男 (女 孩子里 儿童里 学生里 同学里 男生里 女生里 人里 名里 当中 其中 已建档 已经建档 实到 到校 到了 参加了 来了 入学的
      """
  )
  private static let before = PhraseTable<Void>(words: "上学期 去年 上年 上月 上季 原来 原有 春季 秋季 年初 期初")
  private static let now = PhraseTable<Void>(words: "本学期 这学期 这月 这个月 今年 本年 本月 现在 现有 如今 目前 秋季 春季 年末 期末")
  private static let done: UInt32 = 0x4E86  // 了
  private static let predicates = PhraseTable<Void>(words: "了 已 到校 在校 到位 住校 过了 都 完成")
  private static let wholes = PhraseTable<Void>(words: "应到 全班 全校 全年级 应入学 应建档")
  private static let changes = PhraseTable<Void>(words: "变为 变成 减少到 减少为 减到 减为 增加到 增加为 增到 增为 降到 降为 升到 升为")
  private static let rolls = PhraseTable<Void>(words: "应到 全班 全校 应入学 应建档 我班 本班 到校 在校")
  private static let suppositions = PhraseTable<Void>(words: CountWords.suppositions + " 每 题")
  private static let others = PhraseTable<Void>(words: "老师 教师 家长 家庭 父母 志愿者 监护人 教职工 职工 干部 代表 幼师 户 班级 学校")
}

/// A share of children in percent beside their number, where few are left over: 97.4%的孩子已建档（38人）.
struct ToldShare {
  let range: Range<Int>
  /// The fewer of those who are in it and those who are not.
  let rest: Int
  let children: ChildWord

  /// - Parameter index: a measure word behind the number of all.
  init?(at index: Int, in text: CharacterText) {
    guard CountWords.heads.contains(text[index]), let all = SpokenNumber(endingAt: index, in: text) else { return nil }
    let sentence = text.stretch(around: index, upTo: RecordSearch.ends)
    guard let share = Self.share(in: sentence, of: text) ?? Self.rate(behind: sentence, of: text),
      let child = ChildWord.first(in: sentence, of: text) ?? NestedCount.roll(in: sentence, of: text)
    else {
      return nil
    }
    let part = (Double(all.value) * share.percent / 100).rounded()
    range = share.range
    rest = min(Int(part), all.value - Int(part))
    children = child
  }

  /// 全校38名学生。建档率97.4%。
  private static func rate(behind sentence: Range<Int>, of text: CharacterText) -> (percent: Double, range: Range<Int>)?
  {
    let start = text.skippingSpaces(min(text.count, sentence.upperBound + 1))
    guard start < text.count, text[sentence.upperBound] != 0x0A else { return nil }
    let next = text.stretch(around: start, upTo: RecordSearch.ends)
    guard text.has(rates, in: next), !next.contains(where: { CountWords.heads.contains(text[$0]) }) else { return nil }
    return share(in: next, of: text)
  }

  private static let rates = PhraseTable<Void>(words: "率 占比")

  /// 97.4%, 四分之一, 三成, 一半.
  private static func share(in sentence: Range<Int>, of text: CharacterText) -> (percent: Double, range: Range<Int>)? {
    if let sign = sentence.first(where: { text[$0] == 0x25 }) {
      var first = sign
      while digits.contains(text[first - 1]) { first -= 1 }
      return Double(text.codes[first..<sign].text).map { ($0, first..<(sign + 1)) }
    }
    return fraction(in: sentence, of: text)
  }

  private static func fraction(in sentence: Range<Int>, of text: CharacterText) -> (percent: Double, range: Range<Int>)?
  {
    for index in sentence {
      if text.has(half, at: index) { return (50, index..<(index + 2)) }
      guard text.has(parted, at: index), let whole = SpokenNumber(endingAt: index, in: text), whole.value > 0,
        let part = SpokenNumber(endingAt: index + 3, in: text), part.range.lowerBound == index + 2
      else { continue }
      return (100 * Double(part.value) / Double(whole.value), whole.range.lowerBound..<(index + 3))
    }
    return nil
  }

  private static let digits = CodeSet("0123456789.")
  private static let half = "一半".characterCodes
  private static let parted = "分之".characterCodes
}
