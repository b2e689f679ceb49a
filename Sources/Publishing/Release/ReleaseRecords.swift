import Disclosure

/// All that `releases/` in the content folder tells of the past.
package struct ReleaseRecords: Sendable {
  package let chain: ReleaseChain
  package let withdrawn: WithdrawnAddresses
  /// Nil where nothing was released yet.
  package let last: LastRelease?
  /// What tables told readers so far, the oldest first.
  package let tables: [EarlierRelease]

  /// - Throws: `Refusal` where the chain of releases or the list of withdrawn addresses is broken.
  package init(content: String) throws {
    chain = try ReleaseChain(content: content)
    withdrawn = try WithdrawnAddresses(content: content)
    last = LastRelease(of: chain)
    tables = try chain.tables()
  }
}
