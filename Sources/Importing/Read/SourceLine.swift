import Intake

/// A line of a text file, or a paragraph of a Word document.
struct SourceLine: Sendable, Hashable {
  /// From 1, as the file counts.
  let number: Int
  /// Without white space around it.
  let text: String
  /// The level of a heading that the file itself marks: `##`, or Word's 标题 2.
  var headingLevel: Int?
  /// The cells of a row of a table; `text` holds them all.
  var cells: [String] = []
}

/// A stretch of a line: what every part of a draft is made of, so that nothing can be lost unseen.
struct Piece: Sendable, Hashable {
  let line: Int
  let text: String

  init(line: Int, text: some StringProtocol) {
    self.line = line
    self.text = String(text.trimmingWhitespace)
  }
}
