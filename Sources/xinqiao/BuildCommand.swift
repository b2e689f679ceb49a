import ArgumentParser

/// `xinqiao build`
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site into the output folder (生成网站).",
    discussion: "A refused build touches nothing: the site that stands there stays as it is."
  )

  @OptionGroup var options: SiteOptions

  @Option(help: "The folder to publish into.")
  var output = "public"

  @Option(help: "How to report: text or json (one object on standard output).")
  var format = ReportFormat.text

  func run() throws {
    let pipeline = try options.pipeline(output: output)
    try Reporter(format: format, output: output).report { try pipeline.run(isWriting: true) }
  }
}
