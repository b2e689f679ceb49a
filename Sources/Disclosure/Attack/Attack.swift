/// What a reader can work out about hidden counts from everything printed.
///
/// For each target the question is how many whole numbers it can be, so that all conditions still have a solution in
/// whole numbers (Fischetti and Salazar 2000, the attacker's two problems; here every possible value is counted, not
/// only the distance between the least and the greatest).
struct Attack {
  /// A count that a reader must not narrow down.
  struct Target: Hashable {
    let column: Int
    /// This many values must stay possible.
    let needed: Int
    /// A count of one, whose child knows it.
    var given: Int?
    /// For a count that the school has not given: it may be known that it is nobody, or this many and more.
    var harmlessFrom: Int?
  }

  /// A target with too few possible values.
  struct Breach {
    let target: Target
    let values: Int
    /// Why so few; nil where only whole numbers narrow it down.
    let reason: Narrowing?
  }

  let rows: [LinearRow]
  /// What is known of each column; nil where it is hidden.
  let fixed: [Int?]
  /// The least that a hidden column can be.
  let least: [Int]
  /// No count is greater.
  let greatest: Int
  /// The policy is public: a number is hidden because it, or one that it hangs together with, is small. For each hidden
  /// column up to which value it would be the reason.
  var reasons: [Int: Int] = [:]
  /// Columns that can be a reason whatever their value is: what hangs together with one needs no other.
  var excuses: Set<Int> = []
  /// Of the same columns, perhaps found while something else was hidden.
  var worlds = KnownWorlds()

  /// The targets that are not safe.
  ///
  /// - Parameters:
  ///   - inWholeNumbers: false for a first look, which finds only targets with a narrow range of real numbers.
  ///   - limit: stop when so many are found.
  /// - Throws: `SolverFailure`; `Contradiction` where the conditions have no solution.
  func breaches(of targets: [Target], inWholeNumbers: Bool = true, limit: Int = .max) throws -> [Breach] {
    guard knownRowsHold else { throw Contradiction() }
    let parts = components()
    var home: [Int: Int] = [:]
    for (number, part) in parts.enumerated() { for column in part.columns { home[column] = number } }
    // Who knows a number in another component learns nothing here.
    let open = targets.filter { target in
      guard let part = home[target.column] else { return false }
      return target.given.map { home[$0] == part } ?? true
    }
    let questions = Dictionary(grouping: open) { home[$0.column] ?? 0 }
    var found: [Breach] = []
    for (number, targets) in questions.sorted(by: { $0.key < $1.key }) where found.count < limit {
      var search = ValueSearch(of: parts[number], in: self, inWholeNumbers: inWholeNumbers)
      found += try search.breaches(of: targets, limit: limit - found.count)
    }
    return found
  }

  /// The conditions have a solution, in whole numbers or not: of one that has none in whole numbers every value is unsafe.
  func isPossible() throws -> Bool {
    guard knownRowsHold else { return false }
    for component in components() {
      var search = ValueSearch(of: component, in: self)
      if try !search.isPossible() { return false }
    }
    return true
  }

  /// A solution of one component as one of everything, with what is known of the others.
  func world(_ part: [Int], of component: AttackComponent) -> [Int] {
    let last = worlds.worlds.last
    var world = fixed.indices.map { fixed[$0] ?? last?[$0] ?? least[$0] }
    for (column, value) in zip(component.columns, part) { world[column] = value }
    return world
  }

  /// Conditions on columns that are all known are true.
  private var knownRowsHold: Bool {
    rows.allSatisfy { row in
      var sum = 0.0
      for term in row.terms {
        guard let value = fixed[term.column] else { return true }
        sum += Double(value) * term.coefficient
      }
      return row.lower <= sum && sum <= row.upper
    }
  }

  /// The conditions have no solution.
  struct Contradiction: Error {}
}

/// Hidden columns that hang together, and the conditions on them.
struct AttackComponent {
  let columns: [Int]
  /// Indices of the conditions.
  let rows: [Int]
}

extension Attack {
  /// Hidden columns by the conditions that tie them, in a fixed order.
  func components() -> [AttackComponent] {
    var parents = Array(fixed.indices)
    func root(_ column: Int) -> Int {
      var root = column
      while parents[root] != root {
        parents[root] = parents[parents[root]]
        root = parents[root]
      }
      return root
    }
    for row in rows {
      let hidden = row.terms.lazy.map(\.column).filter { fixed[$0] == nil }
      guard let first = hidden.first else { continue }
      for column in hidden { parents[max(root(column), root(first))] = min(root(column), root(first)) }
    }
    let columns = Dictionary(grouping: fixed.indices.filter { fixed[$0] == nil }, by: root)
    let conditions = Dictionary(
      grouping: rows.indices.filter { row in rows[row].terms.contains { fixed[$0.column] == nil } },
      by: { row in root(rows[row].terms.first { fixed[$0.column] == nil }?.column ?? 0) }
    )
    return columns.sorted { $0.key < $1.key }.map { AttackComponent(columns: $0.value, rows: conditions[$0.key] ?? []) }
  }
}
