/// What the school alone knows of hidden cells, and whoever judges them must. It never leaves the school.
package struct HiddenFacts: Sendable {
  /// Cells that count one child, who knows it.
  package var singletons: Set<CellAddress> = []
  /// Cells of which earlier releases printed other numbers, which readers hold for true.
  package var corrected: Set<CellAddress> = []

  package init() {}
}
