import Diagnostics

/// An Office file: an archive of XML parts. What cannot be trusted in it is refused, what is left aside is told.
struct OfficePackage {
  enum Fault {
    case oldFormat, encrypted, damaged, tooLarge, otherKind
  }

  private let file: String
  private let archive: ZipArchive

  init(_ bytes: [UInt8], file: String) throws(Refusal) {
    self.file = file
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw Refusal([.office(Self.isEncrypted(bytes) ? .encrypted : .oldFormat, file)])
    }
    do throws(ZipArchive.Fault) {
      archive = try ZipArchive(bytes)
    } catch {
      throw Refusal([.office(Fault(error), file)])
    }
  }

  /// Walks through a part; false where there is none of this name.
  @discardableResult
  func walk(_ part: String, _ steps: XMLWalk.Steps) throws(Refusal) -> Bool {
    do {
      guard let bytes = try archive.part(part) else { return false }
      try XMLWalk.walk(bytes, steps)
      return true
    } catch let fault as ZipArchive.Fault {
      throw refusal(Fault(fault))
    } catch {
      throw refusal(.damaged)
    }
  }

  func refusal(_ fault: Fault) -> Refusal { Refusal([.office(fault, file)]) }

  /// Macros are never run and links never followed; pictures do not come along.
  var remarks: [Diagnostic] {
    let names = archive.names
    let found: [(isThere: Bool, what: Wording)] = [
      (names.contains { $0.hasSuffix("vbaProject.bin") }, Wording(en: "macros", zh: "宏")),
      (names.contains { $0.contains("/externalLinks/") }, Wording(en: "links to other files", zh: "到别的文件的链接")),
      (names.contains { $0.contains("/media/") }, Wording(en: "pictures", zh: "图片")),
      (names.contains { $0.contains("/comments") }, Wording(en: "comments", zh: "批注")),
      (names.contains { $0.hasPrefix("xl/drawings/drawing") }, Wording(en: "drawings or text boxes", zh: "图形或文本框")),
      (
        hasText { $0.hasPrefix("word/header") || $0.hasPrefix("word/footer") },
        Wording(en: "headers or footers", zh: "页眉或页脚")
      ),
      (hasText { $0.hasPrefix("word/footnotes") || $0.hasPrefix("word/endnotes") }, Wording(en: "notes", zh: "脚注或尾注")),
    ]
    return found.filter(\.isThere).map { Diagnostic.leftAside($0.what, file) }
  }
}

extension OfficePackage {
  /// Some text stands in one of these parts: Word writes empty headers and notes into every file.
  private func hasText(_ isPart: (String) -> Bool) -> Bool {
    archive.names.filter(isPart).contains { name in
      let reader = WordParagraphs(styles: WordStyles(), numbers: WordNumbering())
      do { _ = try walk(name, reader.steps) } catch { return true }
      return reader.paragraphs.contains { !$0.text.isEmpty }
    }
  }

  /// The stream in which Office keeps a protected file, in UTF-16.
  private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    return bytes.indices.contains { bytes[$0] == name[0] && bytes[$0...].starts(with: name) }
  }
}

extension OfficePackage.Fault {
  fileprivate init(_ fault: ZipArchive.Fault) {
    switch fault {
    case .damaged: self = .damaged
    case .encrypted: self = .encrypted
    case .tooLarge: self = .tooLarge
    }
  }

  fileprivate var message: Wording {
    switch self {
    case .oldFormat: Wording(en: "this is a .doc or .xls of before 2007", zh: "这是旧格式（.doc 或 .xls）")
    case .encrypted: Wording(en: "this file is protected by a password", zh: "这个文件加了密码")
    case .damaged: Wording(en: "this file is damaged", zh: "这个文件坏了，打不开")
    case .tooLarge: Wording(en: "this file unpacks to more than any school's", zh: "这个文件解开后大得不正常")
    case .otherKind: Wording(en: "this is no Word document or workbook", zh: "这不是 Word 文档或 Excel 表格")
    }
  }

  fileprivate var hint: Wording {
    switch self {
    case .oldFormat:
      Wording(en: "open it in WPS or Office and save it as .docx or .xlsx", zh: "请用 WPS 或 Office 打开，另存为 .docx 或 .xlsx")
    case .encrypted:
      Wording(en: "open it, take the password off, and save it", zh: "请打开后取消密码，再保存")
    case .damaged, .tooLarge, .otherKind:
      Wording(en: "open it in WPS or Office and save it anew", zh: "请用 WPS 或 Office 打开看看，重新保存一份")
    }
  }
}

extension Diagnostic {
  fileprivate static func office(_ fault: OfficePackage.Fault, _ file: String) -> Diagnostic {
    Diagnostic("import-unreadable", at: SourceLocation(file: file), message: fault.message, hint: fault.hint)
  }

  fileprivate static func leftAside(_ what: Wording, _ file: String) -> Diagnostic {
    Diagnostic(
      "import-left-out",
      at: SourceLocation(file: file),
      severity: .warning,
      message: Wording(en: "\(what.english) in this file, left out", zh: "文件里有\(what.chinese)，没有导入"),
      hint: Wording(en: "only text is imported", zh: "只导入文字")
    )
  }
}
