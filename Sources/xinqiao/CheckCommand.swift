import ArgumentParser

/// `xinqiao check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check everything that a build checks, and write nothing (只检查，不写出)."
  )

  @OptionGroup var options: SiteOptions

  @Option(help: "The folder to publish into.")
  var output = "public"

  @Option(help: "How to report: text or json (one object on standard output).")
  var format = ReportFormat.text

  func run() throws {
    let pipeline = try options.pipeline(output: output)
    try Reporter(format: format, output: output).report { try pipeline.run(isWriting: false) }
  }
}
