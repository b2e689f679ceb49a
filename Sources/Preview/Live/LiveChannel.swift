import Diagnostics

/// Knows how the last rebuild ended and tells every open page.
actor LiveChannel {
  private let language: Language
  /// Tells this run of the server from the one before, whose pages may still be open.
  private let session = String(UInt32.random(in: .min ... .max), radix: 36)
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

  func publish(_ outcome: PreviewOutcome) {
    switch outcome {
    case .built: clear()
    case .problems(let text): show(text)
    }
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

  func clear() {
    builds += 1
    if problems != nil { tell(.problems(nil)) }
    problems = nil
    tell(.reload)
  }

  func show(_ text: String) {
    refusals += 1
    problems = LiveProblems(
      title: Messages.problemsTitle[language],
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
