/// A table that may be published, margins included. Only `DisclosureControl` makes one.
package struct ProtectedTable: Sendable {
  /// What a reader will see.
  package let published: PublishedTable

  init(_ published: PublishedTable) { self.published = published }

  package var heading: TableHeading { published.heading }
  package var measure: Measure { published.heading.measure }
  package var dimensions: [Dimension] { published.dimensions }

  package subscript(key: [Member]) -> CellValue { published.cells[key] ?? .missing }

  /// The keys of all inner cells in row-major order, then those of all margins.
  package var keys: [[Member]] { published.keys }

  /// The name of a key's member in a dimension; 合计 for the sum over it.
  package func name(of member: Member, in dimension: Int) -> String { dimensions[dimension].name(of: member) }

  /// The key that names a value of the first dimension and sums over the others, where the table has such sums.
  package func key(of value: Int) -> [Member] {
    [.value(value)] + Array(repeating: .total, count: dimensions.count - 1)
  }
}
