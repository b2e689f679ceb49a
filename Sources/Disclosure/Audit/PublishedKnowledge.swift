/// All that the published tables of one population and day tell, and the earlier ones with them.
struct PublishedKnowledge {
  private let policy: DisclosurePolicy
  private let system: ReaderSystem
  private var printed: [Int: Int] = [:]
  /// How many values must stay possible, by hidden count.
  private var hidden: [Int: Int] = [:]
  private var gaps: [RateCounts: Int] = [:]
  /// Counts that the school has not given, and how many values must stay possible unless they are harmless.
  private var absent: [Int: Int] = [:]
  /// Counts of words that were merged, and how many values must stay possible unless they are harmless.
  private var mergedAway: [Int: Int] = [:]
  private var conditions: [LinearRow] = []
  private var zeros: Set<Int> = []
  /// Numbers of earlier releases that are not true any more.
  private let outdated: Set<OldNumber>
  /// Printed by earlier releases only: what cannot be hidden any more.
  private var before: Set<Int> = []
  /// Printed by earlier releases, and perhaps by today's tables too.
  private var told: Set<Int> = []
  private var cells: [Int: [CellAddress]] = [:]
  /// Where to look for counts that nobody prints today.
  private var places: [Int: CellAddress] = [:]
  /// The number that stands first in a cell.
  private var firstCounts: [CellAddress: Int] = [:]
  private var contradicts = false
  /// Counts that may be hidden for another reason than being small.
  private var excuses: Set<Int> = []
  /// Inner cells of sensitive tables, and all margins of these.
  private var sensitive: (inner: Set<Int>, margins: Set<Int>) = ([], [])

  /// - Parameters:
  ///   - facts: what only the school knows.
  ///   - guess: what the numbers of rates count; nil where the published ones must tell.
  init(
    _ tables: [PublishedTable],
    after earlier: [PublishedTable],
    under policy: DisclosurePolicy,
    knowing facts: HiddenFacts = HiddenFacts(),
    guess: ReaderGuess? = nil
  ) {
    self.policy = policy
    let corrected = facts.corrected
    outdated = facts.outdated
    system = ReaderSystem(tables, after: earlier, guess: guess ?? ReaderGuess(tables, after: earlier))
    for number in tables.indices { read(tables[number], system.cells[number], isEarlier: false) }
    let now = Set(printed.keys)
    let newer = now.union(cells.filter { !corrected.isDisjoint(with: $0.value) }.keys)
    for number in earlier.indices {
      read(earlier[number], system.cells[tables.count + number], isEarlier: true, newer)
    }
    before = Set(printed.keys).subtracting(now)
    hidden = hidden.filter { printed[$0.key] == nil }
    gaps = gaps.filter { !told.isSuperset(of: [$0.key.numerator, $0.key.denominator]) }
    absent = absent.filter { printed[$0.key] == nil && hidden[$0.key] == nil }
    for (table, counts) in zip(tables + earlier, system.finer) {
      for count in counts where printed[count] == nil && hidden[count] == nil {
        mergedAway[count] = max(mergedAway[count] ?? 0, policy.threshold(for: table.heading))
        if places[count] == nil, let cell = table.keys.first {
          places[count] = CellAddress(table: table.heading.name, key: table.names(of: cell))
        }
      }
    }
  }

  /// The hidden counts that are not safe.
  ///
  /// - Throws: `SolverFailure`, `Attack.Contradiction`
  func findings(singletons: Set<CellAddress>) throws -> [AuditFinding] {
    let merging = merged()
    if contradicts || mergesUnequal(merging) { throw Attack.Contradiction() }
    let targets = self.targets(merging, singletons)
    let names = Dictionary(
      (cells.mapValues { $0[0] }.sorted { $0.key < $1.key } + places.sorted { $0.key < $1.key })
        .compactMap { count, cell in merging.classes[count].map { ($0, cell) } },
      uniquingKeysWith: { first, _ in first }
    )
    let bare = bareCells(merging).map { AuditFinding(cell: $0.cell, fault: .tooFewValues(1, needed: $0.needed)) }
    return try bare
      + attack(merging).breaches(of: targets).map { breach in
        let cell = names[breach.target.column] ?? CellAddress(table: "", key: [])
        if let given = breach.target.given, let one = names[given] {
          return AuditFinding(cell: cell, fault: .knownToOneChild(of: one))
        }
        return AuditFinding(cell: cell, fault: .tooFewValues(breach.values, needed: breach.target.needed))
      }
  }

