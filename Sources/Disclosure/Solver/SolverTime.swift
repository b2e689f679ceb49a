/// How long the questions of one protection or one audit may take together; later ones fail, so that nothing hangs and
/// nothing unproven is published. It never changes an answer.
enum SolverTime {
  /// A whole school takes less than a tenth of this on a slow computer.
  static let most = Duration.seconds(600)

  @TaskLocal private static var end: ContinuousClock.Instant?

  static func limited<Value>(to time: Duration, _ work: () throws -> Value) rethrows -> Value {
    try $end.withValue(.now + time, operation: work)
  }

  /// What is left for a question, in seconds.
  static func left(for question: String) throws(SolverFailure) -> Double {
    guard let end else { return most / .seconds(1) }
    let left = (end - .now) / .seconds(1)
    if left <= 0 { throw SolverFailure(question: question) }
    return left
  }
}
