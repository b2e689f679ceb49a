import Foundation

/// Every file below a folder with its bytes.
struct FolderContents: Equatable {
  private(set) var files: [String: Data] = [:]

  /// - Throws: where a file cannot be read; a folder that is not there holds nothing.
  init(of folder: String) throws {
    guard FileManager.default.fileExists(atPath: folder) else { return }
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      files[path] = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))
    }
  }

  subscript(path: String) -> Data? {
    get { files[path] }
    set { files[path] = newValue }
  }

  func write(to folder: String) throws {
    for (path, bytes) in files {
      let file = URL(fileURLWithPath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }

  /// The files that are new or differ, and under `removed` a list of those that went.
  func changes(since before: FolderContents) -> FolderContents {
    var changes = self
    for (path, bytes) in before.files where files[path] == bytes { changes[path] = nil }
    let removed = before.files.keys.filter { files[$0] == nil }.sorted()
    if !removed.isEmpty { changes["removed"] = Data(removed.map { $0 + "\n" }.joined().utf8) }
    return changes
  }

  /// What differs from what was expected, a short unified diff a file.
  func differences(from expected: FolderContents) -> [String] {
    Set(files.keys).union(expected.files.keys).sorted().compactMap { path in
      guard files[path] != expected[path] else { return nil }
      return TextDifference(path: path, expected: expected[path], found: files[path]).description
    }
  }
}
