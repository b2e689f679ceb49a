import Intake

/// The ways to every page without a script: by need, by age, and from A to Z.
struct Directory: Sendable {
  let topics: [Topic]
  /// Each article under every age it speaks of; last those that speak of none.
  let ages: [Topic]
  let letters: [Letter]

  /// - Parameter pages: those that are listed from A to Z.
  init(content: ClearedContent, pages: [SitePage]) {
    topics = Topic.all(of: content.articles)
    ages = AgeBand.topics(of: content.articles)
    letters = Letter.all(of: pages, content)
  }

  /// A large site has a front with a page for every need, age and letter; a small one says it all on one page.
  var fitsOnePage: Bool {
    topics.map(\.articles.count).reduce(0, +) + ages.map(\.articles.count).reduce(0, +)
      + letters.map(\.links.count).reduce(0, +) <= Self.mostLinks
  }

  /// The needs as the front lists them.
  var list: PagedList { PagedList(path: PagePath.topics, count: fitsOnePage ? 0 : topics.count) }

  var pages: [SitePage] {
    list.pages { .topics(number: $0) }
      + topics.enumerated().flatMap { index, topic in topic.list.pages { .topic(index, number: $0) } }
      + (fitsOnePage ? [] : agePages + letterPages)
  }
}

extension Directory {
  /// About a hundred articles: with 40 bytes a link and the stylesheet two thirds of what a page may weigh.
  private static let mostLinks = 500

  private var agePages: [SitePage] {
    ages.enumerated().flatMap { index, age in age.list.pages { .age(index, number: $0) } }
  }

  private var letterPages: [SitePage] {
    letters.enumerated().flatMap { index, letter in letter.list.pages { .letter(index, number: $0) } }
  }
}
