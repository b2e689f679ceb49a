import Foundation
import Glibc

/// The built site on disk: finds the file that a path means, and nothing outside the folder.
struct SiteFolder: Sendable {
  /// What stands at a path.
  enum Finding: Hashable {
    case file(String)
    /// A folder that was asked for without its slash.
    case folder
    /// A symbolic link led out of the site.
    case outside
    case missing
  }

  var root: String

  func find(_ path: SitePath) -> Finding {
    let segments = path.isFolder ? path.segments + ["index.html"] : path.segments
    guard let base = resolvedPath(root),
      let real = resolvedPath(([base] + segments).joined(separator: "/"))
    else { return .missing }
    guard isInside(real, base) else { return .outside }
    return kind(of: real)
  }

  /// The bytes of a file that `find` found, or nil where it has gone or may not be read.
  func read(_ file: String) -> Data? {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: file))
    } catch {
      return nil
    }
  }
}

private extension SiteFolder {
  /// Compares bytes: Swift's strings hold two spellings of one character for equal, the disk does not.
  func isInside(_ path: String, _ base: String) -> Bool {
    path.utf8.elementsEqual(base.utf8) || path.utf8.starts(with: (base + "/").utf8)
  }

  /// Devices, pipes and sockets count as missing, for reading them may never end.
  func kind(of path: String) -> Finding {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file(path)
    case S_IFDIR: .folder
    default: .missing
    }
  }
}

/// The absolute path without symbolic links, or nil where nothing is there.
func resolvedPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
