/// What the columns of rates count, and which period of a trend is today's: nobody says it, so it is told from the numbers.
///
/// The base of a rate is the children themselves, whatever its column is called, unless the numbers say otherwise; a
/// dimension that only rates have either tells kinds of rates apart (指标), or splits the children further. A reader makes the
/// same guess, and where the numbers do not contradict it the reader is assumed to be right.
struct RateLinks {
  /// A column of a table, for one combination of words in the dimensions that tell rates apart.
  private struct Column: Hashable {
    let table: Int
    let name: String
    let labels: [String]
  }

  /// Children of a period, or on the day itself, by the values of the common dimensions.
  private struct Part: Hashable {
    let field: String
    let period: [String]
    let values: [Int: [Int]]
  }

  private let tables: [PublishedTable]
  private let dimensions: CommonDimensions
  private let childFields: Set<String>
  private var childDimensions: Set<Int> = []
  /// By table: dimensions of a rate that tell rates apart.
  private var apart: [Int: Set<String>] = [:]
  private var fields: [Column: String] = [:]
  private var today: Set<[String]> = []
  /// Periods that are not today's, whatever their numbers.
  private let past: Set<[String]>
  private var known: [Part: Int] = [:]

  /// - Parameter current: how many of the tables are today's; those of earlier releases follow.
  init(_ tables: [PublishedTable], current: Int, _ dimensions: CommonDimensions) {
    let first = Self(tables, current: current, dimensions, past: [])
    let past = first.superseded
    self = past.isEmpty ? first : Self(tables, current: current, dimensions, past: past)
  }

  private init(_ tables: [PublishedTable], current: Int, _ dimensions: CommonDimensions, past: Set<[String]>) {
    self.past = past
    self.tables = tables
    self.dimensions = dimensions
    childFields = Set(tables.filter(\.heading.measure.isStock).flatMap(\.heading.fields))
    let stocks = tables.indices.filter { tables[$0].heading.measure.isStock }
    let untimed = stocks.filter { !tables[$0].dimensions.contains(where: \.isTime) }
    for table in untimed { takeStock(table) }
    for table in stocks where !untimed.contains(table) { takeStock(table) }
    let rates = tables.indices.filter { tables[$0].heading.measure == .rate }
    func rank(_ table: Int) -> (Int, Int) { (table < current ? 0 : 1, tables[table].dimensions.count) }
    for table in rates.sorted(by: { rank($0) < rank($1) }) { takeRate(table) }
  }

  /// Sums over the dimension mean something for what the table counts, whether it prints them or not.
  func isSummed(_ dimension: Dimension, in table: Int) -> Bool {
    !dimension.isTime && apart[table]?.contains(dimension.name) != true
  }

  /// The period that a cell tells of; empty for the day of counting.
  func period(of key: [Member], in table: Int) -> [String] {
    now(writtenPeriod(of: key, in: table))
  }

  /// The name under which a number of a rate's cell is known; empty for the children themselves.
  func field(_ column: String, of key: [Member], in table: Int) -> String {
    let labels = labels(of: key, in: table)
    let field = fields[Column(table: table, name: column, labels: labels)] ?? column
    guard field.isEmpty, !childFields.contains(column) else { return field }
    let part = Part(field: "", period: period(of: key, in: table), values: values(of: key, in: table))
    guard let other = known[part] else { return field }
    let isSame = number(column, of: key, in: table).map { $0 == other } ?? !isHiddenAlone(key, in: table)
    return isSame ? field : ([column] + labels).joined(separator: "\u{1F}")
  }
}

extension RateLinks {
  /// One part of a rate was hidden and the other printed: then they were not the same children.
  private func isHiddenAlone(_ key: [Member], in table: Int) -> Bool {
    guard case .rate(let rate) = tables[table].cells[key] else { return false }
    return (rate.numerator == nil) != (rate.denominator == nil)
  }

  private func writtenPeriod(of key: [Member], in table: Int) -> [String] {
    zip(tables[table].dimensions, key).filter(\.0.isTime).map { $0.name(of: $1) }.sorted()
  }

