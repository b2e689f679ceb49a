import Intake

/// What readers look for, a tag or an age, and the articles that speak of it.
struct Topic: Sendable {
  let title: String
  let path: String
  /// Indices of articles.
  let articles: [Int]

  var list: PagedList { PagedList(path: path, count: articles.count) }

  /// All tags, the most used first. Tags that romanise alike are told apart by a number in the order of the tags.
  static func all(of articles: [Article]) -> [Topic] {
    var indices: [String: [Int]] = [:]
    for (index, article) in articles.enumerated() {
      for tag in Set(article.tags) { indices[tag, default: []].append(index) }
    }
    var slugs = UniqueNames()
    let topics = indices.sorted { $0.key < $1.key }.map { tag, articles in
      Topic(title: tag, path: PagePath.topic(slugs.free(slug(of: tag))), articles: articles)
    }
    return topics.sorted { ($1.articles.count, $0.path) < ($0.articles.count, $1.path) }
  }
}
