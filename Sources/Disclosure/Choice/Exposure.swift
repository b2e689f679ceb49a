/// The true counts of linked tables, which of them are printed in which cells, and which of those are unsafe.
struct Exposure {
  let policy: DisclosurePolicy
  /// As the school keeps them, margins included.
  let tables: [PublishedTable]
  let system: CountSystem
  /// The true values; nil where the school does not know them or nobody sees the count.
  private(set) var values: [Int?]
  /// How many values a reader must be left with; nil where no table shows the count.
  private(set) var needed: [Int?]
  /// Why a count must be hidden.
  private(set) var primary: [Int: HiddenCell.Reason] = [:]
  /// Counts that an earlier release printed and that are still true, as far as the school knows.
  private(set) var known: [Int: Int] = [:]
  /// Counts that earlier releases printed with other numbers only.
  private(set) var outdated: Set<Int> = []
  /// Counts that earlier releases hid.
  private var hiddenBefore: Set<Int> = []
  /// What earlier releases printed and is not true any more.
  private(set) var oldNumbers: Set<OldNumber> = []
  /// Rests of rates that earlier releases did not print in full.
  private(set) var earlierGaps: [RateCounts: Int] = [:]
  /// Counts that the school has not given, and how many values a reader must be left with unless they are harmless.
  private(set) var absent: [Int: Int] = [:]
  /// Counts that merging took away and no table shows; they are treated as if the school had not given them.
  private(set) var mergedAway: [Int: Int] = [:]
  /// Counts of one child, who knows it.
  private(set) var singletons: Set<Int> = []
  /// What percentages in earlier releases tell, as far as it is still true.
  private(set) var earlierConditions: [LinearRow] = []
  private(set) var problems: [TableProblems.Finding] = []
  /// Bases of coverage rates that are told by a band, and counts that are shown for another reason.
  private var smallBases: Set<Int> = []
  private var otherBases: Set<Int> = []
  private var firstCells: [Int: (address: CellAddress, isMargin: Bool)] = [:]
  private var totals: Set<Int> = []
  /// By count how often the tables show it, or a mark in its place.
  private var showings: [Int: Int] = [:]

  /// - Parameter earlier: tables of earlier releases with the same population and day, oldest first.
  init(of tables: [PublishedTable], after earlier: [PublishedTable], under policy: DisclosurePolicy) {
    self.policy = policy
    self.tables = tables
    system = CountSystem(tables, after: earlier)
    values = Array(repeating: nil, count: system.count)
    needed = Array(repeating: nil, count: system.count)
    for number in tables.indices { takeCounts(of: number) }
    workOutSums()
    absent = absent.filter { values[$0.key] == nil }
    for number in tables.indices { findPrimary(in: number) }
    for count in smallBases where !otherBases.contains(count) { mark(count, .smallRemainder) }
    for number in earlier.indices { takeEarlier(earlier[number], cells: system.index.cells[tables.count + number]) }
    for (table, counts) in zip(system.index.tables, system.index.mergedAway) {
      for count in counts where firstCells[count] == nil {
        mergedAway[count] = max(mergedAway[count] ?? 0, policy.threshold(for: table.heading))
      }
    }
  }

  /// What earlier releases printed, oldest first.
  var earlier: [PublishedTable] { Array(system.index.tables.dropFirst(tables.count)) }

  /// The cell's counts, by table and key.
  func counts(_ number: Int, _ key: [Member]) -> CellCounts? { system.index.cells[number][key] }

  /// A table shows the count, or a mark in its place.
  func isShown(_ count: Int) -> Bool { firstCells[count] != nil }

  /// The cell that shows it first.
  func address(of count: Int) -> CellAddress? { firstCells[count]?.address }

  /// How many numbers of the tables it is.
  func timesShown(_ count: Int) -> Int { showings[count] ?? 0 }

  /// The count sums over a dimension in the first table that shows it.
  func isMargin(_ count: Int) -> Bool { firstCells[count]?.isMargin == true }

  /// It counts all children of a population, or all that a table does.
  func isTotal(_ count: Int) -> Bool { totals.contains(count) || isWhole(count) }

