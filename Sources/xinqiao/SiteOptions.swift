import ArgumentParser
import Diagnostics
import Foundation
import Intake
import Publishing

/// The options that `build`, `check` and `serve` share.
struct SiteOptions: ParsableArguments {
  @Option(help: "The folder with the school's content.", transform: FolderPath.trimmed)
  var content = "content"

  @Option(
    help: "The theme; without it, theme/ beside the content, else the installed one.",
    transform: FolderPath.trimmed
  )
  var theme: String?

  @Option(help: "The day of the build, such as 2026-03-01; without it SOURCE_DATE_EPOCH, else today in Shanghai.")
  var date: CalendarDate?

  @Option(help: "The site's address, in place of base_url in site.yml.")
  var baseURL: String?

  func pipeline(output: String) throws -> Pipeline {
    Pipeline(
      content: content,
      theme: themeFolder,
      output: output,
      date: try date ?? BuildDate.fromEnvironment(),
      baseURL: try checkedBaseURL
    )
  }

  private var checkedBaseURL: String? {
    get throws {
      guard let baseURL else { return nil }
      guard let normalized = SiteSettings.normalizedBaseURL(baseURL) else {
        throw ValidationError(
          "--base-url must be an absolute address such as https://school.example/ (--base-url 要写完整的网址，如 https://school.example/)"
        )
      }
      guard let folder = SiteSettings.folder(ofPage: normalized) else { return normalized }
      throw ValidationError(
        "--base-url is the address of one page; write \(folder) (--base-url 写的是一个网页的地址，请写 \(folder))"
      )
    }
  }

  /// `--theme`, else `theme/` beside the content, else the one installed with the tool.
  private var themeFolder: String {
    if let theme { return theme }
    let parent = content.lastIndex(of: "/").map { String(content[...$0]) } ?? ""
    let beside = parent + "theme"
    if FileReading.kind(of: beside) == .folder { return beside }
    return InstalledTheme.path ?? beside
  }
}

extension CalendarDate: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(argument)
  }
}

/// The day a build takes as today.
enum BuildDate {
  /// `SOURCE_DATE_EPOCH` (seconds since 1970, reproducible-builds.org), else the clock; both in Asia/Shanghai.
  static func fromEnvironment(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws
    -> CalendarDate
  {
    guard let epoch = environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty else { return try day(of: Date()) }
    guard let seconds = Int(epoch), seconds >= 0 else {
      throw ValidationError("SOURCE_DATE_EPOCH must be a whole number of seconds")
    }
    return try day(of: Date(timeIntervalSince1970: Double(seconds)))
  }

  /// Today. Only a build for tests can be told another day, so that they pass in every year.
  static func clock() throws -> CalendarDate {
    #if DEBUG
      if let day = ProcessInfo.processInfo.environment["XINQIAO_CLOCK"].flatMap(CalendarDate.init) { return day }
    #endif
    return try day(of: Date())
  }

  private static func day(of date: Date) throws -> CalendarDate {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    guard let day = CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) else {
      throw ValidationError("SOURCE_DATE_EPOCH lies outside the calendar")
    }
    return day
  }
}

/// The theme that `make install` put beside the tool: `<prefix>/share/xinqiao/theme`.
enum InstalledTheme {
  static var path: String? {
    guard let tool = FileReading.resolved("/proc/self/exe") else { return nil }
    let prefix = tool.split(separator: "/").dropLast(2).joined(separator: "/")
    let path = "/\(prefix)/share/xinqiao/theme"
    return FileReading.kind(of: path) == .folder ? path : nil
  }
}
