import CCbc
import Synchronization

/// A linear program in whole numbers (COIN-OR Cbc), solved once.
struct IntegerProgram {
  var lower: [Double]
  var upper: [Double]
  var objective: [Double]
  var rows: [LinearRow]
  /// How far from the least value an answer may be, as a share of it.
  var gap = 0.0
  /// Search at once, without preparing for a long search: right for small programs and near solutions.
  var isEasy = false
  /// So many parts of the search are looked at, the same on every computer; then the best solution so far must do.
  var mostNodes = Int(Int32.max)

  /// The columns of a least solution; nil where there is none, or none was found among the nodes allowed.
  ///
  /// The solver keeps some of its state for all models of a process, so it works on one at a time.
  func solve() throws(SolverFailure) -> [Int]? {
    let seconds = min(Self.mostSeconds, try SolverTime.left(for: question))
    let outcome = Self.turn.withLock { _ in answer(within: seconds) }
    return try outcome.get()
  }
}

extension IntegerProgram {
  private static let turn = Mutex(())
  private static let mostSeconds = 60.0

  private var question: String { "an integer program of \(lower.count) columns and \(rows.count) rows" }

  private func answer(within seconds: Double) -> Result<[Int]?, SolverFailure> {
    let model = Cbc_newModel()
    defer { Cbc_deleteModel(model) }
    load(into: model)
    Cbc_setParameter(model, "seconds", String(seconds))
    Cbc_solve(model)
    if Cbc_isProvenInfeasible(model) != 0 { return .success(nil) }
    let isStopped = Cbc_isNodeLimitReached(model) != 0
    if isStopped && Cbc_numberSavedSolutions(model) == 0 { return .success(nil) }
    guard isStopped || Cbc_isProvenOptimal(model) != 0, let solution = Cbc_getColSolution(model) else {
      return .failure(SolverFailure(question: question))
    }
    return .success(UnsafeBufferPointer(start: solution, count: lower.count).map { Int($0.rounded()) })
  }

  private func load(into model: UnsafeMutableRawPointer?) {
    let matrix = SparseColumns(rows, columns: lower.count)
    matrix.load(into: model, by: Cbc_loadProblem, from: lower, to: upper, costs: objective)
    for column in lower.indices { Cbc_setInteger(model, Int32(column)) }
    Cbc_setLogLevel(model, 0)
    Cbc_setParameter(model, "logLevel", "0")
    Cbc_setParameter(model, "ratioGap", String(gap))
    Cbc_setParameter(model, "maxNodes", String(mostNodes))
    guard isEasy else { return }
    for part in ["preprocess", "cutsOnOff", "heuristicsOnOff"] { Cbc_setParameter(model, part, "off") }
  }
}
