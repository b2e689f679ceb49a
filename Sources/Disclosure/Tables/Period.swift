import Foundation

/// Names of spans of time as schools write them.
enum Period {
  /// A year (2026, 2026年, 2025-2026学年), a half-year, a term, a quarter, a month (2026-09, 9月) or a date.
  static func isPeriod(_ text: String) -> Bool {
    guard text.contains(where: \.isNumber) || text.hasSuffix("年") || parts.contains(where: text.hasSuffix) else {
      return false
    }
    var rest = Substring(text)
    let hasYear = dropYear(&rest)
    if rest.isEmpty { return hasYear }
    return parts.contains { rest == $0 } || isMonth(rest) || hasYear && isMonthOrDay(rest)
  }

  /// One comes before the other, as far as their names tell: 9月 before 10月, 2026年春季 before 2026年秋季.
  static func isBefore(_ first: [String], _ second: [String]) -> Bool {
    let names = [first, second].map { SpellingCheck.plain($0.joined(separator: " ")) }
    return names[0].compare(names[1], options: .numeric) == .orderedAscending
  }

  private static let parts = [
    "上半年", "下半年", "第一学期", "第二学期", "第1学期", "第2学期", "上学期", "下学期", "春季", "秋季", "春季学期", "秋季学期", "第一季度", "第二季度", "第三季度",
    "第四季度",
  ]

  /// Four digits, perhaps a second year, and what is written behind them.
  private static func dropYear(_ rest: inout Substring) -> Bool {
    guard let year = number(of: 4, in: rest) else { return false }
    rest = rest.dropFirst(4)
    if let dash = rest.first, "-–—~至".contains(dash), number(of: 4, in: rest.dropFirst()) != nil {
      rest = rest.dropFirst(5)
    }
    for word in ["学年度", "学年", "年度", "年"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      break
    }
    rest = rest.drop { $0 == " " }
    return year > 0
  }

  private static func number(of digits: Int, in text: Substring) -> Int? {
    let prefix = text.prefix(digits)
    return prefix.count == digits && prefix.allSatisfy(\.isASCII) ? Int(prefix) : nil
  }

  /// 9月, 9月12日
  private static func isMonth(_ text: Substring) -> Bool {
    let parts = text.split(separator: "月", omittingEmptySubsequences: false)
    guard parts.count == 2, Int(parts[0]).map((1...12).contains) == true else { return false }
    return parts[1].isEmpty || parts[1].hasSuffix("日") && Int(parts[1].dropLast()).map((1...31).contains) == true
  }

  /// -09, -09-12, /9/12
  private static func isMonthOrDay(_ text: Substring) -> Bool {
    guard let sign = text.first, "-/.".contains(sign) else { return false }
    let parts = text.dropFirst().split(separator: sign, omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && parts.allSatisfy { Int($0).map((1...31).contains) == true }
  }
}
