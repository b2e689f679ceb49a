import Diagnostics
import Intake

/// The files of a site that are no pages.
enum SiteFile {
  static let feed = "feed.xml"
  static let jsonFeed = "feed.json"
  static let calendar = "calendar.ics"
  static let robots = "robots.txt"
  static let sitemap = "sitemap.xml"
  static let dataPackage = PagePath.dataFolder + "datapackage.json"

  static let tasksCSV = PagePath.csv("tasks")
  static let tasksJSON = PagePath.json("tasks")

  /// The open data of tasks; none where there are no tasks, or a table of that name.
  static func tasks(of content: ClearedContent) -> [String] {
    let hasTasks = content.plans.contains { !$0.tasks.isEmpty }
    return hasTasks && !content.statistics.contains { $0.csvPath == tasksCSV } ? [tasksCSV, tasksJSON] : []
  }

  /// What the site makes besides its pages. A school may bring a `robots.txt` of its own.
  static func generated(of content: ClearedContent, baseURL: String?) -> [String] {
    let hasOwnRobots = content.rootFiles.contains { $0.outputPath == robots }
    let data = content.statistics.flatMap { [$0.csvPath, $0.jsonPath] }
    return [feed, jsonFeed] + (content.activities.isEmpty ? [] : [calendar]) + (hasOwnRobots ? [] : [robots])
      + (baseURL == nil ? [] : [sitemap]) + data
      + (data.isEmpty ? [] : [dataPackage]) + tasks(of: content)
  }
}

extension ClearedContent {
  /// Files that are published as they are.
  var copiedFiles: [Attachment] { attachments + rootFiles }

  /// A file of the content as messages print it.
  package func shownFile(_ contentPath: String) -> String {
    home.location.file.without(suffix: home.contentPath) + contentPath
  }
}
