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

  /// What the site makes besides its pages. A school may bring a `robots.txt` of its own.
  static func generated(of content: ClearedContent, baseURL: String?) -> [String] {
    let hasOwnRobots = content.rootFiles.contains { $0.outputPath == robots }
    let data = content.statistics.flatMap { [$0.csvPath, $0.jsonPath] }
    return [feed, jsonFeed] + (content.activities.isEmpty ? [] : [calendar]) + (hasOwnRobots ? [] : [robots])
      + (baseURL == nil ? [] : [sitemap]) + data
      + (data.isEmpty ? [] : [dataPackage])
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
