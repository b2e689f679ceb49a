/// Judges published tables as a reader would attack them. It shares nothing with the choice of what to hide.
package struct DisclosureAudit: Sendable {
  package let policy: DisclosurePolicy

  package init(policy: DisclosurePolicy) { self.policy = policy }

  /// Every hidden cell that a reader can narrow down too far; none means that the tables are safe.
  ///
  /// - Parameters:
  ///   - tables: what is published, best read back from the files.
  ///   - earlier: what was published before, oldest first.
  ///   - singletons: hidden cells that count one child, who knows it.
  /// - Throws: `SolverFailure` where no answer was found in time.
  package func findings(
    in tables: [PublishedTable],
    after earlier: [EarlierRelease] = [],
    singletons: Set<CellAddress> = []
  ) throws -> [AuditFinding] { [] }

  /// What a reader can work out about every hidden cell: the least and the greatest possible value; nil where there is
  /// no greatest.
  package func intervals(in tables: [PublishedTable], after earlier: [EarlierRelease] = []) throws
    -> [CellAddress: AttackerInterval]
  { [:] }
}

/// The whole numbers that a reader cannot rule out lie between these.
package struct AttackerInterval: Sendable, Hashable {
  package let lower: Int
  /// Nil where nothing bounds it.
  package let upper: Int?
}

/// A hidden cell that is not safe.
package struct AuditFinding: Sendable, Hashable {
  package enum Fault: Sendable, Hashable {
    /// Fewer possible values than the policy asks.
    case tooFewValues(Int, needed: Int)
    /// The one child of another cell can work it out.
    case knownToOneChild(of: CellAddress)
    /// The tables contradict each other or what was published before.
    case contradiction
  }

  package let cell: CellAddress
  package let fault: Fault
}
