import Intake

/// What the feeds share: which articles they tell of, and by what names.
struct FeedAddresses {
  let site: Site

  /// Dated articles, the newest first, at most 20.
  var newest: [Article] {
    let dated = site.content.articles.compactMap { article in article.date.map { (date: $0, article: article) } }
    return dated.sorted { ($1.date, $0.article.path) < ($0.date, $1.article.path) }.prefix(20).map(\.article)
  }

  /// Relative where the site does not know its own address: then the feed's place is what it is relative to (RFC 3986, 5.1.3).
  func address(of path: String) -> String { (site.baseURL ?? "") + URLPath.encoded(path) }

  /// The page's address, or a `tag:` URI (RFC 4151) where the site does not know its own.
  func id(of path: String) -> String {
    (site.baseURL ?? "tag:xinqiao.invalid,2026:\(Intake.slug(of: site.settings.school))/") + URLPath.encoded(path)
  }

  /// Midnight in China of a day (RFC 3339).
  static func time(_ date: CalendarDate) -> String { "\(date.iso)T00:00:00+08:00" }
}
