/// What a reader takes the numbers of rates to count, beyond what any table says.
///
/// A reader takes the base of a rate for the children, the newest term of a trend for today, and a column that only rates
/// have for kinds of rates or for a finer split, whichever the numbers bear out. The school knows where that is wrong, so
/// the guess is made from its own numbers where the audit has them.
struct ReaderGuess: Sendable {
  /// Today's table by its name, one of an earlier release by its place among these.
  enum Source: Sendable, Hashable {
    case today(String)
    case earlier(Int)
  }

  /// A column of a table, for one combination of words that tell kinds of rates apart.
  struct Column: Sendable, Hashable {
    let table: Int
    let isBase: Bool
    var labels: [String] = []
  }

  /// A number of a row, or a sum of them.
  typealias Row = (place: ReaderPlace, number: Int)

  let tables: [PublishedTable]
  private let sources: [Source: Int]
  let words: ReaderWords
  /// By population the value columns of its tables of children; it may have only rates.
  let columns: [String: Set<String>]
  private(set) var notes = ReaderNotes()
  /// By population the columns by which it is told.
  private(set) var spanned: [String: Set<String>] = [:]
  /// Columns of children, and of rates that split them further.
  private var split: Set<String> = []
  /// By table the columns that tell kinds of rates apart.
  private var kinds: [Int: Set<String>] = [:]
  private(set) var claims: [Column: ReaderCounted] = [:]
  /// Populations that are a value of another one.
  private(set) var namesakes: [String: ReaderCounted] = [:]
  /// Periods that are the day of counting, and those that a later one of their table makes the past.
  private var today: Set<[String]> = []
  private let past: Set<[String]>

  /// - Parameter earlier: what was printed before.
  init(_ tables: [PublishedTable], after earlier: [PublishedTable] = []) {
    let today = tables.map { Source.today($0.heading.name) }
    let sources = today + earlier.indices.map(Source.earlier)
    self.init(tables + earlier, sources, past: [])
    var past: Set<[String]> = []
    for table in self.tables {
      let periods = Set(table.keys.map { ReaderPlace(of: $0, in: table, words).period }.filter(self.today.contains))
      if let last = periods.max(by: Period.isBefore) { past.formUnion(periods.subtracting([last])) }
    }
    if !past.isEmpty { self.init(tables + earlier, sources, past: past) }
  }

  private init(_ tables: [PublishedTable], _ sources: [Source], past: Set<[String]>) {
    self.tables = tables
    self.past = past
    self.sources = Dictionary(zip(sources, tables.indices)) { first, _ in first }
    words = ReaderWords(tables, ColumnLinks(tables))
    columns = Dictionary(grouping: tables, by: \.heading.population).mapValues { tables in
      Set(tables.filter(\.heading.measure.isStock).flatMap(\.heading.fields))
    }
    func periods(_ table: Int) -> Int { tables[table].dimensions.count(where: \.isTime) }
    let stocks = tables.indices.filter { tables[$0].heading.measure.isStock }.sorted {
      (min(1, periods($0)), $0) < (min(1, periods($1)), $1)
    }
    for table in stocks { learn(table) }
    let rates = tables.indices.filter { tables[$0].heading.measure == .rate }.sorted { first, second in
      let isEarlier = [first, second].map { if case .earlier = sources[$0] { 1 } else { 0 } }
      return (min(1, periods(first)), isEarlier[0], tables[first].dimensions.count, first)
        < (min(1, periods(second)), isEarlier[1], tables[second].dimensions.count, second)
    }
    // A rate that is read later may tell what an earlier one counts.
    var before: [Column: ReaderCounted]?
    var known = namesakes
    for _ in 0..<4 where before != claims || known != namesakes {
      (before, known) = (claims, namesakes)
      for table in rates { read(table) }
      findNamesakes()
    }
  }

  /// Columns of a table that tell kinds of rates apart.
  func kinds(of source: Source) -> Set<String> { sources[source].flatMap { kinds[$0] } ?? [] }

  /// Where a number of children stands.
  func place(of key: [Member], in table: PublishedTable, without kinds: Set<String> = []) -> ReaderPlace {
    settled(ReaderPlace(of: key, in: table, words, without: kinds))
  }

