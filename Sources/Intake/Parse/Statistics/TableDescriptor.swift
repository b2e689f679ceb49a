import Diagnostics
import Disclosure

/// One resource of the data package: what a table is about and how its columns are to be read.
struct TableDescriptor {
  let location: SourceLocation
  let name: String
  let title: String
  let topic: String?
  let path: Located<String>
  let dimensions: [Located<String>]
  /// Groups of values by dimension.
  let hierarchies: [Located<String>: [ValueGroup]]
  let measure: Measure
  /// The column of the value, or of a rate's two parts.
  let value: ValueColumns
  let fields: [Located<String>]
  let unit: String
  let chart: ChartKind?
  let target: Double?
  let definition: String?
  /// Whom the table counts; tables of one population and day are margins of one unseen cube.
  let population: String
  /// A rate of the 入学率 kind, of which 100 % is always printed.
  let isCoverage: Bool
  /// It counts by health, hardship or absence of a guardian.
  let isSensitive: Bool
  /// Values may be merged or a dimension dropped where most of the table would be hidden.
  let mayCoarsen: Bool
  let asOf: CalendarDate?
  let updated: CalendarDate?
  let nextUpdate: CalendarDate?
  let source: String?
  let responsible: String?

  /// What the descriptor says of whom and when.
  var heading: TableHeading {
    TableHeading(
      name: name,
      measure: measure,
      population: population,
      asOf: asOf?.iso ?? "",
      fields: value.names,
      isCoverage: isCoverage,
      isSensitive: isSensitive
    )
  }

  /// Whom a school counts unless it says otherwise.
  static let usualPopulation = "留守儿童"

  enum ValueColumns {
    case single(String)
    case ratio(numerator: String, denominator: String)
  }
}

/// What a data package describes.
struct DescribedTables {
  var tables: [TableDescriptor] = []
  /// Of all resources, faulty ones too; nil where they cannot all be told.
  var names: Set<String>?
  /// The files of all resources.
  var paths: Set<String> = []
}

extension TableDescriptor.ValueColumns {
  var names: [String] {
    switch self {
    case .single(let name): [name]
    case .ratio(let numerator, let denominator): [numerator, denominator]
    }
  }
}
