/// How a length is shared out among counts.
enum Shares {
  /// In proportion, but never so narrow that a part cannot be seen; the widest gives what that takes.
  static func widths(of counts: [Double], outOf total: Double, over length: Double) -> [Double] {
    guard total > 0 else { return counts.map { _ in 0 } }
    let fair = counts.map { $0 / total * length }
    var widths = fair.map { max($0, narrowest) }
    let excess = max(0, widths.reduce(0, +) - fair.reduce(0, +))
    if let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] = max(narrowest, widths[widest] - excess)
    }
    return widths
  }

  private static let narrowest = 3.0
}
