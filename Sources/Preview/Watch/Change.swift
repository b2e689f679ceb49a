import Synchronization

/// How much has changed.
enum Change: Int, Sendable, Comparable {
  case nothing
  /// Only how pages look.
  case styles
  case anything

  /// Of a file by its path.
  static func of(_ path: String) -> Change { path.hasSuffix(".css") ? .styles : .anything }

  static func < (left: Change, right: Change) -> Bool { left.rawValue < right.rawValue }
}

/// What has changed since somebody last asked.
final class PendingChange: Sendable {
  private let change = Mutex(Change.nothing)

  func add(_ more: Change) { change.withLock { $0 = max($0, more) } }

  func take() -> Change {
    change.withLock { change in
      defer { change = .nothing }
      return change
    }
  }
}