  /// The true parts of a rate; nil where the cell holds none.
  func rate(_ number: Int, _ key: [Member]) -> RateRule? {
    guard case .ratio(let numerator, let denominator) = tables[number].cells[key] else { return nil }
    let heading = tables[number].heading
    return RateRule(
      numerator: Int(numerator),
      denominator: Int(denominator),
      isCoverage: heading.isCoverage,
      threshold: policy.threshold(for: heading)
    )
  }
}

extension Exposure {
  private mutating func takeCounts(of number: Int) {
    let table = tables[number]
    let threshold = policy.threshold(for: table.heading)
    for key in table.keys {
      switch (system.index.cells[number][key], table.cells[key] ?? .missing) {
      case (.single(let count), .number(let value)):
        take(Int(value), for: count, threshold, key, in: table)
        if value == 1 { singletons.insert(count) }
      case (.rate(let rate), .ratio(let numerator, let denominator)):
        take(Int(numerator), for: rate.numerator, threshold, key, in: table)
        take(Int(denominator), for: rate.denominator, threshold, key, in: table)
        values[rate.gap] = Int(denominator - numerator)
        if numerator == 1 { singletons.insert(rate.numerator) }
      case (let counts?, .missing), (let counts?, .notCounted):
        for count in counts.withGap { absent[count] = max(absent[count] ?? 0, threshold) }
      default: break
      }
    }
  }

  /// Sums that no table of today shows, an earlier one perhaps did, and all of whose parts are given.
  private mutating func workOutSums() {
    for row in system.rows where row.lower == 0 && row.upper == 0 {
      let unknown = row.terms.filter { values[$0.column] == nil }
      guard unknown.count == 1, let sum = unknown.first, abs(sum.coefficient) == 1, absent[sum.column] == nil else {
        continue
      }
      let rest = row.terms.reduce(0) { $0 + Int($1.coefficient) * (values[$1.column] ?? 0) }
      values[sum.column] = -rest * Int(sum.coefficient)
    }
  }

  private mutating func take(_ value: Int, for count: Int, _ threshold: Int, _ key: [Member], in table: PublishedTable)
  {
    let cell = CellAddress(table: table.heading.name, key: table.names(of: key))
    let isMargin = !key.allSatisfy(\.isValue)
    // A sum differs because one of its parts does; the parts come first.
    let isConsequence = isMargin && problems.contains { $0.table == cell.table }
    if let other = values[count], other != value, !isConsequence, let first = firstCells[count]?.address {
      problems.append(
        TableProblems.Finding(table: cell.table, problem: .disagreement(with: first.table, key: cell.key))
      )
    }
    if firstCells[count] == nil { firstCells[count] = (cell, isMargin) }
    if !key.contains(where: { $0 != .total }) { totals.insert(count) }
    showings[count, default: 0] += 1
    values[count] = value
    needed[count] = max(needed[count] ?? 0, threshold)
  }

  /// The minimum frequency rule (Handbook on Statistical Disclosure Control, 2nd ed., ch. 4), zeros by policy, and
  /// for sensitive tables the rule against group disclosure (same, ch. 5).
  private mutating func findPrimary(in number: Int) {
    let table = tables[number]
    for key in table.keys {
      switch system.index.cells[number][key] {
      case .single(let count):
        otherBases.insert(count)
        mark(count, reason(of: count))
        if table.heading.measure == .sensitiveChildren && equalsMargin(key, in: number) { mark(count, .equalsMargin) }
      case .rate(let counts): markRate(counts, self.rate(number, key))
      case nil: break
      }
    }
  }

  private mutating func markRate(_ counts: RateCounts, _ rate: RateRule?) {
    mark(counts.numerator, reason(of: counts.numerator))
    mark(counts.denominator, reason(of: counts.denominator))
    guard let gap = values[counts.gap], let rate else { return }
    let isSmall = gap > 0 && gap < needed[counts.numerator] ?? policy.threshold
    let isBareZero = gap == 0 && !policy.zerosAreSafe && !rate.isCoverage
    if isSmall || isBareZero || rate.missesFew { mark(counts.numerator, .smallRemainder) }
    if rate.missesFew { smallBases.insert(counts.denominator) } else { otherBases.insert(counts.denominator) }
  }

  private mutating func mark(_ count: Int, _ reason: HiddenCell.Reason?) {
    if let reason, primary[count] == nil { primary[count] = reason }
  }

