/// The tables of a site after protection, and what the school should know about it.
package struct ProtectedTables: Sendable {
  /// In the order in which the tables were given.
  package let tables: [ProtectedTable]
  /// What was hidden and why, a report for each table in the same order.
  package let reports: [TableReport]
  /// Printed numbers that differ from what an earlier release of the same day of counting printed.
  package let corrections: [Correction]
  /// Tables whose change since an earlier day of counting would single out children; one a table.
  package let warnings: [ChangeWarning]
  /// For the audit.
  package let facts: HiddenFacts
  /// What was chosen for each group of linked tables, to be stored and given to the next run.
  package let patterns: [SuppressionPattern]
}

/// What was done to one table. It holds no hidden value.
package struct TableReport: Sendable, Hashable {
  package let table: String
  package let hidden: [HiddenCell]
  package let coarsenings: [Coarsening]
}

/// A hidden cell and the reason.
package struct HiddenCell: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// A count from 1 to the threshold - 1.
    case smallCount
    /// A zero, where the policy hides zeros.
    case zero
    /// All that a margin counts are in this cell (group disclosure).
    case equalsMargin
    /// Too few are missing from a rate.
    case smallRemainder
    /// It was hidden in an earlier release of the same day of counting.
    case hiddenBefore
    /// The table is hidden whole: nothing less would do.
    case withheld
    /// Secondary suppression: with it one could work out another.
    case protectsAnother
  }

  /// The words of its row.
  package let key: [String]
  package let reason: Reason
}

/// Detail given up so that less must be hidden.
package enum Coarsening: Sendable, Hashable, Codable {
  /// Values became the groups of the hierarchy.
  case merged(dimension: String)
  case dropped(dimension: String)
}

/// A cell that was printed differently before.
package struct Correction: Sendable, Hashable {
  package let cell: CellAddress
  package let release: String
  /// Readers know the old number only.
  package let isHidden: Bool
}

/// Cells of a table in which the difference between two days of counting is a small number of children.
package struct ChangeWarning: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The difference is a small number of children.
    case few
    /// Hidden then, printed now, and hardly anybody came or went.
    case uncovered
    /// Printed then, hidden now for the sake of another number, and hardly anybody came or went.
    case covered
  }

  package let table: String
  package let release: String
  /// A day, or in a trend a period of the same table.
  package let earlierAsOf: String
  package let keys: [[String]]
  package let kind: Kind
}

/// What was chosen for a group of linked tables. It holds no value and can be stored.
package struct SuppressionPattern: Sendable, Hashable, Codable {
  /// The bytes of the group's input under the caller's keyed hash.
  package let key: String
  /// Numbers, and the numerators of rates.
  package let hidden: [CellAddress]
  package let hiddenDenominators: [CellAddress]
  /// Rates whose percentage is hidden.
  package let hiddenPercentages: [CellAddress]
  package let coarsenings: [String: [Coarsening]]
  /// Tables that are hidden whole.
  package let withheld: [String]

  package init(
    key: String,
    hidden: [CellAddress],
    hiddenDenominators: [CellAddress] = [],
    hiddenPercentages: [CellAddress] = [],
    coarsenings: [String: [Coarsening]] = [:],
    withheld: [String] = []
  ) {
    self.key = key
    self.hidden = hidden
    self.hiddenDenominators = hiddenDenominators
    self.hiddenPercentages = hiddenPercentages
    self.coarsenings = coarsenings
    self.withheld = withheld
  }
}
