import Intake

/// What is made to be printed: handouts, the poster, the codes, and the list of them.
extension PageMaker {
  func handoutsView(number: Int) -> HandoutsView {
    let list = PagedList(path: PagePath.handouts, count: site.index.handouts.reduce(0) { $0 + $1.articles.count })
    let notices = [SitePage.poster, SitePage.codes].filter { site.hasPage($0.path) }
    let titles = [PageTitle.poster, PageTitle.codes]
    return HandoutsView(
      notices: number > 1 ? nil : ListView(zip(titles, notices).map { link($0, $1.path) }),
      groups: handouts(list.entries(number: number)),
      pagination: pagination(list, number: number)
    )
  }

  func handoutView(_ article: Article) throws -> HandoutView {
    HandoutView(
      summary: article.summary.orNil,
      steps: try article.steps.map { try html($0) } ?? "",
      size: size(of: article),
      reviewOverdue: article.isReviewOverdue(on: site.date),
      code: try code(article.title, article.path)
    )
  }

  func posterView() throws -> PosterView {
    PosterView(
      summary: site.content.home.summary.orNil,
      sections: site.content.sections.map { link($0.title, $0.path) },
      code: try code(site.settings.title, PagePath.home)
    )
  }

  func codesView() throws -> CodesView {
    let sections = try site.content.sections.compactMap { try code($0.title, $0.path) }
    let home = try [code(PageTitle.home, PagePath.home)].compactMap(\.self)
    let handouts = try site.index.handouts.map { section, articles in
      let codes = try articles.compactMap { try code(site.content.articles[$0].title, site.content.articles[$0].path) }
      return CodeGroupView(title: site.content.sections[section].title, codes: codes)
    }
    return CodesView(
      groups: [CodeGroupView(title: site.settings.title, codes: home + sections)] + handouts
    )
  }
}

extension PageMaker {
  /// What fits on the sheet in each size was measured with the theme's own `paper.css`.
  private func size(of article: Article) -> String {
    switch (article.steps?.characterCount ?? 0) + article.summary.count {
    case ...115: "huge"
    case ...150: "large"
    case ...230: "medium"
    default: "small"
    }
  }

  /// A stretch of all handouts, in their sections.
  private func handouts(_ entries: Range<Int>) -> [LinkGroupView] {
    var start = 0
    return site.index.handouts.compactMap { section, articles in
      defer { start += articles.count }
      let shown = entries.clamped(to: start..<(start + articles.count))
      guard !shown.isEmpty else { return nil }
      let links = articles[(shown.lowerBound - start)..<(shown.upperBound - start)].map { index in
        let article = site.content.articles[index]
        return link(article.title, article.handoutPath ?? article.path)
      }
      return LinkGroupView(title: site.content.sections[section].title, items: links)
    }
  }

  /// Nil where the site does not know its own address.
  private func code(_ title: String, _ path: String) throws -> CodeView? {
    guard let baseURL = site.baseURL else { return nil }
    let address = baseURL + URLPath.encoded(URLPath.withoutIndex(path))
    return CodeView(svg: try QRCode(address).svg(label: title), title: title, address: address)
  }
}
