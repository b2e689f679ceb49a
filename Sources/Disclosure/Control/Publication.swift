/// Turns a choice into what is printed and what the school is told.
struct Publication {
  let choice: GroupProtection.Choice
  let exposure: Exposure

  /// The table as a reader will see it.
  func published(_ table: PublishedTable) -> PublishedTable {
    let isWithheld = choice.withheld.contains(table.heading.name)
    let cells = table.keys.map { ($0, isWithheld ? .hidden : value(of: $0, in: table)) }
    let printed = Dictionary(uniqueKeysWithValues: cells)
    return PublishedTable(heading: table.heading, dimensions: table.dimensions, cells: printed)
  }

  func report(on table: PublishedTable) -> TableReport {
    let name = table.heading.name
    let printed = published(table)
    let hidden = table.keys.filter { printed.cells[$0]?.isPartlyHidden == true }.map { key in
      HiddenCell(key: table.names(of: key), reason: reason(of: key, in: table))
    }
    return TableReport(table: name, hidden: hidden, coarsenings: choice.steps[name] ?? [])
  }

  /// Adds what only the school knows of what is hidden.
  func add(to facts: inout HiddenFacts, as group: TableGroup) {
    facts.learn(choice.open, after: exposure.earlier, as: group)
    facts.outdated.formUnion(exposure.oldNumbers)
    for (number, table) in choice.open.enumerated() {
      for key in table.keys {
        let cell = CellAddress(table: table.heading.name, key: table.names(of: key))
        let counts = exposure.counts(number, key)?.all ?? []
        let isHidden = choice.hidden.contains(cell)
        if isHidden, isOne(table.cells[key]) { facts.singletons.insert(cell) }
        if isHidden || choice.hiddenDenominators.contains(cell), !exposure.outdated.isDisjoint(with: counts) {
          facts.corrected.insert(cell)
        }
      }
    }
  }
}

extension Publication {
  private func isOne(_ cell: CellValue?) -> Bool {
    switch cell {
    case .number(1), .ratio(1, _): true
    default: false
    }
  }

  private func value(of key: [Member], in table: PublishedTable) -> CellValue {
    let cell = CellAddress(table: table.heading.name, key: table.names(of: key))
    switch table.cells[key] ?? .missing {
    case .number(let number): return choice.hidden.contains(cell) ? .hidden : .number(number)
    case .ratio(let numerator, let denominator):
      let rule = RateRule(
        numerator: Int(numerator),
        denominator: Int(denominator),
        isCoverage: table.heading.isCoverage,
        threshold: exposure.policy.threshold(for: table.heading)
      )
      return rate(rule, cell)
    case let other: return other
    }
  }

  private func rate(_ rule: RateRule, _ cell: CellAddress) -> CellValue {
    let hidesBase = choice.hiddenDenominators.contains(cell)
    let whole = choice.hiddenPercentages.contains(cell) ? rule.fallback : rule.percentage
    let percentage = whole == .tooSmallBase && hidesBase ? .hidden : whole
    let numerator = choice.hidden.contains(cell) ? nil : rule.numerator
    let denominator = hidesBase ? nil : rule.denominator
    if numerator == nil && denominator == nil && percentage == .hidden { return .hidden }
    return .rate(PublishedRate(numerator: numerator, denominator: denominator, percentage: percentage))
  }

  private func reason(of key: [Member], in table: PublishedTable) -> HiddenCell.Reason {
    guard let number = choice.open.firstIndex(where: { $0.heading.name == table.heading.name }) else {
      return .withheld
    }
    let reasons = exposure.counts(number, key)?.all.compactMap { exposure.primary[$0] } ?? []
    return reasons.first ?? .protectsAnother
  }
}

extension CellValue {
  fileprivate var isPartlyHidden: Bool {
    switch self {
    case .hidden: true
    case .rate(let rate): rate.numerator == nil || rate.denominator == nil || rate.percentage == .hidden
    case .number, .ratio, .missing, .notCounted: false
    }
  }
}
