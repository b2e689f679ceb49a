/// A number of children that is part of another, where few are left over: 38名孩子中37名已建档, 应到26人，实到25人, 由26名变为25名.
///
/// Who is left over is told as surely as if it stood there.
enum NestedCount {
  /// At a measure word behind the smaller number or the later one.
  static func counts(at sign: CountSign) -> [ToldCount] {
    guard sign.isOfHeads, let number = sign.number, !isOfThings(sign), !sign.text.has(suppositions, in: sign.sentence)
    else { return [] }
    let (text, sentence) = (sign.text, sign.sentence)
    let earlier = max(sentence.lowerBound, number.range.lowerBound - reach)..<number.range.lowerBound
    guard !text.has(others, in: earlier.lowerBound..<min(sign.index + 5, sentence.upperBound)),
      let whole = whole(before: number, in: earlier, of: sign),
      let children = ChildWord.first(in: sentence, of: text) ?? roll(in: sentence, of: text)
    else { return [] }
    let range = number.range.lowerBound..<(sign.index + 1)
    return [ToldCount(range: range, value: abs(whole - number.value), children: children)]
  }

  /// 十个小时
  private static func isOfThings(_ sign: CountSign) -> Bool {
    sign.code == piece && sign.text[sign.text.skippingSpaces(sign.index + 1)].isHan
  }

  /// The number of which this one is a part, or that it has become.
  private static func whole(before number: SpokenNumber, in earlier: Range<Int>, of sign: CountSign) -> Int? {
    let text = sign.text
    for index in earlier.reversed() where CountWords.heads.contains(text[index]) {
      guard let other = SpokenNumber(endingAt: index, in: text), other.range.lowerBound >= earlier.lowerBound else {
        continue
      }
      let between = index..<number.range.lowerBound
      if isOfAll(number, beside: other, in: earlier, of: text) { return other.value }
      if text.has(changes, in: between) || isLater(between, in: earlier, of: text) { return other.value }
      let isPart =
        text.has(parts, in: between) || text.has(wholes, in: earlier.lowerBound..<index) || leavesRest(sign)
        || isPredicate(around: number, of: text) && ChildWord.first(in: index..<(index + 8), of: text) != nil
      return isPart && other.value > number.value ? other.value : nil
    }
    return nil
  }

  /// 男生有12名，全部留守儿童14名.
  private static func isOfAll(
    _ number: SpokenNumber,
    beside part: SpokenNumber,
    in earlier: Range<Int>,
    of text: CharacterText
  ) -> Bool {
    text.has(alls, in: max(earlier.lowerBound, number.range.lowerBound - 9)..<number.range.lowerBound)
      && text.has(sexes, in: max(earlier.lowerBound, part.range.lowerBound - 4)..<part.range.lowerBound)
      && part.value < number.value
  }

  /// 一、二年级共6人，其余在三年级.
  private static func leavesRest(_ sign: CountSign) -> Bool {
    rests.longest(in: sign.text, at: sign.text.skippingSpaces(sign.index + 2)) != nil
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
  private static let alls = PhraseTable<Void>(words: "全部 全班 全校 一共 总共 共")
  private static let sexes = PhraseTable<Void>(words: "男生 女生 男童 女童 男孩 女孩")
  private static let rests = PhraseTable<Void>(words: "其余 剩下 余下 别的 其他的")
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
