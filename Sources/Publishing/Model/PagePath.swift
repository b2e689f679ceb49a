import Intake

/// Where the pages of the site and the files beside them lie, relative to its root. No other place spells an address.
enum PagePath {
  static let home = "index.html"
  static let privacy = "privacy.html"
  static let topics = "topics.html"
  static let search = "search.html"
  static let notFound = "404.html"

  static let progress = "progress/index.html"
  static let plans = "\(planFolder)index.html"
  static let responsible = "progress/responsible.html"
  static let activities = "\(activityFolder)index.html"
  static let statistics = "progress/statistics/index.html"
  static let data = dataFolder + "index.html"

  /// The first page of the list of what can be printed.
  static let handouts = handoutFolder + "index.html"
  static let poster = handoutFolder + "poster.html"
  static let codes = handoutFolder + "codes.html"

  static let handoutFolder = "handouts/"
  static let largeFolder = "large/"
  static let searchFolder = "search/"
  static let dataFolder = "data/"
  static let assetFolder = "assets/"
  /// Of pictures, recordings and documents, as in the content.
  static let attachmentFolder = "files/"

  static let activityFolder = "progress/activities/"

  private static let planFolder = "progress/plans/"
  private static let statisticFolder = "progress/statistics/"
}

extension PagePath {
  /// The page that stands for a folder: `plans/` or nothing for the root.
  static func index(of folder: some StringProtocol) -> String { folder + home }

  static func topic(_ slug: String) -> String { "topics/\(slug).html" }
  static func age(_ name: String) -> String { "topics/by-age/\(name).html" }
  static func letter(_ name: String) -> String { "topics/by-letter/\(name).html" }
  static func plan(_ slug: String) -> String { "\(planFolder)\(slug).html" }
  static func review(of year: Int) -> String { "progress/years/\(year).html" }
  static func activityYear(_ year: Int) -> String { "\(activityFolder)\(year).html" }
  static func activityMonth(_ name: String) -> String { "\(activityFolder)\(name).html" }
  static func activityGroup(_ slug: String) -> String { "\(activityFolder)\(slug).html" }
  static func statistic(_ name: String) -> String { "\(statisticFolder)\(name).html" }
  static func csv(_ statistic: some StringProtocol) -> String { "\(dataFolder)\(statistic).csv" }
  static func json(_ statistic: some StringProtocol) -> String { "\(dataFolder)\(statistic).json" }
  static func handout(_ slug: some StringProtocol) -> String { "\(handoutFolder)\(slug).html" }

  /// The same page in large type.
  static func large(_ path: String) -> String { largeFolder + path }

  /// The page that one in large type says once more; nil for other pages.
  static func regular(ofLarge path: String) -> String? {
    path.hasPrefix(largeFolder) ? String(path.dropFirst(largeFolder.count)) : nil
  }

  /// The name of the table whose page this is; nil for other pages.
  static func statistic(at path: String) -> Substring? {
    guard path.hasPrefix(statisticFolder), path.hasSuffix(".html") else { return nil }
    return path.dropFirst(statisticFolder.count).dropLast(".html".count)
  }

  /// The slug of the plan whose page this is; nil for other pages.
  static func plan(at path: String) -> Substring? {
    guard path.hasPrefix(planFolder), path.hasSuffix(".html"), path != plans else { return nil }
    return path.dropFirst(planFolder.count).dropLast(".html".count)
  }

  /// A table as it was published for an earlier day.
  static func csv(_ statistic: some StringProtocol, asOf day: String) -> String { csv("\(statistic)-\(day)") }

  /// What leads from a page back to the root: empty, `../` or `../../`.
  static func root(from path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }
}

extension Section {
  var path: String { PagePath.index(of: key + "/") }
}

extension Article {
  var path: String {
    if section == Article.pages, let reviewedYear { return PagePath.review(of: reviewedYear) }
    return section == Article.pages ? "\(slug).html" : "\(section)/\(slug).html"
  }

  /// Where its sheet lies, if it has one.
  var handoutPath: String? { steps == nil ? nil : PagePath.handout(slug) }
}

extension Plan {
  var path: String { PagePath.plan(slug) }
}

extension Month {
  var path: String { PagePath.activityMonth(name) }
}

extension Statistic {
  var path: String { PagePath.statistic(name) }
  var csvPath: String { PagePath.csv(name) }
  var jsonPath: String { PagePath.json(name) }
}
