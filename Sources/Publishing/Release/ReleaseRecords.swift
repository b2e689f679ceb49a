import Diagnostics
import Disclosure
import Intake

/// All that `releases/` in the content folder tells of the past.
package struct ReleaseRecords: Sendable {
  package let chain: ReleaseChain
  package let withdrawn: WithdrawnAddresses
  /// What each release said, the oldest first.
  package let days: [PublishedDay]
  /// What tables told readers so far, the oldest first.
  package let tables: [EarlierRelease]

  /// - Parameters:
  ///   - output: the published folder, beside which the last release and what is withdrawn are noted.
  ///   - isReleasing: nobody else may add a release as long as its chain is kept.
  /// - Throws: `Refusal` where the chain of releases or the list of withdrawn addresses is broken, or what was released or withdrawn is lost from it.
  package init(content: String, output: String, isReleasing: Bool = false) throws {
    chain = try ReleaseChain(content: content, isReleasing: isReleasing)
    withdrawn = try WithdrawnAddresses(content: content)
    if let manifest = try OutputFolder(output).manifest() {
      try chain.refuseLoss(of: manifest)
      try withdrawn.refuseLoss(of: manifest)
    }
    days = try chain.releases.map { try $0.day() }
    tables = try days.toldTables(in: chain.folder)
  }

  /// The last release.
  package var last: ReleaseLink? { chain.last?.link }

  /// What was published last before a day, so that a second build on that day says the same; nil where nothing was.
  package func last(before date: CalendarDate) -> LastRelease? { LastRelease(of: chain, before: date) }

  /// What releases said before a day.
  package func days(before date: CalendarDate) -> [PublishedDay] { days.filter { $0.date < date } }
}
