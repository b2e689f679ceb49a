import Disclosure
import Intake

/// What the school published on a day: every address with the hash of its bytes, and every cell that a table printed.
///
/// With every task as its plan's page told it. It holds only what anybody can see in the site: a hidden cell is `c` here too.
struct Release: Codable, Sendable, Equatable {
  static let version = 1

  /// Of this format.
  var version = Release.version
  /// Its own name.
  var release: String
  /// The release before it; nil for the first.
  var previous: ReleaseLink?
  let thresholds: Thresholds
  /// Exceptions from privacy rules that were in force: rule, file, post and last day.
  var waivers: [String] = []
  let tables: [PrintedTable]
  /// Every task of every plan; nil in releases of before these were recorded.
  var tasks: [PromisedTask]?
  /// SHA-256 by address.
  let files: [String: String]

  /// Nothing that a reader of the site could see differs.
  func publishesTheSame(as other: Release) -> Bool {
    var renamed = other
    (renamed.release, renamed.previous) = (release, previous)
    return self == renamed
  }
}

/// A release by its name and the SHA-256 of its file.
package struct ReleaseLink: Codable, Sendable, Equatable {
  let release: String
  let hash: String
}

/// The smallest counts of children that were published.
struct Thresholds: Codable, Sendable, Equatable {
  let children: Int
  let sensitiveChildren: Int
  /// A zero was printed like any large number.
  let zerosPrinted: Bool

  init(_ policy: DisclosurePolicy) {
    children = policy.threshold
    sensitiveChildren = policy.sensitiveThreshold
    zerosPrinted = policy.zerosAreSafe
  }
}

extension Release {
  /// The release that a site and its files make.
  init(of site: Site, files: [StagedFile], as name: ReleaseName, after previous: ReleaseLink?) {
    release = name.text
    self.previous = previous
    thresholds = Thresholds(site.settings.policy)
    waivers = site.content.waivers.map { "\($0.rule) \($0.file) \($0.post) \($0.until.iso)" }.sorted()
    tables = site.content.statistics.map(PrintedTable.init)
    tasks = site.promisedTasks
    self.files = Dictionary(
      files.compactMap { file in file.proof.map { (file.path, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
