/// What the numbers of linked tables count, and which period of a trend is today's: nobody says it of a rate, so it is told from
/// the names of its columns and from the numbers.
///
/// The base of a rate is the children themselves, whatever its column is called, unless the numbers say otherwise; a
/// dimension that only rates have either tells kinds of rates apart (指标), or splits the children further. A reader makes the
/// same guess, and where the numbers do not contradict it the reader is assumed to be right.
struct RateLinks {
  /// A column of a table, for one combination of words in the dimensions that tell rates apart.
  struct Column: Hashable, Comparable {
    let table: Int
    /// The last column of a table; of children its only one.
    let isBase: Bool
    let labels: [String]

    /// Today's tables before earlier ones, bases before what is counted of them.
    static func < (left: Column, right: Column) -> Bool {
      if left.table != right.table { return left.table < right.table }
      if left.isBase != right.isBase { return left.isBase }
      return left.labels.lexicographicallyPrecedes(right.labels)
    }
  }

  let tables: [PublishedTable]
  let dimensions: CommonDimensions
  /// By population the columns of its tables of children; it may have only rates.
  let childFields: [String: Set<String>]
  private(set) var known = KnownNumbers()
  /// By population the dimensions by which any table tells it.
  private(set) var spans: [String: Set<Int>] = [:]
  /// Dimensions of children, and of rates that are summed over them.
  private var childDimensions: Set<Int> = []
  /// By table: dimensions of a rate that tell rates apart.
  private var apart: [Int: Set<String>] = [:]
  private(set) var counted: [Column: Whom] = [:]
  private var today: Set<[String]> = []
  /// Periods that are not today's, whatever their numbers.
  private let past: Set<[String]>

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
    let stocks = tables.indices.filter { tables[$0].heading.measure.isStock }
    childFields = tables.reduce(into: [:]) { fields, table in
      let own = table.heading.measure.isStock ? table.heading.fields : []
      fields[table.heading.population, default: []].formUnion(own)
    }
    let untimed = stocks.filter { !tables[$0].dimensions.contains(where: \.isTime) }
    for table in untimed { takeStock(table) }
    for table in stocks where !untimed.contains(table) { takeStock(table) }
    let rates = tables.indices.filter { tables[$0].heading.measure == .rate }
    // A trend last: the day must be known before a term can be told to be the day.
    func rank(_ table: Int) -> (Int, Int, Int) {
      let dimensions = tables[table].dimensions
      return (dimensions.contains(where: \.isTime) ? 1 : 0, table < current ? 0 : 1, dimensions.count)
    }
    let ranked = rates.sorted { rank($0) < rank($1) }
    // What a rate counts may only be known once a later one is read.
    for _ in 0..<Self.mostReadings {
      let before = (counted, known.aliases)
      for table in ranked { takeRate(table) }
      joinPopulations()
      if before == (counted, known.aliases) { break }
    }
  }

  private static let mostReadings = 4

  /// Everybody whom a table of the population counts; the names of other matters begin otherwise.
  func children(of table: Int) -> Whom { known.known(Whom(field: tables[table].heading.population)) }

  /// Sums over the dimension mean something for what the table counts, whether it prints them or not.
  func isSummed(_ dimension: Dimension, in table: Int) -> Bool {
    !dimension.isTime && apart[table]?.contains(dimension.name) != true
  }

  /// The period that a cell tells of; empty for the day of counting.
  func period(of key: [Member], in table: Int) -> [String] { now(writtenPeriod(of: key, in: table)) }

  /// Whom a number of a rate's cell counts.
  func whom(isBase: Bool, of key: [Member], in table: Int) -> Whom {
    let column = Column(table: table, isBase: isBase, labels: labels(of: key, in: table, apart[table] ?? []))
    let own = own(column)
    guard let whom = counted[column] else { return own }
    let values = values(of: key, in: table, apart[table] ?? [])
    if whom.within(values) == nil { return own }
    if childFields[whom.field] == nil || isCertain(column) { return known.known(whom) }
    let told = known.number(of: whom, in: values, period(of: key, in: table), besides: column)
    guard let told else { return known.known(whom) }
    let isHome = whom == Whom(field: tables[table].heading.population)
    let isSame = number(isBase, of: key, in: table).map { $0 == told } ?? !(isHome && isHiddenAlone(key, in: table))
    return isSame ? known.known(whom) : own
  }

  /// It is the very column of the tables of children.
  func isCertain(_ column: Column) -> Bool {
    childFields[tables[column.table].heading.population]?.contains(name(of: column)) == true
  }

  func name(of column: Column) -> String { tables[column.table].heading.field(isBase: column.isBase) }

  /// What no table of children counts.
  func own(_ column: Column) -> Whom {
    let name = ([name(of: column)] + column.labels).joined(separator: "\u{1F}")
    return Whom(field: own(name, of: tables[column.table].heading.population))
  }

  func own(_ name: String, of population: String) -> String { "\u{1F}\(population)\u{1F}\(name)" }
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

  /// Nothing where the period is taken for the day of counting.
  private func now(_ period: [String]) -> [String] { today.contains(period) ? [] : period }

  /// A period whose numbers are all those of the day is the day, unless a later one is.
  private mutating func noteToday(_ rows: RateRows, as whom: Whom, _ column: Column) {
    for (period, numbers) in rows.numbers where !period.isEmpty && !past.contains(period) {
      if known.agreement(of: numbers, with: whom, [], besides: column).isWhole { today.insert(period) }
    }
  }

  private mutating func takeStock(_ table: Int) {
    let common = Set(tables[table].dimensions.filter { !$0.isTime }.map { dimensions.index(of: $0.name) })
    let population = tables[table].heading.population
    childDimensions.formUnion(common)
    spans[population, default: []].formUnion(common)
    let rows = RateRows(
      distinct: tables[table].keys.map { key in
        (writtenPeriod(of: key, in: table), values(of: key, in: table, []), number(true, of: key, in: table))
      }
    )
    let column = Column(table: table, isBase: true, labels: [])
    noteToday(rows, as: Whom(field: population), column)
    take(rows, as: Whom(field: population), from: column)
  }

  private mutating func take(_ rows: RateRows, as whom: Whom, from column: Column) {
    for (period, numbers) in rows.numbers { known.take(numbers, as: whom, now(period), from: column) }
  }

  /// Reads the table in the way that most of its numbers bear out.
  private mutating func takeRate(_ number: Int) {
    known.forget(number)
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

  /// - Returns: how many numbers are those of children, less those that are not.
  private mutating func read(_ table: Int, telling apart: Set<String>) -> Int {
    self.apart[table] = apart
    counted = counted.filter { $0.key.table != table }
    let summed = Set(tables[table].dimensions.filter { isSummed($0, in: table) }.map { dimensions.index(of: $0.name) })
    let groups = Dictionary(grouping: tables[table].keys) { labels(of: $0, in: table, apart) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let columns = [true, false].flatMap { isBase in
      groups.map { (Column(table: table, isBase: isBase, labels: $0.key), rows(isBase, of: $0.value, in: table)) }
    }
    for (column, rows) in columns {
      for whom in populations(named: column) { noteToday(rows, as: whom, column) }
    }
    var score = 0
    for (column, rows) in columns {
      let likely = candidates(for: column).first { agreement(of: rows, with: $0.whom, column).fulfils($0.need) }
      let whom = likely?.whom ?? own(column)
      score += self.score(of: rows, as: whom, column)
      counted[column] = whom
      take(rows, as: whom, from: column)
      if whom.parts.isEmpty && childFields[whom.field] != nil { spans[whom.field, default: []].formUnion(summed) }
    }
    childDimensions.formUnion(summed)
    return score
  }

  private func score(of rows: RateRows, as whom: Whom, _ column: Column) -> Int {
    let home = Whom(field: tables[column.table].heading.population)
    if whom != home && isKnown(whom) {
      let fit = agreement(of: rows, with: whom, column)
      return max(0, fit.same - fit.other)
    }
    let fit = agreement(of: rows, with: home, column)
    return column.isBase ? fit.same - fit.other : 0
  }

  private func agreement(of rows: RateRows, with whom: Whom, _ column: Column) -> KnownNumbers.Agreement {
    rows.numbers.reduce(into: KnownNumbers.Agreement()) { sum, period in
      let one = known.agreement(of: period.value, with: whom, now(period.key), besides: column)
      sum.same += one.same
      sum.other += one.other
      sum.telling += one.telling
    }
  }

  /// A population that is a value of another one by its name and its numbers is put together with it.
  private mutating func joinPopulations() {
    for population in childFields.keys.sorted() where known.aliases[population] == nil {
      if let whom = namesakes(of: population).first(where: { mayBe(population, $0) }) {
        known.join(population, to: whom)
      }
    }
  }

  private func mayBe(_ population: String, _ whom: Whom) -> Bool {
    let fit = known.agreement(of: population, with: whom)
    return fit.isMostly || fit.isSilent && ChildWords.isEverybody(whom.field)
  }
}

extension RateLinks {
  private func labels(of key: [Member], in table: Int, _ apart: Set<String>) -> [String] {
    zip(tables[table].dimensions, key).filter { apart.contains($0.0.name) }.map { "\($0.name)=\($0.name(of: $1))" }
      .sorted()
  }

  private func values(of key: [Member], in table: Int, _ apart: Set<String>) -> [Int: [Int]] {
    var values: [Int: [Int]] = [:]
    for (dimension, member) in zip(tables[table].dimensions, key)
    where !dimension.isTime && !apart.contains(dimension.name) {
      values[dimensions.index(of: dimension.name)] = dimensions.values(of: member, in: dimension)
    }
    return values
  }

  private func number(_ isBase: Bool, of key: [Member], in table: Int) -> Int? {
    tables[table].cells[key]?.number(isBase: isBase).map { Int($0) }
  }

  /// The column's numbers, and all sums of them that can be compared with other tables.
  private func rows(_ isBase: Bool, of keys: [[Member]], in table: Int) -> RateRows {
    RateRows(
      summing: keys.flatMap { key in
        let number = number(isBase, of: key, in: table)
        // The only word of a dimension is its total as well.
        let rows = Set(sumsHolding(key, in: table).map { values(of: $0, in: table, apart[table] ?? []) })
        return rows.map { (writtenPeriod(of: key, in: table), $0, number) }
      }
    )
  }

  private func sumsHolding(_ key: [Member], in number: Int) -> [[Member]] {
    zip(tables[number].dimensions, key).reduce([[]]) { keys, part in
      let (dimension, member) = part
      let sums = isSummed(dimension, in: number) ? dimension.sums(holding: member) : []
      return keys.flatMap { key in ([member] + sums).map { key + [$0] } }
    }
  }
}
