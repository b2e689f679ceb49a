extension LinearProgram {
  /// The last solution in whole numbers: some columns are rounded, the others take the best that still fits, and so on
  /// (diving; Achterberg 2007, Constraint Integer Programming, ch. 9).
  ///
  /// It can get stuck, which proves nothing.
  func rounded() -> [Int]? {
    let (lowest, highest) = (lower, upper)
    defer { for column in lowest.indices { setBounds(of: column, lowest[column], highest[column]) } }
    while true {
      let solution = solution
      if Self.isWhole(solution) { return solution.map { Int($0.rounded()) } }
      guard rounds(Self.broken(solution), of: solution) else { return nil }
    }
  }

  static func isWhole(_ solution: [Double]) -> Bool { solution.allSatisfy { distance($0) < tolerance } }
}

extension LinearProgram {
  private static let tolerance = 1e-6
  private static let shareAtOnce = 8

  /// From the nearest whole number.
  private static func distance(_ value: Double) -> Double { abs(value - value.rounded()) }

  /// Columns that are not whole, the nearest to a whole number first.
  private static func broken(_ solution: [Double]) -> [Int] {
    solution.indices.filter { distance(solution[$0]) >= tolerance }
      .sorted { (distance(solution[$0]), $0) < (distance(solution[$1]), $1) }
  }

  /// An eighth of the columns, else the first one, else that the other way.
  private func rounds(_ columns: [Int], of solution: [Double]) -> Bool {
    let several = Array(columns.prefix(columns.count / Self.shareAtOnce))
    if several.count > 1, fits(several, several.map { solution[$0].rounded() }) { return true }
    let (nearest, value) = (solution[columns[0]].rounded(), solution[columns[0]])
    return [nearest, nearest > value ? nearest - 1 : nearest + 1].contains { fits([columns[0]], [$0]) }
  }

  /// A solver that fails is a way that does not fit: a witness is looked at afterwards, and a time-out meets the next question.
  private func fits(_ columns: [Int], _ values: [Double]) -> Bool {
    let bounds = columns.map { (lower[$0], upper[$0]) }
    for (column, value) in zip(columns, values) { setBounds(of: column, value, value) }
    let isFit: Bool
    do { isFit = try resolved() == .optimal } catch { isFit = false }
    if isFit { return true }
    for (column, bound) in zip(columns, bounds) { setBounds(of: column, bound.0, bound.1) }
    return false
  }
}
