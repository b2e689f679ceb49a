/// Columns of names in tables and CSV files.
enum NameColumns {
  private static let bar: UInt32 = 0x7C

  /// A whole cell of a table's first row is this phrase.
  static func isHeading(_ phrase: Range<Int>, in text: CharacterText) -> Bool {
    var (start, end) = (phrase.lowerBound - 1, phrase.upperBound)
    while isPadding(text[start]), start >= 0 { start -= 1 }
    while isPadding(text[end]), end < text.count { end += 1 }
    let (before, after) = (text[start], text[end])
    guard isMark(before) || before == 0x0A, isMark(after) || after == 0x0A || after == 0x0D else { return false }
    return isMark(before) || isMark(after)
  }

  /// The cells below a heading, without padding; empty and ruling cells are left out.
  static func cells(under heading: Range<Int>, in text: CharacterText) -> [Range<Int>] {
    var lineStart = heading.lowerBound
    while lineStart > 0, text[lineStart - 1] != 0x0A { lineStart -= 1 }
    let mark = separator(around: heading, in: text)
    let column = text.codes[lineStart..<heading.lowerBound].count { $0 == mark }
    var cells: [Range<Int>] = []
    var line = end(ofLine: lineStart, in: text) + 1
    while line < text.count {
      let lineEnd = end(ofLine: line, in: text)
      guard let cell = cell(column, of: line..<lineEnd, mark, in: text) else { break }
      if !cell.isEmpty, text.isHan(cell.lowerBound) { cells.append(cell) }
      line = lineEnd + 1
    }
    return cells
  }
}

extension NameColumns {
  private static func isMark(_ code: UInt32) -> Bool { code == bar || code == 0x2C || code == 0x09 }

  private static func isPadding(_ code: UInt32) -> Bool { [0x20, 0x2A, 0x5F, 0x60, 0x22, 0x7E].contains(code) }

  private static func separator(around heading: Range<Int>, in text: CharacterText) -> UInt32 {
    var index = heading.upperBound
    while isPadding(text[index]), index < text.count { index += 1 }
    if isMark(text[index]) { return text[index] }
    index = heading.lowerBound - 1
    while isPadding(text[index]), index >= 0 { index -= 1 }
    return text[index]
  }

  private static func end(ofLine start: Int, in text: CharacterText) -> Int {
    text.codes[start...].firstIndex(of: 0x0A) ?? text.count
  }

  private static func cell(_ column: Int, of line: Range<Int>, _ mark: UInt32, in text: CharacterText) -> Range<Int>? {
    let marks = line.filter { text[$0] == mark }
    guard marks.count >= max(1, column) else { return nil }
    var start = column == 0 ? line.lowerBound : marks[column - 1] + 1
    var end = column < marks.count ? marks[column] : line.upperBound
    while start < end, isPadding(text[start]) { start += 1 }
    while end > start, isPadding(text[end - 1]) || text[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}
