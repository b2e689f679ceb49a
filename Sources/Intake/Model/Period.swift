/// A stretch of time that a plan names: a half-year, a year, a school term.
package struct Period: Sendable, Hashable {
  /// 2025年上半年, with the spaces of the source taken out.
  package let label: String
  package let start: CalendarDate
  /// The last day.
  package let end: CalendarDate
}

extension Period {
  /// Reads the period that a heading names: `2024年上半年`, `2024 年下半年：`, `3、2024年`, `2024学年第一学期（筹建）`.
  ///
  /// 上半年 is 1 January to 30 June, 第一学期 1 September to the end of February, 第二学期 1 March to 31 August,
  /// 2024学年 1 September 2024 to 31 August 2025. Nil where the heading speaks of something else.
  init?(heading: String) {
    let text = String(
      heading.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Number.halfWidth).map(Character.init)
    )
    var rest = Substring(text.drop { Self.numbering.contains($0) })
    if let first = rest.first, first.isASCIIDigit { rest = Self.withoutListNumber(rest) }
    guard let (label, start, end, tail) = Self.leading(rest), Self.endsPeriod(tail) else { return nil }
    self.label = label
    self.start = start
    self.end = end
  }

  private static let numbering: Set<Character> = Set("（(一二三四五六七八九十)）、.·")
  private static let tails = ["工作安排", "工作任务", "工作计划", "工作", "任务", "计划", "安排", "目标", "重点"]

  /// `3、2024年…` without its `3、`; a year itself stays.
  private static func withoutListNumber(_ text: Substring) -> Substring {
    let digits = text.prefix { $0.isASCIIDigit }
    guard digits.count < 4 else { return text }
    return text.dropFirst(digits.count).drop { numbering.contains($0) }
  }

  private static func endsPeriod(_ tail: Substring) -> Bool {
    guard let first = tail.first else { return true }
    return !(first.isLetter || first.isNumber) || tails.contains { tail.hasPrefix($0) }
  }

  private typealias Match = (label: String, start: CalendarDate, end: CalendarDate, tail: Substring)

  private static func leading(_ text: Substring) -> Match? {
    let digits = text.prefix { $0.isASCIIDigit }
    guard digits.count == 4, let year = Int(digits) else { return nil }
    var rest = text.dropFirst(4)
    if let first = rest.first, "-—–~至".contains(first), let match = schoolYear(from: year, rest) { return match }
    for (name, first, last) in spans where rest.hasPrefix(name) {
      rest = rest.dropFirst(name.count)
      guard let start = CalendarDate(year: year + first.year, month: first.month, day: 1) else { return nil }
      let lastYear = year + last.year
      guard
        let end = CalendarDate(year: lastYear, month: last.month, day: CalendarDate.days(in: last.month, of: lastYear))
      else { return nil }
      return ("\(year)\(name)", start, end, rest)
    }
    return nil
  }

  /// `2024-2025学年第一学期`
  private static func schoolYear(from year: Int, _ text: Substring) -> Match? {
    let second = text.drop { "-—–~至".contains($0) }.prefix { $0.isASCIIDigit }
    guard second == String(year + 1) else { return nil }
    let rest = text.drop { "-—–~至".contains($0) }.dropFirst(4)
    guard rest.hasPrefix("学年"), let match = leading(Substring("\(year)" + rest)) else { return nil }
    return match
  }

  private typealias Month = (year: Int, month: Int)

  /// Longer names first, since a shorter one may be their beginning.
  private static let spans: [(name: String, first: Month, last: Month)] = [
    ("学年第一学期", (0, 9), (1, 2)), ("学年第二学期", (1, 3), (1, 8)), ("学年上学期", (0, 9), (1, 2)),
    ("学年下学期", (1, 3), (1, 8)), ("学年度", (0, 9), (1, 8)), ("学年", (0, 9), (1, 8)),
    ("年上半年", (0, 1), (0, 6)), ("年下半年", (0, 7), (0, 12)),
    ("年第一季度", (0, 1), (0, 3)), ("年第二季度", (0, 4), (0, 6)), ("年第三季度", (0, 7), (0, 9)),
    ("年第四季度", (0, 10), (0, 12)), ("年度", (0, 1), (0, 12)), ("年", (0, 1), (0, 12)),
  ]
}
