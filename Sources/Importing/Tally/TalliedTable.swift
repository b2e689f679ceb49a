import Disclosure
import Intake

/// A table of counts, complete: where nobody is, a 0 stands.
package struct TalliedTable: Sendable {
  let table: TallySpec.Table
  let spec: TallySpec
  /// By dimension.
  let values: [[String]]
  /// Those counted, and of a rate those of whom it is true.
  private let counts: [[String]: (all: Int, matching: Int)]

  init(of table: TallySpec.Table, by spec: TallySpec, rows: [TallyRegister.Row], register: TallyRegister) {
    (self.table, self.spec) = (table, spec)
    var counts: [[String]: (all: Int, matching: Int)] = [:]
    var values = table.dimensions.map { column in spec.values.first { $0.column == column }?.values ?? [] }
    var seen = values.map(Set.init)
    for row in rows {
      let key = table.dimensions.map { register.value($0, of: row) }
      let matches = table.counted.map { $0.values.contains(register.value($0.column, of: row)) } ?? true
      counts[key, default: (0, 0)].all += 1
      counts[key, default: (0, 0)].matching += matches ? 1 : 0
      for (index, value) in key.enumerated() where seen[index].insert(value).inserted { values[index].append(value) }
    }
    self.counts = counts
    self.values = values.map(Self.inOrder)
  }

  /// How many cells it has; the largest number there is where they are more.
  var size: Int {
    values.reduce(1) { size, values in
      let (product, isTooLarge) = size.multipliedReportingOverflow(by: values.count)
      return isTooLarge ? .max : product
    }
  }

  /// 一年级 before 二年级; what does not begin with a number stays in the order in which it was listed or met.
  private static func inOrder(_ values: [String]) -> [String] {
    let numbers = values.map { value in
      ChineseNumeral.value(of: value.prefix { $0.isASCIIDigit || ChineseNumeral.characters.contains($0) })
    }
    guard numbers.allSatisfy({ $0 != nil }) else { return values }
    return zip(values, numbers.compactMap(\.self)).sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }

  /// All keys, the last dimension running fastest.
  private var keys: [[String]] {
    values.reduce([[]]) { keys, values in keys.flatMap { key in values.map { key + [$0] } } }
  }

  var statistical: StatisticalTable {
    let rows = keys.map { key in
      let count = counts[key] ?? (0, 0)
      let value: CellValue =
        table.measure == .rate
        ? .ratio(numerator: Double(count.matching), denominator: Double(count.all)) : .number(Double(count.all))
      return StatisticalTable.Row(key: key, value: value)
    }
    return StatisticalTable(heading: heading, dimensionNames: table.dimensions, rows: rows)
  }

  private var heading: TableHeading {
    TableHeading(
      name: table.name,
      measure: table.measure,
      population: spec.population,
      asOf: spec.asOf.iso,
      fields: fields
    )
  }

  private var fields: [String] { table.measure == .rate ? ["符合人数", "人数"] : ["人数"] }
}

extension TalliedTable {
  /// `statistics/<name>.csv`
  package var file: DraftFile {
    let rows = keys.map { key in
      let count = counts[key] ?? (0, 0)
      return key + (table.measure == .rate ? [String(count.matching), String(count.all)] : [String(count.all)])
    }
    let lines = ([table.dimensions + fields] + rows).map { $0.map(CSVText.quoted).joined(separator: ",") }
    return DraftFile(path: "statistics/\(table.name).csv", text: lines.joined(separator: "\n") + "\n")
  }

  /// What the descriptor says of it.
  package var resource: String {
    let facts: [(String, String?)] = [
      ("title", table.title), ("path", "\(table.name).csv"), ("measure", table.measure.rawValue),
      (table.measure == .rate ? "numerator" : "value", fields[0]),
      ("denominator", table.measure == .rate ? fields[1] : nil), ("population", spec.population),
      ("as_of", spec.asOf.iso),
      ("definition", table.definition), ("updated", spec.asOf.iso), ("source", spec.source),
      ("responsible", spec.responsible),
    ]
    let lines = facts.compactMap { key, value in value.map { "    \(key): \(MarkdownText.yaml($0))" } }
    let dimensions = "    dimensions: [\(table.dimensions.map(MarkdownText.yaml).joined(separator: ", "))]"
    let schema = (table.dimensions.map { ($0, "string") } + fields.map { ($0, "integer") }).map { name, type in
      "        - {name: \(MarkdownText.yaml(name)), type: \(type)}"
    }
    return (["  - name: \(table.name)"] + lines + [dimensions, "    schema:", "      fields:"] + schema).joined(
      separator: "\n"
    )
      + "\n"
  }
}

extension Tally {
  /// The tables, and the descriptor where there is none yet.
  package func files(withDescriptor: Bool) -> [DraftFile] {
    let text = "name: statistics\ntitle: 统计表\nresources:\n" + tables.map(\.resource).joined(separator: "\n")
    return tables.map(\.file) + (withDescriptor ? [DraftFile(path: "statistics/datapackage.yml", text: text)] : [])
  }
}
