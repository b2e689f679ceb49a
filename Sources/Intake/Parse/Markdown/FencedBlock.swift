/// A fenced block that asks for a figure: its language, its text, and where both stand in the file.
struct FencedBlock: Sendable {
  /// `chart`, `table`, `progress`, `tasks` or `activities`.
  let language: String
  let literal: String
  /// From the opening to the closing fence.
  let range: Range<Int>
  /// The offset in the file of the first byte of the text; the text is contiguous but inside lists and quotes.
  let literalOffset: Int

  static let languages: Set<String> = ["chart", "table", "progress", "tasks", "activities"]

  /// Nil for a block that is ordinary code.
  init?(_ node: MarkdownNode) {
    guard case .codeBlock(let info, let literal) = node.kind,
      let language = info.split(whereSeparator: \.isWhitespace).first, Self.languages.contains(String(language))
    else { return nil }
    self.language = String(language)
    self.literal = literal
    range = node.range
    literalOffset = node.sourceOffset(ofLiteral: 0)
  }
}
