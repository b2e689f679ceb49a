import Intake

/// What pages look up in the content again and again, found once.
struct SiteIndex: Sendable {
  /// Indices of the articles of a section, newest first.
  private(set) var articles: [String: [Int]] = [:]
  /// For each article its place among those of its section.
  private(set) var positions: [Int] = []
  /// For each article the indices of its topics, the most used first.
  private(set) var topics: [[Int]]
  private(set) var sections: [String: Int] = [:]
  /// Sections with their articles that have a handout, newest first; sections without any are left out.
  private(set) var handouts: [(section: Int, articles: [Int])] = []
  private(set) var statistics: [String: Int] = [:]
  /// Photos by their paths in the content folder.
  private(set) var pictures: [String: Picture] = [:]
  /// Recordings by their paths in the content folder.
  private(set) var recordings: [String: Attachment] = [:]
  /// Months in which something took place or is planned, the earliest first.
  private(set) var months: [Month] = []
  /// Indices of activities by month.
  private(set) var activities: [Month: Range<Int>] = [:]
  /// The number of activities up to the day of the build; they are ordered by date.
  let pastActivities: Int
  /// The addresses of all pages.
  let paths: Set<String>

  init(content: ClearedContent, topics: [Topic], pages: [SitePage], date: CalendarDate) {
    self.topics = Array(repeating: [], count: content.articles.count)
    pastActivities = content.activities.firstIndex { $0.date > date } ?? content.activities.count
    paths = Set(pages.map(\.path))
    for (index, article) in content.articles.enumerated() {
      positions.append(articles[article.section]?.count ?? 0)
      articles[article.section, default: []].append(index)
    }
    for (index, topic) in topics.enumerated() {
      for article in topic.articles { self.topics[article].append(index) }
    }
    for (index, section) in content.sections.enumerated() {
      sections[section.key] = index
      let sheets = articles[section.key]?.filter { content.articles[$0].steps != nil } ?? []
      if !sheets.isEmpty { handouts.append((index, sheets)) }
    }
    for (index, statistic) in content.statistics.enumerated() { statistics[statistic.name] = index }
    for file in content.attachments {
      pictures[file.contentPath] = file.picture
      if file.seconds != nil { recordings[file.contentPath] = file }
    }
    takeMonths(of: content.activities)
  }

  private mutating func takeMonths(of all: [Activity]) {
    for (index, activity) in all.enumerated() {
      let month = Month(activity.date)
      if months.last != month { months.append(month) }
      activities[month] = (activities[month]?.lowerBound ?? index)..<(index + 1)
    }
  }
}
