import Disclosure
import Intake

/// All that `releases/` in the content folder tells of the past.
package struct ReleaseRecords: Sendable {
  package let chain: ReleaseChain
  package let withdrawn: WithdrawnAddresses
  /// What tables told readers so far, the oldest first.
  package let tables: [EarlierRelease]

  /// - Throws: `Refusal` where the chain of releases or the list of withdrawn addresses is broken.
  package init(content: String) throws {
    chain = try ReleaseChain(content: content)
    withdrawn = try WithdrawnAddresses(content: content)
    tables = try chain.tables()
  }

  /// What was published last before a day, so that a second build on that day says the same; nil where nothing was.
  package func last(before date: CalendarDate) -> LastRelease? { LastRelease(of: chain, before: date) }
}
