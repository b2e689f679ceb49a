import ArgumentParser
import Diagnostics
import Publishing

/// `xinqiao check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check everything that a build checks, and write nothing (只检查，不写出)."
  )

  @OptionGroup var options: SiteOptions

  @Option(help: "The folder to publish into.", transform: FolderPath.trimmed)
  var output = "public"

  @Option(help: "How to report: text or json (one object on standard output).")
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "Instead: is the output folder what was released? Names a release or a manifest (核对发布的文件夹).",
      valueName: "manifest"
    )
  )
  var against: String?

  @Option(help: "Write what was let through and why to this file, to be signed (.html, or Markdown as .md).")
  var report: String?

  func validate() throws {
    if against != nil, report != nil { throw ValidationError("--against writes no report: use it without --report") }
  }

  func run() throws {
    if let against {
      return try Reporter(format: format, output: output, refusal: "不一致").report { try compare(against) }
    }
    let reporter = Reporter(format: format, output: output)
    let pipeline = try options.pipeline(output: output)
    try reporter.report { try check(pipeline) }
  }
}

extension CheckCommand {
  /// A refused check writes its paper too.
  private func check(_ pipeline: Pipeline) throws -> Outcome {
    let file = try report.map { path in
      try PaperFile(path: path, output: output, theme: pipeline.theme, content: options.content)
    }
    do {
      let outcome = try pipeline.run(.check)
      if let file { try SignedPaper(of: outcome, on: pipeline.date).map(file.write) }
      return outcome
    } catch let refusal as Refusal {
      try file?.write(SignedPaper(of: refusal, on: pipeline.date))
      throw refusal
    }
  }

  /// The content is not read, so a copy of the site can be checked wherever it lies.
  private func compare(_ manifest: String) throws -> Outcome {
    let comparison = try ReleaseComparison(against: manifest, output: output, content: options.content)
    let differences = try comparison.differences()
    guard differences.isEmpty else { throw Refusal(differences) }
    let paths = comparison.paths
    return Outcome(
      warnings: [],
      note: Wording(en: "the same as \(manifest)", zh: "和 \(manifest) 一致"),
      pages: paths.count { $0.hasSuffix(".html") },
      files: paths.count,
      changed: nil
    )
  }
}
