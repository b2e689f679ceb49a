/// Headings of both kinds.
extension BlockReader {
  func heading(_ node: CMarkNode, _ depth: Int) -> MarkdownNode {
    let bytes = reading.clean(node.content)
    let start = start(of: node)
    let isATX = isATX(from: start)
    let content = isATX ? atxMap(bytes, node, from: start) : setextMap(bytes, node)
    var inlines = InlineReader(content: content, reading: reading)
    var children = inlines.all(of: node, depth: depth + 1)
    let attributes = takeAttributes(from: &children, content, end: inlines.end)
    let text = content.range(of: 0..<inlines.end)
    let range = isATX ? start..<lines.range(of: node.startLine).upperBound : text
    return MarkdownNode(
      kind: .heading(level: node.headingLevel, id: "", attributes: attributes),
      children: children,
      range: range
    )
  }

  private func isATX(from start: Int) -> Bool {
    let marks = lines.bytes[start...].prefix { $0 == UInt8(ascii: "#") }
    guard (1...6).contains(marks.count) else { return false }
    return marks.endIndex == lines.bytes.count || lines.bytes[marks.endIndex].isASCIIWhitespace
  }

  private func atxMap(_ content: [UInt8], _ node: CMarkNode, from start: Int) -> ContentMap {
    let line = lines.range(of: node.startLine)
    let text = lines.bytes[start..<line.upperBound].drop { $0 == UInt8(ascii: "#") }.drop(while: \.isSpaceOrTab)
    let content = Array(content.drop(while: \.isSpaceOrTab).prefix { $0 != UInt8(ascii: "\n") })
    if content.isEmpty { return ContentMap(bytes: [], runs: [], origin: line.upperBound) }
    guard text.starts(with: content) else {
      reading.misplaced += 1
      return lines.roughMap(content, line: node.startLine)
    }
    return ContentMap(
      bytes: content,
      runs: [SourceRun(text: 0, source: text.startIndex, isVerbatim: true)],
      origin: start
    )
  }

  /// The line of `===` or `---` follows the text.
  private func setextMap(_ content: [UInt8], _ node: CMarkNode) -> ContentMap {
    let count = lineCount(content)
    for line in node.startLine...max(node.startLine, node.endLine) {
      let marks = lines.bytes[lines.range(of: line + count)].reversed().drop(while: \.isSpaceOrTab)
      guard marks.first == UInt8(ascii: "=") || marks.first == UInt8(ascii: "-") else { continue }
      if let map = lines.map(content, fromLine: line) { return map }
    }
    return firstMap(of: content, from: node.startLine)
  }
}
