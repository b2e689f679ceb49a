/// For one target after another the cheapest numbers that must be hidden together so that it can move: all sums stay
/// true when each moves by its share (the network heuristic of Kelly, Golden and Assad 1992, as a linear program).
///
/// The program has for every class the rise and the fall from its true value, priced by what it costs to hide it.
final class CheapestMove {
  private let problem: SuppressionProblem
  private let program: LinearProgram
  private let columns: Int
  /// The piece that a condition's slack belongs to, by column.
  private let slackPieces: [Int]
  private let prices: [Double]

  /// - Parameter prices: of the pieces.
  init(problem: SuppressionProblem, prices: [Int]) {
    self.problem = problem
    self.prices = prices.map(Double.init)
    columns = problem.merging.count
    var rows = problem.rows.map { Self.split($0, problem) }
    var slackPieces: [Int] = []
    for (number, percentage) in problem.percentages.enumerated() {
      for condition in percentage.conditions {
        var row = Self.split(condition, problem)
        for sign in [1.0, -1] {
          row.terms.append(LinearRow.Term(column: 2 * problem.merging.count + slackPieces.count, coefficient: sign))
          slackPieces.append(problem.merging.count + number)
        }
        rows.append(row)
      }
    }
    self.slackPieces = slackPieces
    let room = (0..<columns).map { Self.fall(of: $0, in: problem) }
    let rise = (0..<columns).map { problem.known[$0] == nil ? Double(problem.greatest) : 0 }
    let most = rise + room + slackPieces.map { _ in 1000 * Double(problem.greatest) }
    program = LinearProgram(lower: most.map { _ in 0 }, upper: most, rows: rows)
  }

  /// The pieces to hide besides `hidden` so that the target can take all values it needs; nil where there is no move.
  func pieces(freeing target: Attack.Target, besides hidden: Set<Int>) throws -> Set<Int>? {
    let room = Int(program.upper[columns + target.column])
    let steps = target.needed - 1
    for fall in [0, min(steps, room)] {
      if let found = try pieces(freeing: target, rise: steps - fall, fall: fall, besides: hidden) { return found }
    }
    return nil
  }
}

extension CheapestMove {
  /// How far a class can fall; one whose true value nobody knows can be anything.
  private static func fall(of column: Int, in problem: SuppressionProblem) -> Double {
    guard let value = problem.values[column], problem.known[column] == nil else { return 0 }
    return Double(max(0, value - problem.least(column)))
  }

  /// The condition on rises and falls.
  private static func split(_ row: LinearRow, _ problem: SuppressionProblem) -> LinearRow {
    var split = LinearRow([], from: row.lower, to: row.upper)
    for term in row.terms {
      let value = Double(problem.known[term.column] ?? problem.values[term.column] ?? 0) * term.coefficient
      split.lower -= value
      split.upper -= value
      split.terms.append(term)
      split.terms.append(LinearRow.Term(column: problem.merging.count + term.column, coefficient: -term.coefficient))
    }
    return split
  }

  private func pieces(freeing target: Attack.Target, rise: Int, fall: Int, besides hidden: Set<Int>) throws
    -> Set<Int>?
  {
    // Both ways at once is one move up and another one down; the longer of the two finds the pieces.
    let (column, steps) = rise >= fall ? (target.column, rise) : (columns + target.column, fall)
    let opposite = rise >= fall ? columns + target.column : target.column
    let fixed = [column, opposite] + (target.given.map { [$0, columns + $0] } ?? [])
    let bounds = fixed.map { (program.lower[$0], program.upper[$0]) }
    for place in fixed { program.setBounds(of: place, 0, 0) }
    program.setBounds(of: column, Double(steps), Double(steps))
    defer { for (place, bound) in zip(fixed, bounds) { program.setBounds(of: place, bound.0, bound.1) } }
    guard try program.minimise(costs(besides: hidden)) == .optimal else { return nil }
    return moved(program.solution)
  }

  private func costs(besides hidden: Set<Int>) -> [LinearRow.Term] {
    var terms: [LinearRow.Term] = []
    for column in 0..<columns where problem.sizes[column] > 0 && !hidden.contains(column) {
      terms.append(LinearRow.Term(column: column, coefficient: prices[column]))
      terms.append(LinearRow.Term(column: columns + column, coefficient: prices[column]))
    }
    for (number, piece) in slackPieces.enumerated() where !hidden.contains(piece) {
      terms.append(LinearRow.Term(column: 2 * columns + number, coefficient: prices[piece] / 100))
    }
    return terms
  }

  private func moved(_ solution: [Double]) -> Set<Int> {
    var moved: Set<Int> = []
    for column in 0..<columns where problem.canHide(column) {
      if solution[column] + solution[columns + column] > 1e-6 { moved.insert(column) }
    }
    for (number, piece) in slackPieces.enumerated() where solution[2 * columns + number] > 1e-6 { moved.insert(piece) }
    return moved
  }
}
