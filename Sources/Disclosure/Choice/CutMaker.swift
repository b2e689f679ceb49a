/// Turns what a reader could work out into conditions on a better choice.
struct CutMaker {
  let problem: SuppressionProblem
  let hidden: Set<Int>
  let attack: Attack
  /// For a choice that need not be the least.
  let isNear: Bool
  private let printed: [Int]

  init(problem: SuppressionProblem, hidden: Set<Int>, attack: Attack, isNear: Bool) {
    self.isNear = isNear
    self.problem = problem
    self.hidden = hidden
    self.attack = attack
    printed = problem.percentages.indices.filter { !hidden.contains(problem.merging.count + $0) }
  }

  /// At least one; for the rest of a rate one for each of its numbers that is hidden.
  func cuts(for breach: Attack.Breach) throws -> [Cut] {
    let weights = try breach.reason.map { self.weights($0, breach.target) } ?? wholeNumberWeights(breach.target)
    let conditions = owners(of: breach.target.column).map { problem.isAlwaysTarget($0) ? nil : $0 }
    return conditions.map { Cut(weights, condition: $0) }
  }
}

extension CutMaker {
  /// The pieces that make the target hidden.
  private func owners(of column: Int) -> [Int] {
    if hidden.contains(column) || problem.sizes[column] > 0 { return [column] }
    let gap = problem.gaps.first { $0.column == column }
    let parts = [gap?.numerator, gap?.denominator].compactMap { $0 }.filter(hidden.contains)
    return parts.isEmpty ? [column] : parts
  }

  /// How far each piece, once hidden, could widen the range of the target.
  private func weights(_ reason: Narrowing, _ target: Attack.Target) -> [Int: Double] {
    var widening: [Int: Double] = [:]
    for duals in reason.duals { add(duals, to: &widening, except: target.column) }
    let optional = widening.filter { problem.canHide($0.key) && !problem.primary.contains($0.key) }
    let gained = optional.sorted { $0.key < $1.key }.reduce(0) { hidden.contains($1.key) ? $0 + $1.value : $0 }
    let missing = Double(target.needed - 1) - (reason.range - gained)
    return optional.compactMapValues { weight in
      let share = min(1, weight / missing)
      return share < 1e-7 ? nil : min(1, (share * 4096).rounded(.up) / 4096)
    }
  }

  private func add(_ duals: [Int: Double], to widening: inout [Int: Double], except target: Int) {
    var reduced: [Int: Double] = [:]
    for (row, dual) in duals.sorted(by: { $0.key < $1.key }) where abs(dual) > 1e-9 {
      for term in attack.rows[row].terms { reduced[term.column, default: 0] -= dual * term.coefficient }
      if let piece = percentage(ofRow: row) { widening[piece, default: 0] = .infinity }
    }
    for (column, cost) in reduced.sorted(by: { $0.key < $1.key }) where abs(cost) > 1e-7 && column != target {
      guard let value = problem.values[column] else { continue }
      let room = cost < 0 ? problem.greatest - value : value - problem.least(column)
      for piece in pieces(of: column) { widening[piece, default: 0] += abs(cost) * Double(room) }
    }
  }

  /// The pieces whose hiding frees a column.
  private func pieces(of column: Int) -> [Int] {
    if problem.sizes[column] > 0 { return [column] }
    guard let gap = problem.gaps.first(where: { $0.column == column }) else { return [] }
    return [gap.numerator, gap.denominator].compactMap { $0 }
  }

  private func percentage(ofRow row: Int) -> Int? {
    var first = problem.rows.count
    for number in printed {
      let next = first + problem.percentages[number].conditions.count
      if row >= first && row < next { return problem.merging.count + number }
      first = next
    }
    return nil
  }

  /// Where only whole numbers narrow the target down: hide anything that is not in a large choice with the same flaw.
  ///
  /// A near choice hides something beside the target instead: to look at that many larger choices would take too long.
  private func wholeNumberWeights(_ target: Attack.Target) throws -> [Int: Double] {
    if isNear { return weights(beside: target) }
    var flawed = hidden
    for piece in 0..<problem.pieces where problem.canHide(piece) && !hidden.contains(piece) {
      let larger = flawed.union([piece])
      if try !problem.attack(hiding: larger).breaches(of: [target]).isEmpty { flawed = larger }
    }
    let rest = (0..<problem.pieces).filter { problem.canHide($0) && !flawed.contains($0) }
    return Dictionary(uniqueKeysWithValues: rest.map { ($0, 1) })
  }

  /// What stands in a sum with the target; where all of it is hidden, everything else.
  private func weights(beside target: Attack.Target) -> [Int: Double] {
    let sums = attack.rows.map { $0.terms.map(\.column) }.filter { $0.contains(target.column) }
    let open = (0..<problem.pieces).filter { problem.canHide($0) && !hidden.contains($0) }
    let beside = Set(sums.flatMap(\.self)).intersection(open)
    return Dictionary(uniqueKeysWithValues: (beside.isEmpty ? open : Array(beside)).map { ($0, 1) })
  }
}
