import Diagnostics
import Disclosure

/// Reads all files of a content folder, each on its own core, then joins what refers to one another.
struct ContentReader: Sendable {
  let settings: SiteSettings
  let intake: ContentIntake

  /// - Parameter files: in the order of their paths; `site.yml` among them has been read.
  func read(_ files: [SourceFile]) -> ParsedContent {
    let texts = files.filter { $0.kind != .settings && $0.kind != .attachment }
    let read = texts.concurrentMap { FileReader(file: $0, settings: settings).read(knowing: intake.memory) }
    var content = ParsedContent()
    content.settings = settings
    content.files = files
    for file in read { content.take(file) }
    content.sections.sort(by: Section.precedes)
    content.articles.sort(by: Article.precedes)
    content.activities.sort { ($0.date, $0.location) < ($1.date, $1.location) }
    content.takeTables(from: read)
    content.history = intake.history
    content.protectTables(by: settings.policy)
    content.leaveOutUnpublished(on: intake.date, showing: intake.showsDrafts)
    content.joinReferences()
    content.takeAttachments(on: intake.today)
    return content
  }
}

extension ParsedContent {
  /// Puts what a file gave into its place; tables wait for their descriptors.
  fileprivate mutating func take(_ read: ReadFile) {
    diagnostics += read.diagnostics
    switch read.part {
    case .home(let article): home = article
    case .section(let section): sections.append(section)
    case .article(let article): articles.append(article)
    case .page(let page): pages.append(page)
    case .plan(let plan): plans.append(plan)
    case .activities(let more): activities += more
    case .rootFile(let file): rootFiles.append(file)
    case .descriptor, .table, .none: break
    }
    if let text = read.text { texts.append(text) }
  }

  /// Joins each descriptor with its CSV file.
  fileprivate mutating func takeTables(from read: [ReadFile]) {
    let problems = Problems()
    let sources = Dictionary(read.compactMap(\.table), uniquingKeysWith: { first, _ in first })
    let packages = read.compactMap(\.descriptor)
    for descriptor in packages.flatMap(\.tables) {
      guard let source = sources["statistics/" + descriptor.path.value] else {
        problems.add(.missingTable(descriptor.path))
        continue
      }
      let reader = StatisticReader(descriptor: descriptor, source: source, problems: problems)
      if let table = reader.table() { tables.append(table) }
    }
    tableNames = packages.reduce([]) { known, package in package.names.flatMap { known?.union($0) } }
    refuseUndescribed(packages, problems)
    diagnostics += problems.diagnostics
  }

  fileprivate mutating func protectTables(by policy: DisclosurePolicy) {
    let problems = Problems()
    if let protected = TableProtection(policy: policy, history: history, problems: problems).protect(tables) {
      statistics = zip(tables, zip(protected.tables, protected.reports)).map { written, safe in
        Statistic(written, as: safe.0, report: safe.1)
      }
      (hiddenFacts, patterns) = (protected.facts, protected.patterns)
      diagnostics += ToldElsewhere(tables: tables, reports: protected.reports).findings(in: self)
    }
    diagnostics += problems.diagnostics
  }

  /// Where a descriptor cannot be read, that has been reported.
  private func refuseUndescribed(_ packages: [DescribedTables], _ problems: Problems) {
    guard tableNames != nil else { return }
    let described = Set(packages.flatMap(\.paths).map { "statistics/" + $0 })
    for file in files where file.kind == .statisticsTable && !described.contains(file.contentPath) {
      problems.add(.undescribedTable(at: file.location))
    }
  }

  /// Takes the attachments that a page refers to, as far as they may be published.
  fileprivate mutating func takeAttachments(on date: CalendarDate) {
    let recordings = Set((articles + pages).compactMap(\.recording?.file.value))
    let referenced = Set(allProse.flatMap(\.links).map(\.path)).union(recordings)
    let files = files.filter { $0.kind == .attachment }
    let read = AttachmentReader(files: files, date: date, recordings: recordings).read(referenced)
    attachments = read.attachments
    texts += read.texts
    diagnostics += read.diagnostics
  }

  /// Drafts, and articles dated after the day of the build, stay out; both are said aloud.
  fileprivate mutating func leaveOutUnpublished(on date: CalendarDate, showing showsDrafts: Bool) {
    func isPublished(_ article: Article) -> Bool { !article.isDraft && article.date.map { $0 <= date } ?? true }
    if let home, !isPublished(home), !showsDrafts { diagnostics.append(.unpublishedHome(at: home.location)) }
    for article in articles + pages where !isPublished(article) {
      diagnostics.append(
        article.isDraft ? .draft(at: article.location) : .notYet(article.date, on: date, at: article.location)
      )
      if !showsDrafts { unpublished.insert(article.contentPath) }
    }
    if showsDrafts { return }
    articles = articles.filter(isPublished)
    pages = pages.filter(isPublished)
  }
}

extension ReadFile {
  fileprivate var table: (String, SourceText)? {
    if case .table(let source) = part { (file.contentPath, source) } else { nil }
  }

  fileprivate var descriptor: DescribedTables? {
    if case .descriptor(let tables) = part { tables } else { nil }
  }
}

extension Diagnostic {
  /// Whether it says that a page is left out, since it is not published yet.
  package var isLeftOut: Bool { rule == "draft" || rule == "not-yet" }

  fileprivate static func missingTable(_ path: Located<String>) -> Diagnostic {
    Diagnostic(
      "missing-table",
      at: path.location,
      message: Wording(en: "there is no file statistics/\(path.value)", zh: "statistics 文件夹里没有“\(path.value)”这个文件"),
      hint: Wording(en: "name a CSV file beside the descriptor", zh: "请写 statistics 文件夹里的 CSV 文件名，大小写也要一样")
    )
  }

  fileprivate static func undescribedTable(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "undescribed-table",
      at: location,
      message: Wording(en: "no resource of datapackage.yml describes this table", zh: "datapackage.yml 里没有这个表的说明"),
      hint: Wording(en: "add a resource, or take the file out of statistics/", zh: "请补上说明，或把文件移出 statistics/")
    )
  }

  fileprivate static func draft(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "draft",
      at: location,
      severity: .warning,
      message: Wording(en: "a draft: not published", zh: "这是草稿，没有发布"),
      hint: Wording(en: "take `draft` out when it is ready", zh: "写好后请去掉 draft 一行")
    )
  }

  fileprivate static func unpublishedHome(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unpublished-home",
      at: location,
      message: Wording(en: "the home page is a draft or dated in the future", zh: "首页是草稿，或日期还没到，网站没有首页就不能发布"),
      hint: Wording(en: "take `draft` and `date` out of index.md", zh: "请去掉 index.md 里的 draft 和 date 两项")
    )
  }

  fileprivate static func notYet(_ date: CalendarDate?, on today: CalendarDate, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      "not-yet",
      at: location,
      severity: .warning,
      message: Wording(
        en: "dated \(date?.iso ?? ""), after the day of this build, \(today.iso): not published yet",
        zh: "日期是\(date?.chinese ?? "")，今天按\(today.chinese)算，还没到，暂不发布"
      )
    )
  }
}
