import Diagnostics
import Intake

/// What stands in an output folder now, for a change of a few files without the content.
struct PublishedSite: Sendable {
  let output: String
  let writer: SiteWriter
  /// As the folder holds them; what somebody removed by hand is not among them.
  let files: [StagedFile]
  /// Nil where the site does not know its own address.
  let baseURL: String?
  /// Addresses that are taken down, as noted beside the folder.
  let withdrawn: [String]
  private let names: Set<String>

  /// - Throws: `Refusal` where there is no site of ours.
  init(output: String) throws {
    writer = try SiteWriter(output: output)
    self.output = writer.output.path
    guard let manifest = writer.old else { throw Refusal([.nothingPublished(self.output)]) }
    withdrawn = manifest.withdrawn ?? []
    files = try Self.present(manifest, in: self.output)
    names = Set(files.map(\.path))
    let texts = try [SiteFile.feed, SiteFile.robots].map { [names, output = self.output] file in
      names.contains(file) ? try FileReading.bytes(of: "\(output)/\(file)") : []
    }
    baseURL = ListingCut.baseURL(feed: texts[0], robots: texts[1])
  }

  var pages: [String] { files.map(\.path).filter { $0.hasSuffix(".html") } }

  func holds(_ path: String) -> Bool { names.contains(path) }

  func bytes(of path: String) throws(SystemFailure) -> [UInt8] { try FileReading.bytes(of: "\(output)/\(path)") }

  /// The heading of a page, as HTML; nil where it has none.
  func title(of path: String) throws(SystemFailure) -> String? {
    guard path.hasSuffix(".html"), holds(path) else { return nil }
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
  /// - Parameter others: addresses that may be named though nothing stands there any more.
  func paths(of addresses: [String], besides others: [String]) throws(Refusal) -> [String] {
    try AddressBook(paths: names.union(others), baseURL: baseURL, output: output).paths(of: addresses)
  }

  /// In place of what only says once more what a page says, in large type, on paper, as a table's file or at an old address, that page.
  func wholePages(_ paths: [String]) throws -> [String] { Set(try paths.map(wholePage)).sorted() }

  private func wholePage(_ path: String) throws -> String {
    // Taken down before, and gone.
    guard holds(path) else { return path }
    if path.hasSuffix(".html"), let target = Self.target(ofRedirect: path, try bytes(of: path)), holds(target) {
      return target
    }
    if let regular = PagePath.regular(ofLarge: path), holds(regular) { return regular }
    if path.hasPrefix(PagePath.dataFolder) { return names.first { dataFiles(of: $0).contains(path) } ?? path }
    guard path.hasPrefix(PagePath.handoutFolder), path != PagePath.handouts,
      let name = path.split(separator: "/").last
    else { return path }
    let sheet = String(decoding: try bytes(of: path), as: UTF8.self)
    return names.first { $0.split(separator: "/").last == name && sheet.contains("\"../\(URLPath.encoded($0))\"") }
      ?? path
  }

  /// What says once more what pages say: in large type, on paper, for searching, and at old addresses.
  func companions(of pages: [String]) throws -> [String] {
    try redirects(to: pages) + pages.flatMap(companions)
  }

  private func companions(of page: String) throws -> [String] {
    let handout = PagePath.handoutFolder + (page.split(separator: "/").last ?? "")
    var found = [PagePath.large(page)].filter(holds)
    let places = names.filter {
      $0 == handout && $0 != PagePath.handouts || $0.hasPrefix(PagePath.searchFolder + "page-")
    }
    for path in places.sorted() {
      let text = String(decoding: try bytes(of: path), as: UTF8.self)
      if text.contains("\"\(URLPath.encoded(page))\"") || text.contains("\"../\(URLPath.encoded(page))\"") {
        found.append(path)
      }
    }
    return found
  }

  /// The CSV and the JSON file of a table's page.
  func dataFiles(of page: String) -> [String] {
    PagePath.statistic(at: page).map { [PagePath.csv($0), PagePath.json($0)].filter(holds) } ?? []
  }
}

extension PublishedSite {
  /// Old addresses of pages: they tell the title.
  private func redirects(to targets: [String]) throws -> [String] {
    try pages.concurrentMap { page in
      Result { Self.target(ofRedirect: page, try bytes(of: page)).map(targets.contains) ?? false ? page : nil }
    }.compactMap { try $0.get() }
  }

  /// Where a page sends its reader at once; nil where it is a page of its own.
  private static func target(ofRedirect page: String, _ html: [UInt8]) -> String? {
    guard let refresh = html.firstRange(of: Array("http-equiv=\"refresh\" content=\"0; url=".utf8)),
      let end = html[refresh.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    return PageLinks.resolved(String(decoding: html[refresh.upperBound..<end], as: UTF8.self), from: page)
  }

  private static func present(_ manifest: Manifest, in output: String) throws -> [StagedFile] {
    let paths = manifest.files.keys.sorted().filter { FileReading.kind(of: "\(output)/\($0)") == .file }
    return try paths.concurrentMap { path in
      Result { StagedFile(path: path, hash: ContentHash.hex(try FileReading.bytes(of: "\(output)/\(path)"))) }
    }.map { try $0.get() }
  }
}

extension Diagnostic {
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
