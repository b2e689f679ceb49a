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
  /// Counts that the school has not given, and how many values a reader must be left with unless they are harmless.
  private(set) var absent: [Int: Int] = [:]
  /// Counts of one child, who knows it.
  private(set) var singletons: Set<Int> = []
  /// What percentages in earlier releases tell, as far as it is still true.
  private(set) var earlierConditions: [LinearRow] = []
  private(set) var problems: [TableProblems.Finding] = []
  private var firstCells: [Int: (address: CellAddress, isMargin: Bool)] = [:]

  /// - Parameter earlier: tables of earlier releases with the same population and day, oldest first.
  init(of tables: [PublishedTable], after earlier: [PublishedTable], under policy: DisclosurePolicy) {
    self.policy = policy
    self.tables = tables
    system = CountSystem(tables + earlier)
    values = Array(repeating: nil, count: system.count)
    needed = Array(repeating: nil, count: system.count)
    for number in tables.indices { takeCounts(of: number) }
    absent = absent.filter { values[$0.key] == nil }
    for number in tables.indices { findPrimary(in: number) }
    for number in earlier.indices { takeEarlier(earlier[number], cells: system.index.cells[tables.count + number]) }
  }

  /// The cell's counts, by table and key.
  func counts(_ number: Int, _ key: [Member]) -> CellCounts? { system.index.cells[number][key] }

  /// A table shows the count, or a mark in its place.
  func isShown(_ count: Int) -> Bool { firstCells[count] != nil }

  /// The count sums over a dimension in the first table that shows it.
  func isMargin(_ count: Int) -> Bool { firstCells[count]?.isMargin == true }

  /// The true parts of a rate; nil where the cell holds none.
  func rate(_ number: Int, _ key: [Member]) -> RateRule? {
    guard case .ratio(let numerator, let denominator) = tables[number].cells[key] else { return nil }
    let heading = tables[number].heading
    return RateRule(
      numerator: Int(numerator),
      denominator: Int(denominator),
      isCoverage: heading.isCoverage,
      threshold: policy.threshold(for: heading.measure)
    )
  }
}

extension Exposure {
  private mutating func takeCounts(of number: Int) {
    let table = tables[number]
    let threshold = policy.threshold(for: table.heading.measure)
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

  private mutating func take(_ value: Int, for count: Int, _ threshold: Int, _ key: [Member], in table: PublishedTable)
  {
    let cell = CellAddress(table: table.heading.name, key: table.names(of: key))
    if let other = values[count], other != value, let first = firstCells[count]?.address {
      problems.append(
        TableProblems.Finding(table: cell.table, problem: .disagreement(with: first.table, key: cell.key))
      )
    }
    if firstCells[count] == nil { firstCells[count] = (cell, !key.allSatisfy(\.isValue)) }
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
    if rate.missesFew { mark(counts.denominator, .smallRemainder) }
  }

  private mutating func mark(_ count: Int, _ reason: HiddenCell.Reason?) {
    if let reason, primary[count] == nil { primary[count] = reason }
  }

  private func reason(of count: Int) -> HiddenCell.Reason? {
    guard let value = values[count], let threshold = needed[count] else { return nil }
    if value == 0 { return policy.zerosAreSafe ? nil : .zero }
    return value < threshold ? .smallCount : nil
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
      switch (cells[key], table.cells[key]) {
      case (.single(let count), .number(let value)): takeKnown(count, Int(value))
      case (.rate(let rate), .rate(let printed)):
        takeEarlier(rate.numerator, printed.numerator, table)
        takeEarlier(rate.denominator, printed.denominator, table)
        earlierConditions += printed.percentage.conditions(
          on: rate,
          isCoverage: table.heading.isCoverage,
          threshold: policy.threshold(for: .rate)
        ).filter(isStillTrue)
      case (let counts?, .hidden): for count in counts.all { takeEarlier(count, nil, table) }
      default: break
      }
    }
  }

  private func isStillTrue(_ condition: LinearRow) -> Bool {
    let known = condition.terms.compactMap { term in values[term.column].map { Double($0) * term.coefficient } }
    guard known.count == condition.terms.count else { return false }
    return (condition.lower...condition.upper).contains(known.reduce(0, +))
  }

  private mutating func takeEarlier(_ count: Int, _ printed: Int?, _ table: PublishedTable) {
    if let printed { return takeKnown(count, printed) }
    needed[count] = max(needed[count] ?? 0, policy.threshold(for: table.heading.measure))
    if values[count] != nil { mark(count, .hiddenBefore) }
  }

  /// What was printed with another number is not known: readers hold the old one for true.
  private mutating func takeKnown(_ count: Int, _ printed: Int) {
    if values[count] ?? printed == printed {
      known[count] = printed
      outdated.remove(count)
    } else if known[count] == nil {
      outdated.insert(count)
    }
  }
}
