/// Children of a population, or of another matter, those with certain words in certain columns.
struct ReaderCounted: Sendable, Hashable {
  let population: String
  /// By column a word.
  var words: [String: String] = [:]
}

/// Where a number stands: whom it counts and when.
struct ReaderPlace: Sendable, Hashable {
  /// Or what else is counted.
  var population: String
  /// Empty for the day of counting.
  var period: [String]
  /// By column, the places of the finest words; a column of which all count is left out.
  var parts: [String: [Int]]

  /// - Parameter kinds: columns that tell kinds of rates apart, and no children.
  init(of key: [Member], in table: PublishedTable, _ words: ReaderWords, without kinds: Set<String> = []) {
    var parts: [String: [Int]] = [:]
    for (dimension, member) in zip(table.dimensions, key)
    where !dimension.isTime && !kinds.contains(dimension.name) {
      parts[words.column(dimension)] = words.places(of: member, in: dimension)
    }
    population = table.heading.population
    period = zip(table.dimensions, key).filter(\.0.isTime).map { $0.name(of: $1) }.sorted()
    self.parts = parts
  }

  /// The same row, counting others; nil where the row speaks of their columns itself.
  func counting(_ counted: ReaderCounted, _ words: ReaderWords) -> ReaderPlace? {
    var place = self
    place.population = counted.population
    for (column, word) in counted.words {
      guard let position = words.finest[column]?.firstIndex(of: word), place.parts[column] == nil else { return nil }
      place.parts[column] = [position]
    }
    return place
  }
}

/// The numbers that a reader has seen, by place and by the column that tells them.
struct ReaderNotes: Sendable {
  private var seen: [ReaderPlace: [ReaderGuess.Column: Int]] = [:]

  mutating func write(_ number: Int, at place: ReaderPlace, from column: ReaderGuess.Column) {
    seen[place, default: [:]][column] = number
  }

  mutating func erase(_ table: Int) {
    seen = seen.mapValues { numbers in numbers.filter { $0.key.table != table } }
  }

  /// The same notes with other places.
  mutating func move(_ moved: (ReaderPlace) -> ReaderPlace) {
    seen = Dictionary(seen.map { (moved($0.key), $0.value) }) { first, second in first.merging(second) { one, _ in one }
    }
  }

  /// What the first column tells that is not the one asked about; those of releases come after today's.
  func number(at place: ReaderPlace, besides column: ReaderGuess.Column? = nil) -> Int? {
    let others = seen[place]?.filter { $0.key != column }
    return others?.min { first, second in
      (first.key.table, first.key.isBase ? 0 : 1, first.key.labels.joined(separator: "\u{1F}"))
        < (second.key.table, second.key.isBase ? 0 : 1, second.key.labels.joined(separator: "\u{1F}"))
    }?.value
  }

  /// All numbers of a population.
  func all(of population: String) -> [(place: ReaderPlace, number: Int)] {
    seen.keys.filter { $0.population == population }.compactMap { place in
      number(at: place).map { (place, $0) }
    }
  }
}

/// How well numbers agree with what is known of others.
struct ReaderFit {
  var same = 0
  var other = 0
  /// Of numbers of some children, not of nobody or of all.
  var ofSome = 0

  var isMostly: Bool { same > other }
  var isSilent: Bool { same + other == 0 }
  var isWhole: Bool { same > 0 && other == 0 }
  var isNoChance: Bool { ofSome > 1 && other == 0 }

  mutating func note(_ number: Int, _ known: Int, isOfSome: Bool) {
    if number == known { same += 1 } else { other += 1 }
    if number == known && number > 0 && isOfSome { ofSome += 1 }
  }
}
