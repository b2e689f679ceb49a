import Foundation

/// Where the links of a page lead.
struct PageLinks {
  /// The page's own address.
  let page: String
  /// Nil where the site does not know its own address.
  let baseURL: String?

  /// Addresses of the site that a page leads to or shows, relative to its root.
  func all(in html: [UInt8]) -> Set<String> {
    Set(["href=\"", "src=\""].flatMap { Self.values(of: $0, in: html) }.map(target(of:)))
  }

  /// The address in the site that a link leads to, without its anchor.
  func target(of href: String) -> String {
    guard let baseURL, href.hasPrefix(baseURL) else { return Self.resolved(href, from: page) }
    return Self.resolved(String(href.dropFirst(baseURL.count)), from: "")
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

  /// What stands behind an attribute, such as `href="`.
  private static func values(of attribute: String, in html: [UInt8]) -> [String] {
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
}
