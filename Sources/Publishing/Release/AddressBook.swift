import Diagnostics
import Foundation
import Intake

/// Finds the file that an address means, however a person writes it.
struct AddressBook {
  /// Every address there is, relative to the site's root.
  let paths: Set<String>
  /// The site's own, where it knows it.
  let baseURL: String?
  /// The published folder: who completes names in a shell writes it before the address.
  var output: String?
  /// The school's: its pictures and documents have the same names in both.
  var content: String?

  /// - Throws: `Refusal` that names every address which is not there.
  func paths(of addresses: [String]) throws(Refusal) -> [String] {
    let found = addresses.map { (address: $0, path: path(of: $0)) }
    let problems = found.filter { $0.path == nil }.map { Diagnostic.unknownAddress($0.address, among: paths) }
    guard problems.isEmpty else { throw Refusal(problems) }
    return Set(found.compactMap(\.path)).sorted()
  }
}

extension AddressBook {
  /// Nil where the site has none such.
  func path(of address: String) -> String? {
    let bare = String(address.prefix { $0 != "#" && $0 != "?" })
    return readings(of: bare.removingPercentEncoding ?? bare).flatMap(files).first(where: paths.contains)
  }

  /// What may be meant, relative to the root, the likeliest first.
  private func readings(of written: String) -> [String] {
    let address = written.replacing("\\", with: "/")
    if address.lowercased().hasPrefix("file:") { return endings(of: address) }
    guard let scheme = address.firstRange(of: "://") else {
      let path = Self.withoutDoubleSlashes(address.hasPrefix("./") ? String(address.dropFirst(2)) : address)
      let plain = String(path.drop { $0 == "/" })
      return [plain]
        + [
          baseFolder.flatMap { rest(of: path, after: $0) }, rest(ofHosted: path), rest(ofFile: path, in: output),
          rest(ofFile: path, in: content),
        ].compactMap(\.self)
    }
    let place = Self.withoutDoubleSlashes(String(address[scheme.upperBound...]))
    if base != nil { return [rest(ofHosted: place)].compactMap(\.self) }
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

  /// `x.html` of `WWW.School.example:443/home/x.html`; nil where that is another host.
  private func rest(ofHosted place: String) -> String? {
    guard let base, let baseFolder, Self.host(of: place) == Self.host(of: base) else { return nil }
    let path = String(place.drop { $0 != "/" })
    return rest(of: path.isEmpty ? "/" : path, after: baseFolder)
  }

  /// `x.html` of `public/x.html` and `/home/li/public/x.html`.
  private func rest(ofFile path: String, in folder: String?) -> String? {
    guard let name = folder?.split(separator: "/").last else { return nil }
    return ("/" + path).ranges(of: "/\(name)/").last.map { String(("/" + path)[$0.upperBound...]) }
  }

  private static func host(of place: String) -> Substring {
    let host = place.prefix { $0 != "/" && $0 != ":" }.lowercased()
    return host.hasPrefix("www.") ? host.dropFirst(4) : host[...]
  }

  private static func withoutDoubleSlashes(_ path: String) -> String {
    path.replacing(/\/{2,}/, with: "/")
  }

  private func rest(of path: String, after folder: String) -> String? {
    let folder = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : nil
  }

  private func files(at path: String) -> [String] {
    if path.isEmpty || path.hasSuffix("/") { return [PagePath.index(of: path)] }
    return [path, path + ".html", PagePath.index(of: path + "/")]
  }
}

extension Diagnostic {
  fileprivate static func unknownAddress(_ address: String, among paths: Set<String>) -> Diagnostic {
    let folders = [PagePath.largeFolder, PagePath.handoutFolder, PagePath.searchFolder]
    let pages = paths.filter { path in !folders.contains(where: path.hasPrefix) }
    let named =
      address.contains("://") ? [] : pages.filter { $0.fileName == address.replacing("\\", with: "/").fileName }
    let near = named.count == 1 ? named.first : nearest(to: String(address.drop { $0 == "/" }), among: pages)
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
