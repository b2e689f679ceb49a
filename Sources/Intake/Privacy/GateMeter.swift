import Glibc
import Synchronization

/// Adds up what the privacy gate costs, on all threads.
package final class GateMeter: Sendable {
  private let nanoseconds = Atomic<Int>(0)
  private let start = GateMeter.now(CLOCK_PROCESS_CPUTIME_ID)

  package init() {}

  package func measure<Value>(_ work: () throws -> Value) rethrows -> Value {
    let start = Self.now(CLOCK_THREAD_CPUTIME_ID)
    defer { nanoseconds.add(Self.now(CLOCK_THREAD_CPUTIME_ID) - start, ordering: .relaxed) }
    return try work()
  }

  /// The gate's part of the processor time that the whole process has used since the meter was made, in percent.
  package var share: Int {
    let all = Self.now(CLOCK_PROCESS_CPUTIME_ID) - start
    return all > 0 ? Int((100 * Double(nanoseconds.load(ordering: .relaxed)) / Double(all)).rounded()) : 0
  }

  private static func now(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
