/// Reads the inlines of one block and finds the place of each in the file.
///
/// The parser has decided what is what; this walks the block's content along with its tree and steps over the marks.
struct InlineReader {
  let content: ContentMap
  let end: Int
  let reading: MarkdownReading
  var position = 0
  /// The last character of text before the current place, for soft breaks.
  var lastCharacter: Unicode.Scalar?

  init(content: ContentMap, reading: MarkdownReading) {
    self.content = content
    self.reading = reading
    end = content.bytes.lastIndex { !$0.isASCIIWhitespace }.map { $0 + 1 } ?? 0
  }

  /// The children of a block or an inline.
  mutating func children(of parent: CMarkNode, depth: Int) -> [MarkdownNode] {
    var nodes: [MarkdownNode] = []
    var child = parent.firstChild
    while let node = child {
      if let read = read(node, depth: depth) { nodes.append(read) }
      child = node.next
    }
    return nodes
  }

  /// The children of the block; content that is left over tells of a fault of the parser.
  mutating func all(of block: CMarkNode, depth: Int) -> [MarkdownNode] {
    let nodes = children(of: block, depth: depth)
    if position < end, !content.bytes[position..<end].allSatisfy(\.isASCIIWhitespace) { reading.misplaced += 1 }
    return nodes
  }
}

extension InlineReader {
  private mutating func read(_ node: CMarkNode, depth: Int) -> MarkdownNode? {
    guard depth < MarkdownReading.deepest else {
      defer { position = end }
      return reading.tooDeep(content.range(of: min(position, end)..<end))
    }
    switch node.kind {
    case .text: return text(node)
    case .softBreak: return softBreak(node)
    case .lineBreak: return lineBreak()
    case .code: return code(node)
    case .htmlInline: return html(node)
    case .emphasis: return delimited(.emphasis, node, width: 1, depth)
    case .strong: return delimited(.strong, node, width: 2, depth)
    case .strikethrough: return delimited(.strikethrough, node, width: tildes, depth)
    case .link, .image: return link(node, depth)
    default: return footnoteReference(node)
    }
  }

  private mutating func text(_ node: CMarkNode) -> MarkdownNode? {
    let literal = reading.clean(node.literal)
    guard !literal.isEmpty else { return nil }
    let placed = place(literal, LiteralReader(content: content, end: end))
    lastCharacter = literal.scalar(at: literal.startOfScalar(before: literal.count))
    return MarkdownNode(kind: .text(String(decoding: literal, as: UTF8.self)), range: placed.range, runs: placed.runs)
  }

  /// Places a string at the current position and steps over it.
  mutating func place(_ literal: [UInt8], _ reader: LiteralReader) -> LiteralReader.Result {
    let placed = reader.read(literal, at: position)
    if !placed.isExact { reading.misplaced += 1 }
    position = placed.position
    return placed
  }

  private mutating func softBreak(_ node: CMarkNode) -> MarkdownNode {
    let start = position
    skipLineEnd()
    let range = range(from: start)
    let isSpace = !Self.joins(lastCharacter, firstCharacter(after: node))
    return MarkdownNode(kind: .softBreak(isSpace: isSpace), range: range)
  }

  private mutating func lineBreak() -> MarkdownNode {
    let start = position
    if position < end, content.bytes[position] == UInt8(ascii: "\\") {
      position += 1
      expect(UInt8(ascii: "\n"))
    } else {
      skipLineEnd()
    }
    lastCharacter = nil
    return MarkdownNode(kind: .lineBreak, range: range(from: start))
  }

  /// The bytes of the file from a place of the content to the current one.
  func range(from start: Int) -> Range<Int> { content.range(of: start..<max(start, min(position, end))) }

  private mutating func skipLineEnd() {
    let bytes = content.bytes
    while position < end, bytes[position] != UInt8(ascii: "\n"), bytes[position].isASCIIWhitespace { position += 1 }
    expect(UInt8(ascii: "\n"))
    while position < end, bytes[position].isSpaceOrTab { position += 1 }
  }

  private mutating func code(_ node: CMarkNode) -> MarkdownNode {
    let start = position
    let literal = reading.clean(node.literal)
    let ticks = run(of: UInt8(ascii: "`"))
    let opened = position
    while position < end {
      let width = run(of: UInt8(ascii: "`"))
      if width == ticks { break }
      if width == 0 { position += 1 }
    }
    let inside = opened..<max(opened, position - ticks)
    // Line breaks have become spaces and one space is taken off both ends: the string is the inside, byte for byte.
    let padding = (inside.count - literal.count) / 2
    var runs: [SourceRun] = []
    if padding >= 0, inside.count - 2 * padding == literal.count {
      content.record((opened + padding)..<(opened + padding + literal.count), at: 0, into: &runs)
    } else {
      reading.misplaced += 1
    }
    lastCharacter = literal.scalar(at: literal.startOfScalar(before: literal.count))
    let range = content.range(of: start..<min(position, end))
    return MarkdownNode(kind: .code(String(decoding: literal, as: UTF8.self)), range: range, runs: runs)
  }

  private mutating func html(_ node: CMarkNode) -> MarkdownNode {
    let literal = reading.clean(node.literal)
    let placed = place(
      literal,
      LiteralReader(content: content, end: end, resolvesEscapes: false, resolvesEntities: false)
    )
    let text = String(decoding: literal, as: UTF8.self)
    let isComment = literal.starts(with: "<!--".utf8)
    return MarkdownNode(kind: isComment ? .comment(text) : .rawHTML(text), range: placed.range, runs: placed.runs)
  }

  /// One tilde or two, as it was written.
  private var tildes: Int {
    content.bytes[min(position, end)..<end].prefix(2).count { $0 == UInt8(ascii: "~") }
  }

  private mutating func delimited(_ kind: MarkdownNode.Kind, _ node: CMarkNode, width: Int, _ depth: Int)
    -> MarkdownNode
  {
    let start = position
    let mark = position < end ? content.bytes[position] : 0
    for _ in 0..<width { expect(mark) }
    let children = children(of: node, depth: depth + 1)
    for _ in 0..<width { expect(mark) }
    return MarkdownNode(
      kind: kind,
      children: children,
      range: range(from: start)
    )
  }

  private mutating func footnoteReference(_ node: CMarkNode) -> MarkdownNode {
    let start = position
    expect(UInt8(ascii: "["))
    while position < end, content.bytes[position] != UInt8(ascii: "]") { position += 1 }
    expect(UInt8(ascii: "]"))
    let number = Int(String(decoding: node.literal, as: UTF8.self)) ?? 0
    return MarkdownNode(
      kind: .footnoteReference(number: number),
      range: range(from: start)
    )
  }
}

extension InlineReader {
  /// Steps over a byte that must stand here.
  mutating func expect(_ byte: UInt8) {
    if position < end, content.bytes[position] == byte { position += 1 } else { reading.misplaced += 1 }
  }

  private mutating func run(of byte: UInt8) -> Int {
    let start = position
    while position < end, content.bytes[position] == byte { position += 1 }
    return position - start
  }
}
