/// A condition on what is hidden that every safe choice fulfils: Σ weight × hidden ≥ 1, where the condition piece is
/// hidden too (Fischetti and Salazar 2000, the capacity inequalities).
struct Cut: Hashable {
  struct Weight: Hashable {
    let piece: Int
    /// From just above 0 to 1.
    let value: Double
  }

  /// In the order of the pieces, so that sums are the same in every run.
  let weights: [Weight]
  /// It holds only if this piece is hidden; nil for one that always is.
  let condition: Int?

  init(_ weights: [Int: Double], condition: Int?) {
    self.weights = weights.sorted { $0.key < $1.key }.map { Weight(piece: $0.key, value: $0.value) }
    self.condition = condition
  }

  func isMet(by hidden: Set<Int>) -> Bool {
    if let condition, !hidden.contains(condition) { return true }
    return weight(of: hidden) >= 1 - Self.tolerance
  }

  /// What the hidden pieces add up to.
  func weight(of hidden: Set<Int>) -> Double {
    weights.reduce(0) { hidden.contains($1.piece) ? $0 + $1.value : $0 }
  }

  /// No choice fulfils it.
  var isHopeless: Bool { condition == nil && weights.reduce(0) { $0 + $1.value } < 1 - Self.tolerance }

  /// All pieces that it speaks of, ascending.
  var pieces: [Int] { (weights.map(\.piece) + [condition].compactMap { $0 }).sorted() }

  private static let tolerance = 1e-6
}
