import Intake

/// Reads the day of an activity in every form that registers have.
enum RegisterDate {
  enum Reading: Equatable {
    case day(CalendarDate)
    /// A day of the year, but no year to be found.
    case withoutYear
    /// 26.9.1
    case shortYear
    /// 3.1 as a number: 3月1日, or 3月10日 whose 0 the sheet dropped.
    case ambiguous
    case unreadable
  }

  static func read(_ cell: Cell, years: RegisterYears) -> Reading {
    switch cell.value {
    case .date(let date): .day(date)
    case .number(let number):
      eightDigits(number).map(Reading.day) ?? serial(number) ?? dayOfYear(number, years, isNumber: true)
    case .text(let text): read(text, years)
    case .fault: .unreadable
    }
  }

  private static func read(_ text: String, _ years: RegisterYears) -> Reading {
    let half = withoutHour(Number.halfWidth(text)).replacing(/^([0-9]{4})、([0-9]{1,2})、/) {
      "\($0.output.1).\($0.output.2)."
    }
    if let date = CalendarDate(half) ?? eightDigits(half) { return .day(date) }
    if let day = chineseDay(half, years) { return day }
    if half.wholeMatch(of: /[0-9]{2}([.\/-])[0-9]{1,2}\1[0-9]{1,2}/) != nil { return .shortYear }
    return serial(half) ?? dayOfYear(half, years, isNumber: false)
  }

  /// Without （星期二）, 上午 and the like behind the day.
  private static func withoutHour(_ text: String) -> String {
    text.replacing(/\s*\(?(?:星期|周|礼拜)[一二三四五六日天]\)?|\s*\(?(?:上午|下午|中午|早上|晚上|全天)\)?/, with: "")
  }

  /// 20260901
  private static func eightDigits(_ text: String) -> CalendarDate? {
    guard let match = text.wholeMatch(of: /(20[0-9]{2})([0-9]{2})([0-9]{2})/) else { return nil }
    return CalendarDate("\(match.output.1)-\(match.output.2)-\(match.output.3)")
  }

  /// Days of the years 1982 to 2064 as Excel counts them.
  private static func serial(_ text: String) -> Reading? {
    guard let number = Int(text), (30_000...60_000).contains(number) else { return nil }
    return ExcelCells.date(text, is1904: false).map(Reading.day)
  }

  /// 3月12日, 三月二十日, 二〇二六年三月一日.
  private static func chineseDay(_ text: String, _ years: RegisterYears) -> Reading? {
    let pattern = /(?:([0-9零〇一二三四五六七八九]{4})年)?([0-9一二三四五六七八九十]{1,3})月([0-9一二三四五六七八九十]{1,3})[日号]?/
    guard let match = text.withoutWhitespace.wholeMatch(of: pattern),
      let month = ChineseNumeral.value(of: match.output.2), let day = ChineseNumeral.value(of: match.output.3)
    else { return nil }
    guard let year = match.output.1.flatMap(Self.year) ?? years.year(ofMonth: month) else { return .withoutYear }
    return CalendarDate(year: year, month: month, day: day).map(Reading.day) ?? .unreadable
  }

  /// 2026 or 二〇二六.
  private static func year(_ digits: Substring) -> Int? {
    let values = digits.compactMap { ChineseNumeral.value(of: String($0)) }
    return values.count == 4 ? values.reduce(0) { $0 * 10 + $1 } : nil
  }

  /// 3.12, 3/12, 3-12.
  private static func dayOfYear(_ text: String, _ years: RegisterYears, isNumber: Bool) -> Reading {
    guard let match = text.wholeMatch(of: /([0-9]{1,2})[.\/-]([0-9]{1,2})/), let month = Int(match.output.1),
      let day = Int(match.output.2)
    else { return .unreadable }
    if isNumber, match.output.2.count == 1, day <= 3 { return .ambiguous }
    guard let year = years.year(ofMonth: month) else {
      return CalendarDate(year: 2024, month: month, day: day) == nil ? .unreadable : .withoutYear
    }
    return CalendarDate(year: year, month: month, day: day).map(Reading.day) ?? .unreadable
  }
}
