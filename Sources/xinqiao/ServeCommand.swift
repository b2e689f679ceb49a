import ArgumentParser
import Diagnostics
import Dispatch
import Glibc
import Intake
import Preview
import Synchronization

/// `xinqiao serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser on this computer, and anew after every change (本机预览).",
    discussion:
      "Only this computer can reach the preview. It is kept in memory; the output is not touched."
  )

  @OptionGroup var options: SiteOptions

  @Option(help: "The port; where it is in use, the next free one.")
  var port: UInt16 = 8080

  @Option(help: "The folder to publish into; it is not touched.", transform: FolderPath.trimmed)
  var output = "public"

  func run() async throws {
    var pipeline = try options.pipeline(output: output)
    pipeline.showsDrafts = true
    pipeline.memory = IntakeMemory()
    let reporter = Reporter(output: output)
    do {
      try await serve(pipeline, reporter)
    } catch {
      throw reporter.exitCode(for: error)
    }
  }
}

extension ServeCommand {
  private func serve(_ pipeline: Pipeline, _ reporter: Reporter) async throws {
    let server = PreviewServer(
      output: output,
      port: port,
      watched: [pipeline.content, pipeline.theme],
      language: Reporter.language
    )
    let preview = Task {
      try await server.run(rebuild: { Self.rebuild(pipeline, reporter) }, announce: { reporter.say($0) })
    }
    let signals = [SIGINT, SIGTERM].map { Self.cancel(preview, on: $0) }
    defer { for source in signals { source.cancel() } }
    try await preview.value
  }

  private static func rebuild(_ pipeline: Pipeline, _ reporter: Reporter) -> PreviewOutcome {
    do {
      var watch = Stopwatch()
      let site = try PreparedSite(pipeline, for: .check, meter: GateMeter(), watch: &watch)
      let time = watch.laps.total
      reporter.say(Wording(en: "read again in \(time) ms", zh: "已更新，用时 \(time) 毫秒")[reporter.language])
      return .built(ServedSite(site: site, reporter: reporter))
    } catch {
      let text = reporter.problems(of: error)
      reporter.say(text)
      return .problems(text)
    }
  }

  private static func cancel(_ task: Task<Void, any Error>, on number: Int32) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number)
    source.setEventHandler { @Sendable in task.cancel() }
    source.resume()
    return source
  }
}

/// A site as the preview shows it.
private struct ServedSite: PreviewSite {
  let site: PreparedSite
  let reporter: Reporter

  func file(at path: String) -> PreviewFile {
    do {
      let note = site.notYet(at: path)?[reporter.language]
      return try site.file(at: path).map { .bytes($0, note: note) } ?? .missing
    } catch {
      return .problems(reporter.problems(of: error))
    }
  }

  func problems() async -> String? {
    switch await made() {
    case .success, .failure(is CancellationError): return nil
    case .failure(let error):
      let text = reporter.problems(of: error)
      reporter.say(text)
      return text
    }
  }

  /// On threads of its own, so that pages that are asked for meanwhile need not wait.
  private func made() async -> Result<Void, any Error> {
    let isCancelled = Flag()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        DispatchQueue.global(qos: .utility).async {
          continuation.resume(returning: Result { _ = try site.make { isCancelled.isUp } })
        }
      }
    } onCancel: {
      isCancelled.raise()
    }
  }
}

/// Once raised, it stays up.
private final class Flag: Sendable {
  private let state = Atomic(false)

  var isUp: Bool { state.load(ordering: .relaxed) }

  func raise() { state.store(true, ordering: .relaxed) }
}
