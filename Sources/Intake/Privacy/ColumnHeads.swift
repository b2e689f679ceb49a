/// The first rows of the tables of a text, which say what the cells far below them are.
///
/// A class, so that the tables of a text are found once, and only where a rule asks.
final class ColumnHeads {
  private let bytes: [UInt8]
  private lazy var tables = Table.all(in: bytes)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The cell at the head of the column in which a place stands; nil outside tables and in their first rows.
  func head(of range: Range<Int>) -> Range<Int>? {
    guard let table = tables.last(where: { $0.lines.lowerBound <= range.lowerBound }),
      table.lines.contains(range.lowerBound)
    else { return nil }
    let start = bytes[..<range.lowerBound].lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? 0
    guard start > table.lines.lowerBound else { return nil }
    return table.cell(table.column(of: range.lowerBound, from: start, in: bytes), in: bytes)
  }

  fileprivate static let lineFeed = UInt8(ascii: "\n")
}

/// Lines that follow one another and all hold the mark that parts cells.
private struct Table {
  let mark: UInt8
  private(set) var lines: Range<Int>

  private static let marks = [UInt8(ascii: "|"), UInt8(ascii: "\t"), UInt8(ascii: ",")]

  static func all(in bytes: [UInt8]) -> [Table] {
    var tables: [Table] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: ColumnHeads.lineFeed).map { $0 + 1 } ?? bytes.count
      let line = bytes[start..<end]
      if let last = tables.last, last.lines.upperBound == start, line.contains(last.mark) {
        tables[tables.count - 1].lines = last.lines.lowerBound..<end
      } else if let mark = marks.first(where: line.contains) {
        tables.append(Table(mark: mark, lines: start..<end))
      }
      start = end
    }
    return tables
  }

  /// How many marks stand before a place of a line; inside quotation marks they part nothing.
  func column(of place: Int, from start: Int, in bytes: [UInt8]) -> Int {
    var (column, isQuoted) = (0, false)
    for byte in bytes[start..<place] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == mark, !isQuoted { column += 1 }
    }
    return column
  }

  /// The cell of the first line.
  func cell(_ column: Int, in bytes: [UInt8]) -> Range<Int>? {
    let end = bytes[lines].firstIndex(of: ColumnHeads.lineFeed) ?? lines.upperBound
    let cells = bytes[lines.lowerBound..<end].split(separator: mark, omittingEmptySubsequences: false)
    return column < cells.count ? cells[column].startIndex..<cells[column].endIndex : nil
  }
}
