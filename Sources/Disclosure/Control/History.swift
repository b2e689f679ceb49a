/// What a reader learns by laying earlier releases beside the tables of today.
struct History {
  let tables: [PublishedTable]
  /// The same with nothing hidden.
  let truth: [PublishedTable]
  /// Oldest first.
  let earlier: [EarlierRelease]
  let policy: DisclosurePolicy

  /// Numbers that an earlier release printed differently for the same population and day.
  var corrections: [Correction] {
    zip(tables, truth).filter { $0.0.heading.measure.countsChildren }.flatMap { table, truth in
      earlier.flatMap { release in
        let same = release.tables.filter { $0.heading.name == table.heading.name && table.isSameDay(as: $0) }
        return same.flatMap { differences(of: truth, from: $0) { $0 != $1 } }.map { key in
          let cell = CellAddress(table: table.heading.name, key: key)
          return Correction(cell: cell, release: release.name, isHidden: table.isHidden(key))
        }
      }
    }
  }

  /// For each table the cells that changed by few children since the last day of counting before.
  ///
  /// A grade that grew by one tells nothing that the village does not see; but in a table with two or more
  /// dimensions, or of a sensitive matter, whoever came or went is told to be of that kind. So only inner cells of
  /// such tables are named, and of those only the ones with a difference from 1 to the threshold - 1.
  var warnings: [ChangeWarning] {
    tables.compactMap { table in
      let heading = table.heading
      guard heading.measure.isStock, heading.measure == .sensitiveChildren || table.dimensions.count > 1 else {
        return nil
      }
      guard let (release, before) = lastDayBefore(table) else { return nil }
      let threshold = Double(policy.threshold(for: heading))
      let keys = differences(of: table, from: before) { $0 != $1 && abs($0 - $1) < threshold }
      guard !keys.isEmpty else { return nil }
      return ChangeWarning(table: heading.name, release: release, earlierAsOf: before.heading.asOf, keys: keys)
    }
  }
}

extension History {
  private func lastDayBefore(_ table: PublishedTable) -> (String, PublishedTable)? {
    let candidates = earlier.flatMap { release in release.tables.map { (release.name, $0) } }.filter { _, other in
      other.heading.name == table.heading.name && other.heading.population == table.heading.population
        && other.heading.asOf < table.heading.asOf
    }
    return candidates.max { $0.1.heading.asOf < $1.1.heading.asOf }
  }

  /// The words of inner cells (and, for corrections, of margins) whose printed numbers fulfil the condition.
  private func differences(
    of table: PublishedTable,
    from other: PublishedTable,
    _ isTold: (Double, Double) -> Bool
  ) -> [[String]] {
    let before = Dictionary(other.cells.map { (other.names(of: $0), $1) }, uniquingKeysWith: { first, _ in first })
    let isSameDay = table.isSameDay(as: other)
    guard table.dimensions.map(\.name) == other.dimensions.map(\.name) else { return [] }
    return table.keys.filter { isSameDay || $0.allSatisfy(\.isValue) }.map { ($0, table.names(of: $0)) }
      .filter { key, names in
        guard let now = table.cells[key], let then = before[names] else { return false }
        return zip(now.numbers, then.numbers).contains { now, then in
          if let now, let then { isTold(now, then) } else { false }
        }
      }.map(\.1)
  }
}

extension PublishedTable {
  /// Not all that the row with these words counts is printed.
  fileprivate func isHidden(_ words: [String]) -> Bool {
    let key = zip(dimensions, words).compactMap { $0.member(named: $1) }
    return cells[key]?.numbers.contains(nil) != false
  }

  fileprivate func isSameDay(as other: PublishedTable) -> Bool { TableGroup(heading) == TableGroup(other.heading) }
}

extension CellValue {
  fileprivate var numbers: [Double?] {
    switch self {
    case .number(let number): [number]
    case .rate(let rate): [rate.numerator.map(Double.init), rate.denominator.map(Double.init)]
    case .ratio(let numerator, let denominator): [numerator, denominator]
    case .hidden: [nil]
    case .missing, .notCounted: []
    }
  }
}
