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
  private let populations: Set<String>
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
    words = ReaderWords(tables + earlier, guess.columnLinks)
    populations = Set((tables + earlier).map(\.heading.population))
    for table in tables { read(table, guess) }
    for table in earlier { read(table, guess, isEarlier: true) }
    addCubes(tables)
  }
}

extension ReaderSystem {
  /// It counts all children of the population.
  func isWhole(_ count: Int) -> Bool {
    populations.contains(numbers[count].matter.name) && numbers[count].parts.isEmpty
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

  private mutating func read(_ table: PublishedTable, _ guess: ReaderGuess, isEarlier: Bool = false) {
    var counts: [[Member]: CellCounts] = [:]
    for key in table.keys {
      if table.heading.measure == .rate {
        let (part, base) = (number(key, table, guess, isBase: false), number(key, table, guess, isBase: true))
        pairs[part.matter, default: []].insert(base.matter.name)
        let (first, second) = (index(of: part), index(of: base))
        inner.formUnion([first, second])
        counts[key] = .rate(RateCounts(numerator: first, denominator: second, gap: gap(first, second)))
      } else {
        let place = place(key, table, guess, without: [])
        let index = index(of: Number(matter: Matter(name: place.population, period: place.period), parts: place.parts))
        if key.allSatisfy(\.isValue) { inner.insert(index) }
        counts[key] = .single(index)
      }
    }
    cells.append(counts)
    finer.append(Set(counts.flatMap { key, shown in finerNumbers(key, shown, table, guess.kinds[table.heading.name]) }))
    if table.heading.measure.isStock { addSums(of: table, counts, isEarlier) }
  }

  /// The words of a cell, one by one, where it stands for several.
  private mutating func finerNumbers(
    _ key: [Member],
    _ shown: CellCounts,
    _ table: PublishedTable,
    _ kinds: Set<String>?
  )
    -> [Int]
  {
    var ways: [[String: [Int]]] = [[:]]
    for (dimension, member) in zip(table.dimensions, key) {
      guard case .value(let value) = member, dimension.leaves(of: value).count > 1, !dimension.isTime,
        kinds?.contains(dimension.name) != true
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

  private func place(_ key: [Member], _ table: PublishedTable, _ guess: ReaderGuess, without kinds: Set<String>)
    -> ReaderGuess.Place
  {
    guess.now(ReaderGuess.Place(of: key, in: table, words, without: kinds))
  }

  private func number(_ key: [Member], _ table: PublishedTable, _ guess: ReaderGuess, isBase: Bool) -> Number {
    let name = table.heading.name
    let kinds = guess.kinds[name] ?? []
    let place = place(key, table, guess, without: kinds)
    let part = ReaderGuess.Part(cell: CellAddress(table: name, key: table.names(of: key)), isBase: isBase)
    let column = (isBase ? table.heading.fields.last : table.heading.fields.first) ?? ""
    let labels = zip(table.dimensions, key).filter { kinds.contains($0.0.name) }.map { $0.name(of: $1) }
    let own = ReaderGuess.Counted(population: (["", name, column] + labels).joined(separator: "\u{1F}"))
    let home = ReaderGuess.Counted(population: table.heading.population)
    let counted = guess.counted[part] ?? (isBase ? home : own)
    if let counting = place.counting(counted, words) {
      return Number(matter: Matter(name: counted.population, period: place.period), parts: counting.parts)
    }
    return Number(matter: Matter(name: own.population, period: place.period), parts: place.parts)
  }

  /// Every sum is the sum of the values it counts, along each of its dimensions.
  ///
  /// The total of an earlier table that lacks a word says nothing of whom there was besides.
  private mutating func addSums(of table: PublishedTable, _ counts: [[Member]: CellCounts], _ isEarlier: Bool) {
    for (key, sum) in counts.sorted(by: { $0.value.all[0] < $1.value.all[0] }) {
      guard let position = key.lastIndex(where: { !$0.isValue }) else { continue }
      let dimension = table.dimensions[position]
      let all = words.finest[words.column(dimension)]?.count ?? 0
      if isEarlier && key[position] == .total && words.listed(dimension).count < all { continue }
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
    for (period, members) in used.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let columns = columns(of: members, period)
      func size(_ columns: Set<String>) -> Int {
        columns.reduce(1) { min($0 * (words.finest[$1]?.count ?? 1), Self.mostPlaces + 1) }
      }
      let isLarge = columns.values.reduce(0) { $0 + size($1) } > Self.mostPlaces
      var atoms: [Matter: [(place: [String: Int], index: Int)]] = [:]
      for (matter, columns) in columns.sorted(by: { $0.key < $1.key }) {
        let own = members.filter { numbers[$0].matter == matter }
        guard let places = isLarge ? given(own, columns) : places(columns.sorted()) else { continue }
        let listed = listed(today, matter)
        atoms[matter] = places.filter { !isEmpty($0, listed) }.map { place in
          let parts = place.filter { words.finest[$0.key]?.count != 1 }.mapValues { [$0] }
          return (place, index(of: Number(matter: matter, parts: parts)))
        }
      }
      for member in members { if let atoms = atoms[numbers[member].matter] { addSum(member, atoms) } }
      for matter in columns.keys.sorted() { addParts(matter, atoms) }
    }
  }

  /// By matter the columns that tell it apart; what stands between two others in rates takes those of all.
  private func columns(of members: [Int], _ period: [String]) -> [Matter: Set<String>] {
    var columns: [Matter: Set<String>] = [:]
    for member in members { columns[numbers[member].matter, default: []].formUnion(numbers[member].parts.keys) }
    let bases = Set(pairs.values.flatMap(\.self))
    let all = columns.values.reduce(into: Set()) { $0.formUnion($1) }
    for matter in columns.keys where pairs[matter] != nil && bases.contains(matter.name) { columns[matter] = all }
    return columns
  }

  /// The words that tables of today's children list, by column.
  private func listed(_ today: [PublishedTable], _ matter: Matter) -> [[String: Set<Int>]] {
    today.filter { $0.heading.measure.isStock && $0.heading.population == matter.name }.map { table in
      Dictionary(
        table.dimensions.filter { !$0.isTime }.map { (words.column($0), words.listed($0)) },
        uniquingKeysWith: { first, _ in first }
      )
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

  /// A table of today with its totals does not list the word, so that nobody has it.
  private func isEmpty(_ place: [String: Int], _ listed: [[String: Set<Int>]]) -> Bool {
    listed.contains { table in table.contains { column, words in place[column].map { !words.contains($0) } ?? false } }
  }

  private mutating func addSum(_ number: Int, _ atoms: [(place: [String: Int], index: Int)]) {
    let parts = numbers[number].parts
    let held = atoms.filter { atom in parts.allSatisfy { atom.place[$0.key].map($0.value.contains) ?? false } }
    if held.map(\.index) != [number] { rows.append(LinearRow(sum: number, of: held.map(\.index))) }
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
