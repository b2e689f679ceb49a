/// What the school alone knows of hidden cells, and whoever judges them must. It never leaves the school.
package struct HiddenFacts: Sendable {
  /// Cells that count one child, who knows it.
  package var singletons: Set<CellAddress> = []
  /// Cells of which earlier releases printed other numbers, which readers hold for true.
  package var corrected: Set<CellAddress> = []
  /// Numbers of earlier releases that are not true any more.
  var outdated: Set<OldNumber> = []
  /// What the numbers of rates count, as the school's own numbers bear it out.
  private var guesses: [TableGroup: ReaderGuess] = [:]

  /// Days of counting in which the school has the same numbers; nil where these are not known.
  let days: DayLinks?

  package init() { days = nil }

  init(days: DayLinks) { self.days = days }

  /// What a reader may take the numbers of linked tables for; nil where the school's are not known.
  func guess(for group: TableGroup) -> ReaderGuess? { guesses[group] }

  /// - Parameters:
  ///   - truth: linked tables with nothing hidden.
  ///   - earlier: what releases printed of the group.
  mutating func learn(_ truth: [PublishedTable], after earlier: [PublishedTable], as group: TableGroup) {
    guesses[group] = ReaderGuess(truth, after: earlier)
  }
}

/// A number that a release printed in a cell; nil for a percentage.
struct OldNumber: Sendable, Hashable {
  let cell: CellAddress
  let number: Int?
}
