import Intake

/// The newest articles as a JSON Feed (version 1.1, jsonfeed.org).
struct JSONFeed {
  let site: Site

  func json() -> String {
    let items = FeedAddresses(site: site).newest.map(item).joined(separator: ",\n")
    return """
      {
        "version": "https://jsonfeed.org/version/1.1",
        "title": \(OpenData.string(site.settings.title)),
        \(site.baseURL == nil ? "" : addresses)"description": \(OpenData.string(site.settings.description)),
        "language": "zh-CN",
        "authors": [{"name": \(OpenData.string(site.settings.school))}],
        "items": [
      \(items)
        ]
      }

      """
  }
}

extension JSONFeed {
  private var addresses: String {
    let feed = FeedAddresses(site: site)
    return "\"home_page_url\": \(OpenData.string(feed.address(of: ""))),\n  "
      + "\"feed_url\": \(OpenData.string(feed.address(of: SiteFile.jsonFeed))),\n  "
  }

  private func item(_ article: Article) -> String {
    let feed = FeedAddresses(site: site)
    let tags = article.tags.isEmpty ? "" : ", \"tags\": [\(article.tags.map(OpenData.string).joined(separator: ", "))]"
    let date = article.date.map { ", \"date_published\": \"\(FeedAddresses.time($0))\"" } ?? ""
    return "    {\"id\": \(OpenData.string(feed.id(of: article.path))), "
      + "\"url\": \(OpenData.string(feed.address(of: article.path))), \"title\": \(OpenData.string(article.title)), "
      + "\"content_text\": \(OpenData.string(article.summary.orNil ?? article.title))\(date)\(tags)}"
  }
}
