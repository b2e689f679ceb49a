import Intake

/// Home, sections, articles, other pages, topics.
extension PageMaker {
  func homeView() throws -> HomeView {
    let home = site.content.home
    return HomeView(
      summary: home.lead,
      body: try html(home.prose),
      sections: ListView(site.content.sections.map(sectionCard)),
      progress: progressSummary(),
      recent: recentActivities(limit: 5),
      upcoming: upcomingActivities(limit: 3)
    )
  }

  func sectionView(_ index: Int, number: Int) throws -> SectionView {
    let section = site.content.sections[index]
    let articles = site.articles(in: section.key)
    let list = PagedList(path: section.path, count: articles.count)
    return SectionView(
      summary: section.lead,
      key: section.key,
      body: number == 1 ? try html(section.prose) : "",
      articles: articles[list.entries(number: number)].map { articleCard(site.content.articles[$0]) },
      pagination: pagination(list, number: number),
      showsHelpLines: section.key == Section.psychologicalGuidance
    )
  }

  func articleView(_ article: Article, index: Int) throws -> ArticleView {
    let section = site.section(article.section)
    return ArticleView(
      summary: article.lead,
      body: try html(article.prose),
      contents: contents(of: article.prose),
      section: link(section?.title ?? "", section?.path ?? PagePath.home),
      date: date(article.date),
      audience: joined(article.audience),
      ages: article.ages,
      minutes: article.prose.readingMinutes,
      characterCount: article.prose.characterCount,
      authorRole: article.authorRole,
      reviewedBy: article.reviewedBy,
      reviewDue: date(article.reviewDue),
      reviewOverdue: article.isReviewOverdue(on: site.date),
      sources: ListView(article.sources.map { SourceView(text: $0.text, href: $0.url) }),
      topics: ListView(site.index.topics[index].map { link(site.topics[$0].title, site.topics[$0].path) }),
      neighbours: neighbours(of: index),
      related: related(to: index),
      recording: recording(article),
      handout: article.handoutPath.map { link(article.title, $0) },
      shareText: shareText(article),
      showsHelpLines: article.section == Section.psychologicalGuidance
    )
  }

  /// Nil where nobody has read the text aloud.
  func recording(_ article: Article) -> RecordingView? {
    guard let recording = article.recording, let file = site.index.recordings[recording.file.value],
      let seconds = file.seconds.map({ Int($0.rounded()) })
    else { return nil }
    return RecordingView(
      href: root + URLPath.encoded(file.outputPath),
      length: (seconds < 60 ? "" : "\(seconds / 60)分") + "\(seconds % 60)秒",
      kilobytes: (file.bytes.count + 1023) / 1024,
      reader: recording.post
    )
  }

  func otherPageView(_ page: Article) throws -> OtherPageView {
    OtherPageView(
      summary: page.lead,
      body: try html(page.prose),
      contents: contents(of: page.prose),
      date: date(page.date)
    )
  }

  func privacyNoticeView() -> OtherPageView {
    OtherPageView(
      summary: PrivacyNotice.summary.orNil,
      body: PrivacyNotice.html(school: site.settings.school),
      contents: nil,
      date: nil
    )
  }

  func articleCard(_ article: Article) -> ArticleCardView {
    ArticleCardView(
      title: article.title,
      href: href(article.path),
      summary: article.summary.orNil,
      date: date(article.date),
      minutes: article.prose.readingMinutes,
      audience: joined(article.audience),
      ages: article.ages
    )
  }

  func notFoundView() -> NotFoundView {
    let sections = site.content.sections.map { link($0.title, $0.path) }
    return NotFoundView(links: [link(PageTitle.home, PagePath.home)] + sections)
  }

  /// Who reads a page through in three minutes needs no table of contents.
  private func contents(of prose: Prose) -> ListView<HeadingView>? {
    prose.readingMinutes > 3 ? contents(prose.outline) : nil
  }

  /// Headings of the first two levels, where there are at least three.
  func contents(_ outline: [Prose.Heading]) -> ListView<HeadingView>? {
    let top = outline.map(\.level).min() ?? 2
    let shown = outline.filter { $0.level <= top + 1 }
    guard shown.count >= 3 else { return nil }
    return ListView(shown.map { HeadingView(title: $0.title, href: "#\($0.id)", isNested: $0.level > top) })
  }
}

extension PageMaker {
  private func sectionCard(_ section: Section) -> SectionCardView {
    let articles = site.articles(in: section.key).prefix(3).map { site.content.articles[$0] }
    return SectionCardView(
      title: section.title,
      summary: section.summary.orNil,
      href: href(section.path),
      key: section.key,
      articles: articles.map { link($0.title, $0.path) }
    )
  }

  private func shareText(_ article: Article) -> String {
    let address = site.baseURL.map { " " + $0 + URLPath.encoded(article.path) } ?? ""
    return "《\(article.title)》\(article.summary)（\(site.settings.title)）\(address)"
  }

  func neighbours(of index: Int) -> NeighboursView? {
    let articles = site.articles(in: site.content.articles[index].section)
    let position = site.index.positions[index]
    return NeighboursView(
      previous: position > 0 ? articleLink(articles[position - 1]) : nil,
      next: position + 1 < articles.count ? articleLink(articles[position + 1]) : nil
    )
  }

  /// The articles that share most topics with this one, at most three. Of a large topic only the newest are looked at,
  /// so that the work does not grow with the square of the articles.
  private func related(to index: Int) -> ListView<LinkView>? {
    var shared: [Int: Int] = [:]
    for topic in site.index.topics[index] {
      for other in site.topics[topic].articles.prefix(Self.relatedPerTopic) where other != index {
        shared[other, default: 0] += 1
      }
    }
    let best = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
    return ListView(best.map { articleLink($0.key) })
  }

  private static let relatedPerTopic = 60

  private func joined(_ words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: "、") }
}
