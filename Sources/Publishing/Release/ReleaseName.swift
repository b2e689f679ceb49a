import Intake

/// The name of a release: its day, and a number where a day has several. Releases are ordered by it.
struct ReleaseName: Sendable, Hashable, Comparable {
  let date: CalendarDate
  let number: Int

  init(date: CalendarDate, number: Int) {
    self.date = date
    self.number = number
  }

  /// Nil for every text that is not exactly how a release is named.
  init?(_ text: String) {
    guard let (date, rest) = CalendarDate.leading(text) else { return nil }
    self.init(date: date, number: rest.isEmpty ? 1 : Int(rest.dropFirst()) ?? 0)
    guard number > 0, self.text == text else { return nil }
  }

  /// `2026-03-01`, and `2026-03-01-2` for the second of a day.
  var text: String { number == 1 ? date.iso : "\(date.iso)-\(number)" }

  /// `2026-03-01.json`
  var file: String { text + ".json" }

  static func < (left: ReleaseName, right: ReleaseName) -> Bool {
    (left.date, left.number) < (right.date, right.number)
  }
}