  /// Where a number of a rate stands.
  func place(of key: [Member], in table: PublishedTable, _ source: Source, isBase: Bool) -> ReaderPlace {
    let kinds = kinds(of: source)
    let labels = table.labels(of: key, kinds)
    let column = Column(table: sources[source] ?? -1, isBase: isBase, labels: labels)
    let written = now(ReaderPlace(of: key, in: table, words, without: kinds))
    let own = own(table.heading, isBase, labels)
    let counted = claims[column] ?? (isBase ? ReaderCounted(population: table.heading.population) : own)
    guard let place = written.counting(counted, words), isTrue(place, key, column, table) else {
      return written.counting(own, words) ?? written
    }
    return settled(place)
  }

  /// It counts children of a population, or of two at once.
  func isChildren(_ counted: ReaderCounted) -> Bool {
    columns[counted.population] != nil || counted.population.contains(Self.both)
  }

  /// What no table of children counts.
  func own(_ heading: TableHeading, _ isBase: Bool, _ labels: [String]) -> ReaderCounted {
    ReaderCounted(
      population: (["", heading.population, heading.field(isBase: isBase)] + labels).joined(separator: "\u{1F}")
    )
  }

  static let both = "∩"
}

extension ReaderGuess {
  /// On the day where its period is taken for it.
  private func now(_ place: ReaderPlace) -> ReaderPlace {
    var place = place
    if today.contains(place.period) { place.period = [] }
    return place
  }

  /// And under the name of the population whose value its own one is.
  private func settled(_ place: ReaderPlace) -> ReaderPlace {
    let place = now(place)
    return namesakes[place.population].flatMap { place.counting($0, words) } ?? place
  }

  /// The number in the cell is the one that is known of those whom the column counts.
  private func isTrue(_ place: ReaderPlace, _ key: [Member], _ column: Column, _ table: PublishedTable) -> Bool {
    guard columns[place.population] != nil,
      columns[table.heading.population]?.contains(table.heading.field(isBase: column.isBase)) != true
    else { return true }
    guard column.table >= 0, let known = notes.number(at: settled(place), besides: column) else { return true }
    // The school's own numbers, where it knows them.
    let cells = tables[column.table].cells
    if let number = cells[key]?.number(isBase: column.isBase) { return Int(number) == known }
    // One part was hidden and the other printed, so that they are not the same children.
    guard case .rate(let rate) = cells[key], claims[column] == ReaderCounted(population: table.heading.population)
    else {
      return true
    }
    return (rate.numerator == nil) == (rate.denominator == nil)
  }

  func fit(_ rows: [Row], _ counted: ReaderCounted, besides column: Column) -> ReaderFit {
    rows.reduce(into: ReaderFit()) { fit, row in
      guard let place = now(row.place).counting(counted, words),
        let known = notes.number(at: settled(place), besides: column)
      else { return }
      fit.note(row.number, known, isOfSome: !row.place.parts.isEmpty)
    }
  }

  private mutating func learn(_ number: Int) {
    let table = tables[number]
    let rows = table.keys.compactMap { key -> Row? in
      table.cells[key]?.number(isBase: true).map { (ReaderPlace(of: key, in: table, words), Int($0)) }
    }
    let column = Column(table: number, isBase: true)
    noteToday(rows, ReaderCounted(population: table.heading.population), column)
    for row in rows { notes.write(row.number, at: settled(row.place), from: column) }
    let own = Set(table.dimensions.filter { !$0.isTime }.map(words.column))
    spanned[table.heading.population, default: []].formUnion(own)
    split.formUnion(own)
  }

  /// A period in which every number is the same as on the day is the day.
  private mutating func noteToday(_ rows: [Row], _ counted: ReaderCounted, _ column: Column) {
    for (period, rows) in Dictionary(grouping: rows, by: \.place.period) where !period.isEmpty && !past.contains(period)
    {
      let onTheDay = rows.map { row in
        var place = row.place
        place.period = []
        return (place: place, number: row.number)
      }
      if fit(onTheDay, counted, besides: column).isWhole { today.insert(period) }
    }
  }

