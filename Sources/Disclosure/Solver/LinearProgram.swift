import CCbc

/// A linear program that is solved again and again with other objectives and bounds (COIN-OR Clp, warm starts).
///
/// One program belongs to one thread.
final class LinearProgram {
  enum Outcome {
    case optimal
    case infeasible
  }

  private(set) var lower: [Double]
  private(set) var upper: [Double]
  private let rowCount: Int
  private let model: UnsafeMutableRawPointer?
  private var objective: [Double]
  private var changedBounds = false
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

  /// The solution and the duals of the least value can be read afterwards.
  func minimise(_ terms: [LinearRow.Term]) throws(SolverFailure) -> Outcome {
    let changedObjective = setObjective(terms)
    return try solve(keepsDuals: isSolved && !changedObjective)
  }

  /// The same question within other bounds.
  func resolved() throws(SolverFailure) -> Outcome { try solve(keepsDuals: true) }

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
    (changedBounds, isSolved) = (false, true)
    switch Clp_status(model) {
    case 0: return .optimal
    case 1: return .infeasible
    default: throw SolverFailure(question: question)
    }
  }

  private func load(_ rows: [LinearRow]) {
    let matrix = SparseColumns(rows, columns: lower.count)
    Clp_setLogLevel(model, 0)
    matrix.load(into: model, by: Clp_loadProblem, from: lower, to: upper, costs: objective)
  }

  private func setObjective(_ terms: [LinearRow.Term]) -> Bool {
    var wanted = Array(repeating: 0.0, count: lower.count)
    for term in terms { wanted[term.column] = term.coefficient }
    guard wanted != objective else { return false }
    objective = wanted
    Clp_chgObjCoefficients(model, wanted)
    return true
  }
}
