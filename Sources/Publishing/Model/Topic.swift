import Intake

/// A tag and the articles that carry it.
struct Topic: Sendable {
  let title: String
  let path: String
  /// Indices of articles.
  let articles: [Int]

  /// All topics, the most used first. Tags that romanise alike are told apart by a number.
  static func all(of articles: [Article]) -> [Topic] {
    var indices: [String: [Int]] = [:]
    for (index, article) in articles.enumerated() {
      for tag in Set(article.tags) { indices[tag, default: []].append(index) }
    }
    let tags = indices.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    var used: [String: Int] = [:]
    return tags.map { tag, articles in
      let slug = Intake.slug(of: tag)
      used[slug, default: 0] += 1
      let suffix = used[slug].map { $0 > 1 ? "-\($0)" : "" } ?? ""
      return Topic(title: tag, path: "topics/\(slug)\(suffix).html", articles: articles)
    }
  }
}
