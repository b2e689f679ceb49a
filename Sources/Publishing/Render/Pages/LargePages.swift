import Intake

/// 长者版: what a page says, in large type.
extension PageMaker {
  func largeView(of content: SitePage.Content) throws -> LargeView {
    switch content {
    case .section(let index, let number): return try largeSection(index, number: number)
    case .article(let index): return try largeArticle(index)
    case .other(let index):
      let page = site.content.pages[index]
      return large(page.title, page.summary, try html(page.prose))
    case .privacyNotice:
      let notice = privacyNoticeView()
      return large(notice.title, notice.summary ?? "", notice.body)
    case .topics: return large(PageTitle.topics, "", "", groups: groups(of: topicsView()))
    default:
      let home = site.content.home
      return large(home.title, home.summary, try html(home.prose), groups: [sectionLinks])
    }
  }
}

extension PageMaker {
  private func large(
    _ title: String,
    _ summary: String,
    _ body: String,
    showsHelpLines: Bool = false,
    groups: [LinkGroupView] = [],
    neighbours: NeighboursView? = nil
  ) -> LargeView {
    LargeView(
      title: title,
      summary: summary.orNil,
      body: body,
      showsHelpLines: showsHelpLines,
      groups: groups,
      neighbours: neighbours
    )
  }

  private func largeSection(_ index: Int, number: Int) throws -> LargeView {
    let view = try sectionView(index, number: number)
    let articles = view.articles.map { LinkView(title: $0.title, href: $0.href) }
    return large(
      view.title,
      view.summary ?? "",
      view.body,
      showsHelpLines: view.showsHelpLines,
      groups: articles.isEmpty ? [] : [LinkGroupView(title: theme.strings["articles"] ?? "", items: articles)],
      neighbours: NeighboursView(
        previous: view.pagination?.previous.map { LinkView(title: PageTitle.number(number - 1), href: $0) },
        next: view.pagination?.next.map { LinkView(title: PageTitle.number(number + 1), href: $0) }
      )
    )
  }

  private func largeArticle(_ index: Int) throws -> LargeView {
    let article = site.content.articles[index]
    return large(
      article.title,
      article.summary,
      try html(article.prose),
      showsHelpLines: article.section == Section.psychologicalGuidance,
      neighbours: neighbours(of: index)
    )
  }

  private var sectionLinks: LinkGroupView {
    let links = site.content.sections.map { link($0.title, $0.path(number: 1)) }
    let topics = site.hasPage("topics.html") ? [link(PageTitle.topics, "topics.html")] : []
    return LinkGroupView(title: theme.strings["homeSections"] ?? "", items: links + topics)
  }

  private func groups(of topics: TopicsView) -> [LinkGroupView] {
    topics.topics.map { LinkGroupView(title: $0.title, items: $0.articles) }
  }
}
