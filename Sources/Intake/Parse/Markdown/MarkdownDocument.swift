import Diagnostics

/// A Markdown text, parsed, with the problems that were found in it.
struct MarkdownDocument: Sendable {
  let source: SourceText
  let root: MarkdownNode
  let diagnostics: [Diagnostic]
  /// Strings whose place in the file is not known byte for byte; not 0 only where the parser is at fault.
  let misplaced: Int

  /// Reads a file from `bodyOffset`, the byte after its front matter; positions are those of the whole file.
  static func read(_ source: SourceText, from bodyOffset: Int) -> MarkdownDocument {
    let start = min(max(bodyOffset, source.textStart), source.bytes.count)
    if let problem = CrowdedText.problem(in: source, from: start) {
      let empty = MarkdownNode(kind: .document, range: start..<source.bytes.count)
      return MarkdownDocument(source: source, root: empty, diagnostics: [problem], misplaced: 0)
    }
    let bytes = ParserBytes.of(source.bytes)
    let guarded = EmphasisGuard.insert(into: bytes[start...])
    let lines = SourceLines(source: source, bytes: bytes, start: start)
    let reading = MarkdownReading(lines: lines, guards: guarded?.guards)
    let tree = CMark.parse(guarded?.bytes ?? Array(bytes[start...])) { BlockReader(reading: reading).document($0) }
    var root = tree ?? MarkdownNode(kind: .document, range: start..<bytes.count)
    let problems = HeadingIDs.assign(to: &root, of: source) + MarkdownRules(source: source).diagnostics(for: root)
    return MarkdownDocument(
      source: source,
      root: root,
      diagnostics: reading.diagnostics + problems,
      misplaced: reading.misplaced
    )
  }
}
