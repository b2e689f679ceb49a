import Diagnostics
import Glibc

/// The file system as we use it: whole files, folder listings, what a path is.
package enum FileReading {
  /// The bytes of a file.
  ///
  /// - Throws: `SystemFailure` where it cannot be read.
  package static func bytes(of path: String) throws(SystemFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SystemFailure(path: path, message: Wording(en: "not a file", zh: "这是文件夹，不是文件"))
    }
    var isComplete = true
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count {
        let size = read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if size < 0 { isComplete = false }
        if size <= 0 { break }
        count += size
      }
    }
    guard isComplete else { throw failure(path) }
    return bytes
  }

  /// The size of a file in bytes, or 0 where there is none.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// A symbolic link stands here, wherever it leads.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// What a path is, symbolic links followed; nil where there is nothing.
  package static func kind(of path: String) -> FileKind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`; nil stands for a name that is not UTF-8.
  package static func names(in folder: String) throws(SystemFailure) -> [String?] {
    guard let stream = opendir(folder) else { throw failure(folder) }
    defer { closedir(stream) }
    var names: [String?] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { ($0 ?? "").utf8.lexicographicallyPrecedes(($1 ?? "").utf8) }
  }

  /// The path with every symbolic link resolved, or nil where it leads nowhere.
  package static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(validatingCString: real)
  }

  private static func failure(_ path: String) -> SystemFailure {
    SystemFailure(path: path, systemError: errno)
  }
}

package enum FileKind: Sendable {
  case file
  case folder
  case other
}

extension SystemFailure {
  /// What the operating system says about its last error.
  package init(path: String, systemError: Int32) {
    let reason = String(cString: strerror(systemError))
    let chinese =
      switch systemError {
      case ENOENT: "没有这个文件或文件夹"
      case EACCES, EPERM: "没有权限"
      case ENOSPC, EDQUOT: "磁盘已满"
      case EROFS: "磁盘是只读的"
      default: reason
      }
    self.init(path: path, message: Wording(en: reason, zh: chinese))
  }
}
