/// What a reader learns by laying earlier releases beside the tables of today.
struct History {
  let tables: [PublishedTable]
  /// The same with nothing hidden.
  let truth: [PublishedTable]
  /// Oldest first.
  let earlier: [EarlierRelease]
  let policy: DisclosurePolicy

  /// Numbers that the last release of a table printed differently for the same population and day.
  var corrections: [Correction] {
    zip(tables, truth).flatMap { table, truth -> [Correction] in
      let printed = earlier.flatMap { release in release.tables.map { (release.name, $0) } }
      guard let (name, last) = printed.last(where: { $0.1.heading.name == table.heading.name }),
        table.isSameDay(as: last)
      else { return [] }
      return differences(of: truth, from: last) { $0 != $1 }.map { key in
        Correction(cell: CellAddress(table: table.heading.name, key: key), release: name, isHidden: table.isHidden(key))
      }
    }
  }

  /// For each table the cells that changed by few children since the last day of counting before, or in a trend since the
  /// period before.
  ///
  /// A grade that grew by one tells nothing that the village does not see; but in a table with two or more
  /// dimensions, or of a sensitive matter, whoever came or went is told to be of that kind. So only inner cells of
  /// such tables are named, and of those only the ones with a difference from 1 to the threshold - 1.
  ///
  /// And in every table, under whatever name it stood before, the inner cells that are hidden on one of the two days and
  /// printed on the other while hardly anybody came or went: who takes the number for both days works out what was hidden.
  var warnings: [ChangeWarning] {
    zip(tables, truth).flatMap { table, truth -> [ChangeWarning] in
      guard table.heading.measure.isStock else { return [] }
      let days = lastDayBefore(table).map { [(Step(name: $0.0, now: table, before: $0.1, truth: truth))] } ?? []
      return (days + periods(of: table, truth)).flatMap(warnings)
    }
  }
}

/// Two tables of the same children at two times.
private struct Step {
  /// Of the earlier one's release.
  let name: String
  let now: PublishedTable
  let before: PublishedTable
  /// The later one with nothing hidden.
  let truth: PublishedTable
  /// Of a trend.
  var period: (before: String, now: String)?
}

extension History {
  private func warnings(of step: Step) -> [ChangeWarning] {
    let heading = step.now.heading
    let isTelling = heading.isSensitive || step.now.dimensions.count > 1
    let few = isTelling ? cells(of: step.now, since: step.before) { isFew($0, $1, heading) } : []
    let found = [
      (ChangeWarning.Kind.few, few), (.uncovered, uncovered(in: step.now, since: step.before)),
      (.covered, covered(step)),
    ]
    return found.filter { !$0.1.isEmpty }.map { kind, keys in
      ChangeWarning(
        table: heading.name,
        release: step.name,
        earlierAsOf: step.period?.before ?? step.before.heading.asOf,
        keys: keys.map { key in step.period.map { [$0.now] + key } ?? key },
        kind: kind
      )
    }
  }

  /// Each period of a trend with the one before it.
  private func periods(of table: PublishedTable, _ truth: PublishedTable) -> [Step] {
    guard let position = table.dimensions.firstIndex(where: \.isTime), table.dimensions.count > 1 else { return [] }
    let words = table.dimensions[position].values
    let order = words.indices.sorted { Period.isBefore([words[$0]], [words[$1]]) }
    return zip(order, order.dropFirst()).map { before, now in
      Step(
        name: "",
        now: table.slice(now, of: position),
        before: table.slice(before, of: position),
        truth: truth.slice(now, of: position),
        period: (words[before], words[now])
      )
    }
  }

  private func isFew(_ now: CellValue, _ then: CellValue, _ heading: TableHeading) -> Bool {
    guard case .number(let now) = now, case .number(let then) = then else { return false }
    return now != then && abs(now - then) < Double(policy.threshold(for: heading))
  }

  private func uncovered(in table: PublishedTable, since before: PublishedTable) -> [[String]] {
    guard isNearlySame(table, before) else { return [] }
    return cells(of: table, since: before) { now, then in
      if case .number(let now) = now { then == .hidden && now > 0 } else { false }
    }
  }

  private func covered(_ step: Step) -> [[String]] {
    guard isNearlySame(step.now, step.before) else { return [] }
    let threshold = Double(policy.threshold(for: step.now.heading))
    let hidden = cells(of: step.now, since: step.before) { now, then in
      if case .number(let then) = then { now == .hidden && then > 0 } else { false }
    }
    return hidden.filter { words in
      let key = zip(step.truth.dimensions, words).compactMap { $0.member(named: $1) }
      if case .number(let number) = step.truth.cells[key] { return number >= threshold }
      return false
    }
  }

  /// Hardly anybody came or went, as far as is told.
  private func isNearlySame(_ table: PublishedTable, _ before: PublishedTable) -> Bool {
    let totals = [table, before].map { table in table.cells[table.dimensions.map { _ in .total }] ?? .missing }
    guard case .number(let now) = totals[0], case .number(let then) = totals[1] else { return true }
    return abs(now - then) < Double(policy.threshold(for: table.heading))
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
  /// The rows of one value of a dimension, without it.
  fileprivate func slice(_ value: Int, of position: Int) -> PublishedTable {
    var kept = dimensions
    kept.remove(at: position)
    var cells: [[Member]: CellValue] = [:]
    for (key, cell) in self.cells where key[position] == .value(value) {
      var key = key
      key.remove(at: position)
      cells[key] = cell
    }
    return PublishedTable(heading: heading, dimensions: kept, cells: cells)
  }

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
