/// Reads a table; where a cell stands is found by splitting the line as the parser does.
struct TableReader {
  let reading: MarkdownReading
  private var lines: SourceLines { reading.lines }

  init(reading: MarkdownReading) {
    self.reading = reading
  }

  func table(_ node: CMarkNode, depth: Int) -> MarkdownNode {
    // Text directly above the first row belongs to another paragraph but is counted with the table.
    let above = reading.clean(node.content).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
    let header = node.startLine + max(above.count, 1) - 1
    let rows = node.children.map { row in
      let line = row.isHeaderRow ? header : row.startLine
      return self.row(row, rowRange(line, header: row.isHeaderRow ? above.last?.count : nil), depth: depth + 1)
    }
    let start = rows.first?.range.lowerBound ?? lines.range(of: header).lowerBound
    let marker = lines.range(of: header + 1).upperBound
    let end = max(marker, rows.last?.range.upperBound ?? marker)
    return MarkdownNode(kind: .table(alignments: node.alignments), children: rows, range: start..<max(start, end))
  }
}

extension TableReader {
  /// The bytes of a row without the prefix of its line; the prefix of the first may hold more than `>`.
  private func rowRange(_ line: Int, header count: Int?) -> Range<Int> {
    let range = lines.range(of: line)
    if let count, count <= range.count { return (range.upperBound - count)..<range.upperBound }
    let text = lines.bytes[range].drop { $0.isSpaceOrTab || $0 == UInt8(ascii: ">") }
    return text.startIndex..<range.upperBound
  }

  private func row(_ node: CMarkNode, _ range: Range<Int>, depth: Int) -> MarkdownNode {
    let places = cells(in: range)
    let cells = node.children.enumerated().map { column, cell in
      self.cell(cell, column < places.count ? places[column] : range.upperBound..<range.upperBound, depth: depth + 1)
    }
    return MarkdownNode(kind: .tableRow(isHeader: node.isHeaderRow), children: cells, range: range)
  }

  /// A `|` after a backslash does not end a cell.
  private func cells(in range: Range<Int>) -> [Range<Int>] {
    let pipe = UInt8(ascii: "|")
    var start =
      range.lowerBound < range.upperBound && lines.bytes[range.lowerBound] == pipe
      ? range.lowerBound + 1 : range.lowerBound
    var cells: [Range<Int>] = []
    for index in start..<max(start, range.upperBound)
    where lines.bytes[index] == pipe && (index == start || lines.bytes[index - 1] != UInt8(ascii: "\\")) {
      cells.append(trimmed(start..<index))
      start = index + 1
    }
    let last = trimmed(start..<max(start, range.upperBound))
    return last.isEmpty ? cells : cells + [last]
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, lines.bytes[lower].isASCIIWhitespace { lower += 1 }
    while upper > lower, lines.bytes[upper - 1].isASCIIWhitespace { upper -= 1 }
    return lower..<upper
  }

  private func cell(_ node: CMarkNode, _ range: Range<Int>, depth: Int) -> MarkdownNode {
    let bytes = reading.clean(node.content)
    let content: ContentMap
    if bytes.isEmpty {
      content = ContentMap(bytes: [], runs: [], origin: range.lowerBound)
    } else if let map = lines.map(cell: bytes, in: range) {
      content = map
    } else {
      reading.misplaced += 1
      content = lines.roughMap(bytes, at: range.lowerBound)
    }
    var inlines = InlineReader(content: content, reading: reading)
    return MarkdownNode(kind: .tableCell, children: inlines.all(of: node, depth: depth), range: range)
  }
}
