/// Finds a solution in whole numbers near any vector: the least change with which all conditions are true, rounded, and
/// the same from there (the feasibility pump; Fischetti, Glover and Lodi 2005, Mathematical Programming 104).
///
/// The change is a linear program whose costs never change: the rise and the fall of each column. Near a solution it takes
/// a few pivots, and in margins of a cube it is nearly always whole at once.
final class NearestWorld {
  enum Answer {
    case world([Int])
    /// No solution at all, whole or not.
    case none
    /// None was found, which proves nothing.
    case unknown
  }

  private let rows: [LinearRow]
  private let columns: Int
  private let program: LinearProgram
  private var chance = Directions()

  init(columns: Int, rows: [LinearRow]) {
    self.rows = rows
    self.columns = columns
    let split = rows.map { row in
      let falls = row.terms.map { LinearRow.Term(column: columns + $0.column, coefficient: -$0.coefficient) }
      return LinearRow(row.terms + falls, from: row.lower, to: row.upper)
    }
    let none = Array(repeating: 0.0, count: 2 * columns)
    program = LinearProgram(lower: none, upper: none, rows: split)
    program.setCosts(costs())
  }

  /// - Parameters:
  ///   - start: need not be a solution, nor within the bounds.
  ///   - rounds: how long is looked, the same on every computer.
  /// - Throws: `SolverFailure` where time is up.
  func world(near start: [Int], from lower: [Double], to upper: [Double], rounds: Int) throws(SolverFailure)
    -> Answer
  {
    var guess = start
    var tried: Set = [start]
    for _ in 0..<rounds {
      let (outcome, solution) = try nearest(to: guess, from: lower, to: upper)
      guard outcome == .optimal else { return outcome == .infeasible ? .none : .unknown }
      let whole = solution.map { Int($0.rounded()) }
      if LinearProgram.isWhole(solution) { return .world(whole) }
      guess = tried.insert(whole).inserted ? whole : shaken(solution, from: lower)
    }
    return .unknown
  }
}

extension NearestWorld {
  private static let shareShaken = 0.002

  /// No two changes cost the same, so that few of them are fractions.
  private func costs() -> [Double] { (0..<2 * columns).map { _ in 1 + chance.fraction() / 2 } }

  private func nearest(to guess: [Int], from lower: [Double], to upper: [Double]) throws(SolverFailure) -> (
    LinearProgram.Outcome, [Double]
  ) {
    let guess = guess.map(Double.init)
    let (room, drop) = (zip(upper, guess).map { $0 - $1 }, zip(guess, lower).map { $0 - $1 })
    let sums = rows.map { row in row.terms.reduce(0) { $0 + $1.coefficient * guess[$1.column] } }
    program.setBounds(
      lower: (drop + room).map { max(0, -$0) },
      upper: (room + drop).map { max(0, $0) },
      ofRows: zip(rows, sums).map { ($0.lower - $1, $0.upper - $1) }
    )
    let outcome = try program.resolved()
    let change = program.solution
    return (outcome, guess.indices.map { guess[$0] + change[$0] - change[columns + $0] })
  }

  /// Where rounding goes in a circle: fractions rounded by chance, and a few columns lowered.
  private func shaken(_ solution: [Double], from lower: [Double]) -> [Int] {
    solution.indices.map { column in
      let value = solution[column]
      if !LinearProgram.isWhole(value) { return Int((value + chance.fraction()).rounded(.down)) }
      let isLowered = chance.fraction() < Self.shareShaken && value > lower[column] + 0.5
      return Int(value.rounded()) - (isLowered ? 1 : 0)
    }
  }
}

/// A fixed sequence of numbers, the same in every run (linear congruential generator of Knuth's MMIX).
struct Directions {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// From -8 to 8, without 0.
  mutating func next() -> Double {
    advance()
    let size = Double((state >> 33) % 8 + 1)
    return (state >> 62) & 1 == 0 ? size : -size
  }

  /// From 0 to just below 1.
  mutating func fraction() -> Double {
    advance()
    return Double(state >> 11) / Double(1 << 53 as UInt64)
  }

  private mutating func advance() {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
  }
}
