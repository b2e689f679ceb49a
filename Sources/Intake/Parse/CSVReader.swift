import Diagnostics

/// Reads the records of a CSV file by RFC 4180, one after the other.
struct CSVReader {
  let source: SourceText
  /// Where a quoted cell begins that never ends.
  private(set) var openQuote: Int?
  /// Where text follows the quote that closes a cell.
  private(set) var strayQuotes: [Int] = []
  private var position: Int

  init(source: SourceText) {
    self.source = source
    position = source.textStart
  }

  mutating func nextRecord() -> [Located<String>]? {
    guard position < source.bytes.count else { return nil }
    var cells: [Located<String>] = []
    while true {
      cells.append(nextCell())
      guard position < source.bytes.count else { return cells }
      let end = source.bytes[position]
      position += 1
      if end == UInt8(ascii: ",") { continue }
      if end == UInt8(ascii: "\r"), position < source.bytes.count, source.bytes[position] == UInt8(ascii: "\n") {
        position += 1
      }
      return cells
    }
  }

  /// Leaves `position` at the comma or line end behind the cell.
  private mutating func nextCell() -> Located<String> {
    skipSpaces()
    let isQuoted = peek() == UInt8(ascii: "\"")
    let start = position + (isQuoted ? 1 : 0)
    var text = isQuoted ? quotedText() : []
    if isQuoted { skipSpaces() }
    if isQuoted, let byte = peek(), !Self.endsCell(byte) { strayQuotes.append(position - 1) }
    while let byte = peek(), !Self.endsCell(byte) {
      text.append(byte)
      position += 1
    }
    return Located(String(String(decoding: text, as: UTF8.self).trimmingWhitespace), at: source.location(at: start))
  }

  private mutating func quotedText() -> [UInt8] {
    let start = position
    var text: [UInt8] = []
    position += 1
    while let byte = peek() {
      position += 1
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      guard peek() == UInt8(ascii: "\"") else { return text }
      text.append(byte)
      position += 1
    }
    openQuote = start
    return text
  }

  private mutating func skipSpaces() {
    while let byte = peek(), byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { position += 1 }
  }

  private static func endsCell(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private func peek() -> UInt8? { position < source.bytes.count ? source.bytes[position] : nil }
}

/// The bare records of a CSV file by RFC 4180, the heading first.
package enum CSVRecords {
  /// Nil where a quote never closes, or text follows one that closes a cell.
  package static func read(_ bytes: [UInt8]) -> [[String]]? {
    var reader = CSVReader(source: SourceText(file: "", bytes: bytes))
    var records: [[String]] = []
    while let record = reader.nextRecord() { records.append(record.map(\.value)) }
    return reader.openQuote == nil && reader.strayQuotes.isEmpty ? records : nil
  }
}
