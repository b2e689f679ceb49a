import Diagnostics
import Glibc

/// The folders being watched, and what is known about them: told by the kernel or, where it cannot, by looking.
struct WatchedTree: Sendable {
  /// What may mean a change.
  enum Signal: Sendable {
    case events([UInt8])
    case tick
  }

  let inotify: Inotify?
  private let roots: [String]
  private let ignored: IgnoredFiles
  private let announce: @Sendable (Wording) -> Void
  /// How many folders may be watched before the system is taken to refuse.
  private let limit: Int
  private var folders: [Int32: String] = [:]
  /// Kept only while changes are found by looking.
  private var snapshot: FolderSnapshot?

  init(
    folders: [String],
    ignored: IgnoredFiles,
    mounts: MountTable = .current(),
    limit: Int = .max,
    announce: @escaping @Sendable (Wording) -> Void
  ) {
    roots = Self.outermost(folders.map(settledPath))
    self.ignored = ignored
    self.limit = limit
    self.announce = announce
    inotify = Inotify()
    if roots.contains(where: mounts.isForeign) {
      look(instead: Messages.foreignFolder)
    } else {
      watchRoots()
    }
  }

  var isLooking: Bool { snapshot != nil }
  var watchedFolders: [String] { folders.values.sorted() }

  /// Takes a signal in and says what has changed.
  mutating func absorb(_ signal: Signal) -> Change {
    switch signal {
    case .tick: isLooking ? lookAgain() : watchRoots()
    case .events(let bytes): InotifyEvent.all(in: bytes).reduce(.nothing) { max(absorb($1), $0) }
    }
  }
}

private extension WatchedTree {
  /// Folders within others of the list are watched with them.
  static func outermost(_ folders: [String]) -> [String] {
    Set(folders).filter { folder in !folders.contains { folder.hasPrefix($0 + "/") } }.sorted()
  }

  /// Watches the roots that are not watched yet; a change where there were any.
  @discardableResult
  mutating func watchRoots() -> Change {
    let known = folders.count
    for root in roots where !folders.values.contains(root) { watch(root) }
    return folders.count > known ? .anything : .nothing
  }

  /// Watches a folder and all in it; watched first and listed then, so that nothing slips in between.
  mutating func watch(_ folder: String) {
    guard !isLooking else { return }
    switch answer(for: folder) {
    case .watching(let number):
      folders[number] = folder
      for path in entries(of: folder) where !ignored.covers(path) && fileStatus(path)?.isFolder == true { watch(path) }
    case .gone: break
    case .exhausted: look(instead: Messages.watchLimitReached)
    }
  }

  func answer(for folder: String) -> Inotify.Answer {
    guard let inotify, folders.count < limit else { return .exhausted }
    return inotify.watch(folder)
  }

  mutating func look(instead reason: Wording) {
    for number in folders.keys { inotify?.forget(number) }
    folders = [:]
    snapshot = FolderSnapshot(of: roots, ignored: ignored)
    announce(reason)
  }

  mutating func lookAgain() -> Change {
    let now = FolderSnapshot(of: roots, ignored: ignored)
    defer { snapshot = now }
    return snapshot.map(now.change) ?? .anything
  }

  mutating func absorb(_ event: InotifyEvent) -> Change {
    if event.isAny(of: IN_Q_OVERFLOW) { return startAnew() }
    guard let folder = folders[event.watch] else { return .nothing }
    if event.isAny(of: IN_IGNORED, IN_DELETE_SELF, IN_MOVE_SELF) { return lose(folder, event) }
    let path = folder + "/" + event.name
    guard !ignored.covers(path) else { return .nothing }
    if event.isFolder { follow(path, event) }
    return .of(path)
  }

  /// The kernel dropped reports, so any folder may have come or gone.
  mutating func startAnew() -> Change {
    for number in folders.keys { inotify?.forget(number) }
    folders = [:]
    watchRoots()
    return .anything
  }

  /// A root that vanished is looked for at every tick; of other folders their parents tell.
  mutating func lose(_ folder: String, _ event: InotifyEvent) -> Change {
    let isRoot = roots.contains(folder)
    guard isRoot || event.isAny(of: IN_IGNORED) else { return .nothing }
    unwatch(folder)
    return isRoot ? .anything : .nothing
  }

  mutating func follow(_ path: String, _ event: InotifyEvent) {
    if event.isAny(of: IN_MOVED_FROM, IN_DELETE) { unwatch(path) }
    if event.isAny(of: IN_MOVED_TO, IN_CREATE) { watch(path) }
  }

  /// Forgets a folder and all in it, for its paths are no longer true.
  mutating func unwatch(_ path: String) {
    for (number, folder) in folders where folder == path || folder.hasPrefix(path + "/") {
      inotify?.forget(number)
      folders[number] = nil
    }
  }
}
