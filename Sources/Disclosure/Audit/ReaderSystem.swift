/// What published tables tell together, as a reader would write it down: a number for every place in the cube of children,
/// and the sums between them.
///
/// It is made from the tables as published, by code of its own; the choice has another (`CountSystem`).
struct ReaderSystem {
  /// A cube of more places than this is described by the sums within the tables.
  private static let mostPlaces = 5_000

  /// Whom a number counts.
  private struct Matter: Hashable, Comparable {
    /// The population, where it is its children.
    let name: String
    let period: [String]

    static func < (left: Matter, right: Matter) -> Bool {
      (left.period.joined(separator: "\u{1F}"), left.name) < (right.period.joined(separator: "\u{1F}"), right.name)
    }
  }

  private struct Number: Hashable {
    let matter: Matter
    let parts: [String: [Int]]
  }

  private let words: ReaderWords
  private let guess: ReaderGuess
  /// By population and column the words that any table lists.
  private let told: [String: [String: Set<Int>]]
  private(set) var cells: [[[Member]: CellCounts]] = []
  /// By table: numbers of the words that others were merged from, which nobody prints.
  private(set) var finer: [Set<Int>] = []
  private(set) var rows: [LinearRow] = []
  private var numbers: [Number] = []
  private var indices: [Number: Int] = [:]
  private var gaps: [[Int]: Int] = [:]
  /// Numbers that no sum within a table explains.
  private var inner: Set<Int> = []
  /// Numbers beside which another of the same table stands that it is a part of.
  private var pairs: [Matter: Set<String>] = [:]
  private(set) var count = 0

  /// - Parameters:
  ///   - guess: what the numbers of rates are taken for.
  ///   - earlier: of the same population and day.
  init(_ tables: [PublishedTable], after earlier: [PublishedTable], guess: ReaderGuess) {
    self.guess = guess
    let words = guess.words
    self.words = words
    told = Dictionary(grouping: tables + earlier, by: \.heading.population).mapValues { tables in
      tables.map(words.listed).reduce(into: [:]) { $0.merge($1) { $0.union($1) } }
    }
    for table in tables { read(table, .today(table.heading.name)) }
    for (number, table) in earlier.enumerated() { read(table, .earlier(number)) }
    addCubes(tables)
  }
}

extension ReaderSystem {
  /// It counts all children of the population.
  func isWhole(_ count: Int) -> Bool {
    told[numbers[count].matter.name] != nil && numbers[count].parts.isEmpty
  }

  private mutating func index(of number: Number) -> Int {
    if let known = indices[number] { return known }
    indices[number] = count
    numbers.append(number)
    count += 1
    return count - 1
  }

  private mutating func gap(_ part: Int, _ base: Int) -> Int {
    if let known = gaps[[part, base]] { return known }
    gaps[[part, base]] = count
    numbers.append(Number(matter: Matter(name: "\u{1F}", period: []), parts: ["": [part, base]]))
    count += 1
    rows.append(LinearRow(sum: base, of: [part, count - 1]))
    return count - 1
  }

  private mutating func read(_ table: PublishedTable, _ source: ReaderGuess.Source) {
    var counts: [[Member]: CellCounts] = [:]
    for key in table.keys {
      if table.heading.measure == .rate {
        let part = number(guess.place(of: key, in: table, source, isBase: false))
        let base = number(guess.place(of: key, in: table, source, isBase: true))
        pairs[part.matter, default: []].insert(base.matter.name)
        let (first, second) = (index(of: part), index(of: base))
        inner.formUnion([first, second])
        counts[key] = .rate(RateCounts(numerator: first, denominator: second, gap: gap(first, second)))
      } else {
        let index = index(of: number(guess.place(of: key, in: table)))
        if key.allSatisfy(\.isValue) { inner.insert(index) }
        counts[key] = .single(index)
      }
    }
    cells.append(counts)
    let kinds = guess.kinds(of: source)
    finer.append(Set(counts.flatMap { key, shown in finerNumbers(key, shown, table, kinds) }))
    if case .earlier = source { addSums(of: table, counts, isEarlier: true) } else { addSums(of: table, counts) }
  }

