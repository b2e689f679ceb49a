import Diagnostics
import FlyingFox
import FlyingSocks
import Glibc

/// The development server: shows the built site on this machine only, and anew after every change.
///
/// It stops when the task that called `run` is cancelled. A command that wants Ctrl-C to do so takes the signal from
/// the system, listens for it, and cancels; the same goes for `SIGTERM`. `@Sendable` matters: without it a handler
/// written on the main actor traps, for it is called on another thread.
///
/// ```
/// let preview = Task { try await server.run(rebuild: build, announce: say) }
/// signal(SIGINT, SIG_IGN)
/// let interrupt = DispatchSource.makeSignalSource(signal: SIGINT)
/// interrupt.setEventHandler { @Sendable in preview.cancel() }
/// interrupt.resume()
/// try await preview.value
/// ```
package struct PreviewServer: Sendable {
  /// The folder that is published into, whose changes are our own.
  package var output: String
  /// Where to listen first; 0 lets the system choose.
  package var port: UInt16
  /// The folders whose changes ask for a rebuild.
  package var watched: [String]
  package var language: Language
  var heartbeat = Duration.seconds(15)

  package init(output: String, port: UInt16, watched: [String], language: Language) {
    self.output = output
    self.port = port
    self.watched = watched
    self.language = language
  }

  /// Builds, serves, and rebuilds after every change until the calling task is cancelled; then it returns.
  ///
  /// A new site is shown at once; what nobody has asked for is made meanwhile, until the next change.
  /// - Parameters:
  ///   - rebuild: Reads and lays out the site; never called twice at once.
  ///   - announce: Takes one line for the person at the terminal, in `language`.
  /// - Throws: `SystemFailure` where no port could be had or the server broke down.
  package func run(
    rebuild: @escaping @Sendable () async -> PreviewOutcome,
    announce: @escaping @Sendable (String) -> Void
  ) async throws(SystemFailure) {
    // Watching starts first, so that what is saved during the first build is not missed.
    let watcher = FolderWatcher(folders: watched, output: output) { announce($0[language]) }
    defer { watcher.stop() }
    let channel = LiveChannel(language: language)
    await channel.publish(rebuild(), after: .anything)
    defer { Task { await channel.stopMaking() } }
    try await serve(on: channel, announce: announce) {
      for await change in watcher.changes {
        await channel.stopMaking()
        await channel.publish(rebuild(), after: change)
      }
    }
  }
}

private extension PreviewServer {
  /// Tries one port after the other until one is free.
  func serve(
    on channel: LiveChannel,
    announce: @escaping @Sendable (String) -> Void,
    while work: @escaping @Sendable () async -> Void
  ) async throws(SystemFailure) {
    for candidate in candidates {
      do {
        return try await serve(on: candidate, channel) {
          announce(Messages.serving(at: $0, wished: port)[language])
          await work()
        }
      } catch SocketError.failed(type: _, errno: EADDRINUSE, message: _) {
        continue
      } catch {
        if Task.isCancelled { return }
        throw Messages.failure(on: candidate, error)
      }
    }
    throw Messages.noPort(in: candidates)
  }

  var candidates: [UInt16] {
    port == 0 ? [0] : Array(port...max(port, UInt16(min(Int(port) + 99, Int(UInt16.max)))))
  }

  /// Serves until the first of server, work and heartbeat ends; the others are then cancelled.
  func serve(
    on port: UInt16,
    _ channel: LiveChannel,
    while work: @escaping @Sendable (UInt16) async -> Void
  ) async throws {
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port),
      logger: .disabled,
      handler: PreviewHandler(channel: channel, language: language)
    )
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask { await work(try await server.listeningPort()) }
      group.addTask { try await channel.keepAlive(every: heartbeat) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}

private extension HTTPServer {
  /// The port in use, as soon as there is one.
  func listeningPort() async throws -> UInt16 {
    try await waitUntilListening()
    guard case .ip4(_, let port) = listeningAddress else { throw SocketError.unsupportedAddress }
    return port
  }
}
