import Diagnostics
import Intake

/// Lays out the site: which pages there are and where, and that no two want the same place.
package struct SiteBuilder {
  private let content: ClearedContent
  private let date: CalendarDate
  private let baseURL: String?
  private let topics: [Topic]

  package init(content: ClearedContent, date: CalendarDate, baseURL: String?) {
    self.content = content
    self.date = date
    self.baseURL = baseURL ?? content.settings.baseURL
    topics = Topic.all(of: content.articles)
  }

  /// Articles on one page of a section.
  static let pageSize = 50

  /// - Returns: the site and its warnings.
  /// - Throws: `Refusal` where two sources want one address, or a link leads to no page.
  package func build() throws(Refusal) -> (site: Site, warnings: [Diagnostic]) {
    let pages = allPages()
    let addresses = Addresses(content: content, pages: pages)
    let site = Site(
      content: content,
      date: date,
      baseURL: baseURL,
      pages: pages,
      plans: ProgressReckoning(content: content, date: date).plans(),
      topics: topics,
      addresses: addresses,
      menu: menu(pages)
    )
    let problems = collisions(pages) + SiteLinkCheck(site: site).problems()
    guard problems.isEmpty else { throw Refusal(problems.inReadingOrder) }
    return (site, SiteWarnings(site: site).all())
  }
}

extension SiteBuilder {
  private func allPages() -> [SitePage] {
    guidancePages() + progressPages() + redirects() + [SitePage("404.html", .notFound)]
  }

  private func guidancePages() -> [SitePage] {
    let sections = content.sections.indices.flatMap(sectionPages)
    let articles = content.articles.enumerated().map { SitePage($1.path, .article($0), origin: $1.contentPath) }
    let others = content.pages.enumerated().map { SitePage($1.path, .other($0), origin: $1.contentPath) }
    let hasNotice = content.pages.contains { $0.slug == "privacy" }
    return [SitePage("index.html", .home, origin: content.home.contentPath)] + sections + articles + others
      + (hasNotice ? [] : [SitePage("privacy.html", .privacyNotice)])
      + (content.articles.isEmpty ? [] : [SitePage("topics.html", .topics)])
      + topics.enumerated().map { SitePage($1.path, .topic($0)) }
  }

  private func sectionPages(_ index: Int) -> [SitePage] {
    let section = content.sections[index]
    let count = content.articles.count { $0.section == section.key }
    let numbers = 1...max(1, (count + Self.pageSize - 1) / Self.pageSize)
    return numbers.map { SitePage(section.path(number: $0), .section(index, number: $0), origin: section.contentPath) }
  }

  private func progressPages() -> [SitePage] {
    guard !content.plans.isEmpty || !content.activities.isEmpty || !content.statistics.isEmpty else { return [] }
    return [SitePage("progress/index.html", .progress)] + planPages() + activityPages() + statisticPages()
  }

  private func planPages() -> [SitePage] {
    guard !content.plans.isEmpty else { return [] }
    return [SitePage("progress/plans/index.html", .plans)]
      + content.plans.enumerated().map { SitePage($1.path, .plan($0), origin: $1.contentPath) }
  }

  private func activityPages() -> [SitePage] {
    let months = Site.months(of: content)
    guard !months.isEmpty else { return [] }
    let years = Set(months.map(\.year)).sorted()
    return [SitePage("progress/activities/index.html", .activities)]
      + years.map { SitePage("progress/activities/\($0).html", .activityYear($0)) }
      + months.map { SitePage($0.path, .activityMonth($0)) }
  }

  private func statisticPages() -> [SitePage] {
    guard !content.statistics.isEmpty else { return [] }
    return [SitePage("progress/statistics/index.html", .statistics), SitePage("data/index.html", .data)]
      + content.statistics.enumerated().map { SitePage($1.path, .statistic($0)) }
  }

  private func redirects() -> [SitePage] {
    let articles = (content.articles + content.pages).flatMap { article in
      article.aliases.map { redirect($0, to: article.path, title: article.title, from: article.contentPath) }
    }
    let plans = content.plans.flatMap { plan in
      plan.aliases.map { redirect($0, to: plan.path, title: plan.title, from: plan.contentPath) }
    }
    return articles + plans
  }

  private func redirect(_ alias: Located<String>, to path: String, title: String, from origin: String) -> SitePage {
    let trimmed = String(alias.value.drop { $0 == "/" })
    let address =
      trimmed.hasSuffix(".html") ? trimmed : trimmed.hasSuffix("/") ? trimmed + "index.html" : trimmed + ".html"
    return SitePage(address, .redirect(to: path, title: title), origin: origin)
  }

  /// As `site.yml` says; without a menu: the sections, the progress and the other pages.
  private func menu(_ pages: [SitePage]) -> [MenuEntry] {
    guard content.settings.menu.isEmpty else {
      return content.settings.menu.map { item in
        let link = item.link.value
        return MenuEntry(
          title: item.title,
          target: link.contains("://") ? .elsewhere(link) : .page(String(link.drop { $0 == "/" }))
        )
      }
    }
    let sections = content.sections.map { MenuEntry(title: $0.title, target: .page($0.path(number: 1))) }
    let hasProgress = pages.contains { $0.path == "progress/index.html" }
    let progress = hasProgress ? [MenuEntry(title: "工作进展", target: .page("progress/index.html"))] : []
    return sections + progress + content.pages.map { MenuEntry(title: $0.title, target: .page($0.path)) }
  }

  /// Two sources for one address, both named. Addresses that differ only in case are one on many hosts.
  private func collisions(_ pages: [SitePage]) -> [Diagnostic] {
    let files = (content.attachments + content.rootFiles).map {
      (path: $0.outputPath, origin: Optional($0.contentPath))
    }
    let all = pages.map { (path: $0.path, origin: $0.origin) } + files
    return Dictionary(grouping: all) { $0.path.lowercased() }.values.filter { $0.count > 1 }.map { same in
      .collision(at: same[0].path, of: same.map { $0.origin ?? "xinqiao" })
    }
  }
}

extension Diagnostic {
  fileprivate static func collision(at path: String, of origins: [String]) -> Diagnostic {
    Diagnostic(
      "address-collision",
      at: SourceLocation(file: origins.last ?? path),
      message: Wording(
        en: "\(origins.joined(separator: " and ")) want the same address \(path)",
        zh: "\(origins.joined(separator: "和"))都要用地址 \(path)"
      ),
      hint: Wording(en: "give one of them another file name, or a `slug`", zh: "请改其中一个的文件名，或写 slug（地址名）")
    )
  }
}
