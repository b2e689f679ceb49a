import Diagnostics
import Intake
import Publishing

/// A site that was read, cleared and laid out: what is left is to make its files.
struct PreparedSite: Sendable {
  let content: ClearedContent
  let site: Site
  let records: ReleaseRecords
  let warnings: [Diagnostic]
  private let renderer: PageRenderer
  private let files: Lazy<[String: PendingFile]>
  private let searchFiles: Lazy<[String: PendingFile]>
  private let sweep: OutputSweep
  private let store: PatternStore
  private let folder: String

  /// Reads, clears and lays out. Tables are protected knowing what releases printed.
  ///
  /// - Throws: `Refusal` where the records, the content or the theme may not pass.
  init(_ pipeline: Pipeline, for goal: Goal, meter: GateMeter, watch: inout Stopwatch) throws {
    let past = Result {
      try ReleaseRecords(content: pipeline.content, output: pipeline.output, isReleasing: goal == .release)
    }
    let store = PatternStore(environment: pipeline.environment)
    let history = TableHistory(earlier: past.value?.tables ?? [], patterns: store.patterns)
    let clock = try BuildDate.clock()
    let intake = Result {
      try ContentIntake(
        of: pipeline.content,
        on: pipeline.date,
        clock: clock,
        knowing: history,
        showsDrafts: pipeline.showsDrafts,
        memory: pipeline.memory
      ).cleared(meter: meter)
    }
    let (records, (content, contentWarnings)) = try Results.both(past, intake)
    if goal == .release { try contentWarnings.refusingPlaceholders() }
    watch.lap("read")
    let (site, siteWarnings) = try SiteBuilder(
      content: content,
      date: pipeline.date,
      baseURL: pipeline.baseURL,
      withdrawn: records.withdrawn,
      last: records.last(before: pipeline.date),
      days: records.days(before: pipeline.date)
    ).build()
    let renderer = PageRenderer(site: site, theme: try ThemeLoader(folder: pipeline.theme).load())
    files = Lazy { renderer.filesBesidesSearch().byPath }
    searchFiles = Lazy { renderer.searchFiles().byPath }
    self.renderer = renderer
    watch.lap("prepare")
    (self.content, self.site, self.records, self.store) = (content, site, records, store)
    warnings = contentWarnings + siteWarnings
    sweep = OutputSweep(site: site, folder: pipeline.output)
    folder = pipeline.output
  }
}

extension PreparedSite {
  /// What is ready to be published.
  struct Made {
    /// In no particular order; empty where nothing is to be written.
    let staged: [StagedFile]
    let release: StagedRelease?
    /// The bytes of the pack.
    let packed: [UInt8]?
    let files: Int
    let pages: Int
  }

  /// Makes and sweeps every file, puts it aside, and audits what the files say of tables.
  ///
  /// - Parameters:
  ///   - writer: nil where nothing is to be written.
  ///   - isCancelled: asked before each file.
  /// - Throws: `Refusal` where something in the files may not pass; `CancellationError`.
  func make(
    into writer: SiteWriter? = nil,
    release releaser: ReleaseWriter? = nil,
    pack: PackFile? = nil,
    meter: GateMeter = GateMeter(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> Made {
    let files = renderer.files()
    let audit = DataAudit(site: site, after: records.tables, folder: folder)
    let offline = pack.map { _ in OfflinePack(site: site, files: files, sweep: sweep) }
    let staging = Staging(
      files: files,
      sweep: sweep,
      writer: writer,
      meter: meter,
      kept: audit.paths.union(offline?.paths ?? []),
      isCancelled: isCancelled
    )
    return try staging.all { staged, kept in
      try store.keep(content.patterns) { try audit.check(kept) }
      let packed = try pack.flatMap { try offline?.bytes(of: kept, named: $0.path) }
      let release = try releaser?.stage(site, files: staged)
      return Made(staged: staged, release: release, packed: packed, files: files.count, pages: staging.pageCount)
    }
  }

  /// Why the page at a path is not published yet; nil where it is.
  func notYet(at path: String) -> Wording? {
    guard let origin = files.value[path]?.origin else { return nil }
    let file = content.shownFile(origin)
    return warnings.first { $0.isLeftOut && $0.location.file == file }?.message
  }

  /// One file by itself, swept; nil where the site has none of that path.
  ///
  /// - Throws: `Refusal` where something in it may not pass.
  func file(at path: String) throws -> [UInt8]? {
    let files = PageRenderer.isSearchFile(path) ? searchFiles : files
    return try files.value[path].map { try sweep.clear($0.rendered()).get().bytes }
  }
}

extension [PendingFile] {
  fileprivate var byPath: [String: PendingFile] {
    Dictionary(map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
