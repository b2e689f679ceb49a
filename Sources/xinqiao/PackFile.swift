import Diagnostics
import Intake
import Publishing

/// The file that `build --pack` names.
struct PackFile {
  let path: String

  /// - Parameters:
  ///   - output: the folder that is published; what we did not publish there is refused by the next build.
  ///   - content: the folder with the school's content, where a pack is no content.
  /// - Throws: `Refusal` where the file would lie in one of them, or something else stands there.
  init(path: String, output: String, content: String) throws(Refusal) {
    self.path = path
    try FilePlace.check(
      path,
      outside: [(output, .packInOutput(path)), (content, .packInContent(path))],
      replacing: OfflinePack.isPack,
      else: .packOverFile(path)
    )
  }

  /// - Throws: `SystemFailure` where the file cannot be written.
  func write(_ bytes: [UInt8]) throws(SystemFailure) { try FileWriting.replace(path, with: bytes) }
}

extension Diagnostic {
  fileprivate static func packInContent(_ path: String) -> Diagnostic {
    Diagnostic(
      "pack-in-content",
      at: SourceLocation(file: path),
      message: Wording(
        en: "the pack would lie in the content folder, where the next build would refuse it",
        zh: "离线包会落在内容文件夹里，下次生成会因此停下"
      ),
      hint: Wording(en: "name a file outside of it with --pack", zh: "请用 --pack 写到别的文件夹")
    )
  }

  fileprivate static func packOverFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "pack-over-file",
      at: SourceLocation(file: path),
      message: Wording(en: "something else stands here, which is no earlier pack", zh: "这里已经有别的文件或文件夹，不是以前的离线包"),
      hint: Wording(en: "name another file with --pack", zh: "请用 --pack 换一个文件名")
    )
  }

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
