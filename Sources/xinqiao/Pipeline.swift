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
  /// - Parameter isWriting: false stops before anything is written.
  /// - Throws: `Refusal` where the content, the theme or the output may not pass; `SystemFailure` where the disk fails.
  func run(isWriting: Bool) throws -> Outcome {
    var watch = Stopwatch()
    let (cleared, contentWarnings) = try ContentIntake.clearedContent(of: content, on: date)
    watch.lap("read")
    let (site, siteWarnings) = try SiteBuilder(content: cleared, date: date, baseURL: baseURL).build()
    let theme = try ThemeLoader(folder: theme).load()
    watch.lap("prepare")
    let sweep = OutputSweep(settings: cleared.settings, folder: output)
    let writer = isWriting ? try SiteWriter(output: output) : nil
    let files = PageRenderer(site: site, theme: theme).files()
    let results = files.concurrentMap { file in
      Result {
        let clearedFile = try sweep.clear(try file.rendered()).get()
        return try writer?.stage(clearedFile)
      }
    }
    let staged: [StagedFile?]
    do {
      staged = try Self.allOrRefusal(results)
    } catch {
      try writer?.discard()
      throw error
    }
    watch.lap("render")
    let changed = try writer?.commit(staged.compactMap(\.self))
    watch.lap("write")
    let pages = files.count { $0.path.hasSuffix(".html") }
    return Outcome(
      warnings: contentWarnings + siteWarnings,
      pages: pages,
      files: files.count,
      changed: changed,
      figures: site.tracedFigures(),
      milliseconds: watch.laps
    )
  }

  /// Every value, or one refusal with the problems of all files.
  private static func allOrRefusal<Value>(_ results: [Result<Value, any Error>]) throws -> [Value] {
    let errors = results.compactMap { result in
      if case .failure(let error) = result { error } else { nil }
    }
    if let failure = errors.first(where: { !($0 is Refusal) }) { throw failure }
    let problems = errors.compactMap { $0 as? Refusal }.flatMap(\.diagnostics)
    guard problems.isEmpty else { throw Refusal(problems.inReadingOrder) }
    return try results.map { try $0.get() }
  }
}
