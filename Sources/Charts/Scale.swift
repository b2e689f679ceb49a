/// From values to positions, in a straight line.
struct Scale: Sendable {
  let values: ClosedRange<Double>
  /// Where the lowest value stands, and where the highest.
  let start: Double
  let end: Double

  /// The position of `value`; everything stands at the start where there is no extent.
  func position(of value: Double) -> Double {
    let extent = values.upperBound - values.lowerBound
    guard extent > 0, extent.isFinite else { return start }
    return start + (value - values.lowerBound) / extent * (end - start)
  }
}
