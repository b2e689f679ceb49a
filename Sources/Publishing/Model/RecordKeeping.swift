import Intake

/// A stretch of days that is compared with others: a year, a term, a month.
struct Span: Sendable, Hashable {
  let start: CalendarDate
  let end: CalendarDate
}

/// Since when and until when something is recorded, so that no stretch that is only partly recorded is compared with a
/// whole one.
struct RecordKeeping: Sendable {
  /// Nil where that is not known.
  let first: CalendarDate?
  let last: CalendarDate

  /// What is lacking, in a word behind the name of the stretch: 未完 where it is running, 9月起 where the records begin more
  /// than a month after it.
  func incomplete(_ spans: [Span?]) -> [Int: String] {
    let words = spans.enumerated().compactMap { index, span in
      span.flatMap(word).map { (index, $0) }
    }
    return Dictionary(uniqueKeysWithValues: words)
  }

  private func word(_ span: Span) -> String? {
    if last < span.end { return "未完" }
    guard let first, first <= span.end, first.dayNumber - span.start.dayNumber > 31 else { return nil }
    return "\(first.month)月起"
  }
}

extension Site {
  /// Of activities: from the first that took place to the day of the build, since a log that says nothing of a day says that
  /// nothing took place.
  var recordKeeping: RecordKeeping { RecordKeeping(first: pastActivities.first?.date, last: date) }
}

extension Span {
  init?(year: Int) {
    guard let start = CalendarDate(year: year, month: 1, day: 1), let end = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    self.init(start: start, end: end)
  }

  /// Reads 2026年, 2026年上半年, 2026年秋季学期, 2026-09, 2026年9月.
  init?(named name: String) {
    if let period = Period(heading: name) {
      self.init(start: period.start, end: period.end)
      return
    }
    guard let found = name.wholeMatch(of: /(\d{4})[-\/年](\d{1,2})月?/), let year = Int(found.1),
      let month = Int(found.2),
      let start = CalendarDate(year: year, month: month, day: 1),
      let end = CalendarDate(year: year, month: month, day: CalendarDate.days(in: month, of: year))
    else { return nil }
    self.init(start: start, end: end)
  }
}
