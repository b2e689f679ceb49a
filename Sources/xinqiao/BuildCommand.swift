import ArgumentParser
import Diagnostics

/// `xinqiao build`
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site into the output folder (生成网站).",
    discussion:
      "A refused build touches nothing: the site that stands there stays as it is. Where nothing has changed, nothing is done again."
  )

  @OptionGroup var options: SiteOptions

  @Option(help: "The folder to publish into.", transform: FolderPath.trimmed)
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
      if FilePlace.lies(output, in: options.content) { throw Refusal([.outputInContent(output)]) }
      let pack = try pack.map { path in try PackFile(path: path, output: output, content: options.content) }
      // What JSON tells of the figures is not remembered.
      if !release, pack == nil, format == .text { return try pipeline.runIfChanged() }
      return try pipeline.run(release ? .release : .build, pack: pack)
    }
  }
}

extension Diagnostic {
  fileprivate static func outputInContent(_ output: String) -> Diagnostic {
    Diagnostic(
      "output-in-content",
      at: SourceLocation(file: output),
      message: Wording(
        en: "the site would lie in the content folder, and the next build would take it for content",
        zh: "网站会落在内容文件夹里，下次生成会把它当成内容"
      ),
      hint: Wording(
        en: "name a folder outside of it with --output; run xinqiao beside the content folder, not in it",
        zh: "请用 --output 指到内容文件夹外面；运行心桥时，请站在内容文件夹旁边，不要站在里面"
      )
    )
  }
}
