import Intake

/// The list of all topics, and one topic.
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
    return TopicsView(title: PageTitle.topics, topics: topics, letters: letters())
  }

  func topicView(_ topic: Topic) -> TopicView {
    TopicView(
      title: topic.title,
      count: topic.articles.count,
      articles: topic.articles.map { articleCard(site.content.articles[$0]) },
      all: href("topics.html")
    )
  }
}

extension PageMaker {
  /// Every article from A to Z by its title romanised.
  private func letters() -> [LetterView] {
    let entries = site.content.articles.enumerated().map { (key: Intake.slug(of: $1.title), index: $0) }.sorted {
      $0 < $1
    }
    let letters = Dictionary(grouping: entries) { entry in
      entry.key.first.flatMap { $0.isLetter ? $0.uppercased() : nil } ?? "#"
    }
    return letters.sorted { $0.key < $1.key }.map { letter, entries in
      LetterView(
        letter: letter,
        anchor: "letter-\(letter == "#" ? "other" : letter.lowercased())",
        articles: entries.map { articleLink($0.index) }
      )
    }
  }
}
