import Diagnostics
import Intake

/// What stands in an output folder now, for a change of a few files without the content.
struct PublishedSite: Sendable {
  let output: String
  let writer: SiteWriter
  /// As the folder holds them; what somebody removed by hand is not among them.
  let files: [PublishedFile]
  /// Nil where the site does not know its own address.
  let baseURL: String?
  /// Addresses that are taken down, as noted beside the folder.
  let withdrawn: [String]
  private let byPath: [String: PublishedFile]

  /// - Throws: `Refusal` where there is no site of ours.
  init(output: String) throws {
    writer = try SiteWriter(output: output)
    let output = writer.output.path
    self.output = output
    guard let manifest = writer.old else { throw Refusal([.nothingPublished(output)]) }
    withdrawn = manifest.withdrawn ?? []
    let paths = manifest.files.keys.sorted().filter { FileReading.kind(of: "\(output)/\($0)") == .file }
    let texts = try [SiteFile.feed, SiteFile.robots].map { file in
      paths.contains(file) ? try FileReading.bytes(of: "\(output)/\(file)") : []
    }
    let baseURL = ListingCut.baseURL(feed: texts[0], robots: texts[1])
    self.baseURL = baseURL
    files = try paths.concurrentMap { path in
      Result { try PublishedFile(path, in: output, baseURL: baseURL) }
    }.map { try $0.get() }
    byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func holds(_ path: String) -> Bool { byPath[path] != nil }

  func bytes(of path: String) throws(SystemFailure) -> [UInt8] { try FileReading.bytes(of: "\(output)/\(path)") }

  /// Where a page leads, and what it shows.
  func links(of path: String) -> Set<String> { byPath[path]?.links ?? [] }

  /// The heading of a page, as HTML; nil where it has none.
  func title(of path: String) throws(SystemFailure) -> String? {
    guard byPath[path]?.isPage ?? false else { return nil }
    let html = try bytes(of: path)
    guard let open = html.firstRange(of: Array("<h1>".utf8)),
      let close = html[open.upperBound...].firstRange(of: Array("</h1>".utf8))
    else { return nil }
    return String(decoding: html[open.upperBound..<close.lowerBound], as: UTF8.self)
  }

  /// The address as a browser shows it; relative where the site does not know its own.
  func url(of path: String) -> String { baseURL.map { $0 + URLPath.encoded(path) } ?? path }

  /// The files that addresses mean.
  ///
  /// - Parameters:
  ///   - others: addresses that may be named though nothing stands there any more.
  ///   - content: the folder with the school's content.
  /// - Throws: `Refusal` where one is not there, or is one activity of a page with several.
  func paths(of addresses: [String], besides others: [String], content: String) throws(Refusal) -> [String] {
    let known = Set(byPath.keys).union(others)
    let book = AddressBook(paths: known, baseURL: baseURL, output: output, content: content)
    let parts = addresses.filter { $0.contains("#") }.compactMap { address in
      book.path(of: address).map(wholePage).flatMap { page in
        page.hasPrefix(PagePath.activityFolder) ? Diagnostic.partOfPage(address, page) : nil
      }
    }
    guard parts.isEmpty else { throw Refusal(parts) }
    return try book.paths(of: addresses)
  }
}

extension PublishedSite {
  /// In place of what only says once more what a page says, in large type, on paper, as a table's file or at an old address, that page.
  func wholePages(_ paths: [String]) -> [String] { Set(paths.map(wholePage)).sorted() }

  /// What was taken down before, and is gone, is its own.
  private func wholePage(_ path: String) -> String {
    guard holds(path) else { return path }
    if let target = byPath[path]?.redirect, holds(target) { return target }
    if let regular = PagePath.regular(ofLarge: path), holds(regular) { return regular }
    if path.hasPrefix(PagePath.dataFolder) {
      return files.first { PagePath.statistic(at: $0.path) != nil && dataFiles(of: $0.path).contains(path) }?.path
        ?? path
    }
    return files.first { Self.handout(of: $0.path) == path && links(of: path).contains($0.path) }?.path ?? path
  }

  /// What says once more what pages say: in large type, on paper, for searching, and at old addresses.
  func companions(of pages: [String]) -> [String] {
    let redirects = files.filter { $0.redirect.map(pages.contains) ?? false }.map(\.path)
    return redirects + pages.flatMap(companions)
  }

  private func companions(of page: String) -> [String] {
    let handout = Self.handout(of: page)
    let others = files.filter { $0.path == handout || $0.path.hasPrefix(PagePath.searchFolder) }
    return [PagePath.large(page)].filter(holds) + others.filter { $0.links.contains(page) }.map(\.path)
  }

  /// The sheet of paper that would say once more what a page says; the list of all sheets is none.
  private static func handout(of page: String) -> String? {
    let path = PagePath.handoutFolder + page.fileName
    return path == PagePath.handouts || path == page ? nil : path
  }

  /// The CSV and the JSON file of a table's page, and its CSV files for earlier days; of a plan's page the files of all tasks.
  func dataFiles(of page: String) -> [String] {
    if PagePath.plan(at: page) != nil { return [SiteFile.tasksCSV, SiteFile.tasksJSON].filter(holds) }
    return PagePath.statistic(at: page).map { name in
      [PagePath.csv(name), PagePath.json(name)].filter(holds) + earlierFiles(of: name)
    } ?? []
  }

  /// What was published of a table for earlier days.
  private func earlierFiles(of name: Substring) -> [String] {
    let start = PagePath.dataFolder + name + "-"
    return files.map(\.path).filter { path in
      guard path.hasPrefix(start), path.hasSuffix(".csv") else { return false }
      let day = path.dropFirst(start.count).dropLast(".csv".count)
      return CalendarDate(day)?.iso == String(day) && !holds(PagePath.statistic("\(name)-\(day)"))
    }
  }
}

extension Diagnostic {
  fileprivate static func partOfPage(_ address: String, _ page: String) -> Diagnostic {
    Diagnostic(
      "withdrawn-part",
      at: SourceLocation(file: address),
      message: Wording(
        en: "this is one place of \(page), where other activities stand too; a part of a page cannot be withdrawn",
        zh: "这是 \(page) 里的一处，同一页上还有别的活动，不能只撤一处"
      ),
      hint: Wording(
        en: """
          delete that activity from the content, build again and upload; to take the whole page down at once: \
          xinqiao withdraw \(page)
          """,
        zh: "请把那一次活动从内容里删掉（活动登记表里删一行，活动记录里删一段），运行 xinqiao build，重新上传；要马上把整页都撤下，请运行 xinqiao withdraw \(page)"
      )
    )
  }

  fileprivate static func nothingPublished(_ output: String) -> Diagnostic {
    Diagnostic(
      "nothing-published",
      at: SourceLocation(file: output),
      message: Wording(en: "xinqiao has published nothing here", zh: "心桥没有在这里发布过网站"),
      hint: Wording(
        en: "name the published folder with --output; its manifest must lie beside it",
        zh: "请用 --output 指明发布的文件夹，旁边要有它的 .manifest.json"
      )
    )
  }
}
