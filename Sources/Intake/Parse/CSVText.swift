/// Cells of a CSV file by RFC 4180.
package enum CSVText {
  /// The cell, in quotation marks where it holds what would part it. `\r\n` is one character.
  package static func quoted(_ cell: String) -> String {
    let isPlain = !cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
