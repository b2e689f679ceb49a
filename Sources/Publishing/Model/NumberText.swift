/// Whole percent of a count.
enum Percentage {
  /// Rounded half up; 100 only when complete, 0 only when nothing is done.
  static func whole(_ part: Int, of total: Int) -> Int {
    guard total > 0, part > 0 else { return 0 }
    guard part < total else { return 100 }
    return min(99, max(1, (part * 200 + total) / (total * 2)))
  }
}

/// Numbers as pages print them.
enum NumberText {
  /// `5`, `2.5`: without a decimal point where none is needed, at most two decimals.
  static func plain(_ number: Double) -> String {
    let hundredths = (number * 100).rounded()
    guard abs(hundredths) < 1e15 else { return "\(number)" }
    let value = Int(hundredths)
    let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = value < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
