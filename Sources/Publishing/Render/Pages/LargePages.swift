import Intake

/// 长者版: what a page says, in large type.
extension PageMaker {
  func largeView(of content: SitePage.Content) throws -> LargeView {
    switch content {
    case .section(let index, let number): return try largeSection(index, number: number)
    case .article(let index): return try largeArticle(index)
    case .other(let index):
      let page = site.content.pages[index]
      return LargeView(summary: page.lead, body: try html(page.prose))
    case .privacyNotice:
      let notice = privacyNoticeView()
      return LargeView(summary: notice.summary, body: notice.body)
    case .topics(let number): return largeTopics(topicsView(number: number))
    case .topic(let index, let number): return largeTopic(topicView(site.topics[index], number: number))
    case .age(let index, let number): return largeTopic(topicView(site.directory.ages[index], number: number))
    case .letter(let index, let number): return largeTopic(letterView(site.directory.letters[index], number: number))
    default:
      let home = site.content.home
      return LargeView(summary: home.lead, body: try html(home.prose), groups: [sectionLinks])
    }
  }
}

extension PageMaker {
  private func largeSection(_ index: Int, number: Int) throws -> LargeView {
    let view = try sectionView(index, number: number)
    return LargeView(
      summary: view.summary,
      body: view.body,
      showsHelpLines: view.showsHelpLines,
      groups: group(.articles, view.articles.map { LinkView(title: $0.title, href: $0.href) }),
      pagination: view.pagination
    )
  }

  private func largeArticle(_ index: Int) throws -> LargeView {
    let article = site.content.articles[index]
    return LargeView(
      summary: article.lead,
      body: try html(article.prose),
      showsHelpLines: article.section == Section.psychologicalGuidance,
      reviewOverdue: article.isReviewOverdue(on: site.date),
      recording: recording(article),
      neighbours: neighbours(of: index)
    )
  }

  private var sectionLinks: LinkGroupView {
    let links = site.content.sections.map { link($0.title, $0.path) }
    let topics = site.hasPage(PagePath.topics) ? [link(PageTitle.topics, PagePath.topics)] : []
    return LinkGroupView(title: theme.text(of: .homeSections), items: links + topics)
  }

  private func largeTopics(_ view: TopicsView) -> LargeView {
    let whole = view.whole?.topics.map { LinkGroupView(title: $0.title, items: $0.articles) } ?? []
    let front = [(ThemeWord.byTopic, view.front?.topics), (.byAge, view.front?.ages), (.byLetter, view.front?.letters)]
    return LargeView(
      groups: whole + front.flatMap { group($0, counted($1)) },
      pagination: view.pagination
    )
  }

  private func largeTopic(_ view: TopicView) -> LargeView {
    let articles = view.articles.map { LinkView(title: $0.title, href: $0.href) } + (view.links?.items ?? [])
    return LargeView(groups: group(.pages, articles), pagination: view.pagination)
  }

  /// Links with the number of pages behind each in their words.
  private func counted(_ links: ListView<CountedLinkView>?) -> [LinkView] {
    links?.items.map { LinkView(title: "\($0.title)（\($0.count)篇）", href: $0.href) } ?? []
  }

  /// None where there is no link, so that no heading stands above nothing.
  private func group(_ heading: ThemeWord, _ links: [LinkView]) -> [LinkGroupView] {
    links.isEmpty ? [] : [LinkGroupView(title: theme.text(of: heading), items: links)]
  }
}
