/// Makes tables safe to publish together: finds what is too small, hides it, and hides what would give it away.
package struct DisclosureControl: Sendable {
  package let policy: DisclosurePolicy

  package init(policy: DisclosurePolicy) { self.policy = policy }

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
    let findings = tables.flatMap { table in
      table.problems().map { TableProblems.Finding(table: table.name, problem: $0) }
    }
    guard findings.isEmpty else { throw TableProblems(all: findings) }
    let published = tables.map { table in
      let cells = table.cellsWithMargins()
      let isUnsafe = cells.values.contains { StatisticalTable.isSmall($0, policy.threshold(for: table.measure)) }
      let hidden = table.measure.countsChildren && isUnsafe ? cells.mapValues { _ in CellValue.hidden } : cells
      return PublishedTable(heading: table.heading, dimensions: table.dimensions, cells: hidden)
    }
    return ProtectedTables(
      tables: published.map(ProtectedTable.init),
      reports: published.map { table in
        let hidden = table.keys.filter { table.cells[$0] == .hidden }
        return TableReport(
          table: table.heading.name,
          hidden: hidden.map { HiddenCell(key: table.names(of: $0), reason: .smallCount) },
          coarsenings: []
        )
      },
      corrections: [],
      warnings: [],
      singletons: [],
      patterns: []
    )
  }
}

/// Choices of earlier runs. Equal input gets an equal answer, which the audit still judges.
package struct StoredPatterns: Sendable {
  package static let none = StoredPatterns([], keyedBy: nil)

  let patterns: [String: SuppressionPattern]
  /// Turns the bytes of a group's input, which hold small counts, into a key that tells nothing about them (an HMAC).
  let key: (@Sendable ([UInt8]) -> String)?

  package init(_ patterns: [SuppressionPattern], keyedBy key: (@Sendable ([UInt8]) -> String)?) {
    self.patterns = Dictionary(patterns.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    self.key = key
  }
}

/// The solver gave no answer: nothing may be published.
package struct SolverFailure: Error, Sendable, Hashable {
  /// What was asked, in English, for the developer.
  package let question: String
}
