import ArgumentParser
import Diagnostics
import Dispatch
import Foundation
import Glibc
import Preview

/// `xinqiao serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser on this computer, and anew after every change (本机预览).",
    discussion:
      "Only this computer can reach the preview. It is built in a temporary folder; the output is not touched."
  )

  @OptionGroup var options: SiteOptions

  @Option(help: "The port; where it is in use, the next free one.")
  var port: UInt16 = 8080

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("xinqiao-preview-\(getpid())")
    let pipeline = try options.pipeline(output: folder.appendingPathComponent("site").path)
    let reporter = Reporter(output: pipeline.output)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let result = await serve(pipeline, reporter)
      try FileManager.default.removeItem(at: folder)
      try result.get()
    } catch {
      throw reporter.exitCode(for: error)
    }
  }
}

extension ServeCommand {
  private func serve(_ pipeline: Pipeline, _ reporter: Reporter) async -> Result<Void, any Error> {
    let server = PreviewServer(
      root: pipeline.output,
      port: port,
      watched: [pipeline.content, pipeline.theme],
      language: Reporter.language
    )
    let preview = Task {
      try await server.run(rebuild: { Self.rebuild(pipeline, reporter) }, announce: { reporter.say($0) })
    }
    let signals = [SIGINT, SIGTERM].map { Self.cancel(preview, on: $0) }
    let result = await preview.result
    for source in signals { source.cancel() }
    return result
  }

  private static func rebuild(_ pipeline: Pipeline, _ reporter: Reporter) -> PreviewOutcome {
    let problems: String
    do {
      let outcome = try pipeline.run(.build)
      reporter.say(Wording(en: "built in \(outcome.total) ms", zh: "已更新，用时 \(outcome.total) 毫秒")[reporter.language])
      return .built
    } catch let refusal as Refusal {
      let printer = TextPrinter(language: reporter.language)
      problems = refusal.diagnostics.map(printer.text).joined(separator: "\n")
    } catch let failure as SystemFailure {
      problems = reporter.text(for: failure)
    } catch {
      problems = "\(error)"
    }
    reporter.say(problems)
    return .problems(problems)
  }

  private static func cancel(_ task: Task<Void, any Error>, on number: Int32) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number)
    source.setEventHandler { @Sendable in task.cancel() }
    source.resume()
    return source
  }
}
