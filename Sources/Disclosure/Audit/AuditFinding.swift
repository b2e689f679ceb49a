/// The whole numbers that a reader cannot rule out lie between these.
package struct AttackerInterval: Sendable, Hashable {
  package let lower: Int
  /// Nil where nothing bounds it.
  package let upper: Int?

  package init(lower: Int, upper: Int?) {
    self.lower = lower
    self.upper = upper
  }
}

/// A cell that is not safe.
package struct AuditFinding: Sendable, Hashable {
  package enum Fault: Sendable, Hashable {
    /// It prints too few children, or so much of a rate that too few are left over.
    case printsTooFew
    /// Fewer possible values than the policy asks.
    case tooFewValues(Int, needed: Int)
    /// The one child of another cell can work it out.
    case knownToOneChild(of: CellAddress)
    /// The tables of its population and day contradict each other.
    case contradiction
  }

  package let cell: CellAddress
  package let fault: Fault
}