  /// Where the numbers of several periods of one table are those of the day, only the last is the day.
  private var superseded: Set<[String]> {
    tables.indices.reduce(into: []) { superseded, table in
      let periods = Set(tables[table].keys.map { writtenPeriod(of: $0, in: table) }).intersection(today)
      superseded.formUnion(periods.sorted(by: Period.isBefore).dropLast())
    }
  }

  private func labels(of key: [Member], in table: Int, _ apart: Set<String>? = nil) -> [String] {
    let apart = apart ?? self.apart[table] ?? []
    return zip(tables[table].dimensions, key).filter { apart.contains($0.0.name) }.map {
      "\($0.name)=\($0.name(of: $1))"
    }
    .sorted()
  }

  private func values(of key: [Member], in table: Int, _ apart: Set<String>? = nil) -> [Int: [Int]] {
    let apart = apart ?? self.apart[table] ?? []
    var values: [Int: [Int]] = [:]
    for (dimension, member) in zip(tables[table].dimensions, key)
    where !dimension.isTime && !apart.contains(dimension.name) {
      values[dimensions.index(of: dimension.name)] = dimensions.values(of: member, in: dimension)
    }
    return values
  }

  private func number(_ column: String, of key: [Member], in table: Int) -> Int? {
    let isNumerator = column == tables[table].heading.fields.first
    switch tables[table].cells[key] {
    case .number(let number): return Int(number)
    case .ratio(let numerator, let denominator): return Int(isNumerator ? numerator : denominator)
    case .rate(let rate): return isNumerator ? rate.numerator : rate.denominator
    default: return nil
    }
  }

  /// Nothing where the period is taken for the day of counting.
  private func now(_ period: [String]) -> [String] { today.contains(period) ? [] : period }

  /// A period whose numbers are all those of the day is the day, unless a later one is.
  private mutating func noteToday(_ period: [String], _ numbers: [([Int: [Int]], Int)]) {
    let match = match(numbers, with: "", [])
    if !period.isEmpty, !past.contains(period), match.same > 0, match.other == 0 { today.insert(period) }
  }

