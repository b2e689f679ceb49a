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
  private let names: Set<String>

  /// - Throws: `Refusal` where there is no site of ours.
  init(output: String) throws {
    writer = try SiteWriter(output: output)
    self.output = writer.output.path
    guard let manifest = writer.old else { throw Refusal([.nothingPublished(self.output)]) }
    files = try Self.present(manifest, in: self.output)
    names = Set(files.map(\.path))
    let texts = try [SiteFile.feed, SiteFile.robots].map { [names, output = self.output] file in
      names.contains(file) ? try FileReading.bytes(of: "\(output)/\(file)") : []
    }
    baseURL = ListingCut.baseURL(feed: texts[0], robots: texts[1])
  }

  func holds(_ path: String) -> Bool { names.contains(path) }

  func bytes(of path: String) throws(SystemFailure) -> [UInt8] { try FileReading.bytes(of: "\(output)/\(path)") }

  /// The address as a browser shows it; relative where the site does not know its own.
  func url(of path: String) -> String { baseURL.map { $0 + URLPath.encoded(path) } ?? path }

  /// The files that addresses mean.
  ///
  /// - Parameter others: addresses that may be named though nothing stands there any more.
  func paths(of addresses: [String], besides others: [String]) throws(Refusal) -> [String] {
    try AddressBook(paths: names.union(others), baseURL: baseURL, output: output).paths(of: addresses)
  }

  /// In place of what only says once more what a page says, in large type, on paper or as a table's file, that page.
  func wholePages(_ paths: [String]) throws(SystemFailure) -> [String] {
    var pages: Set<String> = []
    for path in paths { pages.insert(try wholePage(path)) }
    return pages.sorted()
  }

  private func wholePage(_ path: String) throws(SystemFailure) -> String {
    if path.hasPrefix("large/"), holds(String(path.dropFirst("large/".count))) {
      return String(path.dropFirst("large/".count))
    }
    if path.hasPrefix("data/") { return names.first { dataFiles(of: $0).contains(path) } ?? path }
    guard path.hasPrefix("handouts/"), let name = path.split(separator: "/").last else { return path }
    let sheet = String(decoding: try bytes(of: path), as: UTF8.self)
    return names.first { $0.split(separator: "/").last == name && sheet.contains("\"../\(URLPath.encoded($0))\"") }
      ?? path
  }

  /// What says once more what a page says: in large type, on paper, and for searching.
  func companions(of page: String) throws(SystemFailure) -> [String] {
    let handout = "handouts/\(page.split(separator: "/").last ?? "")"
    var found = ["large/" + page].filter(holds)
    for path in names.sorted() where path == handout || path.hasPrefix(SearchIndex.folder + "page-") {
      let text = String(decoding: try bytes(of: path), as: UTF8.self)
      if text.contains("\"\(URLPath.encoded(page))\"") || text.contains("\"../\(URLPath.encoded(page))\"") {
        found.append(path)
      }
    }
    return found
  }

  /// The CSV and the JSON file of a table's page.
  func dataFiles(of page: String) -> [String] {
    let folder = "progress/statistics/"
    guard page.hasPrefix(folder), page.hasSuffix(".html") else { return [] }
    let name = page.dropFirst(folder.count).dropLast(".html".count)
    return ["data/\(name).csv", "data/\(name).json"].filter(holds)
  }
}

extension PublishedSite {
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
