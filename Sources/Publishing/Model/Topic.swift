import Intake

/// What readers look for, a tag or an age, and the articles that speak of it.
struct Topic: Sendable {
  let title: String
  let path: String
  /// Indices of articles: those that name it before other tags come first.
  let articles: [Int]

  var list: PagedList { PagedList(path: path, count: articles.count) }

  /// All tags, the most used first. Tags that romanise alike are told apart by a number in the order of the tags.
  static func all(of all: [Article]) -> [Topic] {
    var indices: [String: [Int]] = [:]
    for (index, article) in all.enumerated() {
      for tag in Set(article.tags) { indices[tag, default: []].append(index) }
    }
    var slugs = UniqueNames()
    let topics = indices.sorted { $0.key < $1.key }.map { tag, articles in
      let places = articles.map { all[$0].tags.firstIndex(of: tag) ?? 0 }
      let ordered = zip(places, articles).sorted { $0 < $1 }.map(\.1)
      return Topic(title: tag, path: PagePath.topic(slugs.free(slug(of: tag))), articles: ordered)
    }
    return topics.sorted { ($1.articles.count, $0.path) < ($0.articles.count, $1.path) }
  }
}
