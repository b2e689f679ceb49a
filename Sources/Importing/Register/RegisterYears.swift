import Intake

/// Of which year a day is whose year is not written: the title's, or that of the day above.
struct RegisterYears {
  private enum Titled {
    /// 2026年
    case year(Int)
    /// 2025—2026学年: September to December are the first year's.
    case schoolYear(Int)
    case none
  }

  private let titled: Titled
  private var last: CalendarDate?

  init(titles: [String]) {
    titled = titles.lazy.compactMap(Self.titled).first ?? .none
  }

  /// A day that was read, so that the next can go on from it.
  mutating func pass(_ date: CalendarDate) { last = date }

  /// Nil where it cannot be known: behind 2025-12-30, 1月5日 may be of either year.
  func year(ofMonth month: Int) -> Int? {
    switch titled {
    case .year(let year): year
    case .schoolYear(let first): month >= 9 ? first : first + 1
    case .none: last.flatMap { month >= $0.month ? $0.year : nil }
    }
  }
}

extension RegisterYears {
  private static func titled(_ text: String) -> Titled? {
    let text = Number.halfWidth(text).withoutWhitespace
    guard let found = text.firstMatch(of: /(20[0-9]{2})(?:年?[—–~至-]+(20[0-9]{2}))?(学年|年|(?![0-9]))/),
      let first = Int(found.output.1)
    else { return nil }
    if found.output.3 == "学年" { return .schoolYear(first) }
    guard let last = found.output.2 else { return found.output.3 == "年" ? .year(first) : nil }
    return Int(last) == first ? .year(first) : Titled.none
  }
}