  private func reason(of count: Int) -> HiddenCell.Reason? {
    guard let value = values[count], let threshold = needed[count] else { return nil }
    if value == 0 { return policy.zerosAreSafe ? nil : .zero }
    return value <= limit(of: count) ?? threshold - 1 ? .smallCount : nil
  }

  /// Up to which value a count is hidden for being small; nil where no table shows it.
  ///
  /// All children together have no other number to hide behind, so that `threshold` itself is hidden too: whoever sees the
  /// mark and knows the policy is left with `threshold` values.
  func limit(of count: Int) -> Int? { needed[count].map { isWhole(count) ? $0 : $0 - 1 } }

  /// It counts all children of the population.
  private func isWhole(_ count: Int) -> Bool {
    let key = system.index.keys[count]
    return system.index.isChildren(key.field) && key.parts.isEmpty
  }

  /// Counts that may be hidden for other reasons than being small: rates, what was hidden before, what was not given, and
  /// in sensitive tables what is equal to its margin.
  var excuses: Set<Int> {
    let rates = system.index.cells.flatMap(\.values).flatMap { counts -> [Int] in
      if case .rate = counts { counts.withGap } else { [] }
    }
    let others = primary.filter { $0.value == .equalsMargin }.map(\.key)
    return Set(rates + others + absent.keys).union(hiddenBefore)
  }

  /// Some margin of the cell counts nobody else.
  private func equalsMargin(_ key: [Member], in number: Int) -> Bool {
    let table = tables[number]
    guard key.allSatisfy(\.isValue), case .number(let value) = table.cells[key], value > 0 else { return false }
    let sums = zip(table.dimensions, key).map { dimension, member in
      [member] + (table.heading.isSummed(over: dimension) ? dimension.sums(holding: member) : [])
    }
    let margins = sums.reduce([[Member]]([[]])) { keys, members in keys.flatMap { key in members.map { key + [$0] } } }
    return margins.contains { $0 != key && table.cells[$0] == .number(value) }
  }

  private mutating func takeEarlier(_ table: PublishedTable, cells: [[Member]: CellCounts]) {
    for key in table.keys {
      let cell = CellAddress(table: table.heading.name, key: table.names(of: key))
      switch (cells[key], table.cells[key]) {
      case (.single(let count), .number(let value)): takeKnown(count, Int(value), in: cell)
      case (.rate(let rate), .rate(let printed)):
        takeEarlier(rate.numerator, printed.numerator, table, cell)
        takeEarlier(rate.denominator, printed.denominator, table, cell)
        if printed.numerator == nil || printed.denominator == nil {
          earlierGaps[rate] = policy.threshold(for: table.heading)
        }
        let conditions = printed.percentage.conditions(
          on: rate,
          isCoverage: table.heading.isCoverage,
          threshold: policy.threshold(for: table.heading)
        )
        if conditions.allSatisfy(mayBeTrue) {
          earlierConditions += conditions
        } else {
          oldNumbers.insert(OldNumber(cell: cell, number: nil))
        }
      case (let counts?, .hidden):
        for count in counts.all { takeEarlier(count, nil, table, cell) }
        if case .rate(let rate) = counts { earlierGaps[rate] = policy.threshold(for: table.heading) }
      default: break
      }
    }
  }

  private func mayBeTrue(_ condition: LinearRow) -> Bool {
    let known = condition.terms.compactMap { term in values[term.column].map { Double($0) * term.coefficient } }
    guard known.count == condition.terms.count else { return true }
    return (condition.lower...condition.upper).contains(known.reduce(0, +))
  }

  private mutating func takeEarlier(_ count: Int, _ printed: Int?, _ table: PublishedTable, _ cell: CellAddress) {
    if let printed { return takeKnown(count, printed, in: cell) }
    hiddenBefore.insert(count)
    needed[count] = max(needed[count] ?? 0, policy.threshold(for: table.heading))
    if values[count] != nil { mark(count, .hiddenBefore) }
  }

  /// What was printed with another number is not known: readers hold the old one for true.
  private mutating func takeKnown(_ count: Int, _ printed: Int, in cell: CellAddress) {
    if values[count] ?? printed != printed { oldNumbers.insert(OldNumber(cell: cell, number: printed)) }
    if values[count] ?? printed == printed {
      known[count] = printed
      outdated.remove(count)
    } else if known[count] == nil {
      outdated.insert(count)
    }
  }
}
