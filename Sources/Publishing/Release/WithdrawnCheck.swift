import Diagnostics
import Intake

/// Refuses a site that would publish again at an address that was taken down.
struct WithdrawnCheck {
  let site: Site
  /// What the site makes besides its pages.
  let generated: [String]

  func problems() -> [Diagnostic] {
    guard !site.withdrawn.all.isEmpty else { return [] }
    let withdrawn = Dictionary(
      site.withdrawn.all.map { ($0.address.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let published = published
    let paths = Set(published.map { $0.path.lowercased() })
    return published.compactMap { path, location in
      guard let entry = withdrawn[path.lowercased()] else { return nil }
      let isTold = entry.isForm && entry.with.map { paths.contains($0.lowercased()) } ?? false
      return isTold ? nil : .withdrawn(entry, at: location)
    }
  }

  /// Texts that have the title of a page that was taken down: it may have got another address.
  func warnings() -> [Diagnostic] {
    let titles = Dictionary(
      site.withdrawn.all.compactMap { withdrawn in withdrawn.title.map { ($0, withdrawn) } },
      uniquingKeysWith: { first, _ in first }
    )
    guard !titles.isEmpty else { return [] }
    return (site.content.articles + site.content.pages).compactMap { text in
      titles[WithdrawnAddress.fingerprint(ofTitle: Markup.escaped(text.title))].map {
        .withdrawnTitle($0, at: location(ofFile: text.contentPath))
      }
    }
  }
}

extension WithdrawnCheck {
  /// Every address of the site, with the place that answers for it.
  private var published: [(path: String, location: SourceLocation)] {
    let content = site.content
    let tables = content.statistics.flatMap { table in [table.csvPath, table.jsonPath].map { ($0, table.location) } }
    let links = Dictionary(grouping: SiteLinkCheck.prose(of: content).flatMap(\.links), by: \.path)
    let files = content.copiedFiles.flatMap { file in
      let places = links[file.contentPath]?.map(\.location) ?? [location(ofFile: file.contentPath)]
      return places.map { (file.outputPath, $0) }
    }
    let known = Set(tables.map(\.0))
    let others = generated.filter { !known.contains($0) }.map { ($0, list) }
    return site.pages.map { ($0.path, location(of: $0)) } + tables + files + others
  }

  private func location(of page: SitePage) -> SourceLocation {
    switch page.content {
    case .statistic(let index): site.content.statistics[index].location
    case .activityMonth(let month):
      site.activities(in: month).first.map { site.content.activities[$0].location } ?? list
    default: page.origin.map(location(ofFile:)) ?? list
    }
  }

  private func location(ofFile contentPath: String) -> SourceLocation {
    SourceLocation(file: site.content.shownFile(contentPath))
  }

  private var list: SourceLocation { SourceLocation(file: site.withdrawn.path) }
}

extension Diagnostic {
  fileprivate static func withdrawnTitle(_ withdrawn: WithdrawnAddress, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "withdrawn-title",
      at: location,
      severity: .warning,
      message: Wording(
        en: "this has the title of \(withdrawn.address), which was withdrawn on \(withdrawn.date)",
        zh: "和 \(withdrawn.date) 撤下的 \(withdrawn.address) 标题一样"
      ),
      hint: Wording(
        en:
          "look whether it is the same text at another address; if it may not be public, delete it or mark it as draft",
        zh: "请看看是不是同一篇换了地址；不能公开的，请删掉，或标为草稿"
      )
    )
  }

  fileprivate static func withdrawn(_ withdrawn: WithdrawnAddress, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "withdrawn-address",
      at: location,
      message: Wording(
        en: "\(withdrawn.address) was withdrawn on \(withdrawn.date) and may not be published again",
        zh: "\(withdrawn.address) 已在 \(withdrawn.date) 撤下，不能再发布"
      ),
      hint: hint(withdrawn.address)
    )
  }

  private static func hint(_ address: String) -> Wording {
    let restoring = "xinqiao withdraw --restore \(address)"
    if !address.hasSuffix(".html") {
      return Wording(
        en: "take the picture or link that names it out of this text; when it may be public: \(restoring)",
        zh: "请把这里用到它的图片或链接（![……](……)、[……](……)）去掉；如果已经可以公开，请运行 \(restoring)"
      )
    }
    if address.hasPrefix(PagePath.activityFolder) {
      return Wording(
        en: """
          delete from the content the activity that may not be public, then let the page with the others come back: \
          \(restoring)
          """,
        zh: "请把不能公开的那一次活动从内容里删掉，再运行 \(restoring)，同一页上别的活动就能再发布"
      )
    }
    return Wording(
      en:
        "delete it from the content (or mark the page as draft) and a note stays at the address; when it is mended and may be public: \(restoring)",
      zh: "请把它从内容里删掉（或把文章标为草稿），那个地址会一直写着“本页内容已撤下”；如果已经改好、可以公开，请运行 \(restoring)"
    )
  }
}
