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
  ///
  /// And in every table, under whatever name it stood before, the inner cells that were hidden then and are printed now
  /// while hardly anybody came or went: they tell nearly what was hidden.
  var warnings: [ChangeWarning] {
    tables.flatMap { table -> [ChangeWarning] in
      guard table.heading.measure.isStock, let (release, before) = lastDayBefore(table) else { return [] }
      let isTelling = table.heading.isSensitive || table.dimensions.count > 1
      let few = isTelling ? cells(of: table, since: before) { isFew($0, $1, table.heading) } : []
      let found = [(ChangeWarning.Kind.few, few), (.uncovered, uncovered(in: table, since: before))]
      return found.filter { !$0.1.isEmpty }.map { kind, keys in
        ChangeWarning(
          table: table.heading.name,
          release: release,
          earlierAsOf: before.heading.asOf,
          keys: keys,
          kind: kind
        )
      }
    }
  }
}

extension History {
  private func isFew(_ now: CellValue, _ then: CellValue, _ heading: TableHeading) -> Bool {
    guard case .number(let now) = now, case .number(let then) = then else { return false }
    return now != then && abs(now - then) < Double(policy.threshold(for: heading))
  }

  private func uncovered(in table: PublishedTable, since before: PublishedTable) -> [[String]] {
    let threshold = Double(policy.threshold(for: table.heading))
    let totals = [table, before].map { table in table.cells[table.dimensions.map { _ in .total }] ?? .missing }
    if case .number(let now) = totals[0], case .number(let then) = totals[1], abs(now - then) >= threshold { return [] }
    return cells(of: table, since: before) { now, then in
      guard then == .hidden, case .number(let now) = now else { return false }
      return now > 0 && now < 2 * threshold
    }
  }

  /// The words of inner cells of which both tables say something that fulfils the condition, whatever the order of the columns.
  private func cells(
    of table: PublishedTable,
    since before: PublishedTable,
    where isTold: (CellValue, CellValue) -> Bool
  )
    -> [[String]]
  {
    let order = table.dimensions.map { dimension in before.dimensions.firstIndex { $0.name == dimension.name } ?? 0 }
    let old = Dictionary(
      before.cells.map { key, cell in
        let names = before.names(of: key)
        return (order.map { names[$0] }, cell)
      },
      uniquingKeysWith: { first, _ in first }
    )
    return table.keys.filter { $0.allSatisfy(\.isValue) }.filter { key in
      guard let now = table.cells[key], let then = old[table.names(of: key)] else { return false }
      return isTold(now, then)
    }.map(table.names)
  }

  /// The last table before of the same children by the same columns, of an earlier release or of today.
  private func lastDayBefore(_ table: PublishedTable) -> (String, PublishedTable)? {
    let released = earlier.flatMap { release in release.tables.map { (release.name, $0) } }
    let candidates = (released + tables.map { ("", $0) }).filter { _, other in
      other.heading.population == table.heading.population && other.heading.measure.isStock
        && other.heading.asOf < table.heading.asOf
        && Set(other.dimensions.map(\.name)) == Set(table.dimensions.map(\.name))
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
