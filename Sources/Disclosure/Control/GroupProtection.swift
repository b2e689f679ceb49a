/// Protects the linked tables of one population and day of counting together.
struct GroupProtection {
  let policy: DisclosurePolicy
  /// With the true values, margins included.
  let tables: [PublishedTable]
  /// Tables whose detail may be given up.
  let coarsenable: Set<String>
  /// What earlier releases printed of the group, oldest first.
  let earlier: [PublishedTable]

  /// What is hidden, in tables that may have become coarser.
  struct Choice {
    var tables: [PublishedTable]
    var steps: [String: [Coarsening]] = [:]
    var withheld: Set<String> = []
    var hidden: Set<CellAddress> = []
    var hiddenDenominators: Set<CellAddress> = []
    var hiddenPercentages: Set<CellAddress> = []

    var open: [PublishedTable] { tables.filter { !withheld.contains($0.heading.name) } }
  }

  /// What a reader knows is never left out: where earlier releases cannot be true together with the tables of today, the
  /// school must say what has changed. Numbers that are merely corrected are no such case.
  ///
  /// - Throws: `TableProblems`, `SolverFailure`
  func choice() throws -> Choice {
    do { return try choiceForAll() } catch is Attack.Contradiction { throw try contradiction() }
  }

  /// A stored choice, as it was made for the same input.
  func choice(from pattern: SuppressionPattern) -> Choice {
    Choice(
      tables: tables.map { $0.coarsened(by: pattern.coarsenings[$0.heading.name] ?? []) },
      steps: pattern.coarsenings,
      withheld: Set(pattern.withheld),
      hidden: Set(pattern.hidden),
      hiddenDenominators: Set(pattern.hiddenDenominators),
      hiddenPercentages: Set(pattern.hiddenPercentages)
    )
  }

  /// The counts behind a choice.
  func exposure(of choice: Choice) -> Exposure { Exposure(of: choice.open, after: earlier, under: policy) }
}

extension GroupProtection {
  /// More hidden inner cells than this share of a table, and its detail is given up.
  private static let mostHidden = 1.0 / 3

  /// - Throws: also `Attack.Contradiction`
  private func choiceForAll() throws -> Choice {
    var choice = Choice(tables: tables)
    while true {
      // With less detail the same children are still possible.
      let problem = try problem(of: choice, isNew: choice.steps.isEmpty && choice.withheld.isEmpty)
      choice.take(problem.primary, in: problem)
      if giveUpDetail(of: overHidden(choice), in: &choice, orWithhold: false) { continue }
      do {
        let hidden = try SecondarySuppression(problem: problem).hidden()
        choice.take(hidden, in: problem)
        guard giveUpDetail(of: overHidden(choice), in: &choice, orWithhold: false) else { return choice }
      } catch let failure as SecondarySuppression.Unprotectable {
        let names = tablesShowing(failure.columns, in: problem, choice)
        guard giveUpDetail(of: names, in: &choice, orWithhold: true) else { return choice }
      }
    }
  }

  private func problem(of choice: Choice, isNew: Bool = true) throws -> SuppressionProblem {
    let exposure = exposure(of: choice)
    guard exposure.problems.isEmpty else { throw TableProblems(all: exposure.problems) }
    let problem = SuppressionProblem(exposure)
    // Everything printed: what remains is the question whether there is a cube with these margins at all.
    guard try problem.contradictory == nil && (!isNew || problem.attack(hiding: []).isPossible()) else {
      throw Attack.Contradiction()
    }
    return problem
  }

  /// Says whether the tables of today or those of an earlier release are at fault.
  private func contradiction() throws -> TableProblems {
    let names = tables.map(\.heading.name)
    let alone = GroupProtection(policy: policy, tables: tables, coarsenable: coarsenable, earlier: [])
    if try !earlier.isEmpty && alone.isPossible() {
      let problem = TableProblem.contradictsRelease(tables: Set(earlier.map(\.heading.name)).sorted())
      return TableProblems(all: [TableProblems.Finding(table: names.first ?? "", problem: problem)])
    }
    let cell = try alone.disputedCell()
    let table = cell?.table ?? names.first ?? ""
    let problem = TableProblem.contradiction(with: names.filter { $0 != table }, key: cell?.key)
    return TableProblems(all: [TableProblems.Finding(table: table, problem: problem)])
  }

