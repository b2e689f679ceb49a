import Foundation
import Glibc

/// Size and time of every file in some folders, to tell by comparison what changed.
struct FolderSnapshot: Sendable {
  /// What changes about a file when it is saved.
  private struct Stamp: Sendable, Hashable {
    var size: Int
    var seconds: Int
    var nanoseconds: Int
    var number: UInt

    /// A folder's own time changes with every scratch file in it; its being there is enough.
    init(_ status: stat) {
      size = status.isFolder ? 0 : Int(status.st_size)
      seconds = status.isFolder ? 0 : status.st_mtim.tv_sec
      nanoseconds = status.isFolder ? 0 : status.st_mtim.tv_nsec
      number = UInt(status.st_ino)
    }
  }

  private var stamps: [String: Stamp] = [:]

  init(of folders: [String], ignored: IgnoredFiles) {
    for folder in folders { add(folder, ignored) }
  }

  /// What has changed since an earlier look.
  func change(since earlier: FolderSnapshot) -> Change {
    let paths = Set(stamps.keys).union(earlier.stamps.keys).filter { stamps[$0] != earlier.stamps[$0] }
    return paths.map(Change.of).max() ?? .nothing
  }

  private mutating func add(_ folder: String, _ ignored: IgnoredFiles) {
    for path in entries(of: folder) where !ignored.covers(path) {
      guard let status = fileStatus(path) else { continue }
      stamps[path] = Stamp(status)
      if status.isFolder { add(path, ignored) }
    }
  }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
}

/// What a path is, itself and not what it links to; nil where nothing is there.
func fileStatus(_ path: String) -> stat? {
  var status = stat()
  return lstat(path, &status) == 0 ? status : nil
}

/// The paths of what stands in a folder; none where it cannot be read.
func entries(of folder: String) -> [String] {
  do {
    return try FileManager.default.contentsOfDirectory(atPath: folder).map { folder + "/" + $0 }
  } catch {
    return []
  }
}
