import CCbc

/// A linear program that is solved again and again with other objectives and bounds (COIN-OR Clp, warm starts).
///
/// One program belongs to one thread.
final class LinearProgram {
  enum Outcome {
    case optimal
    case infeasible
    /// The solver got lost in rounding errors.
    case unknown
  }

  private(set) var lower: [Double]
  private(set) var upper: [Double]
  private let rowCount: Int
  private let model: UnsafeMutableRawPointer?
  private var objective: [Double]
  private var changedBounds = false
  private var changedCosts = false
  private var isSolved = false

  /// - Parameter upper: must be finite, so that no problem is unbounded.
  init(lower: [Double], upper: [Double], rows: [LinearRow]) {
    self.lower = lower
    self.upper = upper
    rowCount = rows.count
    objective = Array(repeating: 0, count: lower.count)
    model = Clp_newModel()
    load(rows)
  }

  deinit { Clp_deleteModel(model) }

  func setBounds(of column: Int, _ newLower: Double, _ newUpper: Double) {
    guard lower[column] != newLower || upper[column] != newUpper else { return }
    (lower[column], upper[column]) = (newLower, newUpper)
    changedBounds = true
  }

  /// New bounds of all columns and rows.
  func setBounds(lower: [Double], upper: [Double], ofRows rows: [(Double, Double)]) {
    (self.lower, self.upper) = (lower, upper)
    changedBounds = true
    Clp_chgRowLower(model, rows.map(\.0))
    Clp_chgRowUpper(model, rows.map(\.1))
  }

  /// What `resolved` minimises from now on.
  func setCosts(_ costs: [Double]) {
    objective = costs
    changedCosts = true
    Clp_chgObjCoefficients(model, costs)
  }

  /// The solution and the duals of the least value can be read afterwards.
  ///
  /// - Throws: `SolverFailure` also where the solver gets lost.
  func minimise(_ terms: [LinearRow.Term]) throws(SolverFailure) -> Outcome {
    setObjective(terms)
    let outcome = try solve(keepsDuals: isSolved && !changedCosts)
    if outcome == .unknown { throw SolverFailure(question: question) }
    return outcome
  }

  /// The same question within other bounds.
  ///
  /// - Throws: `SolverFailure` only where time is up.
  func resolved() throws(SolverFailure) -> Outcome { try solve(keepsDuals: !(isSolved && changedCosts)) }

  private static let tolerance = 1e-6

  static func isWhole(_ value: Double) -> Bool { abs(value - value.rounded()) < tolerance }

  static func isWhole(_ solution: [Double]) -> Bool { solution.allSatisfy(isWhole) }

  var solution: [Double] { Array(UnsafeBufferPointer(start: Clp_primalColumnSolution(model), count: lower.count)) }

  /// What a unit more on the right-hand side of a row would add to the least value.
  var rowDuals: [Double] { Array(UnsafeBufferPointer(start: Clp_dualRowSolution(model), count: rowCount)) }
}

extension LinearProgram {
  private static let mostSeconds = 60.0

  private var question: String { "a linear program of \(lower.count) columns and \(rowCount) rows" }

  private func solve(keepsDuals: Bool) throws(SolverFailure) -> Outcome {
    Clp_setMaximumSeconds(model, min(Self.mostSeconds, try SolverTime.left(for: question)))
    if changedBounds {
      Clp_chgColumnLower(model, lower)
      Clp_chgColumnUpper(model, upper)
    }
    if keepsDuals { Clp_dual(model, 0) } else { Clp_primal(model, 0) }
    (changedBounds, changedCosts, isSolved) = (false, false, true)
    switch Clp_status(model) {
    case 0: return .optimal
    case 1: return .infeasible
    default: return .unknown
    }
  }

  private func load(_ rows: [LinearRow]) {
    let matrix = SparseColumns(rows, columns: lower.count)
    Clp_setLogLevel(model, 0)
    matrix.load(into: model, by: Clp_loadProblem, from: lower, to: upper, costs: objective)
  }

  private func setObjective(_ terms: [LinearRow.Term]) {
    var wanted = Array(repeating: 0.0, count: lower.count)
    for term in terms { wanted[term.column] = term.coefficient }
    if wanted != objective { setCosts(wanted) }
  }
}
