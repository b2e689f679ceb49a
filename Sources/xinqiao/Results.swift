import Diagnostics

/// Problems of several steps or files are told together.
enum Results {
  /// Every value, or one refusal with the problems of all.
  static func all<Value>(_ results: [Result<Value, any Error>]) throws -> [Value] {
    let errors = results.compactMap { result in
      if case .failure(let error) = result { error } else { nil }
    }
    if let failure = errors.first(where: { !($0 is Refusal) }) { throw failure }
    let problems = errors.compactMap { $0 as? Refusal }.flatMap(\.diagnostics)
    guard problems.isEmpty else { throw Refusal(problems.inReadingOrder) }
    return try results.map { try $0.get() }
  }

  /// The same for two of different kinds.
  static func both<First, Second>(_ first: Result<First, any Error>, _ second: Result<Second, any Error>) throws -> (
    First, Second
  ) {
    _ = try all([first.map { _ in () }, second.map { _ in () }])
    return (try first.get(), try second.get())
  }
}
