import Diagnostics
import Intake

/// Turns a site into files: pages, feeds, data, assets and attachments.
///
/// A class, since every page that waits to be made keeps it.
package final class PageRenderer: Sendable {
  private let site: Site
  private let theme: Theme
  private let search: Lazy<SearchIndex>
  private let weight: PageWeight

  package init(site: Site, theme: Theme) {
    self.site = site
    self.theme = theme
    search = Lazy { SearchIndex(site: site) }
    weight = PageWeight(stylesheet: theme.assets.first { $0.name == Theme.stylesheet }?.bytes ?? [])
  }

  /// Every file of the site, in no particular order; each is made when it is asked for.
  package func files() -> [PendingFile] { filesBesidesSearch() + searchFiles() }

  /// Those that can be made before all pages have been read for the search.
  package func filesBesidesSearch() -> [PendingFile] { pages + tombstones + feeds + data + copies }

  /// What `search.html` loads.
  package func searchFiles() -> [PendingFile] { search.value.files }

  package static func isSearchFile(_ path: String) -> Bool { path.hasPrefix(PagePath.searchFolder) }
}

extension PageRenderer {
  private var pages: [PendingFile] {
    site.pages.map { page in
      PendingFile(path: page.path, origin: page.origin) { try self.html(of: page) }
    }
  }

  private func html(of page: SitePage) throws -> [UInt8] {
    let html = try PageMaker(site: site, theme: theme, page: page, search: search).html()
    try weight.check(html, of: page, at: SourceLocation(file: page.origin.map(site.content.shownFile) ?? page.path))
    return html
  }

  private var tombstones: [PendingFile] {
    site.withdrawn.all.compactMap(Tombstone.init).map { tombstone in
      PendingFile(path: tombstone.withdrawn.address) { tombstone.file.bytes }
    }
  }

  private var feeds: [PendingFile] {
    let feed = PendingFile(path: SiteFile.feed) { [site] in Array(AtomFeed(site: site).xml().utf8) }
    let robots = PendingFile(path: SiteFile.robots) { [site] in Array(Sitemap.robots(baseURL: site.baseURL).utf8) }
    let sitemap = site.baseURL.map { baseURL in
      PendingFile(path: SiteFile.sitemap) { [site] in Array(Sitemap(site: site, baseURL: baseURL).xml().utf8) }
    }
    let jsonFeed = PendingFile(path: SiteFile.jsonFeed) { [site] in Array(JSONFeed(site: site).json().utf8) }
    let calendar = PendingFile(path: SiteFile.calendar) { [site] in Array(ActivityCalendar(site: site).text().utf8) }
    let generated = SiteFile.generated(of: site.content, baseURL: site.baseURL)
    return [feed, jsonFeed, calendar, robots, sitemap].compactMap(\.self).filter { generated.contains($0.path) }
  }

  private var data: [PendingFile] {
    let earlier = site.earlierTables.map { table in PendingFile(path: table.path) { Array(table.csv.utf8) } }
    guard !site.content.statistics.isEmpty else { return earlier + tasks }
    let tables = site.content.statistics.flatMap { statistic in
      let open = OpenData(statistic: statistic)
      return [
        PendingFile(path: statistic.csvPath) { Array(open.csv().utf8) },
        PendingFile(path: statistic.jsonPath) { Array(open.json().utf8) },
      ]
    }
    return tables + earlier + tasks + [
      PendingFile(path: SiteFile.dataPackage) { [site] in Array(OpenData.package(of: site).utf8) }
    ]
  }

  private var tasks: [PendingFile] {
    guard !SiteFile.tasks(of: site.content).isEmpty else { return [] }
    return [
      PendingFile(path: SiteFile.tasksCSV) { [site] in Array(TaskData(site: site).csv().utf8) },
      PendingFile(path: SiteFile.tasksJSON) { [site] in Array(TaskData(site: site).json().utf8) },
    ]
  }

  private var copies: [PendingFile] {
    let files = site.content.copiedFiles.map { file in
      PendingFile(path: file.outputPath, holdsNoText: file.holdsNoText) { file.bytes }
    }
    return files + theme.assets.map { asset in PendingFile(path: asset.path) { asset.bytes } }
  }
}
