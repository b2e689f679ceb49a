import Diagnostics
import Intake

/// Reads a document of one of the kinds that schools have.
struct DocumentReader {
  let path: String

  /// - Throws: `Refusal` where it is of another kind, damaged or being edited; `SystemFailure` where it cannot be read.
  func read() throws -> ImportedFile {
    try FileLock.refuse(path)
    let bytes = try FileReading.bytes(of: path)
    switch path.fileExtension {
    case "txt", "text": return try PlainTextReader(file: path, isMarkdown: false).read(bytes)
    case "md", "markdown": return try PlainTextReader(file: path, isMarkdown: true).read(bytes)
    case "docx", "docm", "dotx": return try WordDocument(file: path).read(bytes)
    case "doc", "wps": throw Refusal([.oldWord(at: SourceLocation(file: path))])
    default: throw Refusal([.unknownKind(at: SourceLocation(file: path))])
    }
  }
}

extension Diagnostic {
  fileprivate static func oldWord(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-kind",
      at: location,
      message: Wording(en: "this is the format of before 2007", zh: "这是旧的文档格式"),
      hint: Wording(en: "open it in WPS or Word and save it as .docx", zh: "请用 WPS 或 Word 打开，另存为 .docx")
    )
  }

  fileprivate static func unknownKind(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-kind",
      at: location,
      message: Wording(en: "a file of this kind cannot be imported", zh: "这种文件不能导入"),
      hint: Wording(en: "plans are taken from .docx, .txt and .md", zh: "计划可以是 .docx、.txt 或 .md")
    )
  }
}
