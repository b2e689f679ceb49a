import Intake

/// The menu that stands on every page.
struct Menu {
  let content: ClearedContent
  let addresses: Addresses
  let hasProgress: Bool

  /// As `site.yml` says; without a menu: the sections, the progress and the other pages.
  func entries() -> [MenuEntry] {
    guard content.settings.menu.isEmpty else {
      return content.settings.menu.map { MenuEntry(title: $0.title, target: target(of: $0.link.value)) }
    }
    let sections = content.sections.map {
      MenuEntry(title: $0.title, target: .page(SiteAddress(path: $0.path)))
    }
    let progress =
      hasProgress ? [MenuEntry(title: PageTitle.progress, target: .page(SiteAddress(path: PagePath.progress)))] : []
    return sections + progress
      + content.pages.map { MenuEntry(title: $0.title, target: .page(SiteAddress(path: $0.path))) }
  }

  /// A link may name a page of the site, its folder, or the file that a page comes from.
  private func target(of link: String) -> MenuEntry.Target {
    let lower = link.lowercased()
    if lower.hasPrefix("https://") || lower.hasPrefix("http://") { return .elsewhere(link) }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let written = String(parts[0].drop { $0 == "/" })
    let page = written.isEmpty || written.hasSuffix("/") ? PagePath.index(of: written) : written
    let anchor = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
    return .page(SiteAddress(path: addresses.page(from: page) ?? page, anchor: anchor))
  }
}
