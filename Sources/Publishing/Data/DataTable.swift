import Disclosure

/// A table as its files print it: a heading, and rows of words and numbers, margins included.
///
/// A hidden cell is `c`, a missing one empty, one not yet counted `n`, zero `0`.
struct DataTable: Equatable {
  static let missingValues = ["", "c", "n"]

  let columns: [String]
  let rows: [[String]]

  init(_ table: PublishedTable) {
    columns = Self.columns(of: table)
    rows = table.keys.map { table.names(of: $0) + DataCell(table.cells[$0] ?? .missing).words(in: table.heading) }
  }

  /// As it was read back; the first record names the columns. Nil where there is none.
  init?(records: [[String]]) {
    guard let columns = records.first else { return nil }
    self.columns = columns
    rows = Array(records.dropFirst())
  }

  /// What its files say, made a table again for whoever attacks it.
  ///
  /// - Parameter layout: of what the table is; its cells are not looked at.
  /// - Returns: nil where columns or rows are others than the layout's, or a cell holds what no file of ours holds.
  func published(as layout: PublishedTable) -> PublishedTable? {
    guard columns == Self.columns(of: layout) else { return nil }
    let width = layout.dimensions.count
    var cells: [[Member]: CellValue] = [:]
    for row in rows {
      let key = zip(layout.dimensions, row).compactMap { $0.member(named: $1) }
      guard row.count == columns.count, key.count == width,
        let cell = DataCell(words: Array(row.dropFirst(width)), in: layout.heading),
        cells.updateValue(cell.value, forKey: key) == nil
      else { return nil }
    }
    guard Set(cells.keys) == Set(layout.keys) else { return nil }
    return PublishedTable(heading: layout.heading, dimensions: layout.dimensions, cells: cells)
  }

  /// The columns that hold values rather than names.
  static func valueColumns(of heading: TableHeading) -> [String] {
    heading.fields + (heading.measure == .rate ? ["百分比", "百分比说明"] : [])
  }

  private static func columns(of table: PublishedTable) -> [String] {
    table.dimensions.map(\.name) + valueColumns(of: table.heading)
  }
}
