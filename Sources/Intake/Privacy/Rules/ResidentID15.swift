import Diagnostics

/// A resident identity number of the first generation: 15 digits with region (6), date of birth (yymmdd) and sequence (3).
///
/// It has no check digit, so that region and date must be real and one of the words 身份证, 证件, 证号, 户口, 一代证, 旧证 or
/// 号码 must stand near, in a table as the head of the column; written as region, date and sequence (340422 030214 312) it counts without.
/// Any grouping of three digits and more counts, over cells as well. Not matched: 15 digits without such a word, as in numbers of devices and orders.
/// Source: GB 11643—1989.
///
/// 中文：
/// 第一代身份证号码：15 位，前 6 位是地区，中间 6 位是生日。旁边要有“身份证”“证件”“户口”“号码”这类词，在表里看这一列的列名；按 6、6、3 位分开写的，没有这些词也算。
///
/// - 为什么：老人的旧号码一样指着一个人，也能查出住在哪里。
/// - 法律：《个人信息保护法》第二十五条（没有单独同意不得公开）。
/// - 例子：“爷爷的身份证 3404220********”。
/// - 怎么改：删去。任何时候都不能放行。
/// - 不算：旁边没有这类词的 15 位数，比如设备号、订单号。
struct ResidentID15: PrivacyRule {
  static let id = "resident-id-15"
  static let basis = Basis.longNumbers

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    text.looseRuns.flatMap { run in matches(in: run, of: text) }
  }

  private func matches(in run: DigitRun, of text: ScannedText) -> [PrivacyMatch] {
    run.numbers { start in
      let end = start + 15
      guard end <= run.digits.count, Self.isNumber(run.digits[start..<end]), run.endsGroup(end),
        Self.isWritten(start..<end, in: run)
      else { return nil }
      let isPlain = run.groupLengths(start..<end) == [6, 6, 3]
      return isPlain || text.mentions(Self.words, near: run.range(start..<end), before: 240, after: 60)
        ? start..<end : nil
    }.map { PrivacyMatch(range: run.range($0)) }
  }

  let message = Wording(en: "an old resident identity number of 15 digits", zh: "这里有十五位的旧身份证号码")
  let hint = Wording(en: "take it out; it may never be published", zh: "请删去；身份证号码任何时候都不能公开")
}

extension ResidentID15 {
  private static let words = WordList([
    "身份", "证件", "证号", "户口", "一代证", "旧证", "老证", "原证", "换证", "新证", "号码", "sfz", "shenfenzheng", "idcard", "id card",
  ])

  private static func isNumber(_ digits: ArraySlice<UInt8>) -> Bool {
    let number = Array(digits.prefix(6)) + [1, 9] + Array(digits.dropFirst(6)) + [0]
    let inThisCentury = Array(digits.prefix(6)) + [2, 0] + Array(digits.dropFirst(6)) + [0]
    return ResidentID.hasRegionAndBirth(number[...]) || ResidentID.hasRegionAndBirth(inThisCentury[...])
  }

  private static func isWritten(_ number: Range<Int>, in run: DigitRun) -> Bool {
    let lengths = run.groupLengths(number)
    return lengths.allSatisfy { $0 >= 3 } && !counts(number, by: lengths, in: run) || lengths.count == 15
  }

  /// 127 128 129 130 200, 119 120 121 129 228: the numbers of pages, which ascend, some of them by one.
  private static func counts(_ number: Range<Int>, by lengths: [Int], in run: DigitRun) -> Bool {
    guard lengths == [3, 3, 3, 3, 3] else { return false }
    let values = stride(from: number.lowerBound, to: number.upperBound, by: 3).map { start in
      run.digits[start..<(start + 3)].reduce(0) { $0 * 10 + Int($1) }
    }
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    return steps.allSatisfy { $0 > 0 } && steps.count { $0 == 1 } >= 2
  }
}
