import Diagnostics
import Foundation
import Intake

/// Published pages that link to an address: what they quote of it is still public.
struct Mentions {
  let site: PublishedSite

  /// A warning for each address that others still lead to.
  func warnings(about addresses: Set<String>) throws -> [Diagnostic] {
    let pages = site.pages.filter { !addresses.contains($0) }
    let links = try pages.concurrentMap { page in
      Result { PageLinks(page: page, html: try site.bytes(of: page)).all().intersection(addresses) }
    }.map { try $0.get() }
    return addresses.sorted().compactMap { address in
      let mentioning = zip(pages, links).filter { $1.contains(address) }.map(\.0)
      return mentioning.isEmpty ? nil : .stillLinked("\(site.output)/\(address)", from: mentioning)
    }
  }
}

/// Where a page leads, and what it shows.
struct PageLinks {
  let page: String
  let html: [UInt8]

  /// Addresses in the site, relative to its root.
  func all() -> Set<String> {
    Set(["href=\"", "src=\""].flatMap(values).map { Self.resolved($0, from: page) })
  }

  /// What stands behind an attribute, such as `href="`.
  private func values(of attribute: String) -> [String] {
    let attribute = Array(attribute.utf8)
    var found: [String] = []
    var position = 0
    while let open = html[position...].firstRange(of: attribute),
      let close = html[open.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    {
      found.append(String(decoding: html[open.upperBound..<close], as: UTF8.self))
      position = close
    }
    return found
  }

  /// The path in the site that a page's relative link leads to, without its anchor.
  static func resolved(_ href: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in href.prefix(while: { $0 != "#" && $0 != "?" }).split(separator: "/").map(String.init) {
      switch part {
      case ".": continue
      case "..": parts = parts.dropLast()
      default: parts.append(part)
      }
    }
    let path = parts.joined(separator: "/")
    return path.removingPercentEncoding ?? path
  }
}

extension Diagnostic {
  fileprivate static func stillLinked(_ file: String, from pages: [String]) -> Diagnostic {
    Diagnostic(
      "still-linked",
      at: SourceLocation(file: file),
      severity: .warning,
      message: Wording(
        en: "still named by \(pages.joined(separator: ", "))",
        zh: "还有网页提到它：\(pages.joined(separator: "、"))"
      ),
      hint: Wording(
        en:
          "look whether they quote it: its title, its summary or its numbers; withdraw them too, or mend the content and build",
        zh: "请看看这些页上有没有它的标题、摘要或数字；有就一并撤下，或改好内容后重新生成"
      )
    )
  }
}
