import Disclosure
import Intake

/// A table as its CSV file printed it, margins included, and what it was a table of.
struct PrintedTable: Codable, Sendable, Equatable {
  let name: String
  let measure: String
  let population: String
  let asOf: String?
  /// The columns of the value, or of a rate's two parts.
  let fields: [String]
  let coverage: Bool
  /// Groups of values by dimension.
  let groups: [String: [PrintedGroup]]
  /// The heading and the rows, as lines of CSV.
  let lines: [String]
  /// By dimension the values that others were merged into, with the words of these; older releases have none.
  var merged: [String: [PrintedGroup]]?
  /// A rate of a sensitive matter; older releases have none.
  var sensitive: Bool?
  /// Its words on the page; older releases have none.
  var title: String?
}

struct PrintedGroup: Codable, Sendable, Equatable {
  let name: String
  let values: [String]
}

extension PrintedTable {
  init(_ statistic: Statistic) {
    let heading = statistic.table.heading
    name = statistic.name
    measure = heading.measure.rawValue
    population = heading.population
    asOf = heading.asOf.isEmpty ? nil : heading.asOf
    fields = heading.fields
    coverage = heading.isCoverage
    groups = Dictionary(
      statistic.table.dimensions.filter { !$0.groups.isEmpty }.map { dimension in
        (dimension.name, dimension.groups.map { PrintedGroup($0, of: dimension) })
      },
      uniquingKeysWith: { first, _ in first }
    )
    lines = OpenData(statistic: statistic).lines
    let merged = statistic.table.dimensions.compactMap { dimension -> (String, [PrintedGroup])? in
      let values = dimension.values.indices.filter { dimension.leaves(of: $0) != [dimension.values[$0]] }
      let groups = values.map { PrintedGroup(name: dimension.values[$0], values: dimension.leaves(of: $0)) }
      return groups.isEmpty ? nil : (dimension.name, groups)
    }
    self.merged = merged.isEmpty ? nil : Dictionary(merged, uniquingKeysWith: { first, _ in first })
    sensitive = heading.measure == .rate && heading.isSensitive ? true : nil
    title = statistic.title
  }

  /// The same by what it counts and prints alone.
  var untitled: PrintedTable {
    var table = self
    table.title = nil
    return table
  }

  /// What readers saw; nil where the lines are no table of ours.
  var published: PublishedTable? {
    guard let measure = Measure(rawValue: measure),
      let records = CSVRecords.read(Array(lines.joined(separator: "\n").utf8)), let columns = records.first,
      records.allSatisfy({ $0.count == columns.count })
    else { return nil }
    let heading = TableHeading(
      name: name,
      measure: measure,
      population: population,
      asOf: asOf ?? "",
      fields: fields,
      isCoverage: coverage,
      isSensitive: sensitive ?? false
    )
    let names = columns.dropLast(DataTable.valueColumns(of: heading).count)
    let dimensions = names.enumerated().map { index, name in
      dimension(name, words: records.dropFirst().map { $0[index] })
    }
    let layout = PublishedTable(heading: heading, dimensions: dimensions, cells: [:])
    return DataTable(records: records)?.published(as: layout)
  }

  /// Its values in the order of the rows; neither groups nor the total are values.
  private func dimension(_ name: String, words: [String]) -> Dimension {
    let groups = groups[name] ?? []
    var seen = Set(groups.map(\.name) + [StatisticalTable.total])
    let values = words.filter { seen.insert($0).inserted }
    return Dimension(
      name: name,
      values: values,
      groups: groups.map { group in
        DimensionGroup(name: group.name, values: values.indices.filter { group.values.contains(values[$0]) })
      },
      constituents: merged?[name].map { merged in
        values.map { value in merged.first { $0.name == value }?.values ?? [value] }
      } ?? []
    )
  }
}

extension PrintedGroup {
  fileprivate init(_ group: DimensionGroup, of dimension: Dimension) {
    name = group.name
    values = group.values.map { dimension.values[$0] }
  }
}
