import Diagnostics
import Foundation
import Intake
import TestSupport

@testable import Publishing

/// A small content folder on disk, and what becomes of it. `site.yml` and `index.md` are there unless they are given.
struct SampleSite {
  static let today = day(2026, 3, 1)

  let folder: TemporaryFolder
  var content: String { folder.path + "/content" }

  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    let least = [
      "site.yml": "title: 心桥\nschool: 云溪小学\nlanguage: zh-Hans\n",
      "index.md": "---\ntitle: 首页\n---\n\n欢迎。\n",
    ]
    for (path, text) in least.merging(files, uniquingKeysWith: { $1 }) { try folder.write(text, to: "content/" + path) }
  }

  func cleared(on date: CalendarDate = today) throws -> ClearedContent {
    try ContentIntake(of: content, on: date).cleared().0
  }

  /// - Parameter days: what releases said before.
  func site(on date: CalendarDate = today, baseURL: String? = nil, after days: [PublishedDay] = []) throws -> Site {
    try SiteBuilder(content: try cleared(on: date), date: date, baseURL: baseURL, last: days.last?.last, days: days)
      .build().site
  }

  func warnings(on date: CalendarDate = today, after days: [PublishedDay] = []) throws -> [Diagnostic] {
    try SiteBuilder(content: try cleared(on: date), date: date, baseURL: nil, days: days).build().warnings
  }

  /// What the builder refuses the content for.
  func refusal() throws -> [Diagnostic] {
    let builder = SiteBuilder(content: try cleared(), date: Self.today, baseURL: nil)
    do {
      _ = try builder.build()
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// Every file of the site with the theme of the project, by its path.
  func files(on date: CalendarDate = today, baseURL: String? = nil, after days: [PublishedDay] = []) throws -> [String:
    String]
  {
    let site = try site(on: date, baseURL: baseURL, after: days)
    let files = PageRenderer(site: site, theme: try Self.theme()).files()
    return Dictionary(
      uniqueKeysWithValues: try files.map { ($0.path, String(decoding: try $0.rendered().bytes, as: UTF8.self)) }
    )
  }

  /// What a release of the site says on a day.
  func released(on date: CalendarDate) throws -> PublishedDay {
    let site = try site(on: date)
    return PublishedDay(
      name: ReleaseName(date: date, number: 1),
      tables: site.content.statistics.map(PrintedTable.init),
      tasks: site.promisedTasks
    )
  }

  static let themeFolder =
    URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/").dropFirst() + "/theme"

  static func theme() throws -> Theme { try ThemeLoader(folder: String(themeFolder)).load() }
}

extension PublishedDay {
  fileprivate var last: LastRelease { LastRelease(date: date, addresses: [], tables: tables) }
}

func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
  guard let date = CalendarDate(year: year, month: month, day: day) else { preconditionFailure("no such day") }
  return date
}

func article(_ title: String, date: String? = nil, more: String = "", text: String = "正文。") -> String {
  "---\ntitle: \(title)\n" + (date.map { "date: \($0)\n" } ?? "") + more + "---\n\n\(text)\n"
}

extension [Diagnostic] {
  /// `rule file message`, with the folder before `content/` left out.
  var told: [String] {
    map { problem in
      let text = "\(problem.rule) \(problem.location.file) \(problem.message.english)"
      return text.replacing(#/\/[^ ]*?\/content\//#, with: "content/")
    }
  }
}