  /// The words of a cell, one by one, where it stands for several.
  private mutating func finerNumbers(
    _ key: [Member],
    _ shown: CellCounts,
    _ table: PublishedTable,
    _ kinds: Set<String>
  ) -> [Int] {
    var ways: [[String: [Int]]] = [[:]]
    for (dimension, member) in zip(table.dimensions, key) {
      guard case .value(let value) = member, dimension.leaves(of: value).count > 1, !dimension.isTime,
        !kinds.contains(dimension.name)
      else { continue }
      let column = words.column(dimension)
      let single = words.places(of: member, in: dimension) ?? Array((words.finest[column] ?? []).indices)
      ways = ways.flatMap { way in single.map { way.merging([column: [$0]]) { $1 } } }
    }
    if ways == [[:]] { return [] }
    return shown.all.flatMap { count in
      ways.map { way in
        let number = numbers[count]
        return index(of: Number(matter: number.matter, parts: number.parts.merging(way) { $1 }))
      }
    }
  }

  private func number(_ place: ReaderPlace) -> Number {
    Number(matter: Matter(name: place.population, period: place.period), parts: place.parts)
  }

  /// Every sum is the sum of the values it counts, along each of its dimensions.
  ///
  /// The total of an earlier table that lacks a word says nothing of whom there was besides.
  private mutating func addSums(
    of table: PublishedTable,
    _ counts: [[Member]: CellCounts],
    isEarlier: Bool = false
  ) {
    guard table.heading.measure.isStock else { return }
    for (key, sum) in counts.sorted(by: { $0.value.all[0] < $1.value.all[0] }) {
      guard let position = key.lastIndex(where: { !$0.isValue }) else { continue }
      let dimension = table.dimensions[position]
      let all = told[table.heading.population]?[words.column(dimension)] ?? []
      if isEarlier && key[position] == .total && !words.listed(dimension).isSuperset(of: all) { continue }
      let parts = table.dimensions[position].values(of: key[position]).compactMap { value -> Int? in
        var finer = key
        finer[position] = .value(value)
        return counts[finer]?.all[0]
      }
      if !parts.contains(sum.all[0]) { rows.append(LinearRow(sum: sum.all[0], of: parts)) }
    }
  }

