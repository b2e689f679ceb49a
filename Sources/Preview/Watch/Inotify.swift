import Dispatch
import Glibc

/// The kernel's list of folders to report on; the only file that calls `inotify`.
struct Inotify: Sendable {
  /// What became of the wish to watch a folder.
  enum Answer: Sendable, Hashable {
    case watching(Int32)
    /// There is no such folder, or it may not be read.
    case gone
    /// The system's limit is reached (`fs.inotify.max_user_watches`).
    case exhausted
  }

  private let descriptor: Int32

  /// Nil where the system lends no more (`fs.inotify.max_user_instances`).
  init?() {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
  }

  /// Watches what happens directly in a folder; a folder watched twice keeps its number.
  func watch(_ folder: String) -> Answer {
    let number = inotify_add_watch(descriptor, folder, Self.wanted)
    guard number < 0 else { return .watching(number) }
    return errno == ENOSPC || errno == ENOMEM ? .exhausted : .gone
  }

  func forget(_ number: Int32) {
    inotify_rm_watch(descriptor, number)
  }

  /// Hands over the bytes of events as they come; cancelling it closes the list.
  func source(_ take: @escaping @Sendable ([UInt8]) -> Void) -> any DispatchSourceRead {
    let descriptor = descriptor
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: DispatchQueue(label: "inotify"))
    source.setEventHandler {
      while let bytes = Self.read(descriptor) { take(bytes) }
    }
    source.setCancelHandler { Glibc.close(descriptor) }
    source.activate()
    return source
  }

  private static func read(_ descriptor: Int32) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// Attributes are left out: reading tools and backups touch them without changing a word.
  private static let wanted =
    [
      IN_MODIFY, IN_CLOSE_WRITE, IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_DELETE_SELF, IN_MOVE_SELF,
      IN_ONLYDIR, IN_EXCL_UNLINK,
    ].reduce(UInt32(0)) { $0 | UInt32($1) }
}
