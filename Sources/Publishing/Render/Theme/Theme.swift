/// A theme, loaded and checked: templates, strings, and assets with their fingerprinted addresses.
package struct Theme: Sendable {
  private let strings: [String: String]
  let assets: [Asset]
  private let templates: [TemplateName: Template]
  private let fingerprinted: [String: String]

  /// - Parameter templates: one for every name.
  init(templates: [TemplateName: Template], strings: [String: String], assets: [Asset]) {
    self.templates = templates
    self.strings = strings
    self.assets = assets
    fingerprinted = Dictionary(assets.map { ($0.name, $0.path) }, uniquingKeysWith: { first, _ in first })
  }

  /// The address of an asset by its name in `assets/`; the loader has made sure of those that pages need.
  func path(ofAsset name: String) -> String { fingerprinted[name] ?? PagePath.assetFolder + name }

  /// The loader has made sure of it.
  func text(of word: ThemeWord) -> String { strings[word.rawValue] ?? "" }

  func has(asset name: String) -> Bool { fingerprinted[name] != nil }

  func render(_ template: TemplateName, _ view: PageView<some View>) throws -> [UInt8] {
    let view = try ViewEncoder.value(of: view)
    return templates[template]?.bytes(for: view) ?? []
  }

  static let stylesheet = "site.css"
  static let script = "site.js"
  /// 长者版
  static let largeStylesheet = "large.css"
  /// Sheets that are made to be printed.
  static let paperStylesheet = "paper.css"
  static let searchScript = "search.js"

  /// Shown beside a link that somebody shares; a theme may do without.
  static let card = "card.png"

  /// What every theme must have.
  static let required = [stylesheet, script, largeStylesheet, paperStylesheet, searchScript]

  /// The stylesheet's text for a page that carries it inside; what the style refers to is found from the page.
  ///
  /// - Parameter root: leads from the page to the site's root.
  func stylesheetText(root: String) -> String {
    let style = assets.first { $0.name == Self.stylesheet }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    return assets.reduce(style) { style, asset in
      style.replacing("url(\(asset.fileName))", with: "url(\(root)\(asset.path))")
    }
  }
}

/// The words of a theme that pages need and no template names.
enum ThemeWord: String, CaseIterable {
  case homeSections, articles, pages, byTopic, byAge, byLetter
}

/// A file of the theme as it is published.
struct Asset: Sendable {
  /// `site.css`
  let name: String
  let bytes: [UInt8]

  /// `site.0123456789.css`: a changed file has a new address, so browsers may keep the old one for ever.
  let fileName: String

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    fileName = "\(name[..<dot]).\(ContentHash.hex(bytes).prefix(10))\(name[dot...])"
  }

  var path: String { PagePath.assetFolder + fileName }
}
