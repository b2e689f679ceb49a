/// Looks for possible values of the targets in one component.
///
/// Every solution in whole numbers is a witness for one value of each target at once. First, solutions in many
/// directions; then, for targets that are not yet safe, the least and the greatest value, and what lies between.
struct ValueSearch {
  private let attack: Attack
  private let component: AttackComponent
  private let local: [Int: Int]
  private let rows: [LinearRow]
  private let program: LinearProgram
  /// Solutions in whole numbers.
  private var witnesses: [[Int]] = []
  /// The values of each column in the solutions that count.
  private var seen: [Set<Int>]
  /// The least and the greatest value of each column in any solution, whole or not.
  private var ends: [ClosedRange<Double>?]
  /// Places of columns that can be the reason why the component is hidden, and up to which value; empty where none is
  /// needed.
  private let reasons: [(place: Int, most: Int)]
  /// Whole numbers are asked for; else a wide enough range of the relaxation will do.
  private let inWholeNumbers: Bool
  private var directions = Directions()

  init(of component: AttackComponent, in attack: Attack, inWholeNumbers: Bool = true) {
    self.attack = attack
    self.inWholeNumbers = inWholeNumbers
    ends = Array(repeating: nil, count: component.columns.count)
    self.component = component
    let local = Dictionary(uniqueKeysWithValues: component.columns.enumerated().map { ($1, $0) })
    self.local = local
    reasons =
      component.columns.contains(where: attack.excuses.contains)
      ? [] : component.columns.compactMap { column in attack.reasons[column].map { (local[column] ?? 0, $0) } }
    rows = component.rows.map { Self.reduced(attack.rows[$0], attack.fixed, local) }
    seen = Array(repeating: [], count: component.columns.count)
    program = LinearProgram(
      lower: component.columns.map { Double(attack.least[$0]) },
      upper: component.columns.map { _ in Double(attack.greatest) },
      rows: rows
    )
  }

  /// The targets of the component that are not safe, or the first of them.
  mutating func breaches(of targets: [Attack.Target], limit: Int = .max) throws -> [Attack.Breach] {
    let groups = Dictionary(grouping: targets, by: \.given).sorted { ($0.key ?? -1) < ($1.key ?? -1) }
    var found: [Attack.Breach] = []
    for (given, targets) in groups where found.count < limit {
      found += try breaches(of: targets, given: given, limit: limit - found.count)
    }
    return found
  }

  /// There is a solution, in whole numbers or not.
  mutating func isPossible() throws -> Bool { try relaxed([]) != nil }

  /// The least and the greatest possible whole number of a column.
  mutating func interval(of column: Int) throws -> (least: Int, greatest: Int) {
    let place = local[column] ?? 0
    return (try bound(of: place, sign: 1), try bound(of: place, sign: -1))
  }
}

extension ValueSearch {
  private static let tolerance = 1e-6
  private static let mostWitnesses = 100
  private static let mostSteps = 8
  private static let mostValues = 64

  /// The condition on the component's own columns.
  private static func reduced(_ row: LinearRow, _ fixed: [Int?], _ local: [Int: Int]) -> LinearRow {
    var terms: [LinearRow.Term] = []
    var known = 0.0
    for term in row.terms {
      if let value = fixed[term.column] {
        known += Double(value) * term.coefficient
      } else if let column = local[term.column] {
        terms.append(LinearRow.Term(column: column, coefficient: term.coefficient))
      }
    }
    return LinearRow(terms, from: row.lower - known, to: row.upper - known)
  }

  private mutating func breaches(of targets: [Attack.Target], given: Int?, limit: Int) throws -> [Attack.Breach] {
    let place = given.flatMap { local[$0] }
    let bounds = place.map { (program.lower[$0], program.upper[$0]) }
    if let place {
      program.setBounds(of: place, 1, 1)
      seen = values(where: { $0[place] == 1 })
      ends = ends.map { _ in nil }
    }
    defer {
      if let place, let bounds {
        program.setBounds(of: place, bounds.0, bounds.1)
        seen = values(where: { _ in true })
        ends = ends.map { _ in nil }
      }
    }
    try spread(over: targets)
    var found: [Attack.Breach] = []
    for target in targets where found.count < limit && !isSafe(target) {
      if let breach = try breach(of: target) { found.append(breach) }
    }
    return found
  }

