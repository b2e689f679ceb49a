/// Judges published tables as a reader would attack them. It knows only what is printed, not how it was chosen.
package struct DisclosureAudit: Sendable {
  package let policy: DisclosurePolicy
  /// For all tables together.
  private let time: Duration

  package init(policy: DisclosurePolicy) { self.init(policy: policy, within: SolverTime.most) }

  init(policy: DisclosurePolicy, within time: Duration) {
    self.policy = policy
    self.time = time
  }

  /// Every cell that prints too few children, and every hidden one that a reader can narrow down too far; none means
  /// that the tables are safe.
  ///
  /// A cell that an earlier release printed for the same population and day is known and cannot be protected.
  /// - Parameters:
  ///   - tables: what is published, best read back from the files.
  ///   - earlier: what was published before, oldest first.
  ///   - facts: what only the school knows of hidden cells.
  /// - Throws: `SolverFailure` where no answer was found in time.
  package func findings(
    in tables: [PublishedTable],
    after earlier: [EarlierRelease] = [],
    knowing facts: HiddenFacts = HiddenFacts()
  ) throws -> [AuditFinding] {
    try SolverTime.limited(to: time) {
      let days = facts.days ?? DayLinks(tables, after: earlier)
      return try printedSmall(tables)
        + groups(of: tables, days).flatMap { group, tables in
          try findings(in: tables, after: days.tables(of: group, in: earlier), facts, as: group)
        }
    }
  }

  /// What a reader can work out about every hidden cell.
  ///
  /// - Throws: `SolverFailure` where no answer was found in time.
  package func intervals(in tables: [PublishedTable], after earlier: [EarlierRelease] = []) throws
    -> [CellAddress: AttackerInterval]
  {
    let days = DayLinks(tables, after: earlier)
    return try groups(of: tables, days).reduce(into: [:]) { found, group in
      let old = days.tables(of: group.key, in: earlier)
      let knowledge = PublishedKnowledge(group.value, after: old, under: policy)
      found.merge(try knowledge.intervals()) { first, _ in first }
    }
  }
}

extension DisclosureAudit {
  private func findings(
    in tables: [PublishedTable],
    after earlier: [PublishedTable],
    _ facts: HiddenFacts,
    as group: TableGroup
  )
    throws -> [AuditFinding]
  {
    do {
      let guess = facts.guess(for: group)
      return try PublishedKnowledge(tables, after: earlier, under: policy, knowing: facts, guess: guess)
        .findings(singletons: facts.singletons)
    } catch is Attack.Contradiction {
      let cell = CellAddress(table: tables.first?.heading.name ?? "", key: [])
      return [AuditFinding(cell: cell, fault: .contradiction)]
    }
  }

  private func printedSmall(_ tables: [PublishedTable]) -> [AuditFinding] {
    tables.flatMap { table in
      table.smallCells(under: policy).map { key in
        AuditFinding(cell: CellAddress(table: table.heading.name, key: table.names(of: key)), fault: .printsTooFew)
      }
    }
  }

  private func groups(of tables: [PublishedTable], _ days: DayLinks) -> [(
    key: TableGroup, value: [PublishedTable]
  )] {
    let open = tables.filter { $0.heading.measure.countsChildren && !$0.isHiddenWhole }
    return Dictionary(grouping: open) { days.group($0.heading) }.sorted { $0.key < $1.key }
  }
}

extension PublishedTable {
  /// Nothing but marks is printed, so that the table tells nothing.
  var isHiddenWhole: Bool { keys.allSatisfy { (cells[$0] ?? .missing) == .hidden } }
}
