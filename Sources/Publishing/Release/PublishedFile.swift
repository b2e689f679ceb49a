import Diagnostics
import Intake

/// A file that stands in a published folder, and what it tells of others; it is read once.
struct PublishedFile: Sendable {
  let staged: StagedFile
  /// Where a page sends its reader at once; nil where it is a page of its own.
  let redirect: String?
  /// Addresses of the site that a page leads to or shows; of a file of the search the page that it speaks of.
  let links: Set<String>

  /// - Parameter baseURL: nil where the site does not know its own address.
  init(_ path: String, in output: String, baseURL: String?) throws(SystemFailure) {
    let bytes = try FileReading.bytes(of: "\(output)/\(path)")
    staged = StagedFile(path: path, hash: ContentHash.hex(bytes))
    let links = PageLinks(page: path, baseURL: baseURL)
    if path.hasSuffix(".html") {
      redirect = Self.address(ofRedirect: bytes).map(links.target(of:))
      self.links = links.all(in: bytes)
    } else {
      let found = path.hasPrefix(PagePath.searchFolder) ? SearchablePage.address(inScript: bytes) : nil
      redirect = nil
      self.links = Set([found].compactMap { $0.map { PageLinks.resolved($0, from: "") } })
    }
  }

  var path: String { staged.path }
  var isPage: Bool { path.hasSuffix(".html") }
}

extension PublishedFile {
  private static let refresh = Array("http-equiv=\"refresh\" content=\"0; url=".utf8)

  private static func address(ofRedirect html: [UInt8]) -> String? {
    guard let refresh = html.firstRange(of: Self.refresh),
      let end = html[refresh.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    return String(decoding: html[refresh.upperBound..<end], as: UTF8.self)
  }
}
