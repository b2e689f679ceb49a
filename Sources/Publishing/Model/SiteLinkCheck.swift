import Diagnostics
import Intake

/// Checks the links that only the publisher can: to built pages, from texts and from the menu.
struct SiteLinkCheck {
  let site: Site

  func problems() -> [Diagnostic] {
    let paths = Set(site.pages.map(\.path)).union(generatedFiles)
    let links = Self.prose(of: site.content).flatMap(\.localLinks).compactMap { link -> Diagnostic? in
      guard let address = site.addresses.address(of: link) else {
        return .deadLink(to: link.path, among: paths, at: link.location)
      }
      let path = String(address.prefix { $0 != "#" })
      return paths.contains(path) ? nil : .deadLink(to: path, among: paths, at: link.location)
    }
    let menu = site.settings.menu.compactMap { item -> Diagnostic? in
      let path = item.link.value.drop { $0 == "/" }.prefix { $0 != "#" }
      let isKnown = item.link.value.contains("://") || paths.contains(String(path))
      return isKnown ? nil : .deadLink(to: String(path), among: paths, at: item.link.location)
    }
    return links + menu
  }

  private var generatedFiles: [String] {
    let content = site.content
    let data = content.statistics.flatMap { [$0.csvPath, $0.jsonPath] }
    return data + (content.attachments + content.rootFiles).map(\.outputPath) + ["feed.xml", "sitemap.xml"]
  }

  private static func prose(of content: ClearedContent) -> [Prose] {
    let pages = [content.home.prose] + content.sections.map(\.prose) + (content.articles + content.pages).map(\.prose)
    let plans = content.plans.flatMap { plan in plan.parts.compactMap(\.text) + plan.tasks.map(\.text) }
    return pages + plans + content.activities.compactMap(\.story)
  }
}

extension Prose {
  fileprivate var localLinks: [LocalLink] {
    slots.compactMap { slot in
      if case .link(let link) = slot.content { link } else { nil }
    }
  }
}

extension PlanPart {
  var text: Prose? {
    if case .text(let prose) = self { prose } else { nil }
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
}
