/// A drawn chart with its two twins: the same numbers as a table, and one sentence that says what they show.
package struct Figure: Sendable, Hashable {
  /// Inline `<svg>` with `<title>` and `<desc>`.
  package var svg: String
  /// A `<table>` with caption and scoped headers.
  package var table: String
  /// Plain text.
  package var sentence: String

  package init(svg: String, table: String, sentence: String) {
    self.svg = svg
    self.table = table
    self.sentence = sentence
  }
}
