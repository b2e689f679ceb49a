import Diagnostics
import Publishing

/// The file that `build --pack` names.
struct PackFile {
  let path: String

  /// - Parameter output: the folder that is published; what we did not publish there is refused by the next build.
  /// - Throws: `Refusal` where the file would lie in it.
  init(path: String, output: String) throws(Refusal) {
    self.path = path
    if FilePlace.lies(path, in: output) { throw Refusal([.packInOutput(path)]) }
  }

  /// - Throws: `SystemFailure` where the file cannot be written.
  func write(_ bytes: [UInt8]) throws(SystemFailure) { try PlainFile.write(bytes, to: path) }
}

extension Diagnostic {
  fileprivate static func packInOutput(_ path: String) -> Diagnostic {
    Diagnostic(
      "pack-in-output",
      at: SourceLocation(file: path),
      message: Wording(
        en: "the pack would lie in the output folder, where it does not belong to the site",
        zh: "离线包会落在输出文件夹里，那里只放网站自己的文件"
      ),
      hint: Wording(en: "name a file outside of it with --pack", zh: "请用 --pack 写到别的文件夹")
    )
  }
}
