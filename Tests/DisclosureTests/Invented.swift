import Testing

@testable import Disclosure

/// Tables of invented schools, and what is made of them.
enum Invented {
  static let day = "2026-09-01"

  static func counts(
    _ name: String,
    _ dimensions: [String],
    _ rows: [(String, Double)],
    of population: String = "留守儿童",
    measure: Measure = .children,
    field: String = "人数",
    groups: [String: [(name: String, parts: [String])]] = [:],
    asOf: String = day,
    mayCoarsen: Bool = true
  ) -> StatisticalTable {
    StatisticalTable(
      heading: TableHeading(name: name, measure: measure, population: population, asOf: asOf, fields: [field]),
      dimensionNames: dimensions,
      hierarchies: groups,
      mayCoarsen: mayCoarsen,
      rows: rows.map { StatisticalTable.Row(key: words($0.0), value: .number($0.1)) }
    )
  }

  static func rates(
    _ name: String,
    _ dimensions: [String],
    _ rows: [(String, Double, Double)],
    of population: String = "在校学生",
    fields: [String] = ["留守儿童", "在校学生"],
    isCoverage: Bool = false,
    isSensitive: Bool = false
  ) -> StatisticalTable {
    StatisticalTable(
      heading: TableHeading(
        name: name,
        measure: .rate,
        population: population,
        asOf: day,
        fields: fields,
        isCoverage: isCoverage,
        isSensitive: isSensitive
      ),
      dimensionNames: dimensions,
      rows: rows.map { StatisticalTable.Row(key: words($0.0), value: .ratio(numerator: $0.1, denominator: $0.2)) }
    )
  }

  private static func words(_ row: String) -> [String] { row.split(separator: " ").map(String.init) }

  /// Every number that is printed, by table and row, after the audit has looked; rates have their two numbers.
  static func printed(_ tables: [StatisticalTable], after earlier: [EarlierRelease] = []) throws -> Printed {
    let made = try DisclosureControl(policy: .minimum).protect(tables, after: earlier)
    let published = made.tables.map(\.published)
    let findings = try DisclosureAudit(policy: .minimum).findings(in: published, after: earlier, knowing: made.facts)
    return Printed(tables: published, findings: findings, made: made)
  }

  static func release(_ tables: [StatisticalTable]) throws -> EarlierRelease {
    EarlierRelease(name: "2026-09-10", tables: try printed(tables).tables)
  }
}

/// What a reader sees.
struct Printed {
  let tables: [PublishedTable]
  let findings: [AuditFinding]
  let made: ProtectedTables

  /// The number that a row prints, of a rate the first; nil where it is hidden or the row is gone.
  func number(_ table: String, _ row: String) -> Int? { numbers(table, row).first ?? nil }

  func base(_ table: String, _ row: String) -> Int? { numbers(table, row).last ?? nil }

  private func numbers(_ name: String, _ row: String) -> [Int?] {
    let words = row.split(separator: " ").map(String.init)
    guard let table = tables.first(where: { $0.heading.name == name }),
      let key = table.keys.first(where: { table.names(of: $0) == words })
    else { return [] }
    switch table.cells[key] {
    case .number(let number): return [Int(number)]
    case .rate(let rate): return [rate.numerator, rate.denominator]
    default: return []
    }
  }

  /// How many numbers are printed.
  var count: Int {
    tables.reduce(0) { sum, table in
      sum
        + table.keys.count { key in
          switch table.cells[key] {
          case .number: true
          case .rate(let rate): rate.numerator != nil
          default: false
          }
        }
    }
  }

  /// The audit finds nothing, and of these rows, whose numbers give a small one away together, not all are printed.
  func hidesOne(of rows: [(table: String, row: String)]) -> Bool {
    findings.isEmpty && rows.contains { number($0.table, $0.row) == nil }
  }
}

extension Printed: CustomTestStringConvertible {
  var testDescription: String {
    let rows = tables.map { table in
      table.heading.name
        + table.keys.map { " \(table.names(of: $0).joined(separator: "/")) \(table.cells[$0] ?? .missing)" }.joined()
    }
    return "\(rows) \(findings)"
  }
}
