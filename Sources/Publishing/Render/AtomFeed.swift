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
        <author><name>\(Markup.escaped(site.settings.school))</name></author>\(selfLink)
      \(articles.map(entry).joined())</feed>

      """
  }

  /// Dated articles, the newest first, at most 20.
  private func newest() -> [Article] {
    let dated = site.content.articles.filter { $0.date != nil }
    return Array(dated.sorted { ($1.date?.iso ?? "", $0.path) < ($0.date?.iso ?? "", $1.path) }.prefix(20))
  }

  private var selfLink: String {
    guard let baseURL = site.baseURL else { return "" }
    let address = Markup.escaped(baseURL)
    return "\n  <link rel=\"self\" href=\"\(address)feed.xml\"/>\n  <link href=\"\(address)\"/>"
  }

  private func entry(_ article: Article) -> String {
    let address = Markup.escaped((site.baseURL ?? "") + article.path)
    return """
        <entry>
          <title>\(Markup.escaped(article.title))</title>
          <id>\(Markup.escaped(id(of: article.path)))</id>
          <link href="\(address)"/>
          <updated>\(time(article.date ?? site.date))</updated>
          <summary>\(Markup.escaped(article.summary))</summary>
        </entry>

      """
  }

  /// The page's address, or a `tag:` URI (RFC 4151) where the site does not know its own.
  private func id(of path: String) -> String {
    site.baseURL.map { $0 + path } ?? "tag:xinqiao.invalid,2026:\(Intake.slug(of: site.settings.school))/\(path)"
  }

  private func time(_ date: CalendarDate) -> String { "\(date.iso)T00:00:00+08:00" }
}
