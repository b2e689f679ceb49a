/// What a reader takes the numbers of rates to count, beyond what any table says.
///
/// A reader takes the base of a rate for the children, the newest term of a trend for today, and a column that only rates
/// have for kinds of rates or for a finer split, whichever the numbers bear out. The school knows where that is wrong, so
/// the guess is made from its own numbers where the audit has them.
struct ReaderGuess: Sendable, Hashable {
  /// A number of a rate's cell.
  struct Part: Sendable, Hashable {
    let cell: CellAddress
    let isBase: Bool
  }

  /// By table: columns that tell kinds of rates apart.
  private(set) var kinds: [String: Set<String>] = [:]
  /// Whom each part counts, as its column's name or its numbers tell.
  private(set) var counted: [Part: Counted] = [:]

  /// Children of a population, all or those with a word in a column; or another matter.
  struct Counted: Sendable, Hashable {
    let population: String
    var column = ""
    var word = ""
  }

  /// Periods that are the day of counting.
  private var today: Set<[String]> = []
  /// Columns that are one.
  let columnLinks: ColumnLinks
  /// By population the value columns of its tables of children.
  private var columns: [String: Set<String>] = [:]
  private var spanned: Set<Span> = []
  /// What else rates count.
  private var matters: [Matter] = []

  private struct Matter: Sendable, Hashable {
    let table: String
    let column: String
    /// The population of whom a coverage rate counts some, whatever the column is called.
    let coverage: String?
    let counted: Counted
  }

  /// The columns by which children were counted at one time.
  private struct Span: Sendable, Hashable {
    let population: String
    let period: [String]
    let columns: Set<String>
  }

  /// Periods that a later one of their table makes the past.
  private let past: Set<[String]>

  /// - Parameter earlier: what was printed before; a table that still has its name is read as it is now.
  init(_ tables: [PublishedTable], after earlier: [PublishedTable] = []) {
    let names = Set(tables.map(\.heading.name))
    let tables = tables + earlier.filter { $0.heading.measure.isStock || !names.contains($0.heading.name) }
    self.init(tables, past: [])
    var past: Set<[String]> = []
    for table in tables {
      let periods = Set(table.keys.map { Self.period(of: $0, in: table) }.filter(today.contains))
      if let last = periods.max(by: Period.isBefore) { past.formUnion(periods.subtracting([last])) }
    }
    if !past.isEmpty { self.init(tables, past: past) }
  }

  private init(_ tables: [PublishedTable], past: Set<[String]>) {
    self.past = past
    columnLinks = ColumnLinks(tables)
    let words = ReaderWords(tables, columnLinks)
    var known: [Place: Int] = [:]
    let stocks = tables.filter(\.heading.measure.isStock)
    for table in stocks.sorted(by: { Self.periods(of: $0) < Self.periods(of: $1) }) {
      let numbers = table.keys.compactMap { key in Self.number(table.cells[key], isBase: true).map { (key, $0) } }
      learn(numbers.map { (Place(of: $0.0, in: table, words), $0.1) }, words, &known)
      let own = Set(table.dimensions.filter { !$0.isTime }.map(words.column))
      for period in Set(table.keys.map { Self.period(of: $0, in: table) }) {
        let now = today.contains(period) ? [] : period
        spanned.insert(Span(population: table.heading.population, period: now, columns: own))
      }
      columns[table.heading.population, default: []].formUnion(table.heading.fields)
    }
    for table in tables where columns[table.heading.population] == nil { columns[table.heading.population] = [] }
    let split = Set(stocks.flatMap(\.dimensions).map(words.column))
    let rates = tables.filter { $0.heading.measure == .rate }.sorted { first, second in
      (Self.periods(of: first), first.dimensions.count) < (Self.periods(of: second), second.dimensions.count)
    }
    for table in rates { guess(table, words, split, &known) }
  }

  /// Where a number stands: whom it counts and when.
  struct Place: Hashable {
    /// Or what else is counted.
    var population: String
    var period: [String]
    /// By column, the places of the finest words; a column of which all count is left out.
    var parts: [String: [Int]]

