import Diagnostics
import Intake

/// Which words of earlier releases may be said again: not those of a page that was taken down since, nor what the gate would
/// refuse today.
struct PublicWords: Sendable {
  let withdrawn: WithdrawnAddresses
  let scanner: PrivacyScanner

  /// - Parameters:
  ///   - pages: the addresses at which they stood.
  ///   - day: of a release that said them.
  func maySayAgain(_ words: String, of pages: [String], from day: CalendarDate) -> Bool {
    !pages.contains { withdrawn.wasDown($0, since: day) }
      && scanner.findings(in: Array(words.utf8)).allSatisfy { $0.severity != .error }
  }

  /// Tables as they were printed for earlier days, as far as they may be printed again.
  ///
  /// - Parameter statistics: the tables of today, which keep their addresses.
  func tables(of ledger: TableLedger, besides statistics: [Statistic]) -> [EarlierTable] {
    let taken = Set(statistics.map(\.csvPath))
    return ledger.earlier.filter { table in
      !taken.contains(table.path) && !withdrawn.wasDown(table.path, since: table.published)
        && maySayAgain(table.csv, of: [PagePath.statistic(table.table.name)], from: table.published)
    }
  }
}

extension Site {
  /// The title of a table that is printed no more; nil where it may not be said.
  func title(of entry: TableLedger.Entry) -> String? {
    let title = entry.current.title ?? entry.current.name
    return words.maySayAgain(title, of: [PagePath.statistic(entry.current.name)], from: entry.published) ? title : nil
  }

  /// What a promise said first; nil where that may not be said again.
  func words(of promise: Promise) -> String? {
    let plans = [promise.original.plan, promise.current.plan].map { PagePath.plan($0) }
    let words = promise.original.title
    let maySayAgain = self.words.maySayAgain(
      words,
      of: plans + [PagePath.plans, PagePath.progress],
      from: promise.published
    )
    return maySayAgain ? words : nil
  }

  private var words: PublicWords { PublicWords(withdrawn: withdrawn, scanner: content.scanner) }
}
