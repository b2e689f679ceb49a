/// Finds for every cell of linked tables the counts that it shows; equal counts of several tables are one.
struct CountIndex {
  let tables: [PublishedTable]
  let dimensions: CommonDimensions
  private(set) var keys: [CountKey] = []
  /// The counts of every cell, by table.
  private(set) var cells: [[[Member]: CellCounts]] = []
  private var indices: [CountKey: Int] = [:]
  private let childFields: Set<String>
  private let summedDimensions: Set<Int>

  init(_ tables: [PublishedTable]) {
    self.tables = tables
    let common = CommonDimensions(tables)
    dimensions = common
    let stocks = tables.filter(\.heading.measure.isStock)
    childFields = Set(stocks.flatMap(\.heading.fields))
    summedDimensions = Set(
      stocks.flatMap { table in table.dimensions.filter(table.heading.isSummed).map { common.index(of: $0.name) } }
    )
    for table in tables {
      cells.append(Dictionary(uniqueKeysWithValues: table.keys.map { ($0, counts(of: $0, in: table)) }))
    }
  }

  /// The index of a count, made where there is none yet.
  mutating func index(of key: CountKey) -> Int {
    if let known = indices[key] { return known }
    indices[key] = keys.count
    keys.append(key)
    return keys.count - 1
  }

  func known(_ key: CountKey) -> Int? { indices[key] }

  /// Sums over the dimension mean something for what the table counts, whether it prints them or not.
  func isSummed(_ dimension: Dimension, in table: PublishedTable) -> Bool {
    if table.heading.measure.isStock { return table.heading.isSummed(over: dimension) }
    guard !dimension.isTime else { return false }
    return summedDimensions.contains(dimensions.index(of: dimension.name))
      || tables.contains { other in
        other.heading.fields == table.heading.fields
          && other.dimensions.map(\.name) == table.dimensions.map(\.name).filter { $0 != dimension.name }
      }
  }

  /// The name under which a column's counts are known.
  func field(_ column: String) -> String { childFields.contains(column) ? "" : column }
}

extension CountIndex {
  private mutating func counts(of key: [Member], in table: PublishedTable) -> CellCounts {
    guard table.heading.measure == .rate else { return .single(index(of: self.key("", of: key, in: table))) }
    let fields = table.heading.fields + ["", ""]
    let (numerator, denominator) = (field(fields[0]), field(fields[1]))
    return .rate(
      RateCounts(
        numerator: index(of: self.key(numerator, of: key, in: table)),
        denominator: index(of: self.key(denominator, of: key, in: table)),
        gap: index(of: self.key("\(denominator)\u{1F}\(numerator)", of: key, in: table))
      )
    )
  }

  private func key(_ field: String, of key: [Member], in table: PublishedTable) -> CountKey {
    var labels: [String] = []
    var parts: [Int: [Int]] = [:]
    for (dimension, member) in zip(table.dimensions, key) {
      if isSummed(dimension, in: table) {
        parts[dimensions.index(of: dimension.name)] = dimensions.values(of: member, in: dimension)
      } else {
        labels.append("\(dimension.name)=\(dimension.name(of: member))")
      }
    }
    return CountKey(field: field, labels: labels.sorted(), parts: parts)
  }
}
