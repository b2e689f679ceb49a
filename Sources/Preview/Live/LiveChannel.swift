import Diagnostics

/// Knows what is shown and how the last rebuild ended, and tells every open page.
actor LiveChannel {
  private let language: Language
  /// Tells this run of the server from the one before, whose pages may still be open.
  private let session = String(UInt32.random(in: .min ... .max), radix: 36)
  private var site: (any PreviewSite)?
  /// The making of the files that nobody has asked for.
  private var making: Task<Void, Never>?
  /// What has changed since a site was shown.
  private var unshown = Change.nothing
  private var builds = 0
  private var refusals = 0
  private var problems: LiveProblems?
  private var listeners: [Int: AsyncStream<LiveEvent>.Continuation] = [:]
  private var nextListener = 0

  private static let mostListeners = 5

  init(language: Language) {
    self.language = language
  }

  /// The name of the last good build; a page carries that of its own.
  var version: String { "\(session)-\(builds)" }

  /// A site and the name of its build, taken at one moment.
  struct Shown: Sendable {
    fileprivate let site: (any PreviewSite)?
    let version: String

    func file(at path: String) -> PreviewFile { site?.file(at: path) ?? .missing }
  }

  var shown: Shown { Shown(site: site, version: version) }

  func publish(_ outcome: PreviewOutcome, after change: Change = .anything) {
    stopMaking()
    unshown = max(unshown, change)
    switch outcome {
    case .problems(let text): lay(text, under: Messages.problemsTitle)
    case .built(let site):
      show(site)
      making = Task { await make(site) }
    }
  }

  /// Leaves unmade what nobody has asked for.
  func stopMaking() {
    making?.cancel()
    making = nil
  }

  /// What a page is told from now on, and first what it has missed since the build it shows.
  func subscribe(since known: String?) -> AsyncStream<LiveEvent> {
    let (events, listener) = AsyncStream.makeStream(of: LiveEvent.self, bufferingPolicy: .bufferingNewest(32))
    admit(listener)
    listener.yield(.hello)
    if let known, known != version { listener.yield(.reload) }
    if let problems { listener.yield(.problems(problems)) }
    return events
  }

  /// Sends heartbeats until cancelled.
  func keepAlive(every interval: Duration) async throws {
    while true {
      try await Task.sleep(for: interval)
      tell(.heartbeat)
    }
  }

  var listenerCount: Int { listeners.count }
}

private extension LiveChannel {
  /// Browsers open six connections to a server and no more, so a seventh page in sight would wait for ever.
  ///
  /// Who listens longest goes first, comes back a second later, and hears what it missed.
  func admit(_ listener: AsyncStream<LiveEvent>.Continuation) {
    if listeners.count >= Self.mostListeners, let oldest = listeners.keys.min() {
      listeners.removeValue(forKey: oldest)?.finish()
    }
    let number = nextListener
    nextListener += 1
    listeners[number] = listener
    listener.onTermination = { [weak self] _ in Task { await self?.forget(number) } }
  }

  func show(_ new: any PreviewSite) {
    site = new
    builds += 1
    if problems != nil { tell(.problems(nil)) }
    problems = nil
    tell(unshown == .styles ? .restyle : .reload)
    unshown = .nothing
  }

  func make(_ site: any PreviewSite) async {
    guard let text = await site.problems(), !Task.isCancelled else { return }
    lay(text, under: Messages.unpublishable)
  }

  func lay(_ text: String, under title: Wording) {
    refusals += 1
    problems = LiveProblems(
      title: title[language],
      text: text,
      close: Messages.close[language],
      language: language.htmlTag,
      attempt: refusals
    )
    tell(.problems(problems))
  }

  func tell(_ event: LiveEvent) {
    for listener in listeners.values { listener.yield(event) }
  }

  func forget(_ number: Int) {
    listeners[number] = nil
  }
}
