/// A linear condition: `lower` ≤ Σ coefficient × column ≤ `upper`.
struct LinearRow {
  var terms: [Term]
  var lower: Double
  var upper: Double

  struct Term {
    var column: Int
    var coefficient: Double
  }

  init(_ terms: [Term], from lower: Double = -.infinity, to upper: Double = .infinity) {
    self.terms = terms
    self.lower = lower
    self.upper = upper
  }

  /// The column `sum` is the sum of `parts`.
  init(sum: Int, of parts: [Int]) {
    let parts = parts.map { Term(column: $0, coefficient: 1) }
    self.init(parts + [Term(column: sum, coefficient: -1)], from: 0, to: 0)
  }
}

/// The rows of a problem in the column-wise form in which COIN-OR takes them.
struct SparseColumns {
  var starts: [Int32] = [0]
  var rows: [Int32] = []
  var coefficients: [Double] = []

  init(_ problem: [LinearRow], columns: Int) {
    var entries = Array(repeating: [(row: Int32, coefficient: Double)](), count: columns)
    for (row, condition) in problem.enumerated() {
      for term in condition.terms { entries[term.column].append((Int32(row), term.coefficient)) }
    }
    for entry in entries {
      rows += entry.map(\.row)
      coefficients += entry.map(\.coefficient)
      starts.append(Int32(rows.count))
    }
  }
}
