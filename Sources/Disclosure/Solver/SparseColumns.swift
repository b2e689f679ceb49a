/// The rows of a problem in the column-wise form in which COIN-OR takes them.
struct SparseColumns {
  private var starts: [Int32] = [0]
  private var rows: [Int32] = []
  private var coefficients: [Double] = []
  private let lower: [Double]
  private let upper: [Double]

  init(_ problem: [LinearRow], columns: Int) {
    lower = problem.map(\.lower)
    upper = problem.map(\.upper)
    var entries = Array(repeating: [(row: Int32, coefficient: Double)](), count: columns)
    for (row, condition) in problem.enumerated() {
      for term in condition.terms { entries[term.column].append((Int32(row), term.coefficient)) }
    }
    for entry in entries {
      rows += entry.map(\.row)
      coefficients += entry.map(\.coefficient)
      starts.append(Int32(rows.count))
    }
  }

  /// The form of `Clp_loadProblem` and `Cbc_loadProblem`: the columns' starts, rows and coefficients, their bounds and
  /// costs, and the bounds of the rows.
  typealias Loader = (
    UnsafeMutableRawPointer?, Int32, Int32, UnsafePointer<Int32>?, UnsafePointer<Int32>?, UnsafePointer<Double>?,
    UnsafePointer<Double>?, UnsafePointer<Double>?, UnsafePointer<Double>?, UnsafePointer<Double>?,
    UnsafePointer<Double>?
  ) -> Void

  /// Gives the problem to a solver's model.
  func load(
    into model: UnsafeMutableRawPointer?,
    by loader: Loader,
    from least: [Double],
    to greatest: [Double],
    costs: [Double]
  ) {
    let sizes = (columns: Int32(starts.count - 1), rows: Int32(lower.count))
    loader(model, sizes.columns, sizes.rows, starts, rows, coefficients, least, greatest, costs, lower, upper)
  }
}
