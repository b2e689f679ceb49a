import Foundation
import Glibc

/// The files whose changes mean nothing: our own output, and what editors leave beside a file while it is open.
struct IgnoredFiles: Sendable {
  private let output: String
  /// Staging folder, journal and manifest stand beside the output and begin like it.
  private let besideOutput: [String]

  init(output: String) {
    let output = settledPath(output)
    let (parent, name) = ((output as NSString).deletingLastPathComponent, (output as NSString).lastPathComponent)
    self.output = output
    besideOutput = [output + ".", (parent as NSString).appendingPathComponent("." + name)]
  }

  /// Takes an absolute path without symbolic links.
  func covers(_ path: String) -> Bool {
    path == output || path.hasPrefix(output + "/") || besideOutput.contains(where: path.hasPrefix)
      || isScratch(String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]))
  }

  private func isScratch(_ name: String) -> Bool {
    Self.names.contains(name) || Self.beginnings.contains(where: name.hasPrefix)
      || Self.endings.contains(where: name.hasSuffix)
  }

  /// Vim's probe, desktops' folder settings, version control.
  private static let names: Set = ["4913", ".DS_Store", "Thumbs.db", "desktop.ini", ".git", ".hg", ".svn"]
  /// Emacs' locks and saves, Word's and WPS's owner files, LibreOffice's locks, gedit's and KDE's unfinished saves.
  private static let beginnings = [".#", "#", "~$", ".~", ".goutputstream-"]
  private static let endings = ["~", ".swp", ".swo", ".swx", ".swpx", ".tmp", ".kate-swp", ".part", ".crdownload"]
}

/// The absolute path without symbolic links, also of something that does not exist yet.
func settledPath(_ path: String) -> String {
  if let resolved = resolvedPath(path.isEmpty ? "." : path) { return resolved }
  let standard = URL(fileURLWithPath: path).standardizedFileURL
  guard standard.path != "/" else { return "/" }
  let parent = settledPath(standard.deletingLastPathComponent().path)
  return (parent as NSString).appendingPathComponent(standard.lastPathComponent)
}

/// The absolute path without symbolic links, or nil where nothing is there.
private func resolvedPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
