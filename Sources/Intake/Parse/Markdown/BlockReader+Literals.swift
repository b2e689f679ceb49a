/// Blocks that hold their text as it is.
extension BlockReader {
  func codeBlock(_ node: CMarkNode) -> MarkdownNode {
    let literal = reading.clean(node.literal)
    let info = reading.clean(node.info)
    let first = node.startLine + (node.isFenced ? 1 : 0)
    let content = literal.isEmpty ? nil : lines.map(literal, fromLine: first)
    if content == nil, !literal.isEmpty { reading.misplaced += 1 }
    let map = content ?? lines.roughMap(literal, line: first)
    let infoRange = lines.range(of: node.startLine)
    let start = start(of: node)
    return MarkdownNode(
      kind: .codeBlock(info: String(decoding: info, as: UTF8.self), literal: String(decoding: literal, as: UTF8.self)),
      range: min(start, map.origin)..<end(ofCode: literal, node, first: first),
      runs: map.runs,
      secondRuns: info.isEmpty ? [] : infoRuns(info, in: start..<infoRange.upperBound)
    )
  }

  private func infoRuns(_ info: [UInt8], in range: Range<Int>) -> [SourceRun] {
    let fence = lines.bytes[range].first ?? 0
    let text = lines.bytes[range].drop { $0 == fence }.drop(while: \.isSpaceOrTab)
    let content = ContentMap(
      bytes: Array(text),
      runs: [SourceRun(text: 0, source: text.startIndex, isVerbatim: true)],
      origin: text.startIndex
    )
    let placed = LiteralReader(content: content, end: content.bytes.count).read(info, at: 0)
    return placed.allRuns
  }

  private func end(ofCode literal: [UInt8], _ node: CMarkNode, first: Int) -> Int {
    let last = literal.isEmpty ? first - 1 : first + lineCount(literal) - 1
    let end = lines.range(of: max(last, node.startLine)).upperBound
    guard node.isFenced, last + 1 <= lines.count else { return max(end, start(of: node)) }
    let closing = lines.range(of: last + 1)
    let marks = lines.bytes[closing].drop { $0.isSpaceOrTab || $0 == UInt8(ascii: ">") }
    let fence = lines.bytes[start(of: node)...].first ?? 0
    return marks.starts(with: [fence, fence, fence]) ? closing.upperBound : max(end, start(of: node))
  }

  /// A comment, or several; anything else is refused.
  func htmlBlock(_ node: CMarkNode) -> MarkdownNode {
    var literal = reading.clean(node.literal)
    if literal.last == UInt8(ascii: "\n") { literal.removeLast() }
    let map = lines.map(literal, fromLine: node.startLine) ?? lines.roughMap(literal, line: node.startLine)
    let text = String(decoding: literal, as: UTF8.self)
    let range = map.range(of: 0..<literal.count)
    return MarkdownNode(kind: literal.holdsOnlyComments ? .comment(text) : .rawHTML(text), range: range, runs: map.runs)
  }
}

extension [UInt8] {
  fileprivate var holdsOnlyComments: Bool {
    var rest = self[...]
    while true {
      rest = rest.drop(while: \.isASCIIWhitespace)
      if rest.isEmpty { return true }
      guard rest.starts(with: "<!--".utf8) else { return false }
      rest = rest.dropFirst(4)
      guard let close = rest.indices.first(where: { rest[$0...].starts(with: "-->".utf8) }) else { return false }
      rest = rest[(close + 3)...]
    }
  }
}
