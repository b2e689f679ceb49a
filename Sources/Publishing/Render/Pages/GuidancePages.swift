import Intake

/// Home, sections, articles, other pages, topics.
extension PageMaker {
  func homeView() throws -> HomeView {
    let home = site.content.home
    return HomeView(
      title: home.title,
      summary: home.summary,
      body: try html(home.prose),
      sections: site.content.sections.map(sectionCard),
      progress: progressSummary(),
      recent: listOrNil(Array(recentActivities().prefix(5))),
      upcoming: listOrNil(Array(upcomingActivities().prefix(3)))
    )
  }

  func sectionView(_ index: Int, number: Int) throws -> SectionView {
    let section = site.content.sections[index]
    let articles = site.articles(in: section.key)
    let size = SiteBuilder.pageSize
    let shown = articles.dropFirst((number - 1) * size).prefix(size)
    return SectionView(
      title: section.title,
      summary: section.summary,
      key: section.key,
      body: number == 1 ? try html(section.prose) : "",
      articles: shown.map { articleCard(site.content.articles[$0]) },
      pagination: pagination(of: section, number: number, count: (articles.count + size - 1) / size),
      showsHelpLines: section.key == Section.psychologicalGuidance
    )
  }

  func articleView(_ article: Article, index: Int) throws -> ArticleView {
    let neighbours = site.articles(in: article.section)
    let position = neighbours.firstIndex(of: index) ?? 0
    let section = section(article.section)
    return ArticleView(
      title: article.title,
      summary: article.summary,
      body: try html(article.prose),
      contents: contents(article.prose.outline),
      section: link(section?.title ?? "", section?.path(number: 1) ?? "index.html"),
      sectionKey: article.section,
      date: date(article.date),
      audience: joined(article.audience),
      ages: article.ages,
      minutes: article.prose.readingMinutes,
      characterCount: article.prose.characterCount,
      authorRole: article.authorRole,
      reviewedBy: article.reviewedBy,
      reviewDue: date(article.reviewDue),
      reviewOverdue: article.isReviewOverdue(on: site.date),
      sources: sources(article),
      topics: topics(article),
      previous: neighbour(neighbours, position - 1),
      next: neighbour(neighbours, position + 1),
      related: related(to: article, index: index),
      showsHelpLines: article.section == Section.psychologicalGuidance
    )
  }

  func otherPageView(_ page: Article) throws -> OtherPageView {
    OtherPageView(
      title: page.title,
      summary: page.summary,
      body: try html(page.prose),
      contents: contents(page.prose.outline),
      date: date(page.date)
    )
  }

  func privacyNoticeView() -> OtherPageView {
    OtherPageView(
      title: PageTitle.privacy,
      summary: PrivacyNotice.summary,
      body: PrivacyNotice.html(school: site.settings.school),
      contents: nil,
      date: nil
    )
  }

  func topicsView() -> TopicsView {
    let letters = Dictionary(grouping: site.content.articles, by: \.initial).sorted { $0.key < $1.key }
    return TopicsView(
      title: PageTitle.topics,
      topics: site.topics.map(topicView),
      letters: letters.map { letter, articles in
        LetterView(
          letter: letter,
          articles: articles.sorted { $0.sortKey < $1.sortKey }.map { link($0.title, $0.path) }
        )
      }
    )
  }

  func topicView(_ topic: Topic) -> TopicView {
    TopicView(
      title: topic.title,
      href: href(topic.path),
      count: topic.articles.count,
      articles: topic.articles.map { articleCard(site.content.articles[$0]) }
    )
  }

  func notFoundView() -> NotFoundView {
    let sections = site.content.sections.map { link($0.title, $0.path(number: 1)) }
    return NotFoundView(title: PageTitle.notFound, links: [link("首页", "index.html")] + sections)
  }

  /// Headings of the first two levels, where there are at least three.
  func contents(_ outline: [Prose.Heading]) -> ContentsView? {
    let top = outline.map(\.level).min() ?? 2
    let shown = outline.filter { $0.level <= top + 1 }
    guard shown.count >= 3 else { return nil }
    return ContentsView(
      headings: shown.map { HeadingView(title: $0.title, href: "#\($0.id)", isNested: $0.level > top) }
    )
  }
}

extension PageMaker {
  private func sectionCard(_ section: Section) -> SectionCardView {
    let articles = site.articles(in: section.key).prefix(3).map { site.content.articles[$0] }
    return SectionCardView(
      title: section.title,
      summary: section.summary,
      href: href(section.path(number: 1)),
      key: section.key,
      articles: articles.map { link($0.title, $0.path) }
    )
  }

  private func articleCard(_ article: Article) -> ArticleCardView {
    ArticleCardView(
      title: article.title,
      href: href(article.path),
      summary: article.summary,
      date: date(article.date),
      minutes: article.prose.readingMinutes,
      audience: joined(article.audience),
      ages: article.ages
    )
  }

  private func pagination(of section: Section, number: Int, count: Int) -> PaginationView? {
    guard count > 1 else { return nil }
    return PaginationView(
      number: number,
      count: count,
      previous: number > 1 ? href(section.path(number: number - 1)) : nil,
      next: number < count ? href(section.path(number: number + 1)) : nil
    )
  }

  private func joined(_ words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: "、") }

  private func sources(_ article: Article) -> SourcesView? {
    guard !article.sources.isEmpty else { return nil }
    return SourcesView(items: article.sources.map { SourceView(text: $0.text, href: $0.url) })
  }

  private func topics(_ article: Article) -> TopicLinksView? {
    let topics = site.topics.filter { article.tags.contains($0.title) }
    return topics.isEmpty ? nil : TopicLinksView(items: topics.map { link($0.title, $0.path) })
  }

  private func neighbour(_ indices: [Int], _ position: Int) -> LinkView? {
    guard indices.indices.contains(position) else { return nil }
    let article = site.content.articles[indices[position]]
    return link(article.title, article.path)
  }

  /// The articles that share most tags with this one, at most three.
  private func related(to article: Article, index: Int) -> RelatedView? {
    var shared: [Int: Int] = [:]
    for topic in site.topics where article.tags.contains(topic.title) {
      for other in topic.articles where other != index { shared[other, default: 0] += 1 }
    }
    let best = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
    guard !best.isEmpty else { return nil }
    return RelatedView(
      items: best.map { link(site.content.articles[$0.key].title, site.content.articles[$0.key].path) }
    )
  }
}

extension Article {
  /// The title romanised, for order.
  fileprivate var sortKey: String { Intake.slug(of: title) }

  /// A–Z, or # for everything else.
  fileprivate var initial: String {
    guard let first = sortKey.first, first.isLetter else { return "#" }
    return first.uppercased()
  }
}
