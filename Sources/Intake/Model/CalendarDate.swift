/// A day of the Gregorian calendar, without a clock or a time zone.
package struct CalendarDate: Sendable, Hashable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil where no such day exists.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// 2025-03-12
  package var iso: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// 2025年3月12日
  package var chinese: String { "\(year)年\(month)月\(day)日" }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Days since the first of January of the year 1, in the Gregorian calendar.
  package var dayNumber: Int {
    let before = year - 1
    let months = (1..<month).reduce(0) { $0 + Self.days(in: $1, of: year) }
    return before * 365 + before / 4 - before / 100 + before / 400 + months + day - 1
  }

  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CalendarDate {
  /// Reads `2025-03-12`, `2025/3/12`, `2025.3.12`, `2025年3月12日` (also with full-width digits and inner spaces),
  /// and RFC 3339 date-times, of which the day as written counts. Nil for everything else.
  package init?(_ text: some StringProtocol) {
    guard let (date, rest) = Self.leading(text), rest.isEmpty || Self.isTime(rest) else { return nil }
    self = date
  }

  /// The date at the start of a text and what follows it, or nil.
  package static func leading(_ text: some StringProtocol) -> (date: CalendarDate, rest: String)? {
    var scanner = Scanner(text)
    guard let year = scanner.number(digits: 4...4), let first = scanner.separator("-/.年"),
      let month = scanner.number(digits: 1...2), scanner.separator(first == "年" ? "月" : String(first)) != nil,
      let day = scanner.number(digits: 1...2)
    else { return nil }
    if first == "年", scanner.separator("日号") == nil { return nil }
    guard scanner.nextIsNoDigit, let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    return (date, scanner.rest(of: text))
  }

  /// `T08:30:00+08:00`, as RFC 3339 writes the time of day; seconds and zone may be left out.
  private static func isTime(_ rest: String) -> Bool {
    let time =
      /[Tt ]([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)(\.[0-9]+)?)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?/
    return rest.wholeMatch(of: time) != nil
  }
}

private struct Scanner {
  private var characters: Substring

  init(_ text: some StringProtocol) {
    let half = text.unicodeScalars.map(Number.halfWidth).map(Character.init)
    characters = Substring(String(half)).trimmingWhitespace
  }

  /// What was not read yet, as it was written: its full-width signs stay.
  func rest(of text: some StringProtocol) -> String {
    String(text.trimmingWhitespace.unicodeScalars.suffix(characters.unicodeScalars.count))
  }

  var nextIsNoDigit: Bool { characters.first?.isASCIIDigit != true }

  mutating func number(digits: ClosedRange<Int>) -> Int? {
    skipSpaces()
    let run = characters.prefix { $0.isASCIIDigit }
    guard digits.contains(run.count) else { return nil }
    characters = characters.dropFirst(run.count)
    return Int(run)
  }

  mutating func separator(_ possible: String) -> Character? {
    skipSpaces()
    guard let first = characters.first, possible.contains(first) else { return nil }
    characters = characters.dropFirst()
    return first
  }

  private mutating func skipSpaces() {
    characters = characters.drop { $0 == " " }
  }
}

extension Character {
  package var isASCIIDigit: Bool { isASCII && isNumber }
}
