/// The cheapest pieces that fulfil all cuts found so far.
struct HittingSet {
  let cuts: [Cut]
  /// By piece; the number of printed numbers comes first, then what they are worth.
  let prices: [Int]

  /// - Throws: `SolverFailure`; `Unprotectable` with the pieces among which no choice fulfils the cuts.
  /// - Parameter gap: how far from the least price the answer may be, as a share of it.
  func cheapest(within gap: Double) throws -> Set<Int> {
    var chosen: Set<Int> = []
    for part in parts() { chosen.formUnion(try cheapest(for: part, within: gap)) }
    return chosen
  }

  /// `hidden` and more, one after another what fulfils most for its price, until all cuts are fulfilled.
  func completed(_ hidden: Set<Int>) -> Set<Int> {
    var hidden = hidden
    var open = cuts.filter { !$0.isMet(by: hidden) }
    while !open.isEmpty {
      guard let best = best(for: open, besides: hidden) else { return hidden }
      hidden.insert(best)
      // A piece that is now hidden can awaken cuts that depend on it.
      open = cuts.filter { !$0.isMet(by: hidden) }
    }
    return hidden
  }
}

extension HittingSet {
  private static let fewPieces = 40
  /// So far an exact choice is searched for, and one that need only be near.
  private static let (mostNodes, fewNodes) = (50_000, 1_000)

  /// Cuts that share no piece can be fulfilled apart.
  private func parts() -> [[Cut]] {
    var parents: [Int: Int] = [:]
    func root(_ piece: Int) -> Int {
      var root = piece
      while let parent = parents[root], parent != root { root = parent }
      return root
    }
    for cut in cuts {
      let pieces = cut.pieces
      guard let first = pieces.first else { continue }
      for piece in pieces { parents[root(piece)] = root(first) }
    }
    let parts = Dictionary(grouping: cuts) { $0.pieces.first.map(root) ?? -1 }
    return parts.sorted { $0.key < $1.key }.map(\.value)
  }

  private func cheapest(for cuts: [Cut], within gap: Double) throws -> Set<Int> {
    let pieces = Set(cuts.flatMap(\.pieces)).sorted()
    let columns = Dictionary(uniqueKeysWithValues: pieces.enumerated().map { ($1, $0) })
    let rows = cuts.map { cut in
      var terms = cut.weights.compactMap { weight in
        columns[weight.piece].map { LinearRow.Term(column: $0, coefficient: weight.value) }
      }
      if let column = cut.condition.flatMap({ columns[$0] }) {
        terms.append(LinearRow.Term(column: column, coefficient: -1))
      }
      return LinearRow(terms, from: cut.condition == nil ? 1 : 0)
    }
    let program = IntegerProgram(
      lower: pieces.map { _ in 0 },
      upper: pieces.map { _ in 1 },
      objective: pieces.map { Double(prices[$0]) },
      rows: rows,
      gap: gap,
      isEasy: pieces.count <= Self.fewPieces,
      mostNodes: gap == 0 ? Self.mostNodes : Self.fewNodes
    )
    guard let answer = try program.solve() else {
      let one = HittingSet(cuts: cuts, prices: prices).completed([])
      if cuts.allSatisfy({ $0.isMet(by: one) }) { return one }
      throw SecondarySuppression.Unprotectable(columns: pieces)
    }
    return Set(pieces.indices.filter { answer[$0] == 1 }.map { pieces[$0] })
  }

  private func best(for open: [Cut], besides hidden: Set<Int>) -> Int? {
    var worth: [Int: Double] = [:]
    for cut in open {
      let missing = 1 - cut.weight(of: hidden)
      for weight in cut.weights where !hidden.contains(weight.piece) {
        worth[weight.piece, default: 0] += min(weight.value, missing)
      }
    }
    return worth.min { left, right in
      let (first, second) = (left.value / Double(prices[left.key]), right.value / Double(prices[right.key]))
      return first == second ? left.key < right.key : first > second
    }?.key
  }
}
