import Intake

/// The activities of a line in a term.
struct TermLine: Sendable, Hashable {
  let term: SchoolTerm
  let line: WorkLine?
}

extension Site {
  /// The latest terms since the records begin, eight at most; up to the day of the build, so that a term in which nothing
  /// took place is a zero.
  var lineTerms: [SchoolTerm] { recordKeeping.first.map { SchoolTerm.all(of: [$0, date]).suffix(8) } ?? [] }

  /// The years since the records begin, in the same way.
  var recordedYears: [Int] { recordKeeping.first.map { Array($0.year...date.year) } ?? [] }
}

extension Site {
  func past(of group: ActivityGroup) -> [Activity] {
    group.activities.map { content.activities[$0] }.filter { $0.date <= date }
  }

  /// Every term since the school's records begin, for a group of which anything is recorded; none where there is but one.
  func terms(of group: ActivityGroup) -> [SchoolTerm] {
    guard let first = recordKeeping.first, !past(of: group).isEmpty else { return [] }
    let terms = SchoolTerm.all(of: [first, date])
    return terms.count > 1 ? terms : []
  }
}

/// A school term: 秋季学期 from September to the end of February, 春季学期 from March to the end of August.
struct SchoolTerm: Sendable, Hashable, Comparable {
  /// The calendar year in which it begins.
  let year: Int
  let isAutumn: Bool

  init(_ date: CalendarDate) {
    isAutumn = date.month >= 9 || date.month <= 2
    year = date.month <= 2 ? date.year - 1 : date.year
  }

  private init(year: Int, isAutumn: Bool) {
    self.year = year
    self.isAutumn = isAutumn
  }

  /// 2025年秋季学期
  var label: String { "\(year)年\(isAutumn ? "秋季" : "春季")学期" }

  var days: Span? { Span(named: label) }

  var next: SchoolTerm {
    isAutumn ? SchoolTerm(year: year + 1, isAutumn: false) : SchoolTerm(year: year, isAutumn: true)
  }

  /// Every term from the first to the last of these days, also those in which nothing happened.
  static func all(of dates: some Collection<CalendarDate>) -> [SchoolTerm] {
    guard let first = dates.min(), let last = dates.max() else { return [] }
    var terms = [SchoolTerm(first)]
    while let term = terms.last, term < SchoolTerm(last) { terms.append(term.next) }
    return terms
  }

  static func < (left: SchoolTerm, right: SchoolTerm) -> Bool {
    (left.year, left.isAutumn ? 1 : 0) < (right.year, right.isAutumn ? 1 : 0)
  }
}
