import Intake

/// The whole site as it will stand: every page and where it lies, before anything is drawn.
package struct Site: Sendable {
  package let content: ClearedContent
  /// The day of the build.
  let date: CalendarDate
  /// Absolute and ending in `/`; nil where the site does not know its own address.
  let baseURL: String?
  let pages: [SitePage]
  let plans: [PlanProgress]
  let directory: Directory
  /// What tables measure, with every target that a plan states for it.
  let targets: [StatedTargets]
  /// A year's review for every year so far, the latest first.
  let reviews: [YearReview]
  /// Lists of activities by line and by kind.
  let groups: [ActivityGroup]
  let addresses: Addresses
  let menu: [MenuEntry]
  let index: SiteIndex
  /// Addresses where a note stands in place of a page.
  let withdrawn: WithdrawnAddresses
  /// What was published before; nil where nothing was.
  let last: LastRelease?
  /// What was promised in releases, and what became of it.
  let promises: PromiseLedger
  /// What releases printed of each table.
  let tableLedger: TableLedger
  /// Tables as they were printed for earlier days, and those that are printed no more.
  let earlierTables: [EarlierTable]

  var settings: SiteSettings { content.settings }

  var topics: [Topic] { directory.topics }

  /// Of all plans.
  var tasks: [TaskProgress] { plans.flatMap(\.tasks) }

  /// As a release records them.
  var promisedTasks: [PromisedTask] { plans.promisedTasks }

  /// What was published of a task before; nil where nothing was.
  func promise(of address: TaskAddress) -> Promise? {
    let before = plans.prefix(address.plan).map(\.tasks.count).reduce(0, +)
    return promises.promise(ofTask: before + address.task)
  }

  /// The plans whose first period begins latest come first.
  var plansByPeriod: [PlanProgress] { plans.sorted { ($0.begin, $1.planIndex) > ($1.begin, $0.planIndex) } }

  /// Indices of the articles of a section, newest first.
  func articles(in section: String) -> [Int] { index.articles[section] ?? [] }

  func section(_ key: String) -> Section? { index.sections[key].map { content.sections[$0] } }

  func statistic(_ name: String) -> Statistic? { index.statistics[name].map { content.statistics[$0] } }

  func picture(_ contentPath: String) -> Picture? { index.pictures[contentPath] }

  /// Since when a table's figures are others than were first published for its day; nil where they are not.
  func corrected(_ statistic: Statistic) -> CalendarDate? { tableLedger[statistic.name]?.corrected }

  /// When a table was last changed: as written, or when it was corrected.
  func updated(_ statistic: Statistic) -> CalendarDate? {
    [statistic.updated, corrected(statistic)].compactMap(\.self).max()
  }

  func hasPage(_ path: String) -> Bool { index.paths.contains(path) }

  /// Months in which something took place or is planned, the earliest first.
  var months: [Month] { index.months }

  func activities(in month: Month) -> Range<Int> { index.activities[month] ?? 0..<0 }

  /// What took place up to the day of the build.
  var pastActivities: ArraySlice<Activity> { content.activities[..<index.pastActivities] }
}

/// An entry of the menu with the page it leads to, or an address elsewhere.
struct MenuEntry: Sendable {
  let title: String
  let target: Target

  enum Target: Sendable {
    case page(SiteAddress)
    case elsewhere(String)
  }
}