  private func isSafe(_ target: Attack.Target) -> Bool {
    guard let place = local[target.column] else { return true }
    if seen[place].count >= target.needed { return true }
    guard !inWholeNumbers, let ends = ends[place] else { return false }
    return ends.upperBound - ends.lowerBound >= Double(target.needed - 1) - Self.tolerance
  }

  /// Solutions in directions that pull at all targets that are not yet safe.
  private mutating func spread(over targets: [Attack.Target]) throws {
    let most = 3 * (targets.map(\.needed).max() ?? 0)
    for _ in 0..<most {
      let open = targets.filter { !isSafe($0) }.compactMap { local[$0.column] }
      if open.isEmpty { return }
      let before = progress(open)
      guard try witness(open.map { LinearRow.Term(column: $0, coefficient: directions.next()) }) != nil else {
        throw Attack.Contradiction()
      }
      if progress(open) == before { return }
    }
  }

  /// How much has been seen of columns.
  private func progress(_ places: [Int]) -> Double {
    places.reduce(0) { sum, place in
      sum + Double(seen[place].count) + (ends[place].map { $0.upperBound - $0.lowerBound } ?? 0)
    }
  }

  /// Minimises, and takes the solution down where it is in whole numbers; nil where there is none at all.
  @discardableResult
  private mutating func relaxed(_ objective: [LinearRow.Term]) throws -> [Double]? {
    guard try program.minimise(objective) == .optimal else { return nil }
    let solution = program.solution
    for (column, value) in solution.enumerated() {
      ends[column] = ends[column].map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
    }
    if LinearProgram.isWhole(solution) { take(solution.map { Int($0.rounded()) }) }
    return solution
  }

  /// The same, and where the solution is not whole, one near it that is.
  @discardableResult
  private mutating func witness(_ objective: [LinearRow.Term]) throws -> [Double]? {
    guard let solution = try relaxed(objective) else { return nil }
    guard inWholeNumbers, !LinearProgram.isWhole(solution) else { return solution }
    if let whole = program.rounded(), isPossible(whole) { take(whole) }
    return solution
  }

  /// What the policy would have hidden like this.
  private func isExplained(_ solution: [Int]) -> Bool {
    reasons.isEmpty || reasons.contains { solution[$0.place] <= $0.most }
  }

  private mutating func take(_ solution: [Int]) {
    guard isExplained(solution) else { return }
    if witnesses.count < Self.mostWitnesses { witnesses.append(solution) }
    for (column, value) in solution.enumerated() where seen[column].count < Self.mostValues {
      seen[column].insert(value)
    }
  }

  private func values(where counts: ([Int]) -> Bool) -> [Set<Int>] {
    var values = Array(repeating: Set<Int>(), count: component.columns.count)
    for witness in witnesses where counts(witness) {
      for (column, value) in witness.enumerated() where values[column].count < Self.mostValues {
        values[column].insert(value)
      }
    }
    return values
  }

  /// Goes from known solutions along the differences of others: what two solutions differ in can often be added to a
  /// third. It keeps all sums, so that only the bounds need a look.
  private mutating func step(_ place: Int, until needed: Int) {
    let known = witnesses.suffix(Self.mostSteps)
    for first in known {
      for second in known where first[place] != second[place] {
        let move = zip(first, second).map { $0 - $1 }
        for start in known {
          let next = zip(start, move).map { $0 + $1 }
          if !seen[place].contains(next[place]) && isPossible(next) { take(next) }
          if seen[place].count >= needed { return }
        }
      }
    }
  }

  private func isPossible(_ solution: [Int]) -> Bool {
    for (column, value) in solution.enumerated() {
      guard program.lower[column] <= Double(value), Double(value) <= program.upper[column] else { return false }
    }
    return rows.allSatisfy { row in
      let sum = row.terms.reduce(0) { $0 + $1.coefficient * Double(solution[$1.column]) }
      return row.lower <= sum && sum <= row.upper
    }
  }

