import Diagnostics
import Dispatch

/// Tells when anything in some folders changes: created, saved, renamed or deleted, at any depth.
///
/// Changes that follow one another closely are told as one, and one that nobody has taken yet absorbs the next.
/// What is changed from the moment of `init` on is told.
package struct FolderWatcher: Sendable {
  /// One element a burst of changes; ends after `stop`, and stops the watcher when its reader is cancelled.
  let changes: AsyncMapSequence<AsyncStream<Void>, Change>
  private let teller: AsyncStream<Void>.Continuation
  private let watching: Task<Void, Never>

  /// Starts watching.
  /// - Parameters:
  ///   - folders: A folder that is missing is looked for every second.
  ///   - output: The folder the site is built into, whose changes are our own.
  ///   - quiet: How long nothing must happen before a change is told.
  ///   - announce: Takes what the user should know about how the folders are watched.
  package init(
    folders: [String],
    output: String,
    quiet: Duration = .milliseconds(50),
    announce: @escaping @Sendable (Wording) -> Void
  ) {
    let tree = WatchedTree(folders: folders, ignored: IgnoredFiles(output: output), announce: announce)
    self.init(tree: tree, quiet: quiet)
  }

  init(tree: WatchedTree, quiet: Duration = .milliseconds(50), every interval: Duration = .seconds(1)) {
    let (bursts, teller) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let pending = PendingChange()
    let debouncer = Debouncer(quiet: quiet) { teller.yield() }
    let watching = Task { await tree.follow(every: interval, adding: pending, into: debouncer) }
    teller.onTermination = { _ in watching.cancel() }
    changes = bursts.map { pending.take() }
    self.watching = watching
    self.teller = teller
  }

  /// Ends the stream and gives back what the system lent for watching.
  package func stop() {
    teller.finish()
    watching.cancel()
  }

  /// Returns when everything has been given back.
  func stopped() async {
    await watching.value
  }
}

private extension WatchedTree {
  /// Turns what the system reports, and the passing of time, into changes until the task is cancelled.
  consuming func follow(every interval: Duration, adding pending: PendingChange, into debouncer: Debouncer) async {
    var tree = self
    let (signals, sender) = AsyncStream.makeStream(of: Signal.self)
    let source = tree.inotify?.source { sender.yield(.events($0)) }
    let clock = Task {
      while !Task.isCancelled {
        do { try await Task.sleep(for: interval) } catch { return }
        sender.yield(.tick)
      }
    }
    for await signal in signals {
      let change = tree.absorb(signal)
      guard change > .nothing else { continue }
      pending.add(change)
      await debouncer.touch()
    }
    clock.cancel()
    source?.cancel()
  }
}
