import Diagnostics
import Glibc

/// The few operations on disk that writing needs. All throw `SystemFailure`.
package enum FileWriting {
  /// - Parameters:
  ///   - durably: the bytes are on the disk when this returns.
  ///   - makingFolders: the folders above the file may be missing.
  ///   - exclusively: what stands there already, or comes to stand there meanwhile, is somebody else's.
  ///   - isPrivate: only the user may read it.
  package static func write(
    _ bytes: [UInt8],
    to path: String,
    durably: Bool = false,
    makingFolders: Bool = false,
    exclusively: Bool = false,
    isPrivate: Bool = false
  ) throws(SystemFailure) {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (exclusively ? O_EXCL : O_TRUNC)
    let mode: mode_t = isPrivate ? 0o600 : 0o644
    var descriptor = open(path, flags, mode)
    if descriptor < 0, errno == ENOENT, makingFolders {
      try makeFolder(above: path)
      descriptor = open(path, flags, mode)
    }
    guard descriptor >= 0 else { throw SystemFailure(path: path, systemError: errno) }
    defer { close(descriptor) }
    do {
      try fill(descriptor, with: bytes, durably: durably)
    } catch {
      if exclusively { unlink(path) }
      throw SystemFailure(path: path, systemError: error.number)
    }
  }

  /// Puts a whole new file in the place of another: at every instant one of them is there. A link stays one, and who may
  /// read the old file may read the new one.
  package static func replace(_ path: String, with bytes: [UInt8], isPrivate: Bool = false) throws(SystemFailure) {
    let target = FileReading.isLink(path) ? FileReading.resolved(path) ?? path : path
    let new = aside(target)
    do {
      try write(bytes, to: new, durably: true, isPrivate: isPrivate)
      if !isPrivate { try keepMode(of: target, for: new) }
      try move(new, to: target)
    } catch {
      unlink(new)
      throw SystemFailure(path: path, message: error.message)
    }
  }

  private static func keepMode(of old: String, for new: String) throws(SystemFailure) {
    var status = stat()
    guard stat(old, &status) == 0 else { return }
    guard chmod(new, status.st_mode & 0o777) == 0 else { throw SystemFailure(path: new, systemError: errno) }
  }

  /// Where the bytes of a file wait: hidden, in the same folder.
  package static func aside(_ path: String) -> String {
    let name = path.fileName
    return "\(path.dropLast(name.count)).\(name).new"
  }

  /// Makes a folder and those above it.
  package static func makeFolder(_ path: String) throws(SystemFailure) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw SystemFailure(path: path, systemError: errno)
    }
    try makeFolder(String(path[..<slash]))
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw SystemFailure(path: path, systemError: errno) }
  }

  /// Makes the folder that a file is to lie in.
  package static func makeFolder(above path: String) throws(SystemFailure) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    try makeFolder(String(path[..<slash]))
  }

  /// Renames a file; where the target lies on another disk, copies it.
  package static func move(_ source: String, to target: String) throws(SystemFailure) {
    if rename(source, target) == 0 { return }
    guard errno == EXDEV else { throw SystemFailure(path: target, systemError: errno) }
    try write(try FileReading.bytes(of: source), to: target, durably: true)
    try remove(source)
  }

  /// Renames a folder to where nothing stands; leaves it where the target lies on another disk.
  package static func moveFolder(_ source: String, to target: String) throws(SystemFailure) {
    guard rename(source, target) == 0 || errno == EXDEV else { throw SystemFailure(path: target, systemError: errno) }
  }
}

extension FileWriting {
  /// Removes a file. One that is gone already is fine, and so is one whose place or path something else has taken.
  package static func remove(_ path: String) throws(SystemFailure) {
    if unlink(path) != 0, ![ENOENT, ENOTDIR, EISDIR].contains(errno) {
      throw SystemFailure(path: path, systemError: errno)
    }
  }

  /// Removes a folder with all that is in it, where there is one; links are removed, not followed.
  package static func removeFolder(_ path: String) throws(SystemFailure) {
    guard isRealFolder(path) else { return }
    for file in try files(in: path) { try remove("\(path)/\(file)") }
    if try removeEmptyFolders(in: path) { try removeEmptyFolder(path) }
  }

  /// Removes the folders below a folder that hold nothing, and files that nobody can name.
  ///
  /// - Returns: whether the folder itself holds nothing now.
  @discardableResult
  package static func removeEmptyFolders(in folder: String) throws(SystemFailure) -> Bool {
    let names = try FileReading.names(in: folder)
    if names.contains(nil) { removeNameless(in: folder) }
    var isEmpty = true
    for path in names.compactMap({ $0.map { "\(folder)/\($0)" } }) {
      if isRealFolder(path), try removeEmptyFolders(in: path) {
        try removeEmptyFolder(path)
      } else {
        isEmpty = false
      }
    }
    return isEmpty
  }

  /// The paths of all files below a folder, relative to it; nothing where there is no folder.
  package static func files(in folder: String) throws(SystemFailure) -> [String] { try files(in: folder, under: "") }

  /// A file itself, not a link to one, nor a pipe.
  package static func isRealFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// A folder itself, not a link to one.
  package static func isRealFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  package static func exists(_ path: String) -> Bool { FileReading.kind(of: path) != nil }
}

extension FileWriting {
  /// A number of `errno`.
  private struct SystemError: Error {
    let number: Int32
  }

  private static func fill(_ descriptor: Int32, with bytes: [UInt8], durably: Bool) throws(SystemError) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      guard count > 0 else { throw SystemError(number: errno) }
      offset += count
    }
    if durably, fsync(descriptor) != 0 { throw SystemError(number: errno) }
  }

  /// Stands for a name that is not UTF-8.
  private static let nameless = "\u{FFFD}"

  private static func files(in folder: String, under prefix: String) throws(SystemFailure) -> [String] {
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

  /// One that is gone already is fine, and so is one into which something has come meanwhile.
  private static func removeEmptyFolder(_ path: String) throws(SystemFailure) {
    if rmdir(path) != 0, ![ENOENT, ENOTEMPTY, ENOTDIR].contains(errno) {
      throw SystemFailure(path: path, systemError: errno)
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
}