  /// The finest places that anybody can tell apart, and what each number sums up of them.
  private mutating func addCubes(_ today: [PublishedTable]) {
    let used = Dictionary(grouping: inner.sorted()) { numbers[$0].matter.period }
    let wholes = guess.wholes
    for (_, members) in used.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      for matter in Set(members.map { numbers[$0].matter }) {
        pairs[matter, default: []].formUnion(wholes[matter.name] ?? [])
      }
      let columns = columns(of: members)
      var atoms: [Matter: [(place: [String: Int], index: Int)]] = [:]
      for (matter, columns) in columns.sorted(by: { $0.key < $1.key }) {
        let size = columns.reduce(1) { min($0 * (words.finest[$1]?.count ?? 1), Self.mostPlaces + 1) }
        let own = members.filter { numbers[$0].matter == matter }
        guard let places = size > Self.mostPlaces ? given(own, columns) : places(columns.sorted()) else { continue }
        let listed = listed(today, matter)
        atoms[matter] = places.filter { place in !listed.contains { $0.excludes(place) } }.map { place in
          let parts = place.filter { words.finest[$0.key]?.count != 1 }.mapValues { [$0] }
          return (place, index(of: Number(matter: matter, parts: parts)))
        }
      }
      let places = Set(atoms.values.flatMap { $0.map(\.index) })
      for member in members where !places.contains(member) {
        if let atoms = atoms[numbers[member].matter] { addSum(member, atoms) }
      }
      for matter in columns.keys.sorted() { addParts(matter, atoms) }
    }
  }

  /// By matter the columns that tell it apart; what stands between two others takes those that both of them have.
  private func columns(of members: [Int]) -> [Matter: Set<String>] {
    var columns: [Matter: Set<String>] = [:]
    for member in members { columns[numbers[member].matter, default: []].formUnion(numbers[member].parts.keys) }
    for matter in columns.keys.sorted() {
      for whole in pairs[matter, default: []] where whole != matter.name {
        for part in columns.keys where part.period == matter.period && pairs[part]?.contains(matter.name) == true {
          let both = columns[part, default: []].intersection(columns[Matter(name: whole, period: matter.period)] ?? [])
          columns[matter, default: []].formUnion(both)
        }
      }
    }
    return columns
  }

  /// What a table of today's children with its totals lists; whoever it counts has these words.
  private struct Listed {
    /// Whom it counts: all with these words.
    let counted: [String: [Int]]
    let words: [String: Set<Int>]

    func excludes(_ place: [String: Int]) -> Bool {
      counted.allSatisfy { column, own in place[column].map(own.contains) ?? false }
        && words.contains { column, listed in place[column].map { !listed.contains($0) } ?? false }
    }
  }

  private func listed(_ today: [PublishedTable], _ matter: Matter) -> [Listed] {
    today.filter(\.heading.measure.isStock).compactMap { table in
      let all = guess.place(of: table.dimensions.map { _ in .total }, in: table)
      guard all.population == matter.name else { return nil }
      return Listed(counted: all.parts, words: words.listed(table))
    }
  }

  private func places(_ columns: [String]) -> [[String: Int]] {
    columns.reduce([[:]]) { places, column in
      places.flatMap { place in
        (words.finest[column] ?? []).indices.map { place.merging([column: $0]) { first, _ in first } }
      }
    }
  }

  /// Of a large cube the places that one table shows all of.
  private func given(_ members: [Int], _ columns: Set<String>) -> [[String: Int]]? {
    let finest = members.compactMap { member -> [String: Int]? in
      let parts = numbers[member].parts
      guard parts.values.allSatisfy({ $0.count == 1 }), columns.isSubset(of: parts.keys) else { return nil }
      return parts.mapValues { $0[0] }
    }
    let all = columns.reduce(1) { $0 * (words.finest[$1]?.count ?? 1) }
    return finest.count == all ? finest : nil
  }

  private mutating func addSum(_ number: Int, _ atoms: [(place: [String: Int], index: Int)]) {
    let parts = numbers[number].parts
    let held = atoms.filter { atom in parts.allSatisfy { atom.place[$0.key].map($0.value.contains) ?? false } }
    rows.append(LinearRow(sum: number, of: held.map(\.index)))
  }

  /// In no place that both tell apart are more there than should be.
  private mutating func addParts(_ matter: Matter, _ atoms: [Matter: [(place: [String: Int], index: Int)]]) {
    for base in pairs[matter, default: []].sorted() where base != matter.name {
      guard let parts = atoms[matter], let wholes = atoms[Matter(name: base, period: matter.period)],
        let shared = parts.first.map({ Set($0.place.keys).intersection(wholes.first?.place.keys ?? [:].keys) })
      else { continue }
      let places = Dictionary(grouping: wholes) { whole in whole.place.filter { shared.contains($0.key) } }
      let grouped = Dictionary(grouping: parts) { part in part.place.filter { shared.contains($0.key) } }
      for (place, some) in grouped.sorted(by: { $0.value[0].index < $1.value[0].index }) {
        guard let all = places[place] else { continue }
        let terms = all.map { LinearRow.Term(column: $0.index, coefficient: 1) }
        rows.append(LinearRow(terms + some.map { LinearRow.Term(column: $0.index, coefficient: -1) }, from: 0))
      }
    }
  }
}
