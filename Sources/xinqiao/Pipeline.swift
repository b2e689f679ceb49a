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
  /// Whether drafts, and articles whose day has not come, are there too.
  var showsDrafts = false
  /// What is known of the files from an earlier run of this pipeline.
  var memory = IntakeMemory.none

  /// Builds the site.
  ///
  /// A release is put aside before the site changes and brought into place after it.
  ///
  /// - Parameters:
  ///   - pack: where the guidance pages go once more, as one file.
  ///   - memory: remembers the build.
  /// - Throws: `Refusal` where the content, the theme or the output may not pass; `SystemFailure` where the disk fails.
  func run(_ goal: Goal, pack: PackFile? = nil, memory: BuildMemory? = nil) throws -> Outcome {
    var watch = Stopwatch()
    let meter = GateMeter()
    // First of all, so that no page is withdrawn between the reading of the records and the writing.
    let opened = Result { goal == .check ? nil : try SiteWriter(output: output, isReleasing: goal == .release) }
    let prepared = Result { try PreparedSite(self, for: goal, meter: meter, watch: &watch) }
    let (writer, site) = try Results.both(opened, prepared)
    let releaser = goal == .release ? try ReleaseWriter(chain: site.records.chain, date: date) : nil
    let made = try site.make(into: writer, release: releaser, pack: pack, meter: meter)
    watch.lap("render")
    let (changed, note) = try publish(made, of: site, by: writer)
    if let packed = made.packed { try pack?.write(packed) }
    let said = BuildMemory.Said(
      warnings: site.warnings + (try releaser?.warnings(on: BuildDate.clock()) ?? []),
      pages: made.pages,
      files: made.files,
      waivers: site.content.waivers.count
    )
    if let writer { memory?.keep(said, by: writer, named: site.content.namedFiles) }
    watch.lap("write")
    return Outcome(said, note: note, changed: changed, site: site, milliseconds: watch.laps, privacyShare: meter.share)
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

extension Pipeline {
  /// - Returns: how many files changed, nil where nothing was to be written, and what there is to say of a release.
  private func publish(_ made: PreparedSite.Made, of site: PreparedSite, by writer: SiteWriter?) throws -> (
    changed: Int?, note: Wording?
  ) {
    let changed = try writer?.commit(made.staged, withdrawn: site.records.withdrawn.addresses)
    let note = try made.release?.publish()
    try writer?.note(release: made.release?.last ?? site.records.last)
    return (changed, note)
  }
}

extension Outcome {
  fileprivate init(
    _ said: BuildMemory.Said,
    note: Wording?,
    changed: Int?,
    site: PreparedSite? = nil,
    milliseconds: [(stage: String, time: Int)],
    privacyShare: Int? = nil
  ) {
    self.init(
      warnings: said.warnings,
      note: note,
      pages: said.pages,
      files: said.files,
      changed: changed,
      site: site?.site,
      milliseconds: milliseconds,
      privacyShare: privacyShare,
      waivers: said.waivers
    )
  }
}
