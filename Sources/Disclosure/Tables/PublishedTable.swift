/// A table as a reader of the site sees it: every cell that is printed, and marks where something is hidden.
///
/// It can be made from what was read back from a published file, so that the audit looks at what is really there.
package struct PublishedTable: Sendable, Hashable {
  package let heading: TableHeading
  package let dimensions: [Dimension]
  /// A cell that is not given is missing.
  package let cells: [[Member]: CellValue]

  package init(heading: TableHeading, dimensions: [Dimension], cells: [[Member]: CellValue]) {
    self.heading = heading
    self.dimensions = dimensions
    self.cells = cells
  }

  /// The keys of all inner cells in row-major order, then those of all margins.
  package var keys: [[Member]] {
    let all = dimensions.reduce([[Member]]([[]])) { keys, dimension in
      let members = dimension.members(withTotal: heading.isSummed(over: dimension))
      return keys.flatMap { key in members.map { key + [$0] } }
    }
    return all.filter { $0.allSatisfy(\.isValue) } + all.filter { !$0.allSatisfy(\.isValue) }
  }

  /// The words of a key, as they stand in a row of the file.
  package func names(of key: [Member]) -> [String] { zip(dimensions, key).map { $0.name(of: $1) } }
}
