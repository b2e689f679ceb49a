import Diagnostics

/// Reads a Word document: its paragraphs in order, each with the number that Word shows before it.
///
/// A row of a table is one line.
struct WordDocument {
  let file: String

  /// - Throws: `Refusal` where the file is damaged, protected, or no .docx.
  func read(_ bytes: [UInt8]) throws(Refusal) -> ImportedFile {
    let package = try OfficePackage(bytes, file: file)
    let styles = WordStyles()
    let numbers = WordNumbering()
    try package.walk("word/styles.xml", styles.steps)
    try package.walk("word/numbering.xml", numbers.steps)
    let reader = WordParagraphs(styles: styles, numbers: numbers)
    guard try package.walk("word/document.xml", reader.steps) else { throw package.refusal(.otherKind) }
    let lines = reader.paragraphs.enumerated().map { index, paragraph in
      SourceLine(number: index + 1, text: paragraph.text, headingLevel: paragraph.level, cells: paragraph.cells)
    }
    return ImportedFile(file: file, lines: lines, remarks: package.remarks + remarks(on: reader))
  }
}

extension WordDocument {
  private func remarks(on reader: WordParagraphs) -> [Diagnostic] {
    let found: [(isThere: Bool, message: Wording, hint: Wording)] = [
      (
        reader.hasBoxes, Wording(en: "text boxes in this file, imported as paragraphs", zh: "文件里有文本框，已写成单独的段落"),
        Wording(en: "check where they stand in the draft", zh: "请核对草稿里的位置")
      ),
      (
        reader.hasHidden, Wording(en: "hidden text in this file, left out", zh: "文件里有隐藏文字，没有导入"),
        Wording(en: "show it in Word where it belongs to the plan", zh: "如果是计划的内容，请在 Word 里取消隐藏")
      ),
      (
        reader.hasChanges, Wording(en: "tracked changes, imported as if accepted", zh: "文件里有修订，按“接受修订”以后的样子导入"),
        Wording(en: "accept or reject them in Word", zh: "请在 Word 里接受或拒绝修订，再核对草稿")
      ),
    ]
    return found.filter(\.isThere).map {
      Diagnostic(
        "import-left-out",
        at: SourceLocation(file: file),
        severity: .warning,
        message: $0.message,
        hint: $0.hint
      )
    }
  }
}