  /// The least and the greatest value of every hidden cell.
  func intervals() throws -> [CellAddress: AttackerInterval] {
    let merging = merged()
    let attack = attack(merging)
    var found: [CellAddress: AttackerInterval] = [:]
    for component in attack.components() {
      var search = ValueSearch(of: component, in: attack)
      for (count, cells) in cells.sorted(by: { $0.key < $1.key }) where hidden[count] != nil {
        guard let column = merging.classes[count], component.columns.contains(column) else { continue }
        let (least, greatest) = try search.interval(of: column)
        let interval = AttackerInterval(lower: least, upper: greatest < attack.greatest ? greatest : nil)
        for cell in cells { found[cell] = interval }
      }
    }
    return found
  }
}

extension PublishedKnowledge {
  private mutating func read(
    _ table: PublishedTable,
    _ counts: [[Member]: CellCounts],
    isEarlier: Bool,
    _ now: Set<Int> = []
  ) {
    let threshold = policy.threshold(for: table.heading)
    for key in table.keys {
      guard let shown = counts[key] else { continue }
      let address = CellAddress(table: table.heading.name, key: table.names(of: key))
      for count in shown.withGap where places[count] == nil { places[count] = address }
      if !isEarlier {
        firstCounts[address] = shown.all.first
        for count in shown.withGap { cells[count, default: []].append(address) }
      }
      if table.heading.measure == .sensitiveChildren { noteSensitive(key, shown) }
      switch (shown, table.cells[key] ?? .missing) {
      case (.single(let count), .number(let value)):
        if isEarlier && outdated.contains(OldNumber(cell: address, number: Int(value))) { continue }
        print(Int(value), count, isEarlier, now)
      case (.rate(let rate), .rate(let value)): read(rate, value, table.heading, isEarlier, now, address)
      case (.rate(let rate), .hidden):
        read(
          rate,
          PublishedRate(numerator: nil, denominator: nil, percentage: .hidden),
          table.heading,
          isEarlier,
          now,
          address
        )
      case (.single(let count), .hidden):
        hidden[count] = max(hidden[count] ?? 0, threshold)
        if isEarlier { excuses.insert(count) }
      case (_, .missing) where !isEarlier, (_, .notCounted) where !isEarlier:
        for count in shown.withGap { absent[count] = max(absent[count] ?? 0, threshold) }
      default: break
      }
    }
  }

  private mutating func noteSensitive(_ key: [Member], _ shown: CellCounts) {
    if key.allSatisfy(\.isValue) {
      sensitive.inner.formUnion(shown.all)
    } else {
      sensitive.margins.formUnion(shown.all)
    }
  }

  /// Classes of sensitive cells that are all of what a margin counts.
  private func sameAsMargin(_ merging: Merging) -> Set<Int> {
    Set(sensitive.inner.compactMap { merging.classes[$0] }).intersection(
      sensitive.margins.compactMap { merging.classes[$0] }
    )
  }

  private mutating func print(_ value: Int, _ count: Int, _ isEarlier: Bool, _ now: Set<Int>) {
    if isEarlier { told.insert(count) }
    if isEarlier && now.contains(count) { return }
    if !isEarlier, let other = printed[count], other != value { contradicts = true }
    printed[count] = value
    if value == 0 { zeros.insert(count) }
  }

  private mutating func read(
    _ rate: RateCounts,
    _ value: PublishedRate,
    _ heading: TableHeading,
    _ isEarlier: Bool,
    _ now: Set<Int>,
    _ cell: CellAddress
  ) {
    excuses.formUnion([rate.numerator, rate.denominator, rate.gap])
    let threshold = policy.threshold(for: heading)
    for (count, number) in [(rate.numerator, value.numerator), (rate.denominator, value.denominator)] {
      if let number, isEarlier, outdated.contains(OldNumber(cell: cell, number: number)) { continue }
      if let number {
        print(number, count, isEarlier, now)
      } else {
        hidden[count] = max(hidden[count] ?? 0, threshold)
      }
    }
    if isEarlier && outdated.contains(OldNumber(cell: cell, number: nil)) { return }
    conditions += value.percentage.conditions(on: rate, isCoverage: heading.isCoverage, threshold: threshold)
    if value.percentage == .whole(100) { zeros.insert(rate.gap) }
    if value.percentage == .whole(0) { zeros.insert(rate.numerator) }
    if value.numerator == nil || value.denominator == nil { gaps[rate] = threshold }
  }

