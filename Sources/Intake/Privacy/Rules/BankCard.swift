import Diagnostics

/// A bank card or account number: 13 to 19 digits that begin with 3 to 6 and pass Luhn's check; directly behind 账号, 卡号,
/// 存折 or 一折通, or in a column of that name, 12 to 23 digits also without it, as credit cooperatives of the country print them.
///
/// One of the words 卡, 账, 帐, 银行, 存折, 汇, 收款, 一卡通, 存, 退 or 补助 must stand near, in a table as the head of the
/// column; only cards of UnionPay (62, 16 to 19 digits in one piece or in fours) are found without. Any grouping of
/// three digits and more counts, over cells as well.
/// Not matched: filing numbers of 14 digits, bar codes and ISBN (they begin with 69 or 97), zeros alone, and
/// identity numbers, which have a rule of their own. Source: ISO/IEC 7812-1, GB/T 14504.
///
/// 中文：
/// 银行卡号、存折账号：13 到 19 位，校验得过，旁边有“卡”“账”“银行”“汇”“补助”这类词。62 开头的银联卡，没有这些词也算；紧跟“账号”“卡号”“存折”“一折通”的 12 到 23 位数，校验不过也算。
///
/// - 为什么：卡号连着钱，也连着一个人。
/// - 法律：《个人信息保护法》第二十八条（金融账户是敏感个人信息）。
/// - 例子：“请汇到 6200************”。
/// - 怎么改：删去，用书面方式告诉家长。任何时候都不能放行。
/// - 不算：14 位的备案号、69 开头的商品条码、书号。
struct BankCard: PrivacyRule {
  static let id = "bank-card"
  static let basis = Basis.longNumbers

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    text.looseRuns.flatMap { run in matches(in: run, of: text) }
  }

  private func matches(in run: DigitRun, of text: ScannedText) -> [PrivacyMatch] {
    run.numbers { start in
      if let book = Self.passBook(in: run, from: start, of: text) { return book }
      guard (3...6).contains(run.digits[start]) else { return nil }
      return Self.lengths.lazy.map { start..<(start + $0) }.first { Self.isCard($0, in: run, of: text) }
    }.map { PrivacyMatch(range: run.range($0)) }
  }

  let message = Wording(en: "a bank card or account number", zh: "这里有银行卡号或账号")
  let hint = Wording(en: "take it out; families learn it on paper", zh: "请删去；账号请用书面方式告诉家长")
}

extension BankCard {
  private static let lengths = [19, 18, 17, 16, 15, 13, 14]
  private static let words = WordList([
    "卡", "账", "帐", "银行", "存折", "汇", "收款", "存", "退", "补助", "款", "挂失", "户名", "信用社", "card", "bank", "yhk",
  ])

  /// The number of a pass-book need not pass the check, and names itself: 存折账号1234….
  private static func passBook(in run: DigitRun, from start: Int, of text: ScannedText) -> Range<Int>? {
    let rest = start..<run.digits.count
    let piece = start..<(run.groupStarts.first { $0 > start } ?? run.digits.count)
    return (start == 0 ? [rest, piece] : [piece]).first { number in
      guard (12...23).contains(number.count), run.digits[number].allSatisfy({ $0 < 10 }) else { return false }
      let groups = run.groupLengths(number)
      return (groups.allSatisfy { $0 >= 3 } || groups.dropLast().allSatisfy { $0 == 4 })
        && isAsked(run.range(number), of: text)
    }
  }

  /// 账号 or 存折 directly before it, or at the head of its column.
  private static func isAsked(_ range: Range<Int>, of text: ScannedText) -> Bool {
    let before = text.before(range, 30)
    guard !denials.isIn(text.bytes, before) else { return false }
    if let head = text.heads.head(of: range), passBooks.isIn(text.bytes, head) { return true }
    return passBooks.isIn(text.bytes, before)
  }

  private static let passBooks = WordList([
    "存折", "折子", "账号", "帐号", "账户", "帐户", "卡号", "一卡通", "一折通", "折号", "储蓄卡", "银行卡", "社保卡", "惠农卡",
  ])
  private static let denials = WordList(["编号", "电话卡", "门禁", "图书", "借书", "微信", "qq", "备案", "身份证", "学籍", "手机"])

  private static func isCard(_ number: Range<Int>, in run: DigitRun, of text: ScannedText) -> Bool {
    guard number.upperBound <= run.digits.count, passesLuhn(run.digits[number]),
      !ResidentID.isValid(Array(run.digits[number])), run.endsGroup(number.upperBound),
      !(run.touchesLatinAfter && number.upperBound == run.digits.count)
        || passBooks.isIn(text.bytes, text.before(run.range(number), 30))
    else { return false }
    let groups = run.groupLengths(number)
    guard groups.allSatisfy({ $0 >= 3 }) || groups.dropLast().allSatisfy({ $0 == 4 }) || groups.count == number.count
    else { return false }
    let isBare = isUnionPay(number, groups: groups, in: run) && run.isJoinedBySeparators(number, in: text.bytes)
    return isBare || text.mentions(words, near: run.range(number), before: 200, after: 30)
  }

  /// A group of five digits and less may be a number in a list.
  private static func isUnionPay(_ number: Range<Int>, groups: [Int], in run: DigitRun) -> Bool {
    guard number.count >= 16, run.digits[number].starts(with: [6, 2]), run.wordBefore == nil else { return false }
    return groups.count == 1 || groups.dropLast().allSatisfy { $0 == 4 } || groups == [6, number.count - 6]
  }

  static func passesLuhn(_ digits: ArraySlice<UInt8>) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      let value = Int(digit.element)
      return sum + (digit.offset % 2 == 0 ? value : value > 4 ? value * 2 - 9 : value * 2)
    }
    return sum % 10 == 0 && digits.contains { $0 != 0 } && digits.allSatisfy { $0 < 10 }
  }
}
