import Diagnostics
import Glibc
import Intake

/// The few operations on disk that writing a site needs. All throw `SystemFailure`.
enum FileWriting {
  /// - Parameters:
  ///   - durably: the bytes are on the disk when this returns.
  ///   - makingFolders: the folders above the file may be missing.
  ///   - isPrivate: only the user may read it.
  static func write(
    _ bytes: [UInt8],
    to path: String,
    durably: Bool = false,
    makingFolders: Bool = false,
    isPrivate: Bool = false
  ) throws(SystemFailure) {
    let mode: mode_t = isPrivate ? 0o600 : 0o644
    var descriptor = create(path, mode)
    if descriptor < 0, errno == ENOENT, makingFolders, let slash = path.lastIndex(of: "/") {
      try makeFolder(String(path[..<slash]))
      descriptor = create(path, mode)
    }
    guard descriptor >= 0 else { throw SystemFailure(path: path, systemError: errno) }
    defer { close(descriptor) }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      guard count > 0 else { throw SystemFailure(path: path, systemError: errno) }
      offset += count
    }
    if durably, fsync(descriptor) != 0 { throw SystemFailure(path: path, systemError: errno) }
  }

  private static func create(_ path: String, _ mode: mode_t) -> Int32 {
    open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
  }

  /// Puts a whole new file in the place of another: at every instant one of them is there.
  static func replace(_ path: String, with bytes: [UInt8], isPrivate: Bool = false) throws(SystemFailure) {
    try write(bytes, to: aside(path), durably: true, isPrivate: isPrivate)
    try move(aside(path), to: path)
  }

  /// Where the bytes of a file wait: hidden, in the same folder.
  static func aside(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return "\(path.dropLast(name.count)).\(name).new"
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(SystemFailure) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw SystemFailure(path: path, systemError: errno)
    }
    try makeFolder(String(path[..<slash]))
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw SystemFailure(path: path, systemError: errno) }
  }

  /// Renames a file; where the target lies on another disk, copies it.
  static func move(_ source: String, to target: String) throws(SystemFailure) {
    if rename(source, target) == 0 { return }
    guard errno == EXDEV else { throw SystemFailure(path: target, systemError: errno) }
    try write(try FileReading.bytes(of: source), to: target, durably: true)
    try remove(source)
  }

  /// Removes a file. One that is gone already is fine, and so is one whose place or path something else has taken.
  static func remove(_ path: String) throws(SystemFailure) {
    if unlink(path) != 0, ![ENOENT, ENOTDIR, EISDIR].contains(errno) {
      throw SystemFailure(path: path, systemError: errno)
    }
  }

  /// Removes a folder with all that is in it, where there is one; links are removed, not followed.
  static func removeFolder(_ path: String) throws(SystemFailure) {
    guard isRealFolder(path) else { return }
    for file in try files(in: path) { try remove("\(path)/\(file)") }
    try removeEmptyFolders(in: path)
    rmdir(path)
  }

  /// Stands for a name that is not UTF-8.
  private static let nameless = "\u{FFFD}"

  /// The paths of all files below a folder, relative to it; nothing where there is no folder.
  static func files(in folder: String, under prefix: String = "") throws(SystemFailure) -> [String] {
    guard FileReading.kind(of: folder) == .folder else { return [] }
    var found: [String] = []
    for name in try FileReading.names(in: folder).map({ $0 ?? nameless }) {
      if isRealFolder("\(folder)/\(name)") {
        found += try files(in: "\(folder)/\(name)", under: "\(prefix)\(name)/")
      } else {
        found.append(prefix + name)
      }
    }
    return found
  }

  /// Removes the folders below a folder that hold nothing, and files that nobody can name.
  static func removeEmptyFolders(in folder: String) throws(SystemFailure) {
    let names = try FileReading.names(in: folder)
    if names.contains(nil) { removeNameless(in: folder) }
    for name in names.compactMap(\.self) where isRealFolder("\(folder)/\(name)") {
      try removeEmptyFolders(in: "\(folder)/\(name)")
      rmdir("\(folder)/\(name)")
    }
  }

  private static func removeNameless(in folder: String) {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          if String(validatingCString: name) == nil { unlinkat(dirfd(stream), name, 0) }
        }
      }
    }
  }

  /// A file itself, not a link to one, nor a pipe.
  static func isRealFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// A folder itself, not a link to one.
  static func isRealFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool { FileReading.kind(of: path) != nil }
}
