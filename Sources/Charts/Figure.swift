/// A drawn chart with its two twins: the same numbers as a table, and one sentence that says what they show.
package struct Figure: Sendable, Hashable {
  /// Inline `<svg>` with `<title>` and `<desc>`, for telephones and for narrow columns.
  package var svg: String
  /// The same data for wide screens and paper; empty where `svg` is.
  package var wideSVG: String
  /// A `<table>` with caption and scoped headers.
  package var table: String
  /// Plain text.
  package var sentence: String

  package init(svg: String, wideSVG: String, table: String, sentence: String) {
    self.svg = svg
    self.wideSVG = wideSVG
    self.table = table
    self.sentence = sentence
  }
}

extension Figure {
  /// Table and sentence alone.
  package var undrawn: Figure { Figure(svg: "", wideSVG: "", table: table, sentence: sentence) }

  /// Draws each layout, where there is something to draw.
  init(drawnIf isDrawable: Bool, table: FigureTable, sentence: String, draw: (Layout) -> String) {
    self.init(
      svg: isDrawable ? draw(.narrow) : "",
      wideSVG: isDrawable ? draw(.wide) : "",
      table: table.markup,
      sentence: sentence
    )
  }
}
