import Diagnostics
import Intake

/// The links of a page as they must be where only some of the site's files lie beside it.
struct PackedLinks {
  let page: String
  let contents: Set<String>
  /// Nil where the site does not know its own address.
  let baseURL: String?

  /// The same file; a link to a file that is not there leads to the site, or is no link.
  func rewritten(_ bytes: [UInt8]) -> [UInt8] {
    if page.hasSuffix(".html") { return Self.attributes.reduce(bytes) { html($0, $1) } }
    return page.hasPrefix(PagePath.searchFolder) ? script(bytes) : bytes
  }
}

extension PackedLinks {
  private func html(_ html: [UInt8], _ name: String) -> [UInt8] {
    let begin = Array(" \(name)=\"".utf8)
    var written: [UInt8] = []
    var position = 0
    while let open = html[position...].firstRange(of: begin),
      let close = html[open.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    {
      written += html[position..<open.lowerBound]
      let address = target(String(decoding: html[open.upperBound..<close], as: UTF8.self))
      if let address { written += " \(name)=\"\(address)\"".utf8 }
      position = close + 1
    }
    return written + html[position...]
  }

  /// A page of the search tells its address; one that leads to nothing is not told at all.
  private func script(_ bytes: [UInt8]) -> [UInt8] {
    guard let address = SearchablePage.address(inScript: bytes) else { return bytes }
    if contents.contains(PageLinks.resolved(address, from: "")) { return bytes }
    guard let baseURL else { return [] }
    let text = String(decoding: bytes, as: UTF8.self)
    return Array(text.replacing("\n\n\"\(address)\"", with: "\n\n\"\(baseURL)\(address)\"", maxReplacements: 1).utf8)
  }

  private static let attributes = ["href", "src"]

  /// Nil where the link leads to nothing.
  private func target(_ href: String) -> String? {
    guard !href.isEmpty, !href.hasPrefix("#"), !href.contains(":") else { return href }
    let target = PageLinks.resolved(href, from: page)
    if contents.contains(target) { return href }
    let anchor = href.firstIndex(of: "#").map { String(href[$0...]) } ?? ""
    return baseURL.map { Markup.escaped($0 + URLPath.encoded(target)) + anchor }
  }
}
