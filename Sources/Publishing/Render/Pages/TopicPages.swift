import Intake

/// Ways to every page without a script: by need, by age, and from A to Z; and the page for searching.
extension PageMaker {
  func topicsView() -> TopicsView {
    let topics = site.topics.map { topic in
      TopicCardView(
        title: topic.title,
        href: href(topic.path),
        count: topic.articles.count,
        articles: topic.articles.map(articleLink)
      )
    }
    return TopicsView(title: PageTitle.topics, topics: topics, ages: ages(), letters: letters())
  }

  func topicView(_ topic: Topic) -> TopicView {
    TopicView(
      title: topic.title,
      count: topic.articles.count,
      articles: topic.articles.map { articleCard(site.content.articles[$0]) },
      all: href("topics.html")
    )
  }

  func searchView() -> SearchView {
    let starts = search.starts.dropFirst().map { String(UnicodeScalar($0).map(Character.init) ?? " ") }
    return SearchView(title: PageTitle.search, starts: starts.joined(separator: "!"), version: search.version)
  }
}

extension PageMaker {
  /// Each article under every age it speaks of; last those that speak of none.
  private func ages() -> [LinkGroupView] {
    let articles = site.content.articles
    let bands = AgeBand.all.map { band in
      (band.title, articles.indices.filter { articles[$0].ages.map(band.holds) ?? false })
    }
    let others = (AgeBand.anyAge, articles.indices.filter { !AgeBand.isAge(articles[$0].ages) })
    return (bands + [others]).filter { !$1.isEmpty }.map { LinkGroupView(title: $0, items: $1.map(articleLink)) }
  }

  /// Every page from A to Z by its title romanised.
  private func letters() -> [LetterView] {
    let entries = listedPages.map { (key: Intake.slug(of: $0.title), link: $0) }.sorted { left, right in
      (left.key, left.link.href) < (right.key, right.link.href)
    }
    let letters = Dictionary(grouping: entries) { entry in
      entry.key.first.flatMap { $0.isLetter ? $0.uppercased() : nil } ?? "#"
    }
    return letters.sorted { $0.key < $1.key }.map { letter, entries in
      LetterView(
        letter: letter,
        anchor: "letter-\(letter == "#" ? "other" : letter.lowercased())",
        articles: entries.map(\.link)
      )
    }
  }

  /// Pages with a text of their own, and the first of those that only go on.
  private var listedPages: [LinkView] {
    site.pages.compactMap { page in
      switch page.content {
      case .article(let index): articleLink(index)
      case .other, .section(_, 1), .privacyNotice, .plan, .statistic, .progress, .activities, .data:
        link(title(of: page.content), page.path)
      default: nil
      }
    }
  }
}
