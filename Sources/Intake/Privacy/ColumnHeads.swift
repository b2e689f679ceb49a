/// The first rows of the tables of a text, which say what the cells far below them are.
///
/// A class, so that the tables of a text are found once, and only where a rule asks.
final class ColumnHeads {
  private let bytes: [UInt8]
  private lazy var tables = Table.all(in: bytes)
  /// Most texts hold no Markdown table.
  private lazy var holdsBars = bytes.contains(Table.markdownMark)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The cell at the head of the column in which a place stands; nil outside tables and in their first rows.
  func head(of range: Range<Int>) -> Range<Int>? {
    guard let table = table(at: range.lowerBound) else { return nil }
    let start = bytes[..<range.lowerBound].lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? 0
    guard start > table.lines.lowerBound else { return nil }
    return table.cell(table.column(of: range.lowerBound, from: start, in: bytes), in: bytes)
  }

  /// The cells below each head that is meant.
  func cells(where isMeant: (Range<Int>) -> Bool) -> [Range<Int>] {
    tables.flatMap { $0.cells(in: bytes, where: isMeant) }
  }

  /// The rows of Markdown tables, each as its cells; the first row holds the heads.
  var markdownTables: [[[Range<Int>]]] {
    guard holdsBars else { return [] }
    return tables.filter(\.isMarkdown).map { $0.rows(in: bytes) }
  }

  private func table(at place: Int) -> Table? {
    var (low, high) = (0, tables.count)
    while low < high {
      let middle = (low + high) / 2
      if tables[middle].lines.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < tables.count && tables[low].lines.contains(place) ? tables[low] : nil
  }

  fileprivate static let lineFeed = UInt8(ascii: "\n")
}

/// Lines that follow one another and all hold the mark that parts cells.
private struct Table {
  let mark: UInt8
  private(set) var lines: Range<Int>

  var isMarkdown: Bool { mark == Self.markdownMark }

  static let markdownMark = UInt8(ascii: "|")
  private static let marks = [markdownMark, UInt8(ascii: "\t"), UInt8(ascii: ",")]

  static func all(in bytes: [UInt8]) -> [Table] {
    var tables: [Table] = []
    bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      while start < buffer.count {
        let end = buffer.place(of: ColumnHeads.lineFeed, start..<buffer.count).map { $0 + 1 } ?? buffer.count
        take(line: start..<end, of: buffer, into: &tables)
        start = end
      }
    }
    return tables
  }

  private static func take(line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, into tables: inout [Table]) {
    if let last = tables.last, last.lines.upperBound == line.lowerBound, bytes.place(of: last.mark, line) != nil {
      tables[tables.count - 1].lines = last.lines.lowerBound..<line.upperBound
    } else if let mark = marks.first(where: { bytes.place(of: $0, line) != nil }) {
      tables.append(Table(mark: mark, lines: line))
    }
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
    let heads = heads(in: bytes)
    return column < heads.count ? heads[column] : nil
  }

  /// The cells below each head that is meant.
  func cells(in bytes: [UInt8], where isMeant: (Range<Int>) -> Bool) -> [Range<Int>] {
    let heads = heads(in: bytes)
    let columns = heads.indices.filter { isMeant(heads[$0]) }
    guard !columns.isEmpty else { return [] }
    return rows(of: bytes).dropFirst().flatMap { row in
      let cells = cells(of: row, in: bytes)
      return columns.filter { $0 < cells.count }.map { cells[$0] }
    }
  }

  private func heads(in bytes: [UInt8]) -> [Range<Int>] {
    let end = bytes[lines].firstIndex(of: ColumnHeads.lineFeed) ?? lines.upperBound
    return cells(of: lines.lowerBound..<end, in: bytes)
  }

  /// Every row as its cells, but for the one that only rules off the heads.
  func rows(in bytes: [UInt8]) -> [[Range<Int>]] {
    rows(of: bytes).map { cells(of: $0, in: bytes) }.filter { row in
      row.contains { cell in bytes[cell].contains { !" :-\r".utf8.contains($0) } }
    }
  }

  private func rows(of bytes: [UInt8]) -> [Range<Int>] {
    bytes[lines].split(separator: ColumnHeads.lineFeed).map(\.indices)
  }

  /// Between quotation marks nothing is parted.
  private func cells(of row: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    var isQuoted = false
    return bytes[row].split(omittingEmptySubsequences: false) { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte == mark && !isQuoted
    }.map(\.indices)
  }
}
