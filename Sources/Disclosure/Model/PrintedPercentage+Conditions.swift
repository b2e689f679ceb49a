extension PrintedPercentage {
  /// 95 %, 90 % and 80 % or more, the highest first.
  package static let bands = [95, 90, 80]

  /// The conditions that follow from what is printed, for a reader who knows `RateRule`.
  func conditions(on rate: RateCounts, isCoverage: Bool, threshold: Int) -> [LinearRow] {
    switch self {
    case .hidden, .tooSmallBase: []
    case .incomplete: [rate.atLeastMissing(1)]
    case .atLeast(let band):
      [rate.atLeastMissing(1), rate.isAtLeast(band), rate.base(forBand: band, threshold)]
    case .whole(100): [rate.base(from: isCoverage ? 1 : RateRule.leastBase), LinearRow([rate.missing], from: 0, to: 0)]
    case .whole(0): [rate.base(from: RateRule.leastBase), LinearRow([rate.there], from: 0, to: 0)]
    case .whole(let percent): isCoverage ? rate.conditions(coverage: percent, threshold) : rate.conditions(percent)
    }
  }
}

extension RateCounts {
  fileprivate var missing: LinearRow.Term { LinearRow.Term(column: gap, coefficient: 1) }
  fileprivate var there: LinearRow.Term { LinearRow.Term(column: numerator, coefficient: 1) }
  private var all: LinearRow.Term { LinearRow.Term(column: denominator, coefficient: 1) }

  fileprivate func atLeastMissing(_ least: Int) -> LinearRow { LinearRow([missing], from: Double(least)) }

  fileprivate func base(from least: Int, below most: Int? = nil) -> LinearRow {
    LinearRow([all], from: Double(least), to: most.map { Double($0 - 1) } ?? .infinity)
  }

  fileprivate func isAtLeast(_ percent: Int) -> LinearRow { LinearRow(share(of: 1, percent), from: 0) }

  /// A larger base would have had a higher band.
  fileprivate func base(forBand band: Int, _ threshold: Int) -> LinearRow {
    let higher = PrintedPercentage.bands.last { $0 > band }
    return base(
      from: RateRule.leastBase(of: band, threshold),
      below: higher.map { RateRule.leastBase(of: $0, threshold) }
    )
  }

  /// Cut down to p: p ≤ 100 n / d < p + 1, where the base's band is above p.
  fileprivate func conditions(coverage percent: Int, _ threshold: Int) -> [LinearRow] {
    guard let band = PrintedPercentage.bands.last(where: { $0 > percent }) else { return neverPrinted }
    let isLowest = band == PrintedPercentage.bands.last
    return [
      base(from: isLowest ? RateRule.leastBase : RateRule.leastBase(of: band, threshold)),
      atLeastMissing(threshold + 1),
      percent == 1 ? LinearRow([there], from: 1) : isAtLeast(percent),
      LinearRow(share(of: 1, percent + 1), to: -1),
    ]
  }

  /// Contradicts itself, so that nothing can be proven of a file that says it.
  private var neverPrinted: [LinearRow] { [atLeastMissing(1), LinearRow([missing], to: 0)] }

  /// p - ½ ≤ 100 n / d < p + ½, in whole numbers; 1 and 99 reach to the ends.
  fileprivate func conditions(_ percent: Int) -> [LinearRow] {
    let above = percent == 1 ? LinearRow([there], from: 1) : LinearRow(share(of: 2, 2 * percent - 1), from: 0)
    let below = percent == 99 ? atLeastMissing(1) : LinearRow(share(of: 2, 2 * percent + 1), to: -1)
    return [base(from: RateRule.leastBase), above, below]
  }

  /// 100 × times × numerator - share × denominator
  private func share(of times: Int, _ share: Int) -> [LinearRow.Term] {
    [
      LinearRow.Term(column: numerator, coefficient: Double(100 * times)),
      LinearRow.Term(column: denominator, coefficient: -Double(share)),
    ]
  }
}
