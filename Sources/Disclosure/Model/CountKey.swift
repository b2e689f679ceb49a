/// Which children a number counts: a part of the cube that nobody sees.
struct CountKey: Hashable {
  /// What is counted: a population of children, or a matter. The rest of a rate is named after both its parts.
  let field: String
  /// The period, such as a month; empty for the day of counting.
  let labels: [String]
  /// The values counted in each dimension, ascending; a dimension in which all are counted is left out.
  let parts: [Int: [Int]]
}

/// The counts that a table's cell shows, by their index.
enum CellCounts: Hashable {
  case single(Int)
  case rate(RateCounts)

  var all: [Int] {
    switch self {
    case .single(let count): [count]
    case .rate(let rate): [rate.numerator, rate.denominator]
    }
  }

  /// And what is left of a rate.
  var withGap: [Int] { if case .rate(let rate) = self { all + [rate.gap] } else { all } }
}

/// The counts of a rate: who is there, who should be, and who is missing.
struct RateCounts: Hashable {
  let numerator: Int
  let denominator: Int
  /// Denominator - numerator, never printed.
  let gap: Int
}
