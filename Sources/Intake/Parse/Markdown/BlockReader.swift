import Diagnostics

/// Makes our nodes of the parser's blocks.
struct BlockReader {
  let reading: MarkdownReading
  var lines: SourceLines { reading.lines }

  init(reading: MarkdownReading) {
    self.reading = reading
  }

  func document(_ root: CMarkNode) -> MarkdownNode {
    var footnotes = 0
    let children = root.children.map { child in
      if child.kind == .footnoteDefinition { footnotes += 1 }
      return block(child, depth: 1, footnote: footnotes)
    }
    return MarkdownNode(kind: .document, children: children, range: lines.start..<lines.bytes.count)
  }
}

extension BlockReader {
  private func block(_ node: CMarkNode, depth: Int, footnote: Int = 0) -> MarkdownNode {
    guard depth < MarkdownReading.deepest else {
      return reading.tooDeep(
        lines.range(of: node.startLine).lowerBound..<lines.range(of: max(node.startLine, node.endLine)).upperBound
      )
    }
    switch node.kind {
    case .paragraph: return paragraph(node, depth).node
    case .heading: return heading(node, depth)
    case .blockQuote: return container(.blockQuote, node, depth)
    case .list: return container(.list(start: node.listStart, isTight: node.isTight), node, depth)
    case .item, .taskItem: return item(node, depth)
    case .codeBlock: return codeBlock(node)
    case .htmlBlock: return htmlBlock(node)
    case .table: return TableReader(reading: reading).table(node, depth: depth)
    case .footnoteDefinition: return container(.footnoteDefinition(number: footnote), node, depth)
    default:
      return MarkdownNode(kind: .thematicBreak, range: start(of: node)..<lines.range(of: node.startLine).upperBound)
    }
  }

  func start(of node: CMarkNode) -> Int { lines.offset(line: node.startLine, column: node.startColumn) }

  private func container(_ kind: MarkdownNode.Kind, _ node: CMarkNode, _ depth: Int) -> MarkdownNode {
    let children = node.children.map { block($0, depth: depth + 1) }
    return MarkdownNode(kind: kind, children: children, range: range(of: node, around: children))
  }

  /// From the first mark to the end of the last child.
  private func range(of node: CMarkNode, around children: [MarkdownNode]) -> Range<Int> {
    let start = start(of: node)
    let end = children.map(\.range.upperBound).max() ?? lines.range(of: node.startLine).upperBound
    return min(start, children.first?.range.lowerBound ?? start)..<max(start, end)
  }

  private func item(_ node: CMarkNode, _ depth: Int) -> MarkdownNode {
    var attributes: Attributes?
    let children = node.children.enumerated().map { index, child in
      guard index == 0, child.kind == .paragraph, depth + 1 < MarkdownReading.deepest else {
        return block(child, depth: depth + 1)
      }
      let read = paragraph(child, depth + 1, takesAttributes: true)
      attributes = read.attributes
      return read.node
    }
    let range = range(of: node, around: children)
    let checked = node.kind == .taskItem ? isChecked(from: range.lowerBound) : nil
    return MarkdownNode(kind: .item(checked: checked, attributes: attributes), children: children, range: range)
  }

  /// The parser takes any `[x]` on the line for the box, so the box is looked at here.
  private func isChecked(from start: Int) -> Bool? {
    guard let open = lines.bytes[start...].firstIndex(of: UInt8(ascii: "[")), open + 1 < lines.bytes.count else {
      return nil
    }
    return lines.bytes[open + 1] | 0x20 == UInt8(ascii: "x")
  }
}

/// Blocks that hold inlines.
extension BlockReader {
  private func paragraph(_ node: CMarkNode, _ depth: Int, takesAttributes: Bool = false) -> (
    node: MarkdownNode, attributes: Attributes?
  ) {
    let bytes = reading.clean(node.content)
    let content = paragraphMap(bytes, node)
    var inlines = InlineReader(content: content, reading: reading)
    var children = inlines.all(of: node, depth: depth + 1)
    let attributes = takesAttributes ? takeAttributes(from: &children, content, end: inlines.end) : nil
    return (MarkdownNode(kind: .paragraph, children: children, range: content.range(of: 0..<inlines.end)), attributes)
  }

  private func paragraphMap(_ content: [UInt8], _ node: CMarkNode) -> ContentMap {
    // The text that a table's first line was cut off from has no lines of its own.
    let first = node.startLine > 0 ? node.startLine : node.next?.startLine ?? 1
    // Definitions of links are cut off at the front, so the end is what counts.
    let last = node.startLine > 0 ? node.endLine + 1 - lineCount(content) : first
    if last >= first, let map = lines.map(content, fromLine: last) { return map }
    return firstMap(of: content, from: first)
  }

  func firstMap(of content: [UInt8], from first: Int) -> ContentMap {
    for line in first..<(first + 50) {
      if let map = lines.map(content, fromLine: line) { return map }
    }
    reading.misplaced += 1
    return lines.roughMap(content, line: first)
  }

  func lineCount(_ content: [UInt8]) -> Int {
    let newlines = content.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    return newlines + (content.last == UInt8(ascii: "\n") ? 0 : 1)
  }
}

extension CMarkNode {
  var children: [CMarkNode] {
    var nodes: [CMarkNode] = []
    var child = firstChild
    while let node = child {
      nodes.append(node)
      child = node.next
    }
    return nodes
  }
}
