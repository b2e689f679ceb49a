/// Looks for possible values of the targets in one component.
///
/// Every solution in whole numbers is a witness for one value of each target at once. In real numbers, solutions in many
/// directions show most ranges. In whole numbers, worlds that are known already are looked at first; then one near to
/// them is asked for with the next larger or smaller value of a target. What the two differ in is a move that keeps all
/// sums, and a walk by all moves so far shows many values of many targets (Diaconis and Sturmfels 1998, Annals of
/// Statistics 26). Only in small components the exact solver is asked last, and not for ever: a value for which no world is
/// found counts as impossible.
struct ValueSearch {
  private let attack: Attack
  private let component: AttackComponent
  private let local: [Int: Int]
  private let rows: [LinearRow]
  private let program: LinearProgram
  private lazy var near = NearestWorld(columns: component.columns.count, rows: rows)
  /// A solution in whole numbers, whether the policy would have hidden it like this or not.
  private var start: [Int]?
  /// Solutions in whole numbers that count.
  private var witnesses: [[Int]] = []
  /// Columns that are looked for, and how many of their values.
  private var wanted: [(place: Int, needed: Int)] = []
  /// The values of these columns in the solutions that count.
  private var seen: [Int: Set<Int>] = [:]
  /// The least and the greatest value of each column in any solution, whole or not.
  private var ends: [ClosedRange<Double>?]
  /// Places of columns that can be the reason why the component is hidden, and up to which value; empty where none is
  /// needed.
  private let reasons: [(place: Int, most: Int)]
  /// Whole numbers are asked for; else a wide enough range of the relaxation will do.
  private let inWholeNumbers: Bool
  private var directions = Directions()
  private var moves: [KnownWorlds.Move] = []
  /// Some condition is no sum, so that a move can break it.
  private let hasRanges: Bool

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
    program = LinearProgram(
      lower: component.columns.map { Double(attack.least[$0]) },
      upper: component.columns.map { _ in Double(attack.greatest) },
      rows: rows
    )
    hasRanges = rows.contains { $0.lower != $0.upper }
    moves = attack.worlds.moves.compactMap { move in
      let own = move.compactMap { step in local[step.column].map { (column: $0, change: step.change) } }
      return own.count == move.count ? own : nil
    }
    for world in attack.worlds.worlds {
      let part = component.columns.map { world[$0] }
      if isPossible(part) { take(part, isNew: false) }
    }
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
  /// For a first world, and for one near a known one; less where the exact solver follows.
  private var rounds: (first: Int, next: Int) { isSmall ? (4, 2) : (150, 10) }
  /// So many values, upwards or downwards, are tried in vain: no world was found, or none that counts.
  private static let mostMisses = 2
  /// In larger components the exact solver is not asked, and in others it gives up after so many nodes.
  private static let (fewColumns, mostNodes) = (500, 2_000)
  /// A walk that shows nothing new so many times ends.
  private static let mostIdle = 5
  /// Of a large component so many reasons are tried one by one.
  private static let fewReasons = 3

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
    if let place { program.setBounds(of: place, 1, 1) }
    defer { if let place, let bounds { program.setBounds(of: place, bounds.0, bounds.1) } }
    look(for: targets)
    wander()
    if inWholeNumbers { try findStart(for: targets) } else { try spread(over: targets) }
    var found: [Attack.Breach] = []
    for target in targets where found.count < limit && !isSafe(target) {
      if let breach = try breach(of: target) { found.append(breach) }
    }
    return found
  }

  /// Takes down what the known worlds within the bounds show of the targets.
  private mutating func look(for targets: [Attack.Target]) {
    wanted = targets.compactMap { target in local[target.column].map { ($0, target.needed) } }
    ends = ends.map { _ in nil }
    let known = witnesses.filter(isWithinBounds)
    seen = [:]
    for (place, needed) in wanted {
      var values: Set<Int> = []
      for witness in known where values.count < needed { values.insert(witness[place]) }
      seen[place] = values
    }
  }

  private func count(_ place: Int) -> Int { seen[place]?.count ?? 0 }

  private func isSafe(_ target: Attack.Target) -> Bool {
    guard let place = local[target.column] else { return true }
    if count(place) >= target.needed { return true }
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
      guard try relaxed(open.map { LinearRow.Term(column: $0, coefficient: directions.next()) }) != nil else {
        throw Attack.Contradiction()
      }
      if progress(open) == before { return }
    }
  }

  /// How much has been seen of columns.
  private func progress(_ places: [Int]) -> Double {
    places.reduce(0) { sum, place in
      sum + Double(count(place)) + (ends[place].map { $0.upperBound - $0.lowerBound } ?? 0)
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
    if LinearProgram.isWhole(solution) {
      let whole = solution.map { Int($0.rounded()) }
      if isPossible(whole) { take(whole) }
    }
    return solution
  }

  /// What the policy would have hidden like this.
  private func isExplained(_ solution: [Int]) -> Bool {
    reasons.isEmpty || reasons.contains { solution[$0.place] <= $0.most }
  }

  private mutating func take(_ solution: [Int], isNew: Bool = true) {
    start = start ?? solution
    guard isExplained(solution) else { return }
    witnesses.append(solution)
    for (place, needed) in wanted where count(place) < needed { seen[place, default: []].insert(solution[place]) }
    if isNew { attack.worlds.add(attack.world(solution, of: component)) }
  }

  private func isWithinBounds(_ solution: [Int]) -> Bool {
    solution.indices.allSatisfy { column in
      program.lower[column] <= Double(solution[column]) && Double(solution[column]) <= program.upper[column]
    }
  }

  private func isPossible(_ solution: [Int]) -> Bool {
    isWithinBounds(solution)
      && rows.allSatisfy { row in
        let sum = row.terms.reduce(0) { $0 + $1.coefficient * Double(solution[$1.column]) }
        return row.lower <= sum && sum <= row.upper
      }
  }

  /// Counts the values of one target until there are enough; nil where there are.
  private mutating func breach(of target: Attack.Target) throws -> Attack.Breach? {
    let place = local[target.column] ?? 0
    // Most of those that may be harmless are.
    if inWholeNumbers && target.harmlessFrom == nil {
      try explore(place, until: target.needed)
      if count(place) >= target.needed { return nil }
    }
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
    if target.harmlessFrom != nil { try explore(place, until: target.needed) }
    if reasons.isEmpty { try look(from: low, to: high, at: place, until: target.needed) }
    for reason in isSmall ? reasons : Array(reasons.prefix(Self.fewReasons)) where count(place) < target.needed {
      try look(at: place, until: target.needed, because: reason)
    }
    if count(place) >= target.needed || isHarmless(target, seen[place, default: []].map(Double.init)) { return nil }
    return Attack.Breach(target: target, values: count(place), reason: nil)
  }

  private var isSmall: Bool { component.columns.count <= Self.fewColumns }

  /// A first world within the bounds.
  private mutating func findStart(for targets: [Attack.Target]) throws {
    if targets.allSatisfy(isSafe) || known != nil { return }
    _ = try world(near: start ?? program.lower.map { Int($0) }, rounds: rounds.first)
  }

  /// A world within the bounds.
  private var known: [Int]? {
    witnesses.last(where: isWithinBounds) ?? start.flatMap { isWithinBounds($0) ? $0 : nil }
  }

  /// A world near another one, which is taken down.
  private mutating func world(near known: [Int], rounds: Int) throws -> NearestWorld.Answer {
    let answer = try near.world(near: known, from: program.lower, to: program.upper, rounds: rounds)
    guard case .world(let world) = answer else { return answer }
    if !isPossible(world) { return .unknown }
    take(world)
    return answer
  }

  /// Walks on by known moves as long as that shows anything new of the targets.
  private mutating func wander() {
    guard !moves.isEmpty, var world = known else { return }
    var idle = 0
    while idle < Self.mostIdle && wanted.contains(where: { count($0.place) < $0.needed }) {
      let before = seen.values.reduce(0) { $0 + $1.count }
      for _ in 0..<2 * moves.count { step(&world) }
      if !isPossible(world) { return }
      take(world)
      idle = seen.values.reduce(0) { $0 + $1.count } > before ? 0 : idle + 1
    }
  }

  /// One move by chance, if it leads to a world.
  private mutating func step(_ world: inout [Int]) {
    let move = moves[Int(directions.fraction() * Double(moves.count))]
    let sign = directions.fraction() < 0.5 ? 1 : -1
    let fits = move.allSatisfy { column, change in
      let value = Double(world[column] + sign * change)
      return program.lower[column] <= value && value <= program.upper[column]
    }
    guard fits else { return }
    for (column, change) in move { world[column] += sign * change }
    if !hasRanges || isPossible(world) { return }
    for (column, change) in move { world[column] -= sign * change }
  }

  private mutating func learn(from old: [Int], to new: [Int]) {
    let move = old.indices.filter { old[$0] != new[$0] }.map { (column: $0, change: new[$0] - old[$0]) }
    moves.append(move)
    attack.worlds.add(move.map { (column: component.columns[$0.column], change: $0.change) })
  }

  /// From the value that a world shows to the next larger and smaller ones, as far as there is any solution.
  private mutating func explore(_ place: Int, until needed: Int) throws {
    guard let start = known else { return }
    for step in [1, -1] {
      var (world, value, misses) = (start, start[place] + step, 0)
      while count(place) < needed && misses < Self.mostMisses {
        defer { value += step }
        if seen[place, default: []].contains(value) { continue }
        switch try self.world(near: world, with: value, at: place) {
        case .world(let next):
          learn(from: world, to: next)
          wander()
          world = next
        case .none: misses = Self.mostMisses
        case .unknown: break
        }
        if !seen[place, default: []].contains(value) { misses += 1 }
      }
    }
  }

  private mutating func world(near known: [Int], with value: Int, at place: Int) throws -> NearestWorld.Answer {
    let bounds = (program.lower[place], program.upper[place])
    guard bounds.0 <= Double(value) && Double(value) <= bounds.1 else { return .none }
    program.setBounds(of: place, Double(value), Double(value))
    defer { program.setBounds(of: place, bounds.0, bounds.1) }
    return try world(near: known, rounds: rounds.next)
  }

  /// Whether the column can have the value: if so, it is seen afterwards.
  private mutating func look(for value: Int, at place: Int) throws {
    let bounds = (program.lower[place], program.upper[place])
    program.setBounds(of: place, Double(value), Double(value))
    defer { program.setBounds(of: place, bounds.0, bounds.1) }
    if try relaxed([]) == nil || seen[place, default: []].contains(value) { return }
    if let found = try integers([], mostNodes: Self.mostNodes) { take(found) }
  }

  /// The values within bounds, until there are enough.
  private mutating func look(from low: Double, to high: Double, at place: Int, until needed: Int) throws {
    guard isSmall else { return }
    let (least, greatest) = (Int((low - Self.tolerance).rounded(.up)), Int((high + Self.tolerance).rounded(.down)))
    for value in stride(from: least, through: greatest, by: 1)
    where count(place) < needed && !seen[place, default: []].contains(value) {
      try look(for: value, at: place)
    }
  }

  /// The values with which one of the columns is the reason.
  private mutating func look(at place: Int, until needed: Int, because reason: (place: Int, most: Int)) throws {
    let bounds = (program.lower[reason.place], program.upper[reason.place])
    guard bounds.0 <= Double(reason.most) else { return }
    program.setBounds(of: reason.place, bounds.0, min(bounds.1, Double(reason.most)))
    defer { program.setBounds(of: reason.place, bounds.0, bounds.1) }
    try explore(place, until: needed)
    if count(place) >= needed || !isSmall { return }
    var ends: [Double] = []
    for sign in [1.0, -1.0] {
      guard let solution = try relaxed([LinearRow.Term(column: place, coefficient: sign)]) else { return }
      ends.append(solution[place])
    }
    try look(from: ends[0], to: ends[1], at: place, until: needed)
  }

  private func integers(_ objective: [LinearRow.Term], mostNodes: Int = .max) throws -> [Int]? {
    var costs = Array(repeating: 0.0, count: component.columns.count)
    for term in objective { costs[term.column] = term.coefficient }
    return try IntegerProgram(
      lower: program.lower,
      upper: program.upper,
      objective: costs,
      rows: rows,
      isEasy: true,
      mostNodes: min(mostNodes, Int(Int32.max))
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
