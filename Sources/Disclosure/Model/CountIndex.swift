/// Finds for every cell of linked tables the counts that it shows; equal counts of several tables are one.
struct CountIndex {
  let tables: [PublishedTable]
  let dimensions: CommonDimensions
  private(set) var keys: [CountKey] = []
  /// The counts of every cell, by table.
  private(set) var cells: [[[Member]: CellCounts]] = []
  /// Counts that merging took away, by table: nothing shows them, and nothing may give them back.
  private(set) var mergedAway: [Set<Int>] = []
  private var indices: [CountKey: Int] = [:]
  private let links: RateLinks
  private let populations: Set<String>

  /// How many of the tables are today's; those of earlier releases follow.
  let current: Int

  init(_ today: [PublishedTable], after earlier: [PublishedTable]) {
    let tables = today + earlier
    self.tables = tables
    current = today.count
    let common = CommonDimensions(tables)
    dimensions = common
    links = RateLinks(tables, current: today.count, common)
    populations = Set(tables.map(\.heading.population))
    for (number, table) in tables.enumerated() {
      cells.append(Dictionary(uniqueKeysWithValues: table.keys.map { ($0, counts(of: $0, in: number)) }))
    }
    for number in tables.indices { mergedAway.append(countsMergedAway(in: number)) }
  }

  /// The index of a count, made where there is none yet.
  mutating func index(of key: CountKey) -> Int {
    if let known = indices[key] { return known }
    indices[key] = keys.count
    keys.append(key)
    return keys.count - 1
  }

  /// Every word of the dimension that any table of the population has is one of the table's. Where an old table lacks one, its
  /// total says nothing of whom there was besides.
  func listsAll(_ dimension: Dimension, in table: Int) -> Bool {
    let common = dimensions.index(of: dimension.name)
    return tables.filter { $0.heading.population == tables[table].heading.population }.flatMap(\.dimensions).allSatisfy
    {
      dimensions.index(of: $0.name) != common || $0.isTime || listed(dimension).isSuperset(of: listed($0))
    }
  }

  private func listed(_ dimension: Dimension) -> Set<Int> {
    let all = dimensions.values[dimensions.index(of: dimension.name)].indices
    return Set(dimension.values.indices.flatMap { dimensions.values(of: .value($0), in: dimension) ?? Array(all) })
  }

  /// Whom a table of children counts.
  func children(of table: Int) -> Whom { links.children(of: table) }

  /// Sums over the dimension mean something for what the table counts, whether it prints them or not.
  func isSummed(_ dimension: Dimension, in table: Int) -> Bool { links.isSummed(dimension, in: table) }
}

extension CountIndex {
  /// Of each two fields the one that the other holds, besides those of rates.
  var inclusions: [Inclusion] { links.inclusions }

  /// The field of the children themselves.
  func isChildren(_ field: String) -> Bool { populations.contains(field) }

  private mutating func counts(of key: [Member], in number: Int) -> CellCounts {
    let heading = tables[number].heading
    let all = links.children(of: number)
    guard heading.measure == .rate else { return .single(index(of: self.key(all, of: key, in: number))) }
    let parts = [false, true].map { links.whom(isBase: $0, of: key, in: number) }
    let rest = Whom(field: "\u{1F}\(parts[1].text)\u{1F}-\u{1F}\(parts[0].text)")
    return .rate(
      RateCounts(
        numerator: index(of: self.key(parts[0], of: key, in: number)),
        denominator: index(of: self.key(parts[1], of: key, in: number)),
        gap: index(of: self.key(rest, of: key, in: number))
      )
    )
  }

  /// For every value that others were merged into the counts of these, beside every value and total of the other dimensions.
  private mutating func countsMergedAway(in number: Int) -> Set<Int> {
    let table = tables[number]
    let merged = table.dimensions.indices.filter { position in
      isSummed(table.dimensions[position], in: number)
        && table.dimensions[position].values.indices.contains { table.dimensions[position].leaves(of: $0).count > 1 }
    }
    var counts: Set<Int> = []
    for key in cells[number].keys where merged.contains(where: { key[$0].isValue }) {
      let finer = finerKeys(of: key, merged, in: number)
      counts.formUnion(finer.map { index(of: $0) })
    }
    return counts
  }

  private func finerKeys(of key: [Member], _ merged: [Int], in number: Int) -> [CountKey] {
    let table = tables[number]
    let coarse = (cells[number][key]?.all ?? []).map { keys[$0] }
    return merged.filter { key[$0].isValue }.reduce(coarse) { keys, position in
      let dimension = dimensions.index(of: table.dimensions[position].name)
      let values = dimensions.values(of: key[position], in: table.dimensions[position])
      return keys.flatMap { key in
        (values ?? Array(dimensions.values[dimension].indices)).map { value in
          CountKey(field: key.field, labels: key.labels, parts: key.parts.merging([dimension: [value]]) { $1 })
        }
      }
    }.filter { !coarse.contains($0) }
  }

  private func key(_ whom: Whom, of key: [Member], in number: Int) -> CountKey {
    var parts = whom.parts
    for (dimension, member) in zip(tables[number].dimensions, key) where isSummed(dimension, in: number) {
      parts[dimensions.index(of: dimension.name)] = dimensions.values(of: member, in: dimension)
    }
    return CountKey(field: whom.field, labels: links.period(of: key, in: number), parts: parts)
  }
}
