/// Cells of a CSV file by RFC 4180.
enum CSVText {
  static func quoted(_ cell: String) -> String {
    let isPlain = !cell.contains { ",\"\n\r".contains($0) || $0 == "\r\n" }
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
