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
  /// Bases that do not count the children of their place.
  private(set) var strangers: Set<Part> = []
  /// Parts that count exactly those children.
  private(set) var children: Set<Part> = []
  /// Periods that are the day of counting.
  private var today: Set<[String]> = []
  /// Periods that a later one of their table makes the past.
  private let past: Set<[String]>

  init(_ tables: [PublishedTable]) {
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
    let words = ReaderWords(tables)
    var known: [Place: Int] = [:]
    let stocks = tables.filter(\.heading.measure.isStock)
    for table in stocks.sorted(by: { Self.periods(of: $0) < Self.periods(of: $1) }) {
      let numbers = table.keys.compactMap { key in Self.number(table.cells[key], isBase: true).map { (key, $0) } }
      learn(numbers.map { (Place(of: $0.0, in: table, words), $0.1) }, &known)
    }
    let split = Set(stocks.flatMap(\.dimensions).map(words.column))
    let rates = tables.filter { $0.heading.measure == .rate }.sorted { $0.dimensions.count < $1.dimensions.count }
    for table in rates { guess(table, words, split, &known) }
  }

  /// Where a number stands: whom it counts and when.
  struct Place: Hashable {
    var period: [String]
    /// By column, the places of the finest words; a column of which all count is left out.
    let parts: [String: [Int]]

    init(of key: [Member], in table: PublishedTable, _ words: ReaderWords, without kinds: Set<String> = []) {
      var parts: [String: [Int]] = [:]
      for (dimension, member) in zip(table.dimensions, key)
      where !dimension.isTime && !kinds.contains(dimension.name) {
        parts[words.column(dimension)] = words.places(of: member, in: dimension)
      }
      period = ReaderGuess.period(of: key, in: table)
      self.parts = parts
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

  private mutating func learn(_ numbers: [(Place, Int)], _ known: inout [Place: Int]) {
    noteToday(numbers, known)
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
    for (_, keys) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      for isBase in [true, false] {
        fit += take(keys, of: table, kinds, isBase, words, &known)
      }
    }
    return fit
  }

  private mutating func take(
    _ keys: [[Member]],
    of table: PublishedTable,
    _ kinds: Set<String>,
    _ isBase: Bool,
    _ words: ReaderWords,
    _ known: inout [Place: Int]
  ) -> Int {
    var sums: [Place: Int] = [:]
    let numbers = keys.compactMap { key in Self.number(table.cells[key], isBase: isBase).map { (key, $0) } }
    for (key, number) in numbers {
      for place in places(holding: key, in: table, kinds, words) { sums[place, default: 0] += number }
    }
    let inner = numbers.map { (Place(of: $0.0, in: table, words, without: kinds), $0.1) }
    // Where a number is not given, no sum is known.
    let facts = numbers.count == keys.count ? sums.map { ($0.key, $0.value) } : inner
    if isBase { noteToday(facts, known) }
    let compared = facts.compactMap { place, number in known[now(place)].map { $0 == number } }
    let (same, other) = (compared.count(where: \.self), compared.count { !$0 })
    let isChildren = isBase ? same >= other && (same > other || other == 0) : same > 0 && other == 0
    for key in keys {
      let part = Part(cell: CellAddress(table: table.heading.name, key: table.names(of: key)), isBase: isBase)
      let place = now(Place(of: key, in: table, words, without: kinds))
      let number = Self.number(table.cells[key], isBase: isBase)
      let isOther = number.map { known[place] ?? $0 != $0 } ?? false
      if isBase && (!isChildren || isOther) { strangers.insert(part) }
      if !isBase && isChildren { children.insert(part) }
    }
    if isBase && isChildren {
      for (place, number) in facts where known[now(place)] == nil { known[now(place)] = number }
    }
    return isBase ? same - other : 0
  }

  /// A period in which every number is the same as on the day is the day.
  private mutating func noteToday(_ facts: [(Place, Int)], _ known: [Place: Int]) {
    for (period, facts) in Dictionary(grouping: facts, by: \.0.period) where !period.isEmpty && !past.contains(period) {
      let compared = facts.compactMap { place, number in
        var now = place
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
