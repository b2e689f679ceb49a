import Intake

/// What is the same on every page: head, menu, breadcrumbs, footer.
extension PageMaker {
  func siteView() -> SiteView {
    let settings = site.settings
    return SiteView(
      title: settings.title,
      school: settings.school,
      description: settings.description,
      language: "zh-CN",
      home: href(PagePath.home),
      menu: site.menu.map(menuItem),
      search: href(PagePath.search),
      helpLines: ListView(settings.helpLines.map(helpLine)),
      feed: href(SiteFile.feed),
      jsonFeed: href(SiteFile.jsonFeed),
      calendar: site.content.activities.isEmpty ? nil : href(SiteFile.calendar),
      topics: site.hasPage(PagePath.topics) ? href(PagePath.topics) : nil,
      handouts: site.hasPage(PagePath.handouts) ? href(PagePath.handouts) : nil,
      icp: settings.icp.map { FilingView(number: $0, href: "https://beian.miit.gov.cn/") },
      publicSecurity: settings.publicSecurityFiling.map(publicSecurity),
      updated: dateView(site.date)
    )
  }

  func frameView() -> FrameView {
    let title = pageTitle
    let large = PagePath.large(page.path)
    let isHome = page.path == PagePath.home
    return FrameView(
      title: title,
      documentTitle: isHome ? site.settings.title : "\(title) · \(site.settings.title)",
      description: pageDescription,
      canonical: canonical,
      card: theme.has(asset: Theme.card) ? site.baseURL.map { $0 + theme.path(ofAsset: Theme.card) } : nil,
      root: root,
      large: root + URLPath.encoded(site.hasPage(large) ? large : PagePath.large(PagePath.home)),
      regular: regular.map { LinkView(title: title, href: root + URLPath.encoded($0)) },
      breadcrumbs: breadcrumbs,
      stylesheet: href(theme.path(ofAsset: stylesheet)),
      script: href(theme.path(ofAsset: Theme.script)),
      searchScript: href(theme.path(ofAsset: Theme.searchScript)),
      inlineStyle: inlineStyle,
      isHome: isHome || page.path == PagePath.large(PagePath.home)
    )
  }
}

extension PageMaker {
  private func menuItem(_ entry: MenuEntry) -> MenuItemView {
    switch entry.target {
    case .elsewhere(let address): return MenuItemView(title: entry.title, href: address, isCurrent: false)
    case .page(let address):
      let folder = URLPath.withoutIndex(address.path)
      let isBelow = folder.hasSuffix("/") && page.path.hasPrefix(folder)
      return MenuItemView(title: entry.title, href: href(address), isCurrent: page.path == address.path || isBelow)
    }
  }

  /// Pages that must not need a second file carry their style inside.
  private var inlineStyle: String? {
    guard case .notFound = page.content else { return nil }
    return theme.stylesheetText(root: root)
  }

  private var stylesheet: String {
    switch page.content {
    case .large: Theme.largeStylesheet
    case .handout, .poster, .codes: Theme.paperStylesheet
    default: Theme.stylesheet
    }
  }

  /// The path of the page that this one says once more.
  private var regular: String? {
    switch page.content {
    case .large: PagePath.regular(ofLarge: page.path)
    case .handout(let index): site.content.articles[index].path
    case .poster, .codes: PagePath.handouts
    default: nil
    }
  }

  private func helpLine(_ line: HelpLine) -> HelpLineView {
    let digits = line.number.filter { $0.isASCIIDigit || $0 == "+" }
    return HelpLineView(number: line.number, name: line.name, hours: line.hours, note: line.note, href: "tel:\(digits)")
  }

  /// The ministry's own page for a number, which is made of the number's digits.
  private func publicSecurity(_ number: String) -> FilingView {
    let digits = number.filter(\.isASCIIDigit)
    return FilingView(number: number, href: "https://beian.mps.gov.cn/#/query/webSearch?code=\(digits)")
  }

  /// A page at an old address names the present one.
  private var canonical: String? {
    guard let baseURL = site.baseURL else { return nil }
    switch page.content {
    case .redirect(let path, _): return baseURL + URLPath.encoded(URLPath.withoutIndex(path))
    case .large, .handout: return regular.map { baseURL + URLPath.encoded(URLPath.withoutIndex($0)) }
    default: return page.isListed ? baseURL + URLPath.encoded(URLPath.withoutIndex(page.path)) : nil
    }
  }

  private var breadcrumbs: [LinkView] {
    guard page.path != PagePath.home else { return [] }
    return [link(PageTitle.home, PagePath.home)] + parents.map { link($0.title, $0.path) }
  }

  /// The pages between the home page and this one.
  private var parents: [(title: String, path: String)] {
    let progress = (PageTitle.progress, PagePath.progress)
    switch page.content {
    case .article(let index):
      let article = site.content.articles[index]
      return [site.section(article.section)].compactMap { $0.map { ($0.title, $0.path) } }
    case .topic, .age, .letter: return [(PageTitle.topics, PagePath.topics)]
    case .handout, .poster, .codes: return [(PageTitle.handouts, PagePath.handouts)]
    case .plans, .activities, .statistics, .responsible, .yearReview: return [progress]
    case .plan: return [progress, (PageTitle.plans, PagePath.plans)]
    case .activityYear, .activityGroup: return [progress, (PageTitle.activities, PagePath.activities)]
    case .activityMonth(let month):
      let year = (PageTitle.year(month.year), PagePath.activityYear(month.year))
      return [progress, (PageTitle.activities, PagePath.activities), year]
    case .statistic: return [progress, (PageTitle.statistics, PagePath.statistics)]
    case .data: return [progress]
    default: return []
    }
  }

  var pageTitle: String { site.title(of: page.content) }

  private var pageDescription: String { ownDescription?.orNil ?? "\(site.settings.school)：\(pageTitle)" }

  private var ownDescription: String? { description(of: page.content) }

  private func description(of content: SitePage.Content) -> String? {
    switch content {
    case .home: site.content.home.summary.orNil ?? site.settings.description
    case .section(let index, _): site.content.sections[index].summary
    case .article(let index): site.content.articles[index].summary
    case .other(let index): site.content.pages[index].summary
    case .large(let content): description(of: content)
    case .handout(let index): site.content.articles[index].summary
    case .plan(let index): site.plans[index].plan.summary
    case .statistic(let index): site.content.statistics[index].definition
    case .yearReview(let index): site.reviews[index].sentences(on: site.date).joined()
    case .progress: ProgressSentences(site: site).all().joined()
    default: nil
    }
  }
}
