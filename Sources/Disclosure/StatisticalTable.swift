/// What a table counts; it decides how strictly its small numbers are treated.
package enum Measure: String, Sendable, CaseIterable {
  case children
  /// Children by health, hardship or absence of a guardian.
  case sensitiveChildren = "sensitive-children"
  case events
  case items
  case money
  case rate

  package var countsChildren: Bool { self == .children || self == .sensitiveChildren || self == .rate }

  /// Sums over a dimension mean something. Items of different kinds do not add up, nor do rates.
  package var isAdditive: Bool { self != .items && self != .rate }

  /// Values can only be whole.
  package var isCount: Bool { self != .money }
}

/// How small a number of children may be and still be published. Both thresholds can only be raised.
package struct DisclosurePolicy: Sendable, Hashable {
  package static let minimum = DisclosurePolicy(threshold: 5, sensitiveThreshold: 10)

  /// Counts from 1 to `threshold - 1` are unsafe.
  package let threshold: Int
  /// The same for `sensitive-children`.
  package let sensitiveThreshold: Int

  package init(threshold: Int, sensitiveThreshold: Int) {
    self.threshold = max(threshold, 5)
    self.sensitiveThreshold = max(sensitiveThreshold, 10)
  }

  package func threshold(for measure: Measure) -> Int {
    measure == .sensitiveChildren ? sensitiveThreshold : threshold
  }
}

/// What stands in a cell. Missing, not yet counted, hidden and zero are four different things.
package enum CellValue: Sendable, Hashable {
  case number(Double)
  case ratio(numerator: Double, denominator: Double)
  case missing
  case notCounted
  case hidden
}

/// A dimension of a table with its values in the order in which they first appear.
package struct Dimension: Sendable, Hashable {
  package let name: String
  package let values: [String]
}

/// A statistical table as the school keeps it: tidy rows, one cell each, perhaps with stated totals.
package struct StatisticalTable: Sendable {
  /// One row of the file: a value for each dimension, where 合计 means the sum over it.
  package struct Row: Sendable {
    package var key: [String]
    package var value: CellValue

    package init(key: [String], value: CellValue) {
      self.key = key
      self.value = value
    }
  }

  /// The word for a sum over a dimension.
  package static let total = "合计"

  package let measure: Measure
  package let dimensions: [Dimension]
  package let rows: [Row]

  package init(measure: Measure, dimensionNames: [String], rows: [Row]) {
    self.measure = measure
    self.rows = rows
    dimensions = dimensionNames.enumerated().map { position, name in
      var seen = Set<String>()
      let values = rows.map { $0.key[position] }.filter { $0 != Self.total && seen.insert($0).inserted }
      return Dimension(name: name, values: values)
    }
  }
}
