import Diagnostics
import Intake
import Mustache

/// A theme, loaded and checked: templates, strings, and assets with their fingerprinted addresses.
package struct Theme: Sendable {
  let strings: [String: String]
  let assets: [Asset]
  private let library: MustacheLibrary
  private let fingerprinted: [String: String]

  init(library: MustacheLibrary, strings: [String: String], assets: [Asset]) {
    self.library = library
    self.strings = strings
    self.assets = assets
    fingerprinted = Dictionary(assets.map { ($0.name, $0.path) }, uniquingKeysWith: { first, _ in first })
  }

  /// The address of an asset by its name in `assets/`; the loader has made sure of those that pages need.
  func path(ofAsset name: String) -> String { fingerprinted[name] ?? "assets/" + name }

  func render(_ template: TemplateName, _ view: PageView<some View>) throws -> String {
    library.render(try ViewEncoder.values(of: view), withTemplate: template.rawValue) ?? ""
  }

  static let stylesheet = "site.css"
  static let script = "site.js"

  /// The stylesheet's text, for pages that carry it inside.
  var stylesheetText: String {
    assets.first { $0.name == Self.stylesheet }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}

/// A file of the theme as it is published.
struct Asset: Sendable {
  /// `site.css`
  let name: String
  let bytes: [UInt8]

  /// `assets/site.0123456789.css`: a changed file has a new address, so browsers may keep the old one for ever.
  var path: String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return "assets/\(name[..<dot]).\(ContentHash.hex(bytes).prefix(10))\(name[dot...])"
  }
}
