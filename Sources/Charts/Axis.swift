/// Round numbers to draw a grid at: steps of 1, 2 or 5 times a power of ten, with zero among them unless told otherwise.
struct Axis: Sendable {
  /// In rising order, from at or below the smallest value to at or above the largest.
  let ticks: [Double]

  /// Covers zero and all of `values` in at most `intervals` steps; whole numbers get whole steps.
  ///
  /// Without zero the axis starts near the smallest value, if there are two different ones.
  init(covering values: [Double], intervals: Int = 5, holdsZero: Bool = true) {
    let finite = values.filter(\.isFinite)
    let covered = holdsZero || Set(finite).count < 2 ? finite + [0] : finite
    guard let low = covered.min(), let high = covered.max(), low < high else {
      ticks = finite.isEmpty ? [0] : [0, 1]
      return
    }
    let onlyWhole = finite.allSatisfy { $0 == $0.rounded() }
    let step = Step.smallest(from: low, to: high, intervals: intervals, onlyWhole: onlyWhole)
    ticks = step.multiples(from: low, to: high)
  }

  var lower: Double { ticks.first ?? 0 }
  var upper: Double { ticks.last ?? 1 }
}

/// The distance between two ticks: `factor × 10^power`.
private struct Step {
  var factor: Double
  var power: Int

  static func smallest(from low: Double, to high: Double, intervals: Int, onlyWhole: Bool) -> Step {
    var step = Step(factor: 1, power: onlyWhole ? 0 : Step.powerBelow(max(high, -low)))
    while step.count(from: low, to: high) > Double(intervals) { step = step.next }
    return step
  }

  func multiples(from low: Double, to high: Double) -> [Double] {
    let first = Int((low / size).rounded(.down))
    let last = Int((high / size).rounded(.up))
    return (first...last).map { Double($0) * factor }.map { power < 0 ? $0 / scale : $0 * scale }
  }
}

extension Step {
  private var scale: Double {
    (0..<abs(power)).reduce(1.0) { product, _ in product * 10 }
  }

  private var size: Double { power < 0 ? factor / scale : factor * scale }

  private var next: Step {
    switch factor {
    case 1: Step(factor: 2, power: power)
    case 2: Step(factor: 5, power: power)
    default: Step(factor: 1, power: power + 1)
    }
  }

  private func count(from low: Double, to high: Double) -> Double {
    (high / size).rounded(.up) - (low / size).rounded(.down)
  }

  /// A power of ten well below `value`, from which the search can climb.
  private static func powerBelow(_ value: Double) -> Int {
    var power = 0
    var rest = value
    while rest < 100, power > -300 {
      rest *= 10
      power -= 1
    }
    return power
  }
}
