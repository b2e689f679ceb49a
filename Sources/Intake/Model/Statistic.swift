import Diagnostics
import Disclosure

/// A published table with what a reader must know to judge it.
package struct Statistic: Sendable {
  package internal(set) var location: SourceLocation
  /// The address: `progress/statistics/<name>.html`.
  package internal(set) var name: String
  package internal(set) var title: String
  /// The heading under which it stands on the dashboard, as written: 三率, 经费.
  package internal(set) var topic: String?
  package internal(set) var table: ProtectedTable
  /// What was hidden in it, and why.
  package internal(set) var report: TableReport
  /// 人, 次, 台, 元, %
  package internal(set) var unit: String
  /// The column of the value in the school's own file.
  package internal(set) var valueName: String
  package internal(set) var chart: ChartKind?
  package internal(set) var target: Double?
  package internal(set) var definition: String?
  package internal(set) var asOf: CalendarDate?
  package internal(set) var updated: CalendarDate?
  package internal(set) var nextUpdate: CalendarDate?
  package internal(set) var source: String?
  package internal(set) var responsible: String?
  /// The dimensions as the school wrote them; protection may have merged or dropped some.
  var writtenDimensions: [Dimension]
  /// Where each row's value stands, by the names of its dimensions.
  var rowLocations: [[String]: SourceLocation]

  /// Tables and telephones, of which each has a unit of its own: their numbers are not compared with each other.
  package var countsUnlikeThings: Bool {
    table.measure == .items && unit == Measure.unitOfUnlikeThings && table.dimensions.first?.isTime == false
  }

  /// The places of the numbers that a cell or margin consists of, in the order of the file.
  package func sources(of key: [Member]) -> [SourceLocation] {
    let words = Dictionary(
      zip(table.dimensions, key).map { ($0.name, $0.name(of: $1)) },
      uniquingKeysWith: { first, _ in first }
    )
    let wanted = writtenDimensions.map { dimension in
      let member = words[dimension.name].flatMap(dimension.member) ?? .total
      return Set(dimension.values(of: member).map { dimension.values[$0] })
    }
    let rows = rowLocations.filter { row, _ in
      zip(row, wanted).allSatisfy { name, wanted in wanted.contains(name) }
    }
    return rows.values.sorted()
  }
}

/// The drawings that a table or a page may ask for.
package enum ChartKind: String, Sendable, CaseIterable {
  case bars
  case stackedBars = "stacked-bars"
  case line
  case smallMultiples = "small-multiples"
  /// Table and sentence alone.
  case table = "none"
}

extension Measure {
  /// What things are counted in where a table names no unit for them.
  static let unitOfUnlikeThings = "件"
}
