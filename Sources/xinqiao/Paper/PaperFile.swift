import Diagnostics
import Intake

/// The file that `check --report` names.
struct PaperFile {
  let path: String

  /// - Parameters:
  ///   - output: the folder that is published, where no private paper may lie.
  ///   - theme: the folder whose assets are published with the next build.
  ///   - content: the folder whose every file is to be published.
  /// - Throws: `Refusal` where the file would lie in one of them, something else stands there, or it is named as what a paper
  ///   is not.
  init(path: String, output: String, theme: String, content: String) throws(Refusal) {
    self.path = path
    guard [".html", ".htm", ".md"].contains(where: path.lowercased().hasSuffix) else {
      throw Refusal([.reportKind(path)])
    }
    try FilePlace.check(
      path,
      outside: [(output, .reportInOutput(path)), (theme, .reportInTheme(path)), (content, .reportInContent(path))],
      replacing: { String(decoding: $0.prefix(4096), as: UTF8.self).contains(SignedPaper.name) },
      else: .reportOverFile(path)
    )
  }

  /// - Throws: `SystemFailure` where the file cannot be written.
  func write(_ paper: SignedPaper) throws(SystemFailure) {
    let text = path.lowercased().hasSuffix(".md") ? paper.markdown : paper.html
    try FileWriting.replace(path, with: Array(text.utf8))
  }
}

extension Diagnostic {
  fileprivate static func reportKind(_ path: String) -> Diagnostic {
    Diagnostic(
      "report-kind",
      at: SourceLocation(file: path),
      message: Wording(en: "a report is HTML or Markdown", zh: "审核表只有网页和 Markdown 两种"),
      hint: Wording(en: "let its name end in .html or .md", zh: "请让文件名以 .html 或 .md 结尾；.html 的双击就能打开、打印")
    )
  }

  fileprivate static func reportInContent(_ path: String) -> Diagnostic {
    Diagnostic(
      "report-in-content",
      at: SourceLocation(file: path),
      message: Wording(
        en: "the report would lie in the content folder, where only what is to be published may lie",
        zh: "审核表会落在内容文件夹里，那里只能放要公布的，下次检查就通不过了"
      ),
      hint: Wording(en: "name a file outside of it with --report", zh: "请用 --report 写到别的文件夹")
    )
  }

  fileprivate static func reportInTheme(_ path: String) -> Diagnostic {
    Diagnostic(
      "report-in-theme",
      at: SourceLocation(file: path),
      message: Wording(
        en: "the report would lie in the theme, whose files are published with the next build",
        zh: "审核表会落在主题文件夹里，下次生成就跟着公开了"
      ),
      hint: Wording(en: "name a file outside of it with --report", zh: "请用 --report 写到别的文件夹")
    )
  }

  fileprivate static func reportOverFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "report-over-file",
      at: SourceLocation(file: path),
      message: Wording(
        en: "something else stands here, which is no earlier report",
        zh: "这里已经有别的文件或文件夹，不是以前的审核表"
      ),
      hint: Wording(en: "name another file with --report", zh: "请用 --report 换一个文件名")
    )
  }

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
