import Diagnostics
import Glibc
import Intake

/// A look at folders that tells, mostly without reading, whether their files are those of an earlier look.
///
/// The time at which a file was last changed (`st_ctime`) is set by the system alone. Only a second change within one tick of
/// its clock leaves that time as it was; what was changed so shortly before the first look is therefore read.
struct TreeLook: Codable, Equatable, Sendable {
  /// SHA-256 of all paths, and of each file's size, times and place on the disk, or of its bytes.
  let digest: String
  /// The files that are read.
  let read: [String]

  /// - Parameters:
  ///   - roots: folders, files, or what is not there.
  ///   - moment: when the look began, if not now.
  /// - Throws: `SystemFailure` where something cannot be read, or is a link to a folder, which might lead in circles.
  init(at roots: [String], from moment: timespec = .now) throws {
    try self.init(at: roots) { !$0.isSettled(by: moment) }
  }

  /// The same look once more.
  init(at roots: [String], as earlier: TreeLook) throws {
    let read = Set(earlier.read)
    try self.init(at: roots) { read.contains($0.path) }
  }

  private init(at roots: [String], isRead: (TreeWalk.File) -> Bool) throws {
    var walk = TreeWalk()
    for root in roots { try walk.visit(root, isRead: isRead) }
    (digest, read) = (try SHA256.hex(walk.told), walk.read)
  }
}

/// Goes through folders and notes what is to be told of their files.
private struct TreeWalk {
  private(set) var told: [UInt8] = []
  private(set) var read: [String] = []

  struct File {
    let path: String
    let status: stat

    /// Changed so long before that its time would have moved on with another change; file systems that keep whole seconds
    /// keep every other one.
    func isSettled(by moment: timespec) -> Bool {
      let changed = status.st_ctim
      let seconds = moment.tv_sec - changed.tv_sec
      if changed.tv_nsec == 0 { return seconds > 2 }
      return seconds * 1_000_000_000 + moment.tv_nsec - changed.tv_nsec > 20_000_000
    }
  }

  mutating func visit(_ path: String, isRoot: Bool = true, isRead: (File) -> Bool) throws {
    var status = stat()
    tell(path)
    guard lstat(path, &status) == 0 else { return tell("nothing") }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    if isLink, stat(path, &status) != 0 { return tell("nothing") }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      return try visit(File(path: path, status: status), isRead: isRead)
    }
    if isLink, !isRoot { throw SystemFailure(path: path, systemError: ELOOP) }
    for name in try FileReading.names(in: path) {
      guard let name else { throw SystemFailure(path: path, systemError: EILSEQ) }
      try visit("\(path)/\(name)", isRoot: false, isRead: isRead)
    }
  }

  private mutating func visit(_ file: File, isRead: (File) -> Bool) throws {
    if isRead(file) {
      read.append(file.path)
      return tell(try SHA256.hex(FileReading.bytes(of: file.path)))
    }
    let status = file.status
    for number in [
      Int(status.st_size), Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec,
      status.st_ctim.tv_nsec,
    ] {
      withUnsafeBytes(of: number) { told += $0 }
    }
  }

  private mutating func tell(_ text: String) {
    told += text.utf8
    told.append(0)
  }
}

extension timespec {
  /// Of the clock that files are stamped with.
  static var now: timespec {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time
  }
}
