/// Makes tables safe to publish together: finds what is too small, hides it, and hides what would give it away.
package struct DisclosureControl: Sendable {
  package let policy: DisclosurePolicy
  /// For all tables together.
  private let time: Duration

  package init(policy: DisclosurePolicy) { self.init(policy: policy, within: SolverTime.most) }

  init(policy: DisclosurePolicy, within time: Duration) {
    self.policy = policy
    self.time = time
  }

  /// All tables of the site, protected; those of one population and day of counting together.
  ///
  /// - Parameters:
  ///   - earlier: what was published before, oldest first.
  ///   - patterns: what an earlier run chose, and the keyed hash by which it can be found again.
  /// - Throws: `TableProblems` where the input is wrong, `SolverFailure` where no answer was found in time.
  package func protect(
    _ tables: [StatisticalTable],
    after earlier: [EarlierRelease] = [],
    reusing patterns: StoredPatterns = .none
  ) throws -> ProtectedTables {
    try check(tables, after: earlier)
    let tables = tables.map(WholeTable.init)
    var groups: [TableGroup: Publication] = [:]
    var found: [SuppressionPattern] = []
    let days = DayLinks(tables.map(\.margins), after: earlier)
    for (group, members) in Self.groups(of: tables, days) {
      let protection = protection(of: members, days.tables(of: group, in: earlier))
      let (choice, pattern) = try SolverTime.limited(to: time) { try protection.choice(reusing: patterns) }
      if let pattern { found.append(pattern) }
      groups[group] = Publication(choice: choice, exposure: protection.exposure(of: choice))
    }
    return assembled(tables, groups, days, earlier, found)
  }

  /// Tables that would hide fewer cells if they gave up one step of detail. Of each population and day those that hide
  /// most are tried, each by itself.
  ///
  /// - Throws: as `protect`.
  package func coarserAlternatives(
    to tables: [StatisticalTable],
    after earlier: [EarlierRelease] = [],
    reusing patterns: StoredPatterns = .none
  ) throws -> [CoarserAlternative] {
    try check(tables, after: earlier)
    let tables = tables.map(WholeTable.init)
    return try SolverTime.limited(to: time) {
      let days = DayLinks(tables.map(\.margins), after: earlier)
      return try Self.groups(of: tables, days).flatMap { group, members in
        let protection = protection(of: members, days.tables(of: group, in: earlier))
        return try protection.alternatives(to: protection.choice(reusing: patterns).choice)
      }
    }
  }
}

extension DisclosureControl {
  private func check(_ tables: [StatisticalTable], after earlier: [EarlierRelease]) throws(TableProblems) {
    let alone = tables.flatMap { table in
      table.problems().map { TableProblems.Finding(table: table.name, problem: $0) }
    }
    let findings = alone + SpellingCheck(tables: tables).findings
    if !findings.isEmpty { throw TableProblems(all: findings) }
    let levels =
      levelFindings(tables, after: earlier)
      + PopulationCheck(tables: tables, earlier: earlier.flatMap(\.tables)).findings
    if !levels.isEmpty { throw TableProblems(all: levels) }
  }

  /// Of each population and day.
  private func levelFindings(_ tables: [StatisticalTable], after earlier: [EarlierRelease]) -> [TableProblems.Finding] {
    let children = tables.filter(\.measure.countsChildren)
    let days = DayLinks(children.map(\.withMargins), after: earlier)
    return Dictionary(grouping: children) { days.group($0.heading) }.sorted { $0.key < $1.key }.flatMap {
      group,
      tables in
      let before = days.tables(of: group, in: earlier)
      let populations = Dictionary(grouping: tables, by: \.heading.population).sorted { $0.key < $1.key }
      return populations.flatMap { population, tables in
        let before = before.filter { $0.heading.population == population }
        let levels = LevelCheck(tables: tables, earlier: before).findings
        return levels.isEmpty ? GroupingCheck(tables: tables.map(\.withMargins), earlier: before).findings : levels
      }
    }
  }

  private static func groups(of tables: [WholeTable], _ days: DayLinks) -> [(key: TableGroup, value: [WholeTable])] {
    let children = tables.filter(\.heading.measure.countsChildren)
    return Dictionary(grouping: children) { days.group($0.heading) }.sorted { $0.key < $1.key }
  }

  private func protection(of tables: [WholeTable], _ earlier: [PublishedTable]) -> GroupProtection {
    GroupProtection(
      policy: policy,
      tables: tables.map(\.margins),
      coarsenable: Set(tables.filter(\.mayCoarsen).map(\.heading.name)),
      earlier: earlier
    )
  }

  private func assembled(
    _ tables: [WholeTable],
    _ groups: [TableGroup: Publication],
    _ days: DayLinks,
    _ earlier: [EarlierRelease],
    _ patterns: [SuppressionPattern]
  ) -> ProtectedTables {
    let published = tables.map { table -> (table: PublishedTable, truth: PublishedTable, report: TableReport) in
      let name = table.heading.name
      let group = table.heading.measure.countsChildren ? groups[days.group(table.heading)] : nil
      guard let group, let chosen = group.choice.tables.first(where: { $0.heading.name == name }) else {
        return (table.margins, table.margins, TableReport(table: name, hidden: [], coarsenings: []))
      }
      return (group.published(chosen), chosen, group.report(on: chosen))
    }
    let history = History(
      tables: published.map(\.table),
      truth: published.map(\.truth),
      earlier: earlier,
      policy: policy
    )
    return ProtectedTables(
      tables: published.map { ProtectedTable($0.table) },
      reports: published.map(\.report),
      corrections: history.corrections,
      warnings: history.warnings,
      facts: groups.reduce(into: HiddenFacts(days: days)) { $1.value.add(to: &$0, as: $1.key) },
      patterns: patterns
    )
  }
}

/// A table with its margins, which are worked out once.
private struct WholeTable {
  let margins: PublishedTable
  let mayCoarsen: Bool

  init(_ table: StatisticalTable) {
    margins = table.withMargins
    mayCoarsen = table.mayCoarsen
  }

  var heading: TableHeading { margins.heading }
}

/// The solver gave no answer: nothing may be published.
package struct SolverFailure: Error, Sendable, Hashable {
  /// What was asked, in English, for the developer.
  package let question: String
}
