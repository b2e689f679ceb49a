/// A stretch of time that a plan names: a half-year, a year, a school term.
package struct Period: Sendable, Hashable {
  /// 2025年上半年, with the spaces of the source taken out.
  package let label: String
  package let start: CalendarDate
  /// The last day.
  package let end: CalendarDate
}

extension Period {
  /// Reads the period that a heading names: `2024年上半年`, `2024 年下半年：`, `3、2024年`, `2024学年第一学期（筹建）`,
  /// `2024—2025学年度第二学期`, `2025年春季学期`, `2024年工作安排`.
  ///
  /// 上半年 is 1 January to 30 June, 第一学期 1 September to the end of February, 第二学期 1 March to 31 August,
  /// 2024学年 1 September 2024 to 31 August 2025. Nil where the heading speaks of something else.
  package init?(heading: String) {
    var rest = Self.withoutListNumber(Number.halfWidth(heading.withoutWhitespace)[...])
    guard let year = Self.takeYear(&rest) else { return nil }
    let second = Self.takeSecondYear(&rest)
    guard let span = Self.spans.filter({ rest.hasPrefix($0.name) }).max(by: { $0.name.count < $1.name.count }),
      second == nil || second == year + 1 && span.label.hasPrefix("学年"), Self.isRemark(rest.dropFirst(span.name.count)),
      let start = CalendarDate(year: year + span.first.year, month: span.first.month, day: 1),
      let end = CalendarDate(lastOf: span.last.month, year: year + span.last.year)
    else { return nil }
    (label, self.start, self.end) = ("\(year)\(span.label)", start, end)
  }

  /// The first two years of a heading where the second comes before the first: `2026—2024年`.
  static func reversedYears(in heading: String) -> (Int, Int)? {
    let text = Number.halfWidth(heading.withoutWhitespace)
    guard let found = text.firstMatch(of: /(\d{4})(?:学年|年)?[-—–~至]+(\d{4})(?:学年|年)/), let first = Int(found.1),
      let second = Int(found.2), second < first
    else { return nil }
    return (first, second)
  }

  /// `三、`, `（3）`, `3.`; a year stays.
  private static func withoutListNumber(_ text: Substring) -> Substring {
    let text = text.drop { "（(一二三四五六七八九十）)、.·".contains($0) }
    let digits = text.prefix { $0.isASCIIDigit }
    return digits.count < 3 ? text.dropFirst(digits.count).drop { "）)、.·".contains($0) } : text
  }

  private static func takeYear(_ rest: inout Substring) -> Int? {
    let digits = rest.prefix { $0.isASCIIDigit }
    guard digits.count == 4 else { return nil }
    rest = rest.dropFirst(4)
    return Int(digits)
  }

  /// The second year of `2024—2025学年`.
  private static func takeSecondYear(_ rest: inout Substring) -> Int? {
    guard let first = rest.first, joins.contains(first) else { return nil }
    rest = rest.drop { joins.contains($0) }
    return takeYear(&rest)
  }

  /// Nothing, 工作安排 and the like, or a remark behind a mark; a second year there would make it no one period.
  private static func isRemark(_ tail: Substring) -> Bool {
    let noun = nouns.first { tail.hasPrefix($0) } ?? ""
    let remark = tail.dropFirst(noun.count)
    guard let mark = remark.first else { return true }
    let next = remark.drop { "：:;,，。.（(".contains($0) || joins.contains($0) }
    return "：:;,，。.（(—–-".contains(mark) && next.prefix(4).count(where: \.isASCIIDigit) < 4
  }

  private static let joins: Set<Character> = ["-", "—", "–", "~", "至"]

  /// Longer ones first, since a shorter one may be their beginning.
  private static let nouns = [
    "工作安排", "完成", "工作任务", "工作计划", "工作重点", "工作目标", "主要任务", "重点任务", "工作", "任务", "计划", "安排", "目标", "重点",
  ]

  private typealias Month = (year: Int, month: Int)

  /// The ways to write a span behind the year, the one that we print, and its first and last month counted from the year.
  private static let spans: [(name: String, label: String, first: Month, last: Month)] = [
    ("学年", "学年", (0, 9), (1, 8)), ("学年度", "学年", (0, 9), (1, 8)),
    ("学年第一学期", "学年第一学期", (0, 9), (1, 2)), ("学年度第一学期", "学年第一学期", (0, 9), (1, 2)),
    ("学年第二学期", "学年第二学期", (1, 3), (1, 8)), ("学年度第二学期", "学年第二学期", (1, 3), (1, 8)),
    ("学年上学期", "学年上学期", (0, 9), (1, 2)), ("学年度上学期", "学年上学期", (0, 9), (1, 2)),
    ("学年下学期", "学年下学期", (1, 3), (1, 8)), ("学年度下学期", "学年下学期", (1, 3), (1, 8)),
    ("年春季学期", "年春季学期", (0, 3), (0, 8)), ("年秋季学期", "年秋季学期", (0, 9), (1, 2)),
    ("年上半年", "年上半年", (0, 1), (0, 6)), ("上半年", "年上半年", (0, 1), (0, 6)),
    ("年下半年", "年下半年", (0, 7), (0, 12)), ("下半年", "年下半年", (0, 7), (0, 12)),
    ("年第一季度", "年第一季度", (0, 1), (0, 3)), ("年第二季度", "年第二季度", (0, 4), (0, 6)),
    ("年第三季度", "年第三季度", (0, 7), (0, 9)), ("年第四季度", "年第四季度", (0, 10), (0, 12)),
    ("年", "年", (0, 1), (0, 12)), ("年度", "年", (0, 1), (0, 12)),
    ("年全年", "年", (0, 1), (0, 12)), ("年底前", "年", (0, 1), (0, 12)),
    ("年春季", "年春季学期", (0, 3), (0, 8)), ("年秋季", "年秋季学期", (0, 9), (1, 2)),
  ]
}

extension CalendarDate {
  /// The last day of a month.
  fileprivate init?(lastOf month: Int, year: Int) {
    self.init(year: year, month: month, day: Self.days(in: month, of: year))
  }
}
