import Intake

/// Where everything lies: source files, tasks and activities by their addresses in the site.
struct Addresses: Sendable {
  private var pages: [String: String] = [:]
  /// By page, the ids of its headings by their words.
  private var headings: [String: [String: String]] = [:]
  private let activityAnchors: [String]
  private let activityMonths: [Month]
  private let taskPages: [String]
  private let taskAnchors: [[String]]

  init(content: ClearedContent, pages: [SitePage]) {
    activityAnchors = Self.activityAnchors(content.activities)
    activityMonths = content.activities.map { Month($0.date) }
    taskPages = content.plans.map(\.path)
    taskAnchors = content.plans.map { Self.anchors(of: $0.tasks) }
    for page in pages {
      guard let origin = page.origin, self.pages[origin] == nil else { continue }
      self.pages[origin] = page.path
    }
    for file in content.attachments { self.pages[file.contentPath] = file.outputPath }
    for statistic in content.statistics { self.pages["statistics/\(statistic.name).csv"] = statistic.path }
    takeHeadings(of: content)
  }

  /// The page that a source file became.
  func page(from contentPath: String) -> String? { pages[contentPath] }

  /// The address of a link between source files; nil where no page stands there.
  func address(of link: LocalLink) -> SiteAddress? {
    let page = pages[link.path] ?? (link.path.hasSuffix(".html") ? link.path : nil)
    guard let page else { return nil }
    guard let fragment = link.fragment, !fragment.isEmpty else { return SiteAddress(path: page) }
    return SiteAddress(path: page, anchor: headings[page]?[fragment] ?? fragment)
  }

  /// The anchors of a page's own text; nil where the page is made of many.
  func anchors(of page: String) -> Set<String>? {
    guard let headings = headings[page] else { return nil }
    let tasks = taskPages.firstIndex(of: page).map { taskAnchors[$0] } ?? []
    return Set(headings.values).union(tasks)
  }

  func anchor(ofActivity index: Int) -> String { activityAnchors[index] }

  func address(ofActivity index: Int) -> SiteAddress {
    SiteAddress(path: activityMonths[index].path, anchor: activityAnchors[index])
  }

  func anchor(of task: TaskAddress) -> String { taskAnchors[task.plan][task.task] }

  func address(of task: TaskAddress) -> SiteAddress {
    SiteAddress(path: taskPages[task.plan], anchor: anchor(of: task))
  }

  private mutating func takeHeadings(of content: ClearedContent) {
    for article in content.articles + content.pages { headings[article.path] = article.prose.outline.byTitle }
    for section in content.sections { headings[section.path] = section.prose.outline.byTitle }
    for plan in content.plans { headings[plan.path] = plan.outline.byTitle }
    headings[PagePath.home] = content.home.prose.outline.byTitle
  }

  /// The ids as written, and `task-3` for the third task where it has none.
  private static func anchors(of tasks: [PlanTask]) -> [String] {
    var names = UniqueNames(taken: Set(tasks.compactMap(\.id)))
    return tasks.enumerated().map { $1.id ?? names.free("task-\($0 + 1)") }
  }

  /// `d2025-03-12`, and `-2` for the second of a day.
  private static func activityAnchors(_ activities: [Activity]) -> [String] {
    var names = UniqueNames()
    return activities.map { names.free("d\($0.date.iso)") }
  }
}

extension [Prose.Heading] {
  /// Ids by the words of headings and by themselves.
  fileprivate var byTitle: [String: String] {
    Dictionary(map { ($0.title, $0.id) } + map { ($0.id, $0.id) }, uniquingKeysWith: { first, _ in first })
  }
}
