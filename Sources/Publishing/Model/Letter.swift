import Diagnostics
import Intake

/// Pages whose titles, romanised, begin with one letter.
struct Letter: Sendable {
  /// A–Z, or # for all others.
  let letter: String
  let links: [PageTitleLink]

  /// In an address: `a`, or `other`.
  var name: String { letter == "#" ? "other" : letter.lowercased() }
  var list: PagedList { PagedList(path: PagePath.letter(name), count: links.count) }

  /// Pages with a text of their own, and the first of those that only go on, by their titles romanised.
  static func all(of pages: [SitePage], _ content: ClearedContent) -> [Letter] {
    let links = pages.compactMap { page in
      page.listedTitle(in: content).map { PageTitleLink(title: $0, path: page.path) }
    }
    let entries = links.concurrentMap { (key: Intake.slug(of: $0.title), link: $0) }.sorted { left, right in
      (left.key, left.link.path) < (right.key, right.link.path)
    }
    let letters = Dictionary(grouping: entries) { entry in
      entry.key.first.flatMap { $0.isLetter ? $0.uppercased() : nil } ?? "#"
    }
    return letters.sorted { $0.key < $1.key }.map { Letter(letter: $0, links: $1.map(\.link)) }
  }
}

/// A page by its title and its path.
struct PageTitleLink: Sendable {
  let title: String
  let path: String
}

extension SitePage {
  /// The title under which the page stands from A to Z; nil where it is not listed there.
  fileprivate func listedTitle(in content: ClearedContent) -> String? {
    switch self.content {
    case .article(let index): content.articles[index].title
    case .other(let index): content.pages[index].title
    case .section(let index, 1): content.sections[index].title
    case .plan(let index): content.plans[index].title
    case .statistic(let index): content.statistics[index].title
    case .privacyNotice: PageTitle.privacy
    case .progress: PageTitle.progress
    case .activities: PageTitle.activities
    case .data: PageTitle.data
    default: nil
    }
  }
}