    init(of key: [Member], in table: PublishedTable, _ words: ReaderWords, without kinds: Set<String> = []) {
      var parts: [String: [Int]] = [:]
      for (dimension, member) in zip(table.dimensions, key)
      where !dimension.isTime && !kinds.contains(dimension.name) {
        parts[words.column(dimension)] = words.places(of: member, in: dimension)
      }
      population = table.heading.population
      period = ReaderGuess.period(of: key, in: table)
      self.parts = parts
    }

    /// The same row, counting others; nil where the row speaks of that column itself.
    func counting(_ counted: Counted, _ words: ReaderWords) -> Place? {
      var place = self
      place.population = counted.population
      guard !counted.word.isEmpty else { return place }
      guard let word = words.finest[counted.column]?.firstIndex(of: counted.word) else { return nil }
      return place.parts.updateValue([word], forKey: counted.column) == nil ? place : nil
    }
  }
}

extension ReaderGuess {
  private static func periods(of table: PublishedTable) -> Int { table.dimensions.count(where: \.isTime) }

  private static func period(of key: [Member], in table: PublishedTable) -> [String] {
    zip(table.dimensions, key).filter(\.0.isTime).map { $0.name(of: $1) }.sorted()
  }

  private static func number(_ cell: CellValue?, isBase: Bool) -> Int? {
    switch cell {
    case .number(let number): Int(number)
    case .ratio(let part, let base): Int(isBase ? base : part)
    case .rate(let rate): isBase ? rate.denominator : rate.numerator
    default: nil
    }
  }

  private mutating func learn(_ numbers: [(Place, Int)], _ words: ReaderWords, _ known: inout [Place: Int]) {
    for (population, numbers) in Dictionary(grouping: numbers, by: \.0.population) {
      noteToday(numbers, Counted(population: population), words, known)
    }
    for (place, number) in numbers where known[now(place)] == nil { known[now(place)] = number }
  }

  private mutating func guess(
    _ table: PublishedTable,
    _ words: ReaderWords,
    _ split: Set<String>,
    _ known: inout [Place: Int]
  ) {
    let open = table.dimensions.filter { !$0.isTime && !split.contains(words.column($0)) && !ChildWords.split($0) }
    let ways = open.map(\.name).prefix(4).reduce([Set<String>()]) { ways, name in ways + ways.map { $0.union([name]) } }
    let tried = ways.map { way -> (kinds: Set<String>, guess: ReaderGuess, known: [Place: Int], fit: Int) in
      var (guess, learnt) = (self, known)
      let fit = guess.take(table, kinds: way, words, &learnt)
      return (way, guess, learnt, fit)
    }
    guard let best = tried.reduce(nil, { best, next in (best?.fit ?? .min) >= next.fit ? best : next }) else { return }
    (self, known) = (best.guess, best.known)
    kinds[table.heading.name] = best.kinds
  }

