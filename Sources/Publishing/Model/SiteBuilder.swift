import Diagnostics
import Intake

/// Lays out the site: which pages there are and where, and that no two want the same place.
package struct SiteBuilder {
  private let content: ClearedContent
  private let date: CalendarDate
  private let baseURL: String?
  private let withdrawn: WithdrawnAddresses
  private let last: LastRelease?
  private let promises: PromiseLedger
  private let tableLedger: TableLedger
  private let earlierTables: [EarlierTable]
  private let plans: [PlanProgress]
  private let reviews: [YearReview]
  private let groups: [ActivityGroup]

  /// - Parameters:
  ///   - last: what was published last before the day.
  ///   - days: what releases said before it, the oldest first.
  package init(
    content: ClearedContent,
    date: CalendarDate,
    baseURL: String?,
    withdrawn: WithdrawnAddresses = .none,
    last: LastRelease? = nil,
    days: [PublishedDay] = []
  ) {
    self.content = content
    self.date = date
    self.baseURL = baseURL ?? content.settings.baseURL
    self.withdrawn = withdrawn
    self.last = last
    plans = ProgressReckoning(content: content, date: date).plans()
    reviews = YearReview.all(of: content, plans: plans, on: date)
    groups = ActivityGroup.all(of: content)
    promises = PromiseLedger(of: plans, after: days, on: date)
    tableLedger = TableLedger(of: content.statistics, after: days, on: date)
    earlierTables = PublicWords(withdrawn: withdrawn, scanner: content.scanner)
      .tables(of: tableLedger, besides: content.statistics)
  }

  /// - Returns: the site and its warnings.
  /// - Throws: `Refusal` where two sources want one address, one of them was withdrawn, or a link leads to no page.
  package func build() throws(Refusal) -> (site: Site, warnings: [Diagnostic]) {
    let redirects = Redirects(content: content)
    let (texts, progress) = (guidancePages(), progressPages())
    let directory = Directory(content: content, pages: texts + progress)
    let guidance = texts + (content.articles.isEmpty ? [] : directory.pages)
    let pages =
      guidance + handoutPages() + guidance.compactMap(\.inLargeType) + progress + redirects.pages
      + [SitePage(PagePath.search, .search), SitePage(PagePath.notFound, .notFound)]
    let site = site(of: pages, directory)
    let generated = SiteFile.generated(of: content, baseURL: baseURL) + earlierTables.map(\.path)
    let addresses = AddressCheck(content: content, pages: pages, generated: generated).problems()
    let withdrawals = WithdrawnCheck(site: site, generated: generated)
    let problems = redirects.problems + addresses + withdrawals.problems() + SiteLinkCheck(site: site).problems()
    guard problems.isEmpty else { throw Refusal(problems.inReadingOrder) }
    return (site, SiteWarnings(site: site).all() + withdrawals.warnings())
  }

  private func site(of pages: [SitePage], _ directory: Directory) -> Site {
    let addresses = Addresses(content: content, pages: pages)
    let index = SiteIndex(content: content, topics: directory.topics, pages: pages, date: date)
    let hasProgress = index.paths.contains(PagePath.progress)
    return Site(
      content: content,
      date: date,
      baseURL: baseURL,
      pages: pages,
      plans: plans,
      directory: directory,
      targets: StatedTargets.all(of: plans),
      reviews: reviews,
      groups: groups,
      addresses: addresses,
      menu: Menu(content: content, addresses: addresses, hasProgress: hasProgress).entries(),
      index: index,
      withdrawn: withdrawn,
      last: last,
      promises: promises,
      tableLedger: tableLedger,
      earlierTables: earlierTables
    )
  }
}

extension SiteBuilder {
  private func guidancePages() -> [SitePage] {
    let articles = content.articles.enumerated().map { SitePage($1.path, .article($0), origin: $1.contentPath) }
    let others = content.pages.enumerated().filter { $1.reviewedYear == nil }.map {
      SitePage($1.path, .other($0), origin: $1.contentPath)
    }
    let hasNotice = content.pages.contains { $0.slug == "privacy" }
    return [SitePage(PagePath.home, .home, origin: content.home.contentPath)] + sectionPages() + articles + others
      + (hasNotice ? [] : [SitePage(PagePath.privacy, .privacyNotice)])
  }

  /// A poster and codes need an address to tell.
  private func handoutPages() -> [SitePage] {
    let handouts = content.articles.enumerated().compactMap { index, article in
      article.handoutPath.map { SitePage($0, .handout(index), origin: article.contentPath) }
    }
    let notices = baseURL == nil ? [] : [SitePage.poster, SitePage.codes]
    let sheets = handouts + notices
    let list = PagedList(path: PagePath.handouts, count: handouts.count)
    return sheets.isEmpty ? [] : list.pages { .handouts(number: $0) } + sheets
  }

  private func sectionPages() -> [SitePage] {
    let counts = Dictionary(content.articles.map { ($0.section, 1) }, uniquingKeysWith: +)
    return content.sections.enumerated().flatMap { index, section in
      let list = PagedList(path: section.path, count: counts[section.key] ?? 0)
      return list.pages(origin: section.contentPath) { .section(index, number: $0) }
    }
  }

  private func progressPages() -> [SitePage] {
    let isEmpty = content.plans.isEmpty && content.activities.isEmpty && content.statistics.isEmpty && reviews.isEmpty
    let wasEmpty = promises.promises.isEmpty && tableLedger.removed.isEmpty
    guard !(isEmpty && wasEmpty) else { return [] }
    return [SitePage(PagePath.progress, .progress)] + planPages() + activityPages() + statisticPages()
      + reviewPages()
  }

  private func planPages() -> [SitePage] {
    guard !(content.plans.isEmpty && promises.promises.isEmpty) else { return [] }
    return [SitePage(PagePath.plans, .plans)]
      + [SitePage(PagePath.responsible, .responsible)]
      + content.plans.enumerated().map { SitePage($1.path, .plan($0), origin: $1.contentPath) }
  }

  private func activityPages() -> [SitePage] {
    let months = Set(content.activities.map { Month($0.date) }).sorted()
    guard !months.isEmpty else { return [] }
    let years = Set(months.map(\.year)).sorted()
    return [SitePage(PagePath.activities, .activities)]
      + years.map { SitePage(PagePath.activityYear($0), .activityYear($0)) }
      + months.map { SitePage($0.path, .activityMonth($0)) }
      + groups.enumerated().flatMap { index, group in group.list.pages { .activityGroup(index, number: $0) } }
  }

  /// Two pages that look back on one year want one address, which is refused.
  private func reviewPages() -> [SitePage] {
    reviews.enumerated().flatMap { index, review in
      let words = content.pages.filter { $0.reviewedYear == review.year }
      let origins: [String?] = words.isEmpty ? [nil] : words.map(\.contentPath)
      return origins.map { SitePage(PagePath.review(of: review.year), .yearReview(index), origin: $0) }
    }
  }

  private func statisticPages() -> [SitePage] {
    guard !(content.statistics.isEmpty && tableLedger.removed.isEmpty) else { return [] }
    return [SitePage(PagePath.statistics, .statistics), SitePage(PagePath.data, .data)]
      + content.statistics.enumerated().map { SitePage($1.path, .statistic($0)) }
  }
}
