import ArgumentParser

/// `xinqiao build`
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site into the output folder (生成网站).",
    discussion:
      "A refused build touches nothing: the site that stands there stays as it is. Where nothing has changed, nothing is done again."
  )

  @OptionGroup var options: SiteOptions

  @Option(help: "The folder to publish into.")
  var output = "public"

  @Option(help: "How to report: text or json (one object on standard output).")
  var format = ReportFormat.text

  @Flag(help: "Publish for real: also record in the content's releases/ what was published (正式发布并存档).")
  var release = false

  @Option(help: "Also pack the guidance pages into this ZIP file, to be opened without a network (离线包).")
  var pack: String?

  func run() throws {
    let pipeline = try options.pipeline(output: output)
    try Reporter(format: format, output: output).report {
      let pack = try pack.map { path in try PackFile(path: path, output: output) }
      // What JSON tells of the figures is not remembered.
      if !release, pack == nil, format == .text { return try pipeline.runIfChanged() }
      return try pipeline.run(release ? .release : .build, pack: pack)
    }
  }
}