  /// Hidden cells that are the same children as a printed one, or stand under a printed zero.
  private func bareCells(_ merging: Merging) -> [(cell: CellAddress, needed: Int)] {
    let known = Set(printed.keys.filter { !before.contains($0) }.compactMap { merging.classes[$0] })
    let exempt = Set(before.compactMap { merging.classes[$0] })
    let hasEarlierZero = !before.isDisjoint(with: zeros)
    return hidden.sorted { $0.key < $1.key }.compactMap { count, needed in
      let column = merging.classes[count]
      if column.map(exempt.contains) ?? hasEarlierZero { return nil }
      guard column.map(known.contains) ?? true, let cell = cells[count]?.first else { return nil }
      return (cell, needed)
    }
  }

  /// Printed counts that must be equal are not, or must be zero and are not.
  private func mergesUnequal(_ merging: Merging) -> Bool {
    var values: [Int: Int] = [:]
    return printed.contains { count, value in
      guard let column = merging.classes[count] else { return value > 0 }
      let other = values.updateValue(value, forKey: column)
      return other.map { $0 != value } ?? false
    }
  }

  private func merged() -> Merging { Merging(counts: system.count, rows: system.rows, zeros: zeros) }

  private func attack(_ merging: Merging) -> Attack {
    var fixed: [Int?] = []
    var least: [Int] = []
    for _ in 0..<merging.count {
      fixed.append(nil)
      least.append(0)
    }
    for (count, value) in printed { if let column = merging.classes[count] { fixed[column] = value } }
    for count in hidden.keys where policy.zerosAreSafe { if let column = merging.classes[count] { least[column] = 1 } }
    let more = conditions.map(merging.renamed).filter { !$0.terms.isEmpty }
    let greatest = 4 * (printed.values.max() ?? 0) + 100_000
    var attack = Attack(rows: merging.rows + more, fixed: fixed, least: least, greatest: greatest)
    for (count, needed) in hidden where cells[count] != nil {
      guard let column = merging.classes[count] else { continue }
      attack.reasons[column] = max(attack.reasons[column] ?? 0, system.isWhole(count) ? needed : needed - 1)
    }
    attack.excuses = Set(excuses.union(absent.keys).compactMap { merging.classes[$0] }).union(sameAsMargin(merging))
    return attack
  }

  private func targets(_ merging: Merging, _ singletons: Set<CellAddress>) -> [Attack.Target] {
    var needed: [Int: Int] = [:]
    for (count, values) in hidden.merging(gaps.map { ($0.key.gap, $0.value) }, uniquingKeysWith: max) {
      if let column = merging.classes[count] { needed[column] = max(needed[column] ?? 0, values) }
    }
    let columns = Set(hidden.keys.compactMap { merging.classes[$0] })
    let known = Set(printed.keys.compactMap { merging.classes[$0] })
    let ones = Set(
      singletons.compactMap { firstCounts[$0] }.filter { hidden[$0] != nil }.compactMap { merging.classes[$0] }
    ).subtracting(known)
    let counts = needed.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
    let missing = Dictionary(
      absent.merging(mergedAway, uniquingKeysWith: max)
        .compactMap { count, values in merging.classes[count].map { ($0, values) } },
      uniquingKeysWith: max
    ).filter { needed[$0.key] == nil && !known.contains($0.key) }.sorted { $0.key < $1.key }
    let others = ones.sorted().flatMap { one in
      columns.subtracting(known).sorted().filter { $0 != one }.map { Attack.Target(column: $0, needed: 2, given: one) }
    }
    return counts.map { Attack.Target(column: $0.key, needed: $0.value) }
      + missing.map { Attack.Target(column: $0.key, needed: $0.value, harmlessFrom: $0.value) } + others
  }
}
