import Diagnostics
import Disclosure
import Intake

/// The last look at tables: what their files print is read back, held against each other and the page, and attacked as a
/// reader would. It knows nothing of how the hidden cells were chosen.
package struct DataAudit: Sendable {
  private let site: Site
  /// What readers know from before.
  private let history: [EarlierRelease]
  /// The output folder, for messages.
  private let folder: String

  package init(site: Site, after history: [EarlierRelease], folder: String) {
    self.site = site
    self.history = history
    self.folder = folder
  }

  /// The files that it must be given.
  package var paths: Set<String> {
    Set(site.content.statistics.flatMap { [$0.csvPath, $0.jsonPath, $0.path] } + site.pagesShowingTables)
  }

  /// - Throws: `Refusal` where a file is missing or says something else than another, or where a reader can narrow a
  ///   hidden number down too far, and where that could not be found out in time.
  package func check(_ files: [ClearedFile]) throws(Refusal) {
    guard !site.content.statistics.isEmpty else { return }
    let bytes = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let tables = site.content.statistics.map { ($0, published($0, in: bytes)) }
    let unlike = tables.filter { $0.1 == nil }.map { Diagnostic.unlikeFiles("\(folder)/\($0.0.csvPath)") }
    guard unlike.isEmpty else { throw Refusal(unlike) }
    let texts = site.pagesShowingTables.filter { path in bytes[path].map { !agrees($0, with: tables) } ?? true }
    guard texts.isEmpty else { throw Refusal(texts.map { .unlikeFiles("\(folder)/\($0)") }) }
    try attack(tables.compactMap(\.1))
  }
}

extension DataAudit {
  /// What all files of a table say; nil where they differ, or where one is not there.
  private func published(_ statistic: Statistic, in files: [String: [UInt8]]) -> PublishedTable? {
    guard let csv = files[statistic.csvPath].flatMap(DataReading.csv),
      let json = files[statistic.jsonPath].flatMap({ DataReading.json($0, columns: csv.columns) }), csv == json,
      let page = files[statistic.path], let table = csv.published(as: statistic.table.published)
    else { return nil }
    let isAlike = PageTable.all(in: page).allSatisfy { $0.agrees(with: table) }
    return table.heading.measure.countsChildren && !isAlike ? nil : table
  }

  /// Every table of children that a page shows within its text says what the files say.
  private func agrees(_ page: [UInt8], with tables: [(Statistic, PublishedTable?)]) -> Bool {
    PageTable.all(in: page).allSatisfy { shown in
      let meant = tables.filter { shown.isHeaded($0.0.title) }
      return meant.isEmpty
        || meant.contains { _, table in
          table.map { !$0.heading.measure.countsChildren || shown.agrees(with: $0) } ?? false
        }
    }
  }

  private func attack(_ tables: [PublishedTable]) throws(Refusal) {
    let findings: [AuditFinding]
    do {
      findings = try DisclosureAudit(policy: site.settings.policy)
        .findings(in: tables, after: history, knowing: site.content.hiddenFacts)
    } catch {
      throw Refusal([.unproven("\(folder)/data")])
    }
    let unsafe = Set(findings.map(\.cell)).sorted()
    guard unsafe.isEmpty else { throw Refusal(unsafe.map { problem(of: $0) }.inReadingOrder) }
  }

  private func problem(of cell: CellAddress) -> Diagnostic {
    .unsafe(cell.key, at: SourceLocation(file: "\(folder)/\(site.statistic(cell.table)?.csvPath ?? "data")"))
  }
}

extension Diagnostic {
  fileprivate static func unlikeFiles(_ file: String) -> Diagnostic {
    Diagnostic(
      "data-differs",
      at: SourceLocation(file: file),
      message: Wording(
        en: "the CSV file, the JSON file and the page of this table do not say the same",
        zh: "这个表的 CSV、JSON 和网页不一致"
      ),
      hint: Wording(
        en: "a theme may not change a figure's table; without one of your own, please report this",
        zh: "主题不能改动图表下面的表；没有改过主题的，请告诉开发者"
      )
    )
  }

  fileprivate static func unsafe(_ key: [String], at location: SourceLocation) -> Diagnostic {
    let (english, chinese) = key.isEmpty ? ("all", "合计") : (key.joined(separator: ", "), key.joined(separator: "、"))
    return Diagnostic(
      "unsafe-cell",
      at: location,
      message: Wording(
        en: "a reader could work out how few children “\(english)” counts",
        zh: "“\(chinese)”有几个孩子，读者能推算出来"
      ),
      hint: Wording(
        en:
          "give the table fewer dimensions, merge its values, or keep the tables of the last release; and report this",
        zh: "请把表少分几类、合并分类，或者保留上次发布过的表；并告诉开发者"
      )
    )
  }

  fileprivate static func unproven(_ folder: String) -> Diagnostic {
    Diagnostic(
      "unproven-tables",
      at: SourceLocation(file: folder),
      message: Wording(
        en: "it could not be proven in time that nobody can be recognised from the tables",
        zh: "没能在限定时间里证明这些统计表是安全的，所以不发布"
      ),
      hint: Wording(
        en: "give the largest table fewer dimensions, or merge its values",
        zh: "请把最大的表少分几类，或合并分类"
      )
    )
  }
}
