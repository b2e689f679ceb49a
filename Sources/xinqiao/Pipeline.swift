import Diagnostics
import Foundation
import Intake
import Publishing

/// One way through the house: from a content folder to a published site.
struct Pipeline {
  let content: String
  let theme: String
  let output: String
  let date: CalendarDate
  let baseURL: String?
  var environment = ProcessInfo.processInfo.environment

  /// Builds the site.
  ///
  /// Tables are protected knowing what releases printed, and audited by what the finished files say. A release is put
  /// aside before the site changes and brought into place after it.
  ///
  /// - Parameters:
  ///   - pack: where the guidance pages go once more, as one file.
  ///   - memory: remembers the build.
  /// - Throws: `Refusal` where the content, the theme or the output may not pass; `SystemFailure` where the disk fails.
  func run(_ goal: Goal, pack: PackFile? = nil, memory: BuildMemory? = nil) throws -> Outcome {
    var watch = Stopwatch()
    let meter = GateMeter()
    let clock = try BuildDate.clock()
    // First of all, so that no page is withdrawn between the reading of the records and the writing.
    let opened = Result { goal == .check ? nil : try SiteWriter(output: output, isReleasing: goal == .release) }
    let past = Result { try ReleaseRecords(content: content, output: output, isReleasing: goal == .release) }
    let store = PatternStore(environment: environment)
    let history = TableHistory(earlier: past.value?.tables ?? [], patterns: store.patterns)
    let intake = Result {
      try ContentIntake.clearedContent(of: content, on: date, clock: clock, knowing: history, meter: meter)
    }
    let (writer, (records, (cleared, contentWarnings))) = try Results.both(
      opened,
      Result { try Results.both(past, intake) }
    )
    if goal == .release { try contentWarnings.refusingPlaceholders() }
    watch.lap("read")
    let (site, siteWarnings) = try SiteBuilder(
      content: cleared,
      date: date,
      baseURL: baseURL,
      withdrawn: records.withdrawn,
      last: records.last(before: date)
    ).build()
    let theme = try ThemeLoader(folder: theme).load()
    watch.lap("prepare")
    let releaser = goal == .release ? try ReleaseWriter(chain: records.chain, date: date) : nil
    let sweep = OutputSweep(site: site, folder: output)
    let audit = DataAudit(site: site, after: records.tables, folder: output)
    let files = PageRenderer(site: site, theme: theme).files()
    let offline = pack.map { _ in OfflinePack(site: site, files: files, sweep: sweep) }
    let keptPaths = audit.paths.union(offline?.paths ?? [])
    let staging = Staging(files: files, sweep: sweep, writer: writer, meter: meter, kept: keptPaths)
    let (staged, (release, packed)) = try staging.all { staged, kept in
      try store.keep(cleared.patterns) { try audit.check(kept) }
      let packed = try pack.flatMap { try offline?.bytes(of: kept, named: $0.path) }
      return (try releaser?.stage(site, files: staged), packed)
    }
    watch.lap("render")
    let changed = try writer?.commit(staged, withdrawn: records.withdrawn.addresses)
    let note = try release?.publish()
    try writer?.note(release: release?.last ?? records.last)
    if let packed { try pack?.write(packed) }
    let said = BuildMemory.Said(
      warnings: contentWarnings + siteWarnings + (releaser?.warnings(on: clock) ?? []),
      pages: staging.pageCount,
      files: files.count,
      waivers: cleared.waivers.count
    )
    if let writer { memory?.keep(said, by: writer, named: cleared.namedFiles) }
    watch.lap("write")
    return Outcome(
      said,
      note: note,
      changed: changed,
      figures: site.tracedFigures(),
      content: cleared,
      milliseconds: watch.laps,
      privacyShare: meter.share
    )
  }

  /// Builds the site, unless it stands there already as this build would make it: then it says what the last build said.
  func runIfChanged() throws -> Outcome {
    var watch = Stopwatch()
    var memory = BuildMemory(
      roots: [content, theme, "/proc/self/exe"],
      output: output,
      order: ["\(date)", "\(try BuildDate.clock())", baseURL ?? "", FileManager.default.currentDirectoryPath],
      environment: environment
    )
    guard let said = try memory.said() else { return try run(.build, memory: memory) }
    watch.lap("compare")
    let note = Wording(en: "nothing has changed since the last build", zh: "和上次生成时比，什么都没有变")
    return Outcome(said, note: note, changed: 0, milliseconds: watch.laps)
  }
}

extension Outcome {
  fileprivate init(
    _ said: BuildMemory.Said,
    note: Wording?,
    changed: Int?,
    figures: [TracedFigure] = [],
    content: ClearedContent? = nil,
    milliseconds: [(stage: String, time: Int)],
    privacyShare: Int? = nil
  ) {
    self.init(
      warnings: said.warnings,
      note: note,
      pages: said.pages,
      files: said.files,
      changed: changed,
      figures: figures,
      content: content,
      milliseconds: milliseconds,
      privacyShare: privacyShare,
      waivers: said.waivers
    )
  }
}
