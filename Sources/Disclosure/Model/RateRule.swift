/// What is printed of a rate, and what a reader of it knows.
struct RateRule {
  let numerator: Int
  let denominator: Int
  let isCoverage: Bool
  /// Counts from 1 to this - 1 are unsafe.
  let threshold: Int

  /// No percentage is made on a smaller base.
  static let leastBase = 20

  /// Said where nothing had to be hidden for the sake of other numbers.
  var percentage: PrintedPercentage {
    if denominator == 0 { return .tooSmallBase }
    if isCoverage && gap == 0 { return .whole(100) }
    if isCoverage && gap < threshold { return band.map(PrintedPercentage.atLeast) ?? .incomplete }
    if denominator >= Self.leastBase { return .whole(rounded) }
    return isCoverage ? .incomplete : .tooSmallBase
  }

  /// Said where that would give away too much.
  var fallback: PrintedPercentage {
    guard isCoverage && denominator > 0 else { return .hidden }
    return gap == 0 ? .whole(100) : .incomplete
  }

  private var gap: Int { denominator - numerator }

  /// The highest band that is true and leaves a reader who knows the denominator enough possible numbers of missing.
  private var band: Int? {
    [95, 90, 80].first { band in
      let most = (100 - band) * denominator / 100
      return gap <= most && most >= threshold
    }
  }

  /// Half up; 100 only where nobody is missing and 0 only where nobody is there.
  private var rounded: Int {
    if gap == 0 { return 100 }
    if numerator == 0 { return 0 }
    return min(99, max(1, (200 * numerator + denominator) / (2 * denominator)))
  }
}

extension PrintedPercentage {
  /// The conditions that follow from what is printed, for a reader who knows the rule above.
  func conditions(on rate: RateCounts, isCoverage: Bool, threshold: Int) -> [LinearRow] {
    let gap = LinearRow.Term(column: rate.gap, coefficient: 1)
    let base = LinearRow.Term(column: rate.denominator, coefficient: 1)
    let part = LinearRow.Term(column: rate.numerator, coefficient: 1)
    switch self {
    case .hidden, .tooSmallBase: return []
    case .incomplete: return [LinearRow([gap], from: 1)]
    case .atLeast(let band):
      let share = LinearRow.Term(column: rate.denominator, coefficient: Double(band - 100))
      return [
        LinearRow([gap], from: 1), LinearRow([LinearRow.Term(column: rate.gap, coefficient: 100), share], to: 0),
      ]
    case .whole(let percent):
      let least = [isCoverage ? nil : LinearRow([base], from: Double(RateRule.leastBase))].compactMap { $0 }
      if percent == 100 { return least + [LinearRow([gap], from: 0, to: 0)] }
      let known = [
        LinearRow([base], from: Double(RateRule.leastBase)),
        LinearRow([gap], from: isCoverage ? Double(threshold) : 1),
        percent == 0 ? LinearRow([part], from: 0, to: 0) : LinearRow([part], from: 1),
      ]
      return known + (percent == 0 ? [] : Self.rounding(percent, rate))
    }
  }

  /// p - ½ ≤ 100 n / d < p + ½, in whole numbers; 1 and 99 reach to the ends.
  private static func rounding(_ percent: Int, _ rate: RateCounts) -> [LinearRow] {
    func terms(_ share: Int) -> [LinearRow.Term] {
      [
        LinearRow.Term(column: rate.numerator, coefficient: 200),
        LinearRow.Term(column: rate.denominator, coefficient: -Double(share)),
      ]
    }
    let above = percent == 1 ? [] : [LinearRow(terms(2 * percent - 1), from: 0)]
    return above + (percent == 99 ? [] : [LinearRow(terms(2 * percent + 1), to: -1)])
  }
}
