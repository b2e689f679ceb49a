import Diagnostics
import Disclosure
import Intake

/// All that `releases/` in the content folder tells of the past.
package struct ReleaseRecords: Sendable {
  package let chain: ReleaseChain
  package let withdrawn: WithdrawnAddresses
  /// What tables told readers so far, the oldest first.
  package let tables: [EarlierRelease]

  /// - Parameter output: the published folder, beside which the last release is noted.
  /// - Throws: `Refusal` where the chain of releases or the list of withdrawn addresses is broken, or what was released is lost.
  package init(content: String, output: String) throws {
    chain = try ReleaseChain(content: content)
    if let release = try OutputFolder(output).manifest()?.release,
      !chain.releases.contains(where: { $0.name.text == release })
    {
      throw Refusal([.lostRelease(release, from: chain.folder)])
    }
    withdrawn = try WithdrawnAddresses(content: content)
    tables = try chain.tables()
  }

  /// The name of the last release.
  package var last: String? { chain.last?.name.text }

  /// What was published last before a day, so that a second build on that day says the same; nil where nothing was.
  package func last(before date: CalendarDate) -> LastRelease? { LastRelease(of: chain, before: date) }
}
