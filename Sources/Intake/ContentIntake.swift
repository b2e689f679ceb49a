import Diagnostics
import Disclosure

/// From a folder on disk to content that may be published: the way in.
///
/// ```
/// folder --discover--> [SourceFile] --read--> ParsedContent --PrivacyGate--> ClearedContent
/// ```
package struct ContentIntake: Sendable {
  /// The content folder as the user wrote it; messages begin with it.
  let folder: String
  /// The day of the build.
  let date: CalendarDate
  /// On which consents and waivers must hold: what has run out does not come back with an earlier day of the build.
  let today: CalendarDate
  /// What readers know of the tables from before.
  let history: TableHistory
  /// Whether drafts, and articles whose day has not come, are there too; for a preview only.
  let showsDrafts: Bool
  /// What came of each file in an earlier run with the same folder.
  let memory: IntakeMemory

  /// - Parameter clock: today, if that is not the day of the build.
  package init(
    of folder: String,
    on date: CalendarDate,
    clock: CalendarDate? = nil,
    knowing history: TableHistory = .none,
    showsDrafts: Bool = false,
    memory: IntakeMemory = .none
  ) {
    (self.folder, self.date, today) = (folder, date, max(date, clock ?? date))
    (self.history, self.showsDrafts, self.memory) = (history, showsDrafts, memory)
  }

  /// Reads and clears the folder.
  ///
  /// - Parameter meter: adds up what the privacy gate costs.
  /// - Returns: the content and its warnings.
  /// - Throws: `Refusal` with every problem of every file.
  package func cleared(meter: GateMeter = GateMeter()) throws(Refusal) -> (ClearedContent, [Diagnostic]) {
    try cleared(parsed(), meter)
  }

  /// Looks for what a school's settings and its roster make personal; nil where these cannot be read.
  package static func scanner(of folder: String) -> PrivacyScanner? {
    let problems = Problems()
    let files = ContentFolder(path: folder).discover(into: Problems())
    let root = FileReading.resolved(folder) ?? folder
    let settings = settingsSource(among: files, problems).flatMap {
      SettingsReader(source: $0, problems: problems, folder: root).settings()
    }
    return problems.diagnostics.hasErrors ? nil : settings.map(PrivacyScanner.init(settings:))
  }

  /// Reads the folder and checks nothing of it for personal data.
  func parsed() -> ParsedContent {
    let problems = Problems()
    let files = ContentFolder(path: folder).discover(into: problems)
    let settingsSource = Self.settingsSource(among: files, problems)
    let root = FileReading.resolved(folder) ?? folder
    let settings = settingsSource.flatMap { SettingsReader(source: $0, problems: problems, folder: root).settings() }
    let published = files.filter { $0.absolutePath != settings?.rosterPath }
    memory.settle(on: settings ?? .unknown)
    let reader = ContentReader(settings: settings ?? .unknown, intake: self)
    var content = reader.read(published)
    if let settingsSource { content.texts.append(CheckedText(source: settingsSource, values: problems.values)) }
    content.diagnostics += problems.diagnostics.filter {
      $0.rule != "unknown-file" || !isRoster($0, settings, root)
    }
    if settings == nil { content.settings = nil }
    return content
  }
}

extension ContentIntake {
  private static func settingsSource(among files: [SourceFile], _ problems: Problems) -> SourceText? {
    files.first { $0.kind == .settings }.flatMap { file in
      file.bytes(into: problems).flatMap { TextDecoding.utf8($0, file: file.file, into: problems) }
    }
  }

  /// The private list may lie in the content folder, although it is no content.
  private func isRoster(_ problem: Diagnostic, _ settings: SiteSettings?, _ root: String) -> Bool {
    let shown = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard let path = settings?.rosterPath, path.hasPrefix(root) else { return false }
    return problem.location.file == shown + path.dropFirst(root.count)
  }

  private func cleared(_ content: ParsedContent, _ meter: GateMeter) throws(Refusal) -> (ClearedContent, [Diagnostic]) {
    let scanner = content.settings.map(PrivacyScanner.init(settings:)) ?? .strict
    let findings = PrivacyGate.findings(in: content, scanner: scanner, memory: memory, meter: meter)
    let waivers = content.settings?.waivers ?? []
    let review = WaiverReview(of: findings, waivers: waivers, files: content.files, on: today)
    let excerpts = Excerpts(
      sources: Dictionary(content.texts.map { ($0.source.file, $0.source) }, uniquingKeysWith: { first, _ in first }),
      findings: findings,
      scanner: scanner
    )
    let problems =
      content.diagnostics + GuidanceReview.warnings(in: content, memory: memory) + Placeholder.warnings(in: content)
      + review.diagnostics
      + review.findings.map(\.diagnostic)
    let diagnostics = excerpts.added(to: problems.inReadingOrder)
    guard let cleared = PrivacyGate.clear(content, found: findings, review: review, scanner: scanner) else {
      throw Refusal(diagnostics)
    }
    return (cleared, diagnostics)
  }
}

extension SiteSettings {
  /// What the other files are read with when `site.yml` cannot be: all their problems are still found.
  fileprivate static let unknown = SiteSettings(title: "", school: "", language: "zh-Hans")
}
