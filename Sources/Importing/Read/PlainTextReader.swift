import Diagnostics
import Intake

/// Reads plain text and Markdown: UTF-8, UTF-16 or GB18030.
struct PlainTextReader {
  let file: String
  let isMarkdown: Bool

  /// - Throws: `Refusal` where the bytes are no text.
  func read(_ bytes: [UInt8]) throws(Refusal) -> ImportedFile {
    let source = try TextDecoding.text(bytes, file: file)
    let last = source.lineRange(source.lineCount).isEmpty ? source.lineCount - 1 : source.lineCount
    let lines = (1...max(last, 1)).map { line(source, $0) }
    return ImportedFile(file: file, lines: lines)
  }
}

extension PlainTextReader {
  private func line(_ source: SourceText, _ number: Int) -> SourceLine {
    let text = source.string(source.textRange(ofLine: number)).trimmingWhitespace
    guard isMarkdown else { return SourceLine(number: number, text: String(text)) }
    return markdownLine(text, number)
  }

  /// The marks of headings and lists go; the text behind them stays.
  private func markdownLine(_ text: Substring, _ number: Int) -> SourceLine {
    let hashes = text.prefix { $0 == "#" }
    if (1...6).contains(hashes.count), text.dropFirst(hashes.count).first == " " {
      let heading = text.dropFirst(hashes.count).trimmingWhitespace
      return SourceLine(number: number, text: String(heading), headingLevel: hashes.count)
    }
    let bullet = text.prefixMatch(of: /[-*+] (\[[ xX]\] )?/)
    return SourceLine(number: number, text: String(text.dropFirst(bullet?.output.0.count ?? 0)))
  }
}
