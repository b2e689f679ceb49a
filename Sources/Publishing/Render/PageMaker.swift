import Diagnostics
import Intake

/// Makes one page: its view, and through the theme its HTML.
struct PageMaker {
  let site: Site
  let theme: Theme
  let page: SitePage
  let search: Lazy<SearchIndex>
  /// What leads to the site's root.
  let root: String

  init(site: Site, theme: Theme, page: SitePage, search: Lazy<SearchIndex>) {
    self.site = site
    self.theme = theme
    self.page = page
    self.search = search
    root = Self.root(of: page, baseURL: site.baseURL)
  }

  func html() throws -> [UInt8] {
    switch page.content {
    case .home: try render(.home, homeView())
    case .section(let index, let number): try render(.section, sectionView(index, number: number))
    case .article(let index): try render(.article, articleView(site.content.articles[index], index: index))
    case .other(let index): try render(.page, otherPageView(site.content.pages[index]))
    case .privacyNotice: try render(.page, privacyNoticeView())
    case .topics(let number): try render(.topics, topicsView(number: number))
    case .topic(let index, let number): try render(.topic, topicView(site.topics[index], number: number))
    case .age(let index, let number): try render(.topic, topicView(site.directory.ages[index], number: number))
    case .letter(let index, let number): try render(.topic, letterView(site.directory.letters[index], number: number))
    case .progress: try render(.progress, progressView())
    case .plans: try render(.plans, plansView())
    case .plan(let index): try render(.plan, planView(site.plans[index]))
    case .responsible: try render(.responsible, responsibleView())
    case .yearReview(let index): try render(.review, reviewView(index))
    case .activities: try render(.activities, activitiesView())
    case .activityYear(let year): try render(.activityYear, activityYearView(year))
    case .activityMonth(let month): try render(.activityMonth, activityMonthView(month))
    case .activityGroup(let index, let number):
      try render(.activityGroup, activityGroupView(site.groups[index], number: number))
    case .statistics: try render(.statistics, statisticsView())
    case .statistic(let index): try render(.statistic, statisticView(site.content.statistics[index]))
    case .data: try render(.data, dataView())
    case .search: try render(.search, searchView())
    case .handouts(let number): try render(.handouts, handoutsView(number: number))
    case .handout(let index): try render(.handout, handoutView(site.content.articles[index]))
    case .poster: try render(.poster, posterView())
    case .codes: try render(.codes, codesView())
    case .large(let content): try render(.large, largeView(of: content))
    case .notFound: try render(.notFound, notFoundView())
    case .redirect(let path, _): try render(.redirect, RedirectView(href: href(path)))
    }
  }

  /// The view inside the frame that all pages share.
  func render(_ template: TemplateName, _ view: some View) throws -> [UInt8] {
    try theme.render(template, PageView(site: siteView(), page: frameView(), content: view))
  }

  /// The address of a page or file of the site as this page links to it: in large type where there is such a page and
  /// this is one.
  func href(_ path: String) -> String { href(SiteAddress(path: path)) }

  func href(_ address: SiteAddress) -> String {
    let large = PagePath.large(address.path)
    let path = page.isLarge && site.hasPage(large) ? large : address.path
    return root + SiteAddress(path: path, anchor: address.anchor).encoded
  }

  func link(_ title: String, _ path: String) -> LinkView { LinkView(title: title, href: href(path)) }

  func articleLink(_ index: Int) -> LinkView {
    let article = site.content.articles[index]
    return link(article.title, article.path)
  }

  func taskLink(_ address: TaskAddress) -> LinkView {
    let task = site.content.plans[address.plan].tasks[address.task]
    return LinkView(title: task.title, href: href(site.addresses.address(of: address)))
  }

  func date(_ date: CalendarDate?) -> DateView? { date.map(dateView) }

  func dateView(_ date: CalendarDate) -> DateView { DateView(iso: date.iso, text: date.chinese) }

  /// The page for unknown addresses is shown at any depth, so it needs the absolute path, which only `base_url` tells.
  private static func root(of page: SitePage, baseURL: String?) -> String {
    guard case .notFound = page.content else { return PagePath.root(from: page.path) }
    guard let baseURL, let scheme = baseURL.firstRange(of: "://") else { return "" }
    return String(baseURL[scheme.upperBound...].drop { $0 != "/" })
  }
}

extension String {
  /// Nil where there is nothing to show, so that no element stands around it.
  var orNil: String? { isEmpty ? nil : self }
}
