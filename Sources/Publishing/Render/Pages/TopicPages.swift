import Diagnostics
import Intake

/// Ways to every page without a script: by need, by age, and from A to Z; and the page for searching.
extension PageMaker {
  func topicsView(number: Int) -> TopicsView {
    let directory = site.directory
    return TopicsView(
      whole: directory.fitsOnePage ? wholeTopics(directory) : nil,
      front: directory.fitsOnePage ? nil : topicsFront(directory, number: number),
      pagination: pagination(directory.list, number: number)
    )
  }

  func topicView(_ topic: Topic, number: Int) -> TopicView {
    TopicView(
      count: topic.articles.count,
      articles: topic.articles[topic.list.entries(number: number)].map { articleCard(site.content.articles[$0]) },
      links: nil,
      pagination: pagination(topic.list, number: number),
      all: href(PagePath.topics)
    )
  }

  func letterView(_ letter: Letter, number: Int) -> TopicView {
    TopicView(
      count: letter.links.count,
      articles: [],
      links: ListView(letter.links[letter.list.entries(number: number)].map { link($0.title, $0.path) }),
      pagination: pagination(letter.list, number: number),
      all: href(PagePath.topics)
    )
  }

  func searchView() -> SearchView {
    let search = search.value
    let starts = search.starts.dropFirst().map { String(UnicodeScalar($0).map(Character.init) ?? " ") }
    return SearchView(starts: starts.joined(separator: "!"), version: search.version)
  }
}

extension PageMaker {
  private func wholeTopics(_ directory: Directory) -> WholeTopicsView {
    WholeTopicsView(
      topics: directory.topics.map { topic in
        TopicCardView(
          title: topic.title,
          href: href(topic.path),
          count: topic.articles.count,
          articles: topic.articles.map(articleLink)
        )
      },
      ages: directory.ages.map { LinkGroupView(title: $0.title, items: $0.articles.map(articleLink)) },
      letters: directory.letters.map { letter in
        LetterView(
          letter: letter.letter,
          anchor: "letter-\(letter.name)",
          articles: letter.links.map { link($0.title, $0.path) }
        )
      }
    )
  }

  /// Only the first page has ages and letters.
  private func topicsFront(_ directory: Directory, number: Int) -> TopicsFrontView {
    let topics = directory.topics[directory.list.entries(number: number)].map(countedLink)
    let ages = number == 1 ? directory.ages.map(countedLink) : []
    let letters = number == 1 ? directory.letters : []
    return TopicsFrontView(
      topics: ListView(topics),
      ages: ListView(ages),
      letters: ListView(
        letters.map { CountedLinkView(title: $0.letter, href: href($0.list.path), count: $0.links.count) }
      )
    )
  }

  private func countedLink(_ topic: Topic) -> CountedLinkView {
    CountedLinkView(title: topic.title, href: href(topic.path), count: topic.articles.count)
  }
}
