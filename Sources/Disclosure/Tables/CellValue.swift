/// What stands in a cell. Missing, not yet counted, hidden and zero are four different things.
package enum CellValue: Sendable, Hashable {
  case number(Double)
  /// A rate as the school keeps it.
  case ratio(numerator: Double, denominator: Double)
  /// A rate as it is printed, in part perhaps; one that is hidden in all its parts is `hidden`.
  case rate(PublishedRate)
  case missing
  case notCounted
  case hidden
}

/// A rate as a reader sees it; a number that is hidden is nil.
package struct PublishedRate: Sendable, Hashable {
  package let numerator: Int?
  package let denominator: Int?
  package let percentage: PrintedPercentage

  package init(numerator: Int?, denominator: Int?, percentage: PrintedPercentage) {
    self.numerator = numerator
    self.denominator = denominator
    self.percentage = percentage
  }
}

/// What is said of a rate in percent.
package enum PrintedPercentage: Sendable, Hashable {
  /// Rounded half up, but 100 only where nobody is missing and 0 only where nobody is counted.
  case whole(Int)
  /// 未达100%，95%以上: some are missing, and at least this share is there.
  case atLeast(Int)
  /// 未达100%: some are missing.
  case incomplete
  /// The base is printed and too small for a percentage.
  case tooSmallBase
  case hidden
}