  /// Counts the values of one target until there are enough; nil where there are.
  private mutating func breach(of target: Attack.Target) throws -> Attack.Breach? {
    let place = local[target.column] ?? 0
    var bounds: [Double] = []
    var duals: [[Int: Double]] = []
    for sign in [1.0, -1.0] {
      guard let solution = try relaxed([LinearRow.Term(column: place, coefficient: sign)]) else {
        throw Attack.Contradiction()
      }
      bounds.append(solution[place])
      duals.append(Dictionary(uniqueKeysWithValues: zip(component.rows, program.rowDuals)))
    }
    if isHarmless(target, bounds) { return nil }
    let range = bounds[1] - bounds[0]
    if range < Double(target.needed - 1) - Self.tolerance {
      let values = max(
        0,
        Int((bounds[1] + Self.tolerance).rounded(.down) - (bounds[0] - Self.tolerance).rounded(.up)) + 1
      )
      return Attack.Breach(target: target, values: values, reason: Narrowing(range: range, duals: duals))
    }
    return inWholeNumbers ? try wholeBreach(of: target, from: bounds[0], to: bounds[1]) : nil
  }

  private func isHarmless(_ target: Attack.Target, _ values: [Double]) -> Bool {
    guard let least = target.harmlessFrom.map(Double.init) else { return false }
    return values.allSatisfy { $0 > least - 1 + Self.tolerance } || values.allSatisfy { $0 < 1 - Self.tolerance }
  }

  private mutating func wholeBreach(of target: Attack.Target, from low: Double, to high: Double) throws
    -> Attack.Breach?
  {
    let place = local[target.column] ?? 0
    step(place, until: target.needed)
    if reasons.isEmpty { try look(from: low, to: high, at: place, until: target.needed) }
    for reason in reasons where seen[place].count < target.needed {
      try look(at: place, until: target.needed, because: reason)
    }
    if seen[place].count >= target.needed || isHarmless(target, seen[place].map(Double.init)) { return nil }
    return Attack.Breach(target: target, values: seen[place].count, reason: nil)
  }

  /// Whether the column can have the value: if so, it is seen afterwards.
  private mutating func look(for value: Int, at place: Int) throws {
    let bounds = (program.lower[place], program.upper[place])
    program.setBounds(of: place, Double(value), Double(value))
    defer { program.setBounds(of: place, bounds.0, bounds.1) }
    let solution = try witness([])
    if solution == nil || seen[place].contains(value) { return }
    if let found = try integers([]) { take(found) }
  }

  /// The values within bounds, until there are enough.
  private mutating func look(from low: Double, to high: Double, at place: Int, until needed: Int) throws {
    let (least, greatest) = (Int((low - Self.tolerance).rounded(.up)), Int((high + Self.tolerance).rounded(.down)))
    for value in stride(from: least, through: greatest, by: 1)
    where seen[place].count < needed && !seen[place].contains(value) {
      try look(for: value, at: place)
    }
  }

  /// The values with which one of the columns is the reason.
  private mutating func look(at place: Int, until needed: Int, because reason: (place: Int, most: Int)) throws {
    let bounds = (program.lower[reason.place], program.upper[reason.place])
    guard bounds.0 <= Double(reason.most) else { return }
    program.setBounds(of: reason.place, bounds.0, min(bounds.1, Double(reason.most)))
    defer { program.setBounds(of: reason.place, bounds.0, bounds.1) }
    var ends: [Double] = []
    for sign in [1.0, -1.0] {
      guard let solution = try relaxed([LinearRow.Term(column: place, coefficient: sign)]) else { return }
      ends.append(solution[place])
    }
    try look(from: ends[0], to: ends[1], at: place, until: needed)
  }

  private func integers(_ objective: [LinearRow.Term]) throws -> [Int]? {
    var costs = Array(repeating: 0.0, count: component.columns.count)
    for term in objective { costs[term.column] = term.coefficient }
    return try IntegerProgram(
      lower: program.lower,
      upper: program.upper,
      objective: costs,
      rows: rows,
      isEasy: true
    ).solve()
  }

  private mutating func bound(of place: Int, sign: Double) throws -> Int {
    let objective = [LinearRow.Term(column: place, coefficient: sign)]
    guard let relaxed = try relaxed(objective) else { throw Attack.Contradiction() }
    if LinearProgram.isWhole(relaxed) { return Int(relaxed[place].rounded()) }
    guard let solution = try integers(objective) else { throw Attack.Contradiction() }
    return solution[place]
  }
}

/// A fixed sequence of directions, the same in every run (linear congruential generator of Knuth's MMIX).
struct Directions {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// From -8 to 8, without 0.
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let size = Double((state >> 33) % 8 + 1)
    return (state >> 62) & 1 == 0 ? size : -size
  }
}
