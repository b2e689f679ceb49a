import Diagnostics

/// A resident identity number (居民身份证号码, GB 11643): 18 digits with a region, a date of birth and a check digit.
///
/// Weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2; the sum modulo 11 selects from `1 0 X 9 8 7 6 5 4 3 2`.
/// Any grouping counts, over slashes and the borders of cells as well, also told in pieces (前六位……最后四位……) and with O and l for
/// 0 and 1, since region, date and check digit together leave no room for chance.
///
/// - Why: it names one person for life, with the day of birth.
/// - Law: 个人信息保护法 art. 25, 28 and 31; 未成年人保护法 art. 72 and 73.
/// - What to do: take it out; nothing can let it through.
/// - Near misses: 18 digits whose region, date or check digit is none; behind 身份证 or 证件号 a wrong check digit is an error
///   all the same, since region and date are told, and 18 other digits are a warning. So is a wrong check digit without such
///   words, in one piece that is not said to be the number of an order or the like. A pupil's number is `student-number`.
///
/// 中文：
/// 居民身份证号码：18 位，地区、出生日期、校验码都对得上；怎样分组、用 O 和 l 代替 0 和 1，都算。
///
/// - 为什么：一个号码一辈子只指一个人，还写着生日。
/// - 法律：《个人信息保护法》第二十五、二十八、三十一条；《未成年人保护法》第七十二、七十三条。
/// - 例子：“户主身份证 340422************”。
/// - 怎么改：删去。任何时候都不能放行。
/// - 不算：地区、日期或校验码不对的 18 位数字。但紧跟在“身份证”“证件号”后面的，只错校验码也是错误，别的 18 位数是提醒；没有这些词、只错校验码的，也提醒。
struct ResidentID: PrivacyRule {
  static let id = "resident-id"
  static let basis: Basis = [.numbers, .signs]

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    text.looseRuns.flatMap { run in
      matches(in: run).map { PrivacyMatch(range: $0) } + mistyped(in: run, of: text)
    }
      + (PiecedNumber.all(in: text, joinsLabelled: true, Self.isValid) + lookalikes(in: text)).map {
        PrivacyMatch(range: $0)
      }
  }

  /// 34O5211903O3O4121X
  private func lookalikes(in text: ScannedText) -> [Range<Int>] {
    LookalikeNumber.words(in: text).filter { Self.isValid($0.digits) }.map(\.range)
  }

  /// Behind 身份证 a number with a wrong digit: with its region and date it still names a child, and one without may.
  private func mistyped(in run: DigitRun, of text: ScannedText) -> [PrivacyMatch] {
    run.numbers { start in
      let end = start + 18
      guard end <= run.digits.count, run.endsGroup(end), !Self.isValid(Array(run.digits[start..<end])),
        run.groupLengths(start..<end).allSatisfy({ $0 >= 3 }) || run.digits[end - 1] == 10,
        text.mentions(Self.words, near: run.range(start..<end), before: 45)
          || start == 0 && end == run.digits.count && Self.isOfSomebodyAlive(run, in: text)
      else { return nil }
      return start..<end
    }.map { number in
      let isReal =
        Self.hasRegionAndBirth(run.digits[number]) && text.mentions(Self.words, near: run.range(number), before: 45)
      return PrivacyMatch(range: run.range(number), severity: isReal ? .error : .warning)
    }
  }

  /// In one piece, with a province and a day of birth since 1900, and not said to be the number of something else.
  private static func isOfSomebodyAlive(_ run: DigitRun, in text: ScannedText) -> Bool {
    let birth = run.digits[6..<10].reduce(0) { $0 * 10 + Int($1) }
    return run.groupStarts.count == 1 && run.wordBefore == nil && !run.touchesLatinAfter
      && (1900...2021).contains(birth)
      && hasRegionAndBirth(run.digits[...]) && !otherNumbers.isIn(text.bytes, text.before(run.range(0..<18), 36))
  }

  private static let otherNumbers = WordList(["编号", "单号", "订单", "流水", "代码", "批号", "序号", "票号", "文号", "条码"])
  private static let words = WordList(["身份证", "身分证", "身份號", "身份号", "证件号", "證件號", "sfz"])

  private func matches(in run: DigitRun) -> [Range<Int>] {
    run.numbers { start in
      let end = start + 18
      guard end <= run.digits.count, Self.isValid(Array(run.digits[start..<end])),
        run.endsGroup(end) || MobileNumber.stands(in: run, at: end) || Self.isOfDisabled(run, from: start)
      else { return nil }
      return start..<end
    }.map(run.range) + behindMobiles(in: run)
  }

  /// The number of a disabled person's card: an identity number, the kind and the degree.
  private static func isOfDisabled(_ run: DigitRun, from start: Int) -> Bool {
    let end = start + 20
    return end <= run.digits.count && run.endsGroup(end) && (1...7).contains(run.digits[end - 2])
      && (1...4).contains(run.digits[end - 1])
  }

  /// 16600001234 and an identity number without a gap.
  private func behindMobiles(in run: DigitRun) -> [Range<Int>] {
    run.groupStarts.compactMap { start in
      let (begin, end) = (start + 11, start + 29)
      guard end <= run.digits.count, run.endsGroup(end), MobileNumber.isNumber(run.digits[start..<begin]),
        !run.groupStarts.contains(begin), Self.isValid(Array(run.digits[begin..<end]))
      else { return nil }
      return run.range(begin..<end)
    }
  }

  static func isValid(_ digits: [UInt8]) -> Bool {
    guard hasRegionAndBirth(digits[...]) else { return false }
    let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0) * $1.1 }
    return digits[17] == checkDigits[sum % 11]
  }

  /// Whether 18 digits begin with a province and a day from 1850 to 2049.
  static func hasRegionAndBirth(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 18 else { return false }
    let first = digits.startIndex
    func value(_ from: Int, _ count: Int) -> Int {
      digits[(first + from)..<(first + from + count)].reduce(0) { $0 * 10 + Int($1) }
    }
    guard regions.contains(digits[first] == 9 ? value(1, 2) : value(0, 2)), (1850...2049).contains(value(6, 4)),
      digits.dropLast().allSatisfy({ $0 < 10 })
    else { return false }
    return CalendarDate(year: value(6, 4), month: value(10, 2), day: value(12, 2)) != nil
  }

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checkDigits: [UInt8] = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2]
  /// Provinces by GB/T 2260, which in the cards of foreigners stand behind a 9; 81 to 83 are the permits of residents
  /// of Hong Kong, Macao and Taiwan.
  private static let regions = Set(
    Array(11...15) + Array(21...23) + Array(31...37) + Array(41...46) + Array(50...54) + Array(61...65) + [
      71, 81, 82, 83,
    ]
  )

  let message = Wording(en: "a resident identity number", zh: "这里有身份证号码")
  let hint = Wording(en: "take it out; it may never be published", zh: "请删去；身份证号码任何时候都不能公开")
}
