import Diagnostics
import Intake

/// The newest articles as an Atom feed (RFC 4287).
struct AtomFeed {
  private let site: Site
  private let feed: FeedAddresses

  init(site: Site) {
    self.site = site
    feed = FeedAddresses(site: site)
  }

  func xml() -> String {
    let articles = feed.newest
    let updated = articles.compactMap(\.date).max() ?? site.date
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
        <title>\(Markup.escaped(site.settings.title))</title>
        <id>\(Markup.escaped(feed.id(of: "")))</id>
        <updated>\(FeedAddresses.time(updated))</updated>
        <author><name>\(Markup.escaped(site.settings.school))</name></author>
        <link rel="self" href="\(address(of: SiteFile.feed))"/>
        <link href="\(site.baseURL.map(Markup.escaped) ?? PagePath.home)"/>
      \(articles.map(entry).joined())</feed>

      """
  }

  private func entry(_ article: Article) -> String {
    """
      <entry>
        <title>\(Markup.escaped(article.title))</title>
        <id>\(Markup.escaped(feed.id(of: article.path)))</id>
        <link href="\(address(of: article.path))"/>
        <updated>\(FeedAddresses.time(article.date ?? site.date))</updated>
        <summary>\(Markup.escaped(article.summary))</summary>
      </entry>

    """
  }

  private func address(of path: String) -> String { Markup.escaped(feed.address(of: path)) }
}
