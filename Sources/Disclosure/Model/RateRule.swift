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
    if missesFew { return band.map(PrintedPercentage.atLeast) ?? .incomplete }
    if denominator >= Self.leastBase { return .whole(percent) }
    return isCoverage ? .incomplete : .tooSmallBase
  }

  /// Said where that would give away too much.
  var fallback: PrintedPercentage {
    guard isCoverage && denominator > 0 else { return .hidden }
    return gap == 0 ? .whole(100) : .incomplete
  }

  /// Coverage falls so little short of 100 % that only a band is said and both numbers are hidden.
  ///
  /// It depends on the base alone how many may be missing: from 1 to as many as the band lets. So whoever knows the rule
  /// and the base is left with all of these, which are at least `threshold`.
  var missesFew: Bool {
    let most = band.map { (100 - $0) * denominator / 100 } ?? threshold
    return isCoverage && numerator > 0 && gap > 0 && gap <= most
  }

  private var gap: Int { denominator - numerator }

  /// The highest band in which `threshold` children can be missing.
  private var band: Int? { PrintedPercentage.bands.first { denominator >= Self.leastBase(of: $0, threshold) } }

  /// The smallest base with which the band is said.
  static func leastBase(of band: Int, _ threshold: Int) -> Int {
    (100 * threshold + 99 - band) / (100 - band)
  }

  /// Half up, 100 only where nobody is missing and 0 only where nobody is there. Coverage is never rounded up, so that
  /// none reads like a band of which it falls short.
  private var percent: Int {
    if gap == 0 { return 100 }
    if numerator == 0 { return 0 }
    let rounded = isCoverage ? 100 * numerator / denominator : (200 * numerator + denominator) / (2 * denominator)
    return min(99, max(1, rounded))
  }
}
