import Diagnostics
import Publishing

/// The file that `check --report` names.
struct PaperFile {
  let path: String

  /// - Parameter output: the folder that is published, where no private paper may lie.
  /// - Throws: `Refusal` where the file would lie in it.
  init(path: String, output: String) throws(Refusal) {
    self.path = path
    if FilePlace.lies(path, in: output) { throw Refusal([.reportInOutput(path)]) }
  }

  /// - Throws: `SystemFailure` where the file cannot be written.
  func write(_ paper: SignedPaper) throws(SystemFailure) {
    let text = path.lowercased().hasSuffix(".md") ? paper.markdown : paper.html
    try PlainFile.write(Array(text.utf8), to: path)
  }
}

extension Diagnostic {
  fileprivate static func reportInOutput(_ path: String) -> Diagnostic {
    Diagnostic(
      "report-in-output",
      at: SourceLocation(file: path),
      message: Wording(
        en: "the report would lie in the output folder and be published with it",
        zh: "审核表会落在输出文件夹里，跟着网站一起公开"
      ),
      hint: Wording(en: "name a file outside of it with --report", zh: "请用 --report 写到别的文件夹")
    )
  }
}
