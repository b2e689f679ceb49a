import Diagnostics
import Intake
import Publishing

/// One way through the house: from a content folder to a published site.
struct Pipeline {
  let content: String
  let theme: String
  let output: String
  let date: CalendarDate
  let baseURL: String?

  /// Builds the site.
  ///
  /// A release is put aside before the site changes and brought into place after it.
  ///
  /// - Throws: `Refusal` where the content, the theme or the output may not pass; `SystemFailure` where the disk fails.
  func run(_ goal: Goal) throws -> Outcome {
    var watch = Stopwatch()
    let meter = GateMeter()
    let (records, (cleared, contentWarnings)) = try Results.both(
      Result { try ReleaseRecords(content: content) },
      Result { try ContentIntake.clearedContent(of: content, on: date, meter: meter) }
    )
    watch.lap("read")
    let builder = SiteBuilder(content: cleared, date: date, baseURL: baseURL, withdrawn: records.withdrawn)
    let (site, siteWarnings) = try builder.build()
    let theme = try ThemeLoader(folder: theme).load()
    watch.lap("prepare")
    let releaser = goal == .release ? try ReleaseWriter(chain: records.chain, date: date) : nil
    let writer = goal == .check ? nil : try SiteWriter(output: output, isReleasing: goal == .release)
    let sweep = OutputSweep(settings: cleared.settings, folder: output, waivers: WaiverReach(site: site))
    let files = PageRenderer(site: site, theme: theme).files()
    let staging = Staging(files: files, sweep: sweep, writer: writer, meter: meter)
    let (staged, release) = try staging.all { try releaser?.stage(site, files: $0) }
    watch.lap("render")
    let changed = try writer?.commit(staged)
    let note = try release?.publish()
    watch.lap("write")
    return Outcome(
      warnings: contentWarnings + siteWarnings,
      note: note,
      pages: staging.pageCount,
      files: files.count,
      changed: changed,
      figures: site.tracedFigures(),
      content: cleared,
      milliseconds: watch.laps,
      privacyShare: meter.share
    )
  }
}
