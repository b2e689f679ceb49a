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
