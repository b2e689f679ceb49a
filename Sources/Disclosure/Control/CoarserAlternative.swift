/// A table that would hide less with less detail.
package struct CoarserAlternative: Sendable, Hashable {
  package let table: String
  package let step: Coarsening
  /// The share of its cells that is hidden now and that would be hidden then, margins included, in percent.
  package let hiddenNow: Int
  package let hiddenThen: Int
}

extension GroupProtection {
  /// Each one tried is a choice of its own, which takes as long as the first.
  private static let mostTried = 5

  /// - Throws: `TableProblems`, `SolverFailure`
  func alternatives(to now: Choice) throws -> [CoarserAlternative] {
    let hiding = now.open.filter { share(of: $0, in: now) > 0 && $0.coarser() != nil }
    let most = hiding.sorted { share(of: $0, in: now) > share(of: $1, in: now) }.prefix(Self.mostTried)
    let tried = Set(most.map(\.heading.name))
    return try hiding.filter { tried.contains($0.heading.name) }.compactMap { table in
      guard let (_, step) = table.coarser() else { return nil }
      let name = table.heading.name
      let other = GroupProtection(
        policy: policy,
        tables: now.tables.map { $0.heading.name == name ? $0.coarsened(by: [step]) : $0 },
        coarsenable: coarsenable,
        earlier: earlier
      )
      let then = try other.choice()
      guard let coarser = then.open.first(where: { $0.heading.name == name }),
        share(of: coarser, in: then) < share(of: table, in: now)
      else { return nil }
      return CoarserAlternative(
        table: name,
        step: step,
        hiddenNow: share(of: table, in: now),
        hiddenThen: share(of: coarser, in: then)
      )
    }
  }

  private func share(of table: PublishedTable, in choice: Choice) -> Int {
    let keys = table.keys
    let hidden = keys.count { choice.hidden.contains(CellAddress(table: table.heading.name, key: table.names(of: $0))) }
    return keys.isEmpty ? 0 : 100 * hidden / keys.count
  }
}
