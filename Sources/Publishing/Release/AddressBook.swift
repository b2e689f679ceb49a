import Diagnostics
import Foundation

/// Finds the file that an address means, however a person writes it.
struct AddressBook {
  /// Every address there is, relative to the site's root.
  let paths: Set<String>
  /// The site's own, where it knows it.
  let baseURL: String?
  /// The published folder: who completes names in a shell writes it before the address.
  let output: String?

  /// - Throws: `Refusal` that names every address which is not there.
  func paths(of addresses: [String]) throws(Refusal) -> [String] {
    let found = addresses.map { (address: $0, path: path(of: $0)) }
    let problems = found.filter { $0.path == nil }.map { Diagnostic.unknownAddress($0.address, among: paths) }
    guard problems.isEmpty else { throw Refusal(problems) }
    return Set(found.compactMap(\.path)).sorted()
  }
}

extension AddressBook {
  private func path(of address: String) -> String? {
    let bare = String(address.prefix { $0 != "#" && $0 != "?" })
    return readings(of: bare.removingPercentEncoding ?? bare).flatMap(files).first(where: paths.contains)
  }

  /// What may be meant, relative to the root, the likeliest first.
  private func readings(of address: String) -> [String] {
    guard let scheme = address.firstRange(of: "://") else {
      let path = address.hasPrefix("./") ? String(address.dropFirst(2)) : address
      return [String(path.drop { $0 == "/" })]
        + [baseFolder, output].compactMap { $0.flatMap { rest(of: path, after: $0) } }
    }
    let place = String(address[scheme.upperBound...])
    if address.hasPrefix("file:") { return endings(of: place) }
    if let base { return rest(of: place + (place.contains("/") ? "" : "/"), after: base).map { [$0] } ?? [] }
    return endings(of: String(place.drop { $0 != "/" }))
  }

  /// `/school/home/x.html`, `home/x.html`, `x.html`: where the site lies is not known.
  private func endings(of place: String) -> [String] {
    place.indices.filter { place[$0] == "/" }.map { String(place[place.index(after: $0)...]) }
  }

  /// `school.example/home/`: whether it was asked for by http or https does not matter.
  private var base: String? {
    baseURL.flatMap { url in url.firstRange(of: "://").map { String(url[$0.upperBound...]) } }
  }

  /// `/home/`
  private var baseFolder: String? { base.map { String($0.drop { $0 != "/" }) } }

  private func rest(of path: String, after folder: String) -> String? {
    let folder = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : nil
  }

  private func files(at path: String) -> [String] {
    if path.isEmpty || path.hasSuffix("/") { return [path + "index.html"] }
    return [path, path + ".html", path + "/index.html"]
  }
}

extension Diagnostic {
  fileprivate static func unknownAddress(_ address: String, among paths: Set<String>) -> Diagnostic {
    let pages = paths.filter { path in !["large/", "handouts/", "search/"].contains(where: path.hasPrefix) }
    let near = nearest(to: String(address.drop { $0 == "/" }), among: pages)
    return Diagnostic(
      "unknown-address",
      at: SourceLocation(file: address),
      message: Wording(en: "the site has no such address", zh: "网站里没有这个地址"),
      hint: near.map { Wording(en: "did you mean “\($0)”?", zh: "是不是“\($0)”？") }
        ?? Wording(
          en: "copy the address from the browser, or write it as psychological-guidance/letter.html",
          zh: "请从浏览器复制网址，或写成 psychological-guidance/letter.html 这样"
        )
    )
  }
}