  /// In the way that fits best what is known.
  private mutating func read(_ table: Int) {
    notes.erase(table)
    let open = tables[table].dimensions.filter {
      !$0.isTime && !split.contains(words.column($0)) && !ChildWords.split($0)
    }
    let ways = open.map(\.name).prefix(4).reduce([Set<String>()]) { ways, name in ways + ways.map { $0.union([name]) } }
    let tried = ways.map { way in
      var guess = self
      let fit = guess.read(table, kinds: way)
      return (guess: guess, fit: fit)
    }
    let best = tried.reduce(tried[0]) { $1.fit > $0.fit ? $1 : $0 }
    self = best.guess
  }

  /// - Returns: how many numbers agree with what is known, less those that do not.
  private mutating func read(_ number: Int, kinds: Set<String>) -> Int {
    let table = tables[number]
    self.kinds[number] = kinds
    claims = claims.filter { $0.key.table != number }
    let groups = Dictionary(grouping: table.keys) { table.labels(of: $0, kinds) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let all = [true, false].flatMap { isBase in
      groups.map { labels, keys in
        (Column(table: number, isBase: isBase, labels: labels), rows(keys, of: table, kinds, isBase))
      }
    }
    for (column, rows) in all { for counted in populations(called: column) { noteToday(rows, counted, column) } }
    let told = Set(table.dimensions.filter { !$0.isTime && !kinds.contains($0.name) }.map(words.column))
    var fits = 0
    for (column, rows) in all {
      let counted = claim(column, rows)
      fits += worth(of: rows, as: counted, column)
      claims[column] = counted
      for row in rows {
        guard let place = now(row.place).counting(counted, words) else { continue }
        notes.write(row.number, at: settled(place), from: column)
      }
      if columns[counted.population] != nil && counted.words.isEmpty {
        spanned[counted.population, default: []].formUnion(told)
      }
    }
    split.formUnion(told)
    return fits
  }

  private func worth(of rows: [Row], as counted: ReaderCounted, _ column: Column) -> Int {
    let home = ReaderCounted(population: tables[column.table].heading.population)
    if counted != home && isChildren(counted) {
      let fit = fit(rows, counted, besides: column)
      return max(0, fit.same - fit.other)
    }
    let fit = fit(rows, home, besides: column)
    return column.isBase ? fit.same - fit.other : 0
  }

  /// Numbers of the rows, and all their sums; where a number is not given, no sum with it is known.
  private func rows(_ keys: [[Member]], of table: PublishedTable, _ kinds: Set<String>, _ isBase: Bool) -> [Row] {
    var parts: [ReaderPlace: [Int?]] = [:]
    for key in keys {
      let number = table.cells[key]?.number(isBase: isBase).map { Int($0) }
      let wholes = zip(table.dimensions, key).reduce([[Member]]([[]])) { keys, part in
        let isFixed = part.0.isTime || kinds.contains(part.0.name)
        let members = [part.1] + (isFixed ? [] : part.0.sums(holding: part.1))
        return keys.flatMap { key in members.map { key + [$0] } }
      }
      for place in Set(wholes.map { ReaderPlace(of: $0, in: table, words, without: kinds) }) {
        parts[place, default: []].append(number)
      }
    }
    return parts.compactMap { place, numbers in
      let known = numbers.compactMap(\.self)
      return known.count == numbers.count ? (place, known.reduce(0, +)) : nil
    }
  }

  private mutating func findNamesakes() {
    for population in columns.keys.sorted() where namesakes[population] == nil {
      let known = notes.all(of: population)
      let value = valuesCalled(population).first { value in
        let fit = known.reduce(into: ReaderFit()) { fit, note in
          guard let place = note.place.counting(value, words), let known = notes.number(at: place) else { return }
          fit.note(note.number, known, isOfSome: true)
        }
        return fit.isMostly || fit.isSilent && ChildWords.isEverybody(value.population)
      }
      guard let value else { continue }
      namesakes[population] = value
      let all = words
      notes.move { $0.population == population ? $0.counting(value, all) ?? $0 : $0 }
    }
  }
}

extension PublishedTable {
  /// The words of a row that tell kinds of rates apart.
  fileprivate func labels(of key: [Member], _ kinds: Set<String>) -> [String] {
    zip(dimensions, key).filter { kinds.contains($0.0.name) }.map { "\($0.name)=\($0.name(of: $1))" }.sorted()
  }
}
