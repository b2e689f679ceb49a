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
    return ImportedFile(file: file, lines: lines, remarks: package.remarks)
  }
}