  /// - Returns: how many numbers agree with what is known, less those that do not.
  private mutating func take(
    _ table: PublishedTable,
    kinds: Set<String>,
    _ words: ReaderWords,
    _ known: inout [Place: Int]
  ) -> Int {
    let kindPositions = table.dimensions.indices.filter { kinds.contains(table.dimensions[$0].name) }
    let groups = Dictionary(grouping: table.keys) { key in kindPositions.map { table.dimensions[$0].name(of: key[$0]) }
    }
    var fit = 0
    for (labels, keys) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      for isBase in [true, false] {
        let column = (isBase ? table.heading.fields.last : table.heading.fields.first) ?? ""
        let facts = facts(keys, of: table, kinds, isBase, words)
        for who in populations(called: column, table, isBase) { noteToday(facts, who, words, known) }
      }
      for isBase in [true, false] {
        fit += take(keys, of: table, kinds, labels, isBase, words, &known)
      }
    }
    return fit
  }

  private mutating func take(
    _ keys: [[Member]],
    of table: PublishedTable,
    _ kinds: Set<String>,
    _ labels: [String],
    _ isBase: Bool,
    _ words: ReaderWords,
    _ known: inout [Place: Int]
  ) -> Int {
    let facts = facts(keys, of: table, kinds, isBase, words)
    let column = (isBase ? table.heading.fields.last : table.heading.fields.first) ?? ""
    let own = Counted(population: table.heading.population)
    let told = counted(facts, column, table, isBase, words, known)
    let fit = told.map { agreement(facts, with: $0, words, known) } ?? agreement(facts, with: own, words, known)
    let matter = told ?? matter(of: facts, column, labels, table, words, known)
    for key in keys {
      let place = now(Place(of: key, in: table, words, without: kinds))
      let part = Part(cell: CellAddress(table: table.heading.name, key: table.names(of: key)), isBase: isBase)
      counted[part] = matter
      guard let told else { continue }
      let number = Self.number(table.cells[key], isBase: isBase)
      let isOther =
        number.map { number in place.counting(told, words).flatMap { known[$0] } ?? number != number } ?? false
      if isOther || !isSpanned(told, place.period) { counted[part] = new(column, labels, table) }
    }
    for (place, number) in facts {
      if let place = now(place).counting(matter, words), known[place] == nil { known[place] = number }
    }
    return isBase || told.map { $0 != own } ?? false ? fit.same - fit.other : 0
  }

  /// What no table of children tells: the same as in another table whose column has the name and the numbers, or new.
  private mutating func matter(
    of facts: [(Place, Int)],
    _ column: String,
    _ labels: [String],
    _ table: PublishedTable,
    _ words: ReaderWords,
    _ known: [Place: Int]
  ) -> Counted {
    let coverage = table.heading.coverage(column)
    let kin = matters.filter {
      $0.table != table.heading.name
        && (ChildWords.areOneMatter($0.column, column) || coverage != nil && $0.coverage == coverage)
    }
    let same = kin.map(\.counted).first { who in
      let fit = agreement(facts, with: who, words, known)
      return fit.same > 0 && fit.other == 0
    }
    let matter = same ?? new(column, labels, table)
    if same == nil {
      matters.append(Matter(table: table.heading.name, column: column, coverage: coverage, counted: matter))
    }
    return matter
  }

  private func new(_ column: String, _ labels: [String], _ table: PublishedTable) -> Counted {
    Counted(population: (["", table.heading.name, column] + labels).joined(separator: "\u{1F}"))
  }

  private struct Agreement {
    var (same, other) = (0, 0)
    /// Of numbers of some children, not of nobody or of all.
    var ofSome = 0
  }

  private func agreement(
    _ facts: [(Place, Int)],
    with who: Counted,
    _ words: ReaderWords,
    _ known: [Place: Int]
  ) -> Agreement {
    facts.reduce(into: Agreement()) { found, fact in
      guard let place = now(fact.0).counting(who, words), let number = known[place] else { return }
      if number != fact.1 { found.other += 1 } else { found.same += 1 }
      if number == fact.1 && number > 0 && !fact.0.parts.isEmpty { found.ofSome += 1 }
    }
  }

  /// Numbers of the rows, and all their sums.
  private func facts(
    _ keys: [[Member]],
    of table: PublishedTable,
    _ kinds: Set<String>,
    _ isBase: Bool,
    _ words: ReaderWords
  ) -> [(Place, Int)] {
    var sums: [Place: Int] = [:]
    let numbers = keys.compactMap { key in Self.number(table.cells[key], isBase: isBase).map { (key, $0) } }
    for (key, number) in numbers {
      for place in places(holding: key, in: table, kinds, words) { sums[place, default: 0] += number }
    }
    // Where a number is not given, no sum is known.
    if numbers.count == keys.count { return sums.map { ($0.key, $0.value) } }
    return numbers.map { (Place(of: $0.0, in: table, words, without: kinds), $0.1) }
  }

  /// Whom a column counts; nil for what no table of children tells.
  private func counted(
    _ facts: [(Place, Int)],
    _ column: String,
    _ table: PublishedTable,
    _ isBase: Bool,
    _ words: ReaderWords,
    _ known: [Place: Int]
  ) -> Counted? {
    let own = Counted(population: table.heading.population)
    if columns[own.population]?.contains(column) == true { return own }
    let parts = isBase ? [] : someOf(own.population, words, beside: table)
    let called =
      populations(called: column, table, isBase).filter { !isBase || $0 != own }
      + parts.filter { ChildWords.isNamed(column, $0.word) }
    let byName = called.first { who in
      let fit = agreement(facts, with: who, words, known)
      return fit.same > fit.other || fit.same + fit.other == 0
    }
    if let byName { return byName }
    let fit = agreement(facts, with: own, words, known)
    if isBase {
      let part = table.heading.fields.first ?? ""
      let isOwn = ChildWords.isNamed(column, own.population) || !ChildWords.isNamed(part, own.population)
      if isOwn && fit.same >= fit.other && (fit.same > fit.other || fit.other == 0) { return own }
    } else if fit.same > 0 && fit.other == 0 {
      return own
    }
    let others = columns.keys.sorted().filter { $0 != own.population }.map { Counted(population: $0) }
    return (others + parts).first { who in
      let fit = agreement(facts, with: who, words, known)
      return fit.ofSome > 1 && fit.other == 0
    }
  }

  /// Populations that a column is called after; a base without another name counts its own.
  private func populations(called column: String, _ table: PublishedTable, _ isBase: Bool) -> [Counted] {
    let own = table.heading.population
    let called = columns.keys.sorted().filter { population in
      ChildWords.isNamed(column, population)
        || population != own && !ChildWords.bare(column).isEmpty && columns[population]?.contains(column) == true
    }
    return called.isEmpty && isBase ? [Counted(population: own)] : called.map { Counted(population: $0) }
  }

  /// Children with one word of a column that the table itself lacks.
  private func someOf(_ population: String, _ words: ReaderWords, beside table: PublishedTable) -> [Counted] {
    let own = Set(table.dimensions.map(words.column))
    let others = Set(spanned.filter { $0.population == population }.flatMap(\.columns)).subtracting(own)
    return others.sorted().flatMap { column in
      (words.finest[column] ?? []).map { Counted(population: population, column: column, word: $0) }
    }
  }

  /// Some table of children of that time has the column.
  private func isSpanned(_ who: Counted, _ period: [String]) -> Bool {
    who.word.isEmpty
      || spanned.contains {
        $0.population == who.population && $0.period == period && $0.columns.contains(who.column)
      }
  }

  /// A period in which every number is the same as on the day is the day.
  private mutating func noteToday(
    _ facts: [(Place, Int)],
    _ who: Counted,
    _ words: ReaderWords,
    _ known: [Place: Int]
  ) {
    for (period, facts) in Dictionary(grouping: facts, by: \.0.period) where !period.isEmpty && !past.contains(period) {
      let compared = facts.compactMap { place, number -> Bool? in
        guard var now = place.counting(who, words) else { return nil }
        now.period = []
        return known[now].map { $0 == number }
      }
      if !compared.isEmpty && compared.allSatisfy(\.self) { today.insert(period) }
    }
  }

  /// The same place, on the day where its period is taken for it.
  func now(_ place: Place) -> Place {
    var place = place
    if today.contains(place.period) { place.period = [] }
    return place
  }

  /// The place of a cell and of every sum that it is a part of.
  private func places(holding key: [Member], in table: PublishedTable, _ kinds: Set<String>, _ words: ReaderWords)
    -> [Place]
  {
    let keys = zip(table.dimensions, key).reduce([[Member]]([[]])) { keys, part in
      let isFixed = part.0.isTime || kinds.contains(part.0.name)
      let members = [part.1] + (isFixed ? [] : part.0.sums(holding: part.1))
      return keys.flatMap { key in members.map { key + [$0] } }
    }
    return Array(Set(keys.map { Place(of: $0, in: table, words, without: kinds) }))
  }
}
