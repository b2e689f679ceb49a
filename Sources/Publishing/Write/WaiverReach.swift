import Intake

/// Where a waived text may stand in the output: on the page of its file, and on pages that link to that page, since
/// they show its title and summary.
///
/// Activity logs, tables and `site.yml` go into many pages, so that theirs may stand anywhere. A page of another file
/// that names no page of the waived one is refused as ever, and so is the theme.
package struct WaiverReach: Sendable {
  private let waivers: [(waiver: Waiver, places: Places)]

  private enum Places {
    case anywhere
    case pages([String])
  }

  package init(site: Site) {
    waivers = site.content.waivers.map { waiver in
      let pages = site.pages.filter { $0.origin == waiver.file }.map(\.path)
      let copies = site.content.copiedFiles.filter { $0.contentPath == waiver.file }.map(\.outputPath)
      return (waiver, Self.isSpread(waiver.file) ? .anywhere : .pages(pages + copies))
    }
  }

  private init() {
    waivers = []
  }

  package static let nowhere = WaiverReach()

  func covers(_ finding: PrivacyFinding, value: String, in file: RenderedFile) -> Bool {
    waivers.contains { waiver, places in
      waiver.covers(rule: finding.rule, text: finding.waived ?? value) && Self.isReached(file, from: places)
    }
  }

  private static func isSpread(_ file: String) -> Bool {
    file == "site.yml" || ["activities/", "statistics/"].contains(where: file.hasPrefix)
  }

  /// What stands before the last part of an address, so that `duty.html` is not found in `off-duty.html`.
  private static let addressStarts = ["\"", "'", "/", ">"]

  private static func isReached(_ file: RenderedFile, from places: Places) -> Bool {
    guard case .pages(let pages) = places else { return true }
    if pages.contains(file.path) { return true }
    let text = String(decoding: file.bytes, as: UTF8.self)
    let names = pages.compactMap { $0.split(separator: "/").last }
    return names.contains { name in addressStarts.contains { text.contains($0 + name) } }
  }
}
