import Diagnostics
import Intake

/// Checks the links that only the publisher can: to built pages, from texts and from the menu.
struct SiteLinkCheck {
  private let site: Site
  private let paths: Set<String>

  init(site: Site) {
    self.site = site
    let files = SiteFile.generated(of: site.content, baseURL: site.baseURL) + site.content.copiedFiles.map(\.outputPath)
    let tombstones = site.withdrawn.all.compactMap(Tombstone.init).map(\.withdrawn.address)
    paths = site.index.paths.union(files).union(tombstones)
  }

  func problems() -> [Diagnostic] {
    let links = Self.prose(of: site.content).flatMap(\.links).compactMap { link in
      problem(with: site.addresses.address(of: link) ?? SiteAddress(path: link.path), at: link.location)
    }
    let menu = zip(site.settings.menu, site.menu).compactMap { item, entry -> Diagnostic? in
      if case .page(let address) = entry.target { problem(with: address, at: item.link.location) } else { nil }
    }
    return links + menu
  }

  private func problem(with address: SiteAddress, at location: SourceLocation) -> Diagnostic? {
    guard paths.contains(address.path) else { return .deadLink(to: address.path, among: paths, at: location) }
    guard let anchor = address.anchor, !Self.isOfTheme(anchor), let anchors = site.addresses.anchors(of: address.path),
      !anchors.contains(anchor)
    else { return nil }
    return .deadAnchor(anchor, on: address.path, among: anchors, at: location)
  }

  /// Anchors that templates and figures bring.
  private static func isOfTheme(_ anchor: String) -> Bool {
    ["top", "main", "help-lines"].contains(anchor)
      || ["part-", "figure-", "progress-"].contains(where: anchor.hasPrefix)
  }

  /// Every text with links.
  static func prose(of content: ClearedContent) -> [Prose] {
    let pages = [content.home.prose] + content.sections.map(\.prose) + (content.articles + content.pages).map(\.prose)
    let plans = content.plans.flatMap { plan in plan.parts.compactMap(\.prose) + plan.tasks.map(\.text) }
    return pages + plans + content.activities.compactMap(\.story)
  }
}

extension Diagnostic {
  fileprivate static func deadLink(to path: String, among paths: Set<String>, at location: SourceLocation) -> Diagnostic
  {
    Diagnostic(
      "dead-link",
      at: location,
      message: Wording(en: "no page of the site has the address \(path)", zh: "网站里没有 \(path) 这个页面"),
      hint: .suggestion(for: path, among: nearest(to: path, among: paths).map { [$0] } ?? [])
    )
  }

  fileprivate static func deadAnchor(
    _ anchor: String,
    on path: String,
    among anchors: Set<String>,
    at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "dead-link",
      at: location,
      message: Wording(en: "the page \(path) has no anchor “\(anchor)”", zh: "\(path) 这个页面里没有“\(anchor)”这个位置"),
      hint: .suggestion(for: anchor, among: anchors)
    )
  }
}
