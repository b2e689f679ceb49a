/// A cell by its table's name and the words of its row.
package struct CellAddress: Sendable, Hashable, Codable, Comparable {
  package let table: String
  package let key: [String]

  package init(table: String, key: [String]) {
    self.table = table
    self.key = key
  }

  package static func < (left: CellAddress, right: CellAddress) -> Bool {
    (left.table, left.key.joined(separator: "\u{1F}")) < (right.table, right.key.joined(separator: "\u{1F}"))
  }
}