  /// A cell without whose number all others could be true, of the last table that has one; nil where more than one is wrong.
  private func disputedCell() throws -> CellAddress? {
    let problem = SuppressionProblem(exposure(of: Choice(tables: tables)))
    if let count = problem.contradictory { return problem.exposure.address(of: count) }
    for number in tables.indices.reversed() {
      for key in tables[number].keys.prefix(Self.mostDisputed) {
        let columns = problem.exposure.counts(number, key)?.all.compactMap { problem.merging.classes[$0] } ?? []
        guard columns.contains(where: problem.canHide) else { continue }
        if try problem.attack(hiding: Set(columns)).isPossible() {
          return CellAddress(table: tables[number].heading.name, key: tables[number].names(of: key))
        }
      }
    }
    return nil
  }

  private static let mostDisputed = 200

  private func isPossible() throws -> Bool {
    do {
      _ = try problem(of: Choice(tables: tables))
      return true
    } catch is Attack.Contradiction {
      return false
    }
  }

  private func overHidden(_ choice: Choice) -> [String] {
    choice.open.filter { table in
      let inner = table.keys.filter { $0.allSatisfy(\.isValue) }
      let hidden = inner.count { key in
        choice.hidden.contains(CellAddress(table: table.heading.name, key: table.names(of: key)))
      }
      return Double(hidden) > Double(inner.count) * Self.mostHidden
    }.map(\.heading.name)
  }

  private func tablesShowing(_ columns: [Int], in problem: SuppressionProblem, _ choice: Choice) -> [String] {
    let wanted = Set(columns)
    let names = choice.open.indices.filter { number in
      let index = problem.exposure.system.index
      let counts = index.cells[number].values.flatMap(\.withGap) + index.mergedAway[number]
      return counts.contains { problem.merging.classes[$0].map(wanted.contains) ?? false }
    }.map { choice.open[$0].heading.name }
    return names.isEmpty ? choice.open.map(\.heading.name) : names
  }

  /// One step for each of the tables; false where none could take one.
  private func giveUpDetail(of names: [String], in choice: inout Choice, orWithhold: Bool) -> Bool {
    var changed = false
    for index in choice.tables.indices where names.contains(choice.tables[index].heading.name) {
      let name = choice.tables[index].heading.name
      if coarsenable.contains(name), let (table, step) = choice.tables[index].coarser() {
        choice.tables[index] = table
        choice.steps[name, default: []].append(step)
        changed = true
      } else if orWithhold {
        changed = choice.withheld.insert(name).inserted || changed
      }
    }
    return changed
  }
}

extension GroupProtection.Choice {
  /// Takes down which cells are hidden.
  fileprivate mutating func take(_ pieces: Set<Int>, in problem: SuppressionProblem) {
    (hidden, hiddenDenominators, hiddenPercentages) = ([], [], [])
    func isHidden(_ count: Int) -> Bool { problem.merging.classes[count].map(pieces.contains) ?? false }
    for (number, table) in open.enumerated() {
      for key in table.keys {
        let cell = CellAddress(table: table.heading.name, key: table.names(of: key))
        switch (problem.exposure.counts(number, key), table.cells[key]) {
        case (.single(let count), .number): if isHidden(count) { hidden.insert(cell) }
        case (.rate(let rate), .ratio):
          if isHidden(rate.numerator) { hidden.insert(cell) }
          if isHidden(rate.denominator) { hiddenDenominators.insert(cell) }
        default: break
        }
      }
    }
    for (index, rate) in problem.percentages.enumerated() where pieces.contains(problem.merging.count + index) {
      let table = open[rate.table]
      hiddenPercentages.insert(CellAddress(table: table.heading.name, key: table.names(of: rate.key)))
    }
  }
}
