/// A test waited longer than anything here can take.
struct TookTooLong: Error {}

/// The result of the work, or `TookTooLong`; generous, so that a busy machine fails no test.
func soon<Result: Sendable>(
  within limit: Duration = .seconds(20),
  _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  try await withThrowingTaskGroup(of: Result.self) { group in
    group.addTask(operation: work)
    group.addTask {
      try await Task.sleep(for: limit)
      throw TookTooLong()
    }
    defer { group.cancelAll() }
    guard let first = try await group.next() else { throw TookTooLong() }
    return first
  }
}

/// Returns as soon as the condition holds.
func until(_ condition: @escaping @Sendable () async throws -> Bool) async throws {
  try await soon {
    while try await !condition() { try await Task.sleep(for: .milliseconds(5)) }
  }
}
