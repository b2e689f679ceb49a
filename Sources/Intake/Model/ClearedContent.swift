import Diagnostics
import Disclosure

/// Everything that may be published: it has passed the privacy gate, and only the gate can make it.
package struct ClearedContent: Sendable {
  package let settings: SiteSettings
  package let home: Article
  package let sections: [Section]
  /// Guidance articles that may be seen on the day of the build, newest first in each section.
  package let articles: [Article]
  package let pages: [Article]
  package let plans: [Plan]
  /// By date, then as written.
  package let activities: [Activity]
  package let statistics: [Statistic]
  /// What only the school knows of hidden cells, for the audit.
  package let hiddenFacts: HiddenFacts
  /// As the school wrote them, for questions that only they can answer; they never leave this module.
  private let tables: [StatisticalTable]
  private let history: TableHistory
  /// What was chosen to be hidden, for the next build.
  package let patterns: [SuppressionPattern]
  package let attachments: [Attachment]
  /// Files for the root of the site, as they are.
  package let rootFiles: [Attachment]
  /// Those that let something through.
  package let waivers: [Waiver]
  /// By content path what a reader reads of a Markdown file in which nothing was found, to compare pages with.
  package let readTexts: [String: [UInt8]]
  /// What looked at all of this, to look at what is made of it too.
  package let scanner: PrivacyScanner

  /// Internal on purpose: outside this module nobody can forge a clearance.
  init(
    _ content: ParsedContent,
    settings: SiteSettings,
    home: Article,
    waivers: [Waiver],
    readTexts: [String: [UInt8]],
    scanner: PrivacyScanner
  ) {
    self.settings = settings
    self.home = home
    sections = content.sections
    articles = content.articles
    pages = content.pages
    plans = content.plans
    activities = content.activities.concurrentMap { activity in
      var cleared = activity
      let tasks = activity.tasks.map { content.plans[$0.plan].tasks[$0.task] }
      cleared.counts = RecordCounts(of: activity, for: tasks, under: settings.policy)
      return cleared
    }
    statistics = content.statistics
    hiddenFacts = content.hiddenFacts
    patterns = content.patterns
    tables = content.tables.map(\.statistical)
    history = content.history
    attachments = content.attachments
    rootFiles = content.rootFiles
    self.waivers = waivers
    self.readTexts = readTexts
    self.scanner = scanner
  }
}

extension ClearedContent {
  /// Files that were read wherever they lie: the private list.
  package var namedFiles: [String] { settings.rosterPath.map { [$0] } ?? [] }

  /// Tables of which less would be hidden if they gave up some detail; the worst are tried, which takes time.
  ///
  /// - Throws: `SolverFailure` where that cannot be found out in time.
  package func coarserAlternatives() throws -> [CoarserAlternative] {
    try DisclosureControl(policy: settings.policy)
      .coarserAlternatives(to: tables, after: history.earlier, reusing: history.patterns.adding(patterns))
  }
}

/// A file that is copied as it is.
package struct Attachment: Sendable {
  /// The path inside the content folder.
  package internal(set) var contentPath: String
  /// The path inside the output folder.
  package internal(set) var outputPath: String
  package internal(set) var bytes: [UInt8]
  /// Nil for what is no photo: drawings have no size of their own.
  package internal(set) var picture: Picture?
  /// How long a recording takes; nil for what is none.
  package internal(set) var seconds: Double?
  /// Who answers for a photo or a document, for the paper that the head signs.
  package internal(set) var registration: Registration?

  /// All that a document or drawing says has been read; what is left of its bytes is the syntax of its format.
  package internal(set) var isRead = false

  /// Pixels, sound, or syntax alone; in those any number may stand by chance.
  package var holdsNoText: Bool { picture != nil || seconds != nil || isRead }
}

/// What the registers say of a photo or a document that is published.
package struct Registration: Sendable {
  /// What a photo shows, or why a document is no page.
  package internal(set) var reason: String
  /// The post that answers for it.
  package internal(set) var post: String?
  /// The last day of the families' consent.
  package internal(set) var until: CalendarDate?
  /// Of a photo.
  package internal(set) var childrenVisible: Bool?
}

/// What a page says of a picture beside its address.
package struct Picture: Sendable {
  package internal(set) var size: PictureSize
  /// What it shows, by the register of photos.
  package internal(set) var alt: String?
}
