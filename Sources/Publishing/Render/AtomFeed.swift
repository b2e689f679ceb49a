import Intake

/// The newest articles as an Atom feed (RFC 4287).
struct AtomFeed {
  let site: Site

  func xml() -> String {
    let articles = newest()
    let updated = articles.compactMap(\.date).max() ?? site.date
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
        <title>\(Markup.escaped(site.settings.title))</title>
        <id>\(Markup.escaped(id(of: "")))</id>
        <updated>\(time(updated))</updated>
        <author><name>\(Markup.escaped(site.settings.school))</name></author>
        <link rel="self" href="\(address(of: SiteFile.feed))"/>
        <link href="\(site.baseURL.map(Markup.escaped) ?? "index.html")"/>
      \(articles.map(entry).joined())</feed>

      """
  }

  /// Dated articles, the newest first, at most 20.
  private func newest() -> [Article] {
    let dated = site.content.articles.compactMap { article in article.date.map { (date: $0, article: article) } }
    return dated.sorted { ($1.date, $0.article.path) < ($0.date, $1.article.path) }.prefix(20).map(\.article)
  }

  private func entry(_ article: Article) -> String {
    """
      <entry>
        <title>\(Markup.escaped(article.title))</title>
        <id>\(Markup.escaped(id(of: article.path)))</id>
        <link href="\(address(of: article.path))"/>
        <updated>\(time(article.date ?? site.date))</updated>
        <summary>\(Markup.escaped(article.summary))</summary>
      </entry>

    """
  }

  /// Relative where the site does not know its own address: then the feed's place is what it is relative to (RFC 3986, 5.1.3).
  private func address(of path: String) -> String { Markup.escaped((site.baseURL ?? "") + URLPath.encoded(path)) }

  /// The page's address, or a `tag:` URI (RFC 4151) where the site does not know its own.
  private func id(of path: String) -> String {
    (site.baseURL ?? "tag:xinqiao.invalid,2026:\(Intake.slug(of: site.settings.school))/") + URLPath.encoded(path)
  }

  private func time(_ date: CalendarDate) -> String { "\(date.iso)T00:00:00+08:00" }
}
