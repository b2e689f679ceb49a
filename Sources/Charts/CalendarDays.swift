/// The days of a year by month and weekday, in the Gregorian calendar.
struct CalendarDays: Sendable {
  let year: Int

  func length(of month: Int) -> Int {
    switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// From 0 on.
  func dayOfYear(month: Int, day: Int) -> Int {
    (1..<month).reduce(day - 1) { $0 + length(of: $1) }
  }

  /// Monday is 0.
  func weekday(month: Int, day: Int) -> Int {
    let before = year - 1
    let days = before * 365 + before / 4 - before / 100 + before / 400
    return (days + dayOfYear(month: month, day: day)) % 7
  }

  private var isLeap: Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
}
