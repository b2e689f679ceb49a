import Diagnostics

/// A text with its interesting places marked ①, ②, …: the text without the marks, and where they stood.
package struct MarkedText: Sendable {
  package let text: String
  /// Locations by mark, in a file of the given name.
  package let places: [SourceLocation]

  package init(_ marked: String, file: String = "test.md") {
    var text = ""
    var offsets: [(mark: UInt32, offset: Int)] = []
    for scalar in marked.unicodeScalars {
      if (0x2460...0x2473).contains(scalar.value) {
        offsets.append((scalar.value, text.utf8.count))
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    let source = SourceText(file: file, text: text)
    self.text = text
    places = offsets.sorted { $0.mark < $1.mark }.map { source.location(at: $0.offset) }
  }

  package var source: SourceText { SourceText(file: places.first?.file ?? "test.md", text: text) }
}
