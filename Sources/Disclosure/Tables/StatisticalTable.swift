/// A statistical table as the school keeps it: tidy rows, one cell each, perhaps with stated totals.
package struct StatisticalTable: Sendable {
  /// One row of the file: a value for each dimension, where 合计 or the name of a group means the sum.
  package struct Row: Sendable, Hashable {
    package var key: [String]
    package var value: CellValue

    package init(key: [String], value: CellValue) {
      self.key = key
      self.value = value
    }
  }

  /// The word for a sum over a dimension.
  package static let total = "合计"

  /// A table of more cells, totals included, is refused: no page could show it, and an audit would take minutes.
  package static let mostCells = 5_000

  package let heading: TableHeading
  package let dimensions: [Dimension]
  package let rows: [Row]
  /// Detail may be given up where most of it would be hidden; false for `coarsen: never`.
  package let mayCoarsen: Bool
  /// Names in the hierarchy that are neither a value nor a group, by dimension.
  let strangers: [String: [String]]
  /// Groups that hold themselves, by dimension.
  let circularGroups: [String: [String]]
  /// The names in the hierarchy that are no group, by dimension.
  let parts: [String: [String]]

  package var name: String { heading.name }
  package var measure: Measure { heading.measure }

  /// - Parameter hierarchies: for a dimension its groups by name, each with the values or groups it consists of.
  package init(
    heading: TableHeading,
    dimensionNames: [String],
    hierarchies: [String: [(name: String, parts: [String])]] = [:],
    mayCoarsen: Bool = true,
    rows: [Row]
  ) {
    self.heading = heading
    self.rows = rows
    self.mayCoarsen = mayCoarsen
    var (strangers, circular) = ([String: [String]](), [String: [String]]())
    dimensions = dimensionNames.enumerated().map { position, name in
      let hierarchy = Hierarchy(groups: hierarchies[name] ?? [])
      let dimension = hierarchy.dimension(name, words: rows.map { $0.key[position] })
      strangers[name] = hierarchy.strangers(to: dimension)
      circular[name] = hierarchy.circular
      return dimension
    }
    self.strangers = strangers.filter { !$0.value.isEmpty }
    circularGroups = circular
    parts = hierarchies.mapValues { groups in
      let names = Set(groups.map(\.name))
      return groups.flatMap(\.parts).filter { !names.contains($0) }
    }
  }

  /// The key of a row; nil where a word names nothing in its dimension, which cannot happen to the table's own rows.
  package func members(of key: [String]) -> [Member]? {
    let members = zip(dimensions, key).compactMap { $0.member(named: $1) }
    return members.count == dimensions.count ? members : nil
  }
}
