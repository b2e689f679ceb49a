/// Waits until a burst of changes is over, then fires once.
actor Debouncer {
  private let quiet: Duration
  private let fire: @Sendable () -> Void
  private var isWaiting = false
  private var due = ContinuousClock.now
  /// A burst that never ends is told all the same, after this.
  private var limit = ContinuousClock.now

  init(quiet: Duration, fire: @escaping @Sendable () -> Void) {
    self.quiet = quiet
    self.fire = fire
  }

  func touch() {
    due = .now + quiet
    guard !isWaiting else { return }
    isWaiting = true
    limit = .now + quiet * 10
    Task { await settle() }
  }

  private func settle() async {
    while ContinuousClock.now < min(due, limit) {
      do { try await Task.sleep(until: min(due, limit), clock: .continuous) } catch { break }
    }
    isWaiting = false
    fire()
  }
}
