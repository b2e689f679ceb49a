import Diagnostics
import Glibc
import Intake

/// Held while a site is written, so that two builds never share a folder. The system lets go of it when the process ends,
/// however it ends.
final class OutputLock: Sendable {
  private let path: String
  private let descriptor: Int32

  /// - Throws: `Refusal` where another build holds it, `SystemFailure` where the file cannot be made.
  init(of output: OutputFolder) throws {
    path = output.lock
    try FileWriting.makeFolder(above: path)
    descriptor = try Self.acquire(path, of: output)
  }

  /// The file goes while it is still held; whoever has opened it meanwhile looks again.
  deinit {
    unlink(path)
    close(descriptor)
  }
}

extension OutputLock {
  private static func acquire(_ path: String, of output: OutputFolder) throws -> Int32 {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw SystemFailure(path: output.path, systemError: errno) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let reason = errno
        close(descriptor)
        if reason == EWOULDBLOCK { throw Refusal([.busyOutput(output.path)]) }
        throw SystemFailure(path: output.path, systemError: reason)
      }
      if isSameFile(descriptor, path) { return descriptor }
      close(descriptor)
    }
  }

  /// False where the last holder removed the file after it was opened here.
  private static func isSameFile(_ descriptor: Int32, _ path: String) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0 && opened.st_ino == named.st_ino
      && opened.st_dev == named.st_dev
  }
}

extension Diagnostic {
  fileprivate static func busyOutput(_ path: String) -> Diagnostic {
    Diagnostic(
      "busy-output",
      at: SourceLocation(file: path),
      message: Wording(en: "this folder is being written by another run", zh: "另一个窗口正在往这个文件夹里写"),
      hint: Wording(en: "wait until it is done, then try again", zh: "请等它做完，再试一次")
    )
  }
}
