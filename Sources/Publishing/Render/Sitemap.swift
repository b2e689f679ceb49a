import Diagnostics
import Intake

/// The list of all pages for search engines (sitemaps.org), and the note that leads to it.
struct Sitemap {
  let site: Site
  let baseURL: String

  func xml() -> String {
    let pages = site.pages.filter(\.isListed).sorted { $0.path < $1.path }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(pages.map(entry).joined())</urlset>

      """
  }

  static func robots(baseURL: String?) -> String {
    "User-agent: *\nAllow: /\n" + (baseURL.map { "Sitemap: \($0)\(SiteFile.sitemap)\n" } ?? "")
  }

  private func entry(_ page: SitePage) -> String {
    let address = Markup.escaped(baseURL + URLPath.encoded(URLPath.withoutIndex(page.path)))
    let changed = lastChange(of: page).map { "<lastmod>\($0.iso)</lastmod>" } ?? ""
    return "  <url><loc>\(address)</loc>\(changed)</url>\n"
  }

  private func lastChange(of page: SitePage) -> CalendarDate? {
    switch page.content {
    case .article(let index): site.content.articles[index].date
    case .statistic(let index): site.updated(site.content.statistics[index])
    default: nil
    }
  }
}
