import Intake

/// The whole site as it will stand: every page and where it lies, before anything is drawn.
package struct Site: Sendable {
  let content: ClearedContent
  /// The day of the build.
  let date: CalendarDate
  /// Absolute and ending in `/`; nil where the site does not know its own address.
  let baseURL: String?
  let pages: [SitePage]
  let plans: [PlanProgress]
  let topics: [Topic]
  let addresses: Addresses
  let menu: [MenuEntry]

  var settings: SiteSettings { content.settings }

  /// Indices of the articles of a section, newest first.
  func articles(in section: String) -> [Int] {
    content.articles.indices.filter { content.articles[$0].section == section }
  }

  /// Months in which something took place or is planned.
  var months: [Month] { Self.months(of: content) }

  static func months(of content: ClearedContent) -> [Month] { Set(content.activities.map { Month($0.date) }).sorted() }

  func activities(in month: Month) -> [Int] {
    content.activities.indices.filter { Month(content.activities[$0].date) == month }
  }
}

/// An entry of the menu with the page it leads to, or an address elsewhere.
struct MenuEntry: Sendable {
  let title: String
  let target: Target

  enum Target: Sendable {
    case page(String)
    case elsewhere(String)
  }
}
