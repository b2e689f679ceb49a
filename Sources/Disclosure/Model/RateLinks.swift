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

    init(_ meaning: Meaning, _ period: [String], _ values: [Int: [Int]]) {
      field = meaning.field
      self.period = period
      self.values = values.merging(meaning.parts) { first, _ in first }
    }
  }

  /// Whom a number counts: of a population, or of a matter that no table of children has, those in some values.
  struct Meaning: Hashable {
    let field: String
    /// What the column says besides its row: 住校 as a column is a value of 住宿.
    var parts: [Int: [Int]] = [:]
  }

  /// A number of a column, by the values that it counts.
  private struct Number {
    let values: [Int: [Int]]
    let number: Int
  }

  /// How many numbers are those of something known and how many are not.
  private struct Match {
    var same = 0
    var other = 0
    /// Of the same ones those of some children, not of all.
    var telling = 0

    var isEmpty: Bool { same == 0 && other == 0 }
    /// So many of a few small numbers are not the same by chance.
    var isStriking: Bool { telling > 1 && other == 0 }
  }

  private let tables: [PublishedTable]
  private let dimensions: CommonDimensions
  /// By population the columns of its tables of children; it may have only rates.
  private let childFields: [String: Set<String>]
  private var childDimensions: Set<Int> = []
  /// By period and population the dimensions of the tables of children.
  private var spans: [[String]: [String: Set<Int>]] = [:]
  /// By table: dimensions of a rate that tell rates apart.
  private var apart: [Int: Set<String>] = [:]
  private var meanings: [Column: Meaning] = [:]
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
    for table in rates.sorted(by: { rank($0) < rank($1) }) { takeRate(table) }
  }

  /// Everybody whom a table of the population counts; the names of other matters begin otherwise.
  func children(of table: Int) -> String { tables[table].heading.population }

  /// Sums over the dimension mean something for what the table counts, whether it prints them or not.
  func isSummed(_ dimension: Dimension, in table: Int) -> Bool {
    !dimension.isTime && apart[table]?.contains(dimension.name) != true
  }

  /// The period that a cell tells of; empty for the day of counting.
  func period(of key: [Member], in table: Int) -> [String] {
    now(writtenPeriod(of: key, in: table))
  }

  /// Whom a number of a rate's cell counts.
  func meaning(_ column: String, of key: [Member], in table: Int) -> Meaning {
    let labels = labels(of: key, in: table)
    let own = Self.own(column, labels)
    let meaning = meanings[Column(table: table, name: column, labels: labels)] ?? own
    let period = period(of: key, in: table)
    guard childFields[meaning.field] != nil || meaning.field == children(of: table) else { return meaning }
    guard meaning.parts.isEmpty || spans[period]?[meaning.field]?.isSuperset(of: meaning.parts.keys) == true else {
      return own
    }
    if isCertain(column, in: table) { return meaning }
    let part = Part(meaning, period, values(of: key, in: table))
    guard let other = known[part] else { return meaning }
    let isHome = meaning == Meaning(field: children(of: table))
    let isSame = number(column, of: key, in: table).map { $0 == other } ?? !(isHome && isHiddenAlone(key, in: table))
    return isSame ? meaning : own
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

  private static func own(_ column: String, _ labels: [String]) -> Meaning {
    Meaning(field: (["", column] + labels).joined(separator: "\u{1F}"))
  }

  /// It is the very column of the tables of children.
  private func isCertain(_ column: String, in table: Int) -> Bool {
    childFields[children(of: table)]?.contains(column) == true
  }

  /// A period whose numbers are all those of the day is the day, unless a later one is.
  private mutating func noteToday(_ period: [String], _ numbers: [Number], as meaning: Meaning) {
    let match = match(numbers, with: meaning, [])
    if !period.isEmpty, !past.contains(period), match.same > 0, match.other == 0 { today.insert(period) }
  }

  private mutating func takeStock(_ number: Int) {
    let table = tables[number]
    let common = Set(table.dimensions.filter { !$0.isTime }.map { dimensions.index(of: $0.name) })
    childDimensions.formUnion(common)
    let all = Meaning(field: children(of: number))
    let keys = Dictionary(grouping: table.keys) { period(of: $0, in: number) }
    for (period, keys) in keys.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let numbers = keys.compactMap { key in
        self.number("", of: key, in: number).map { Number(values: values(of: key, in: number), number: $0) }
      }
      noteToday(period, numbers, as: all)
      take(numbers, as: all, now(period))
      spans[now(period), default: [:]][all.field, default: []].formUnion(common)
    }
  }

  private func match(_ numbers: [Number], with meaning: Meaning, _ period: [String]) -> Match {
    numbers.reduce(into: Match()) { match, number in
      // Where a row already says what the column says, it says more.
      guard number.values.keys.allSatisfy({ meaning.parts[$0] == nil }),
        let known = known[Part(meaning, period, number.values)]
      else { return }
      if known != number.number {
        match.other += 1
      } else {
        match.same += 1
        if known > 0 && !number.values.isEmpty { match.telling += 1 }
      }
    }
  }

  private mutating func take(_ numbers: [Number], as meaning: Meaning, _ period: [String]) {
    for number in numbers {
      let part = Part(meaning, period, number.values)
      if known[part] == nil { known[part] = number.number }
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

  /// - Returns: how many numbers are those of children, less those that are not.
  private mutating func read(_ number: Int, telling apart: Set<String>) -> Int {
    self.apart[number] = apart
    let table = tables[number]
    var score = 0
    let groups = Dictionary(grouping: table.keys) { labels(of: $0, in: number) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let columns = [table.heading.fields.last, table.heading.fields.first].compactMap(\.self)
    for (_, keys) in groups {
      for column in columns {
        for meaning in populations(named: column, in: number) {
          for (period, numbers) in sums(column, of: keys, in: number) { noteToday(period, numbers, as: meaning) }
        }
      }
    }
    for column in columns {
      for (labels, keys) in groups { score += take(sums(column, of: keys, in: number), column, labels, in: number) }
    }
    for dimension in table.dimensions where isSummed(dimension, in: number) {
      childDimensions.insert(dimensions.index(of: dimension.name))
    }
    return score
  }

  private mutating func take(
    _ periods: [[String]: [Number]],
    _ column: String,
    _ labels: [String],
    in table: Int
  ) -> Int {
    func match(_ meaning: Meaning) -> Match {
      periods.reduce(into: Match()) { sum, period in
        let match = self.match(period.value, with: meaning, now(period.key))
        sum.same += match.same
        sum.other += match.other
        sum.telling += match.telling
      }
    }
    let counted = linked(column, in: table, match)
    let meaning = counted ?? unlinked(column, labels, in: table, match)
    meanings[Column(table: table, name: column, labels: labels)] = meaning
    let home = Meaning(field: children(of: table))
    let isBase = column == tables[table].heading.fields.last
    let (fit, base) = (match(meaning), isBase ? match(home) : Match())
    for (period, numbers) in periods { take(numbers, as: meaning, now(period)) }
    return counted.map { $0 != home } ?? false ? max(0, fit.same - fit.other) : base.same - base.other
  }

  /// Children of a population, or those of them in one value, as the column's name or its numbers tell; nil where they tell
  /// nothing of the kind.
  private func linked(_ column: String, in table: Int, _ match: (Meaning) -> Match) -> Meaning? {
    let home = Meaning(field: children(of: table))
    if isCertain(column, in: table) { return home }
    let isBase = column == tables[table].heading.fields.last
    let named = populations(named: column, in: table)
    let others = childFields.keys.sorted().filter { $0 != home.field }.map { Meaning(field: $0) }
    let values = isBase ? [] : self.values(in: table)
    let called = named.filter { $0 != home || !isBase } + values.filter { isNamed(column, $0) }
    if let told = called.first(where: { match($0).isEmpty || match($0).same > match($0).other }) { return told }
    let fit = match(home)
    if isBase ? isBaseOfHome(in: table) && (fit.isEmpty || fit.same > fit.other) : fit.same > 0 && fit.other == 0 {
      return home
    }
    return (others + values).first { match($0).isStriking }
  }

  /// What no table of children counts.
  private func unlinked(_ column: String, _ labels: [String], in table: Int, _ match: (Meaning) -> Match) -> Meaning {
    let own = Self.own(column, labels)
    if match(own).same > match(own).other { return own }
    let alone = Meaning(field: "\(own.field)\u{1F}\(tables[table].heading.name)")
    let kin = kin(of: column, in: table).filter { $0 != own && $0.field != children(of: table) }
    let told = (kin + [alone]).first { match($0).same > 0 && match($0).other == 0 }
    return told ?? (match(own).isEmpty ? own : alone)
  }

  /// Populations with tables of children that the column is named after, its own among them where it has no other name.
  private func populations(named column: String, in table: Int) -> [Meaning] {
    let home = children(of: table)
    let named = childFields.sorted { $0.key < $1.key }.filter { population, fields in
      let isOther = population != home && !ChildWords.bare(column).isEmpty && fields.contains(column)
      return isOther || ChildWords.isNamed(column, population)
    }.map { Meaning(field: $0.key) }
    let isBase = column == tables[table].heading.fields.last
    return named.isEmpty && isBase ? [Meaning(field: home)] : named
  }

  /// The base counts the table's own population, unless the numerator says that it does.
  private func isBaseOfHome(in table: Int) -> Bool {
    let heading = tables[table].heading
    let names = [heading.fields.first, heading.fields.last].map { ChildWords.isNamed($0 ?? "", heading.population) }
    return !names[0] || names[1]
  }

  /// Values of the population's children in dimensions that the table does not have.
  private func values(in table: Int) -> [Meaning] {
    let own = Set(tables[table].dimensions.map { dimensions.index(of: $0.name) })
    let spanned = Set(spans.values.flatMap { $0[children(of: table), default: []] }).subtracting(own)
    return spanned.sorted().flatMap { dimension in
      dimensions.values[dimension].indices.map { Meaning(field: children(of: table), parts: [dimension: [$0]]) }
    }
  }

  private func isNamed(_ column: String, _ meaning: Meaning) -> Bool {
    meaning.parts.contains { dimension, values in
      values.contains { ChildWords.isNamed(column, dimensions.values[dimension][$0]) }
    }
  }

  /// What columns of the same name count in other tables, whose kinds of rates (指标) may have other words or none; and
  /// numerators of coverage rates of the population by any name (已建档 and 实有).
  private func kin(of column: String, in table: Int) -> [Meaning] {
    let own = tables[table].heading.coverage(column)
    let kin = meanings.filter { other, _ in
      other.table != table
        && (ChildWords.areOneMatter(other.name, column)
          || own != nil && tables[other.table].heading.coverage(other.name) == own)
    }
    return Set(kin.values).sorted { $0.field < $1.field }
  }

  /// The column's numbers by period, and all sums of them that can be compared with other tables.
  private func sums(_ column: String, of keys: [[Member]], in number: Int) -> [[String]: [Number]] {
    var sums: [Part: Int?] = [:]
    for key in keys {
      let period = period(of: key, in: number)
      let count = self.number(column, of: key, in: number)
      // The only word of a dimension is its total as well.
      let parts = sumsHolding(key, in: number).map { key in
        Part(Meaning(field: ""), period, values(of: key, in: number))
      }
      for part in Set(parts) {
        sums[part] = sums[part, default: 0].flatMap { sum in count.map { sum + $0 } }
      }
    }
    return Dictionary(grouping: sums.compactMap { part, sum in sum.map { (part, $0) } }, by: \.0.period)
      .mapValues { $0.map { Number(values: $0.0.values, number: $0.1) } }
  }

  private func sumsHolding(_ key: [Member], in number: Int) -> [[Member]] {
    zip(tables[number].dimensions, key).reduce([[]]) { keys, part in
      let (dimension, member) = part
      let sums = isSummed(dimension, in: number) ? dimension.sums(holding: member) : []
      return keys.flatMap { key in ([member] + sums).map { key + [$0] } }
    }
  }
}