  private mutating func takeStock(_ number: Int) {
    let table = tables[number]
    for dimension in table.dimensions where !dimension.isTime {
      childDimensions.insert(dimensions.index(of: dimension.name))
    }
    let keys = Dictionary(grouping: table.keys) { period(of: $0, in: number) }
    for (period, keys) in keys.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let numbers = keys.compactMap { key in
        self.number("", of: key, in: number).map { (values(of: key, in: number), $0) }
      }
      noteToday(period, numbers)
      take(numbers, as: "", now(period))
    }
  }

  private func match(_ numbers: [([Int: [Int]], Int)], with field: String, _ period: [String]) -> (
    same: Int, other: Int
  ) {
    numbers.reduce(into: (same: 0, other: 0)) { match, number in
      guard let known = known[Part(field: field, period: period, values: number.0)] else { return }
      if known == number.1 { match.same += 1 } else { match.other += 1 }
    }
  }

  private mutating func take(_ numbers: [([Int: [Int]], Int)], as field: String, _ period: [String]) {
    for (values, number) in numbers {
      let part = Part(field: field, period: period, values: values)
      if known[part] == nil { known[part] = number }
    }
  }

  /// Reads the table in the way that most of its numbers bear out.
  private mutating func takeRate(_ number: Int) {
    let more = tables[number].dimensions.filter { dimension in
      !dimension.isTime && !childDimensions.contains(dimensions.index(of: dimension.name))
        && !ChildWords.split(dimension)
    }.map(\.name)
    var best: (links: RateLinks, score: Int)?
    for apart in Self.subsets(of: more) {
      var links = self
      let score = links.read(number, telling: apart)
      if best.map({ score > $0.score }) ?? true { best = (links, score) }
    }
    if let best { self = best.links }
  }

  /// The larger ones later.
  private static func subsets(of names: [String]) -> [Set<String>] {
    names.prefix(4).reduce([[]]) { sets, name in sets + sets.map { $0.union([name]) } }
  }

  /// - Returns: how many bases are the children's counts, less those that are not.
  private mutating func read(_ number: Int, telling apart: Set<String>) -> Int {
    self.apart[number] = apart
    let table = tables[number]
    var score = 0
    for column in [table.heading.fields.last, table.heading.fields.first].compactMap(\.self) {
      let isBase = column == table.heading.fields.last
      let groups = Dictionary(grouping: table.keys) { labels(of: $0, in: number) }
      for (labels, keys) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        let periods = sums(column, of: keys, in: number)
        if isBase { for (period, numbers) in periods { noteToday(period, numbers) } }
        score += take(periods, column, labels, isBase, in: number)
      }
    }
    for dimension in table.dimensions where isSummed(dimension, in: number) {
      childDimensions.insert(dimensions.index(of: dimension.name))
    }
    return score
  }

  private mutating func take(
    _ periods: [[String]: [([Int: [Int]], Int)]],
    _ column: String,
    _ labels: [String],
    _ isBase: Bool,
    in table: Int
  ) -> Int {
    let own = ([column] + labels).joined(separator: "\u{1F}")
    let kin = kin(of: column, in: table).subtracting(["", own]).sorted()
    let names = childFields.contains(column) ? [""] : ["", own] + kin + ["\(own)\u{1F}\(tables[table].heading.name)"]
    let matches = names.map { name in
      periods.reduce((same: 0, other: 0)) { sum, period in
        let match = match(period.value, with: name, now(period.key))
        return (sum.same + match.same, sum.other + match.other)
      }
    }
    func fits(_ index: Int, _ isGuess: Bool) -> Bool {
      let match = matches[index]
      return isGuess ? match.same > 0 && match.other == 0 : match.same > match.other
    }
    func isNew(_ index: Int) -> Bool { matches[index] == (0, 0) }
    let told = names.indices.first { index in
      if names[index].isEmpty { return names.count == 1 || fits(index, !isBase) || isBase && isNew(index) }
      return fits(index, names[index] != own)
    }
    let chosen = told ?? (isNew(1) ? 1 : names.count - 1)
    fields[Column(table: table, name: column, labels: labels)] = names[chosen]
    for (period, numbers) in periods { take(numbers, as: names[chosen], now(period)) }
    return isBase ? matches[0].same - matches[0].other : 0
  }

  /// What columns of the same name count in other tables, whose kinds of rates (指标) may have other words or none.
  private func kin(of column: String, in table: Int) -> Set<String> {
    Set(fields.filter { $0.key.table != table && $0.key.name == column }.values)
  }

  /// The column's numbers by period, and all sums of them that can be compared with other tables.
  private func sums(_ column: String, of keys: [[Member]], in number: Int) -> [[String]: [([Int: [Int]], Int)]] {
    var sums: [Part: Int?] = [:]
    for key in keys {
      let period = period(of: key, in: number)
      let count = self.number(column, of: key, in: number)
      // The only word of a dimension is its total as well.
      let parts = sumsHolding(key, in: number).map { key in
        Part(field: "", period: period, values: values(of: key, in: number))
      }
      for part in Set(parts) {
        sums[part] = sums[part, default: 0].flatMap { sum in count.map { sum + $0 } }
      }
    }
    return Dictionary(grouping: sums.compactMap { part, sum in sum.map { (part, $0) } }, by: \.0.period)
      .mapValues { $0.map { ($0.0.values, $0.1) } }
  }

  private func sumsHolding(_ key: [Member], in number: Int) -> [[Member]] {
    zip(tables[number].dimensions, key).reduce([[]]) { keys, part in
      let (dimension, member) = part
      let sums = isSummed(dimension, in: number) ? dimension.sums(holding: member) : []
      return keys.flatMap { key in ([member] + sums).map { key + [$0] } }
    }
  }
}
