import Diagnostics
import Disclosure

/// A table as the school wrote it, with the places of its rows. It holds true small counts and never leaves Intake.
struct WrittenTable {
  let descriptor: TableDescriptor
  /// The CSV file.
  let file: String
  let rows: [Row]

  struct Row {
    let key: [Located<String>]
    let value: CellValue
    /// Of the value.
    let location: SourceLocation
  }

  var name: String { descriptor.name }

  /// What the protection works on.
  var statistical: StatisticalTable {
    let groups = descriptor.hierarchies.map { dimension, groups in
      (dimension.value, groups.map { (name: $0.name.value, parts: $0.parts.map(\.value)) })
    }
    return StatisticalTable(
      heading: descriptor.heading,
      dimensionNames: descriptor.dimensions.map(\.value),
      hierarchies: Dictionary(groups, uniquingKeysWith: { first, _ in first }),
      mayCoarsen: descriptor.mayCoarsen,
      rows: rows.map { StatisticalTable.Row(key: $0.words, value: $0.value) }
    )
  }

  /// Where the value of a row stands; nil where no row has these words.
  func location(of words: [String]) -> SourceLocation? { rows.first { $0.words == words }?.location }

  /// Where a word first stands in a column.
  func location(of word: String, in dimension: String) -> SourceLocation? {
    guard let column = descriptor.dimensions.firstIndex(where: { $0.value == dimension }) else { return nil }
    return rows.first { $0.key[column].value == word }?.key[column].location
  }

  /// Where a group of the hierarchy stands in the descriptor.
  func location(ofGroup name: String) -> SourceLocation? {
    let groups = descriptor.hierarchies.values.flatMap(\.self)
    return (groups.map(\.name) + groups.flatMap(\.parts)).first { $0.value == name }?.location
  }
}

extension WrittenTable.Row {
  var words: [String] { key.map(\.value) }
}

extension Statistic {
  /// A table as it may be published.
  init(_ written: WrittenTable, as table: ProtectedTable, report: TableReport) {
    let descriptor = written.descriptor
    self.init(
      location: descriptor.location,
      name: descriptor.name,
      title: descriptor.title,
      topic: descriptor.topic,
      table: table,
      report: report,
      unit: descriptor.unit,
      valueName: descriptor.value.names[0],
      chart: descriptor.chart,
      target: descriptor.target,
      definition: descriptor.definition,
      asOf: descriptor.asOf,
      updated: descriptor.updated,
      nextUpdate: descriptor.nextUpdate,
      source: descriptor.source,
      responsible: descriptor.responsible,
      writtenDimensions: written.statistical.dimensions,
      rowLocations: Dictionary(written.rows.map { ($0.words, $0.location) }, uniquingKeysWith: { first, _ in first })
    )
  }
}
