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

  /// All targets that are not safe.
  ///
  /// - Parameter inWholeNumbers: false for a first look, which finds only targets with a narrow range of real numbers.
  /// - Throws: `SolverFailure`; `Contradiction` where the conditions have no solution.
  func breaches(of targets: [Target], inWholeNumbers: Bool = true) throws -> [Breach] {
    guard knownRowsHold else { throw Contradiction() }
    let parts = components()
    let home = Dictionary(
      parts.enumerated().flatMap { number, part in part.columns.map { ($0, number) } },
      uniquingKeysWith: { first, _ in first }
    )
    var questions: [Int: [Target]] = [:]
    for target in targets {
      if let part = home[target.column] { questions[part, default: []].append(target) }
    }
    return try questions.sorted { $0.key < $1.key }.flatMap { number, targets in
      var search = ValueSearch(of: parts[number], in: self, inWholeNumbers: inWholeNumbers)
      return try search.breaches(of: targets)
    }
  }

  /// The conditions have a solution in whole numbers.
  func isPossible() throws -> Bool {
    guard knownRowsHold else { return false }
    for component in components() {
      var search = ValueSearch(of: component, in: self)
      if try !search.isPossible() { return false }
    }
    return true
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
