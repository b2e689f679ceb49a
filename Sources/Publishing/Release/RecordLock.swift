import Glibc

/// Held from reading what `releases/` says until something is added to it, so that two runs which publish into different
/// folders do not both follow the same release. The second waits for the first; the system lets go when the process ends.
final class RecordLock: Sendable {
  private let descriptor: Int32

  /// Locks the content folder itself: there, no file may lie beside the content. Where there is no folder, or its file system
  /// knows no locks, nothing is held.
  init(content: String) {
    descriptor = open(content, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    while descriptor >= 0, flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
