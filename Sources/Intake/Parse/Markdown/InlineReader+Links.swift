/// Links and images, with the places of their destinations and titles.
extension InlineReader {
  mutating func link(_ node: CMarkNode, _ depth: Int) -> MarkdownNode {
    let first = position < end ? content.bytes[position] : 0
    if node.kind == .image || first == UInt8(ascii: "[") { return bracketed(node, depth) }
    return automatic(node, isPointed: first == UInt8(ascii: "<"))
  }

  private mutating func bracketed(_ node: CMarkNode, _ depth: Int) -> MarkdownNode {
    let start = position
    if node.kind == .image { expect(UInt8(ascii: "!")) }
    expect(UInt8(ascii: "["))
    if node.kind == .image { lastCharacter = nil }
    let children = children(of: node, depth: depth + 1)
    expect(UInt8(ascii: "]"))
    let (destination, title) = (reading.clean(node.destination), reading.clean(node.title))
    let runs = tailRuns(destination, title)
    if node.kind == .image { lastCharacter = nil }
    let range = range(from: start)
    // Nothing is known of the place but the link's own.
    let unknown = [SourceRun(text: 0, source: range.lowerBound, isVerbatim: false)]
    return MarkdownNode(
      kind: kind(node, destination, title),
      children: children,
      range: range,
      runs: runs?.destination ?? unknown,
      secondRuns: runs?.title ?? (title.isEmpty ? [] : unknown)
    )
  }

  private func kind(_ node: CMarkNode, _ destination: [UInt8], _ title: [UInt8]) -> MarkdownNode.Kind {
    let destination = String(decoding: destination, as: UTF8.self)
    let title = String(decoding: title, as: UTF8.self)
    return node.kind == .image
      ? .image(destination: destination, title: title) : .link(destination: destination, title: title)
  }

  /// Steps over what follows the `]`.
  private mutating func tailRuns(_ destination: [UInt8], _ title: [UInt8]) -> (
    destination: [SourceRun], title: [SourceRun]
  )? {
    let scanner = LinkScanner(bytes: content.bytes, end: end)
    if let tail = scanner.inlineTail(at: position) {
      position = tail.end
      return (runs(of: destination, tail.destination), runs(of: title, tail.title))
    }
    if let labelEnd = scanner.labelEnd(at: position) { position = labelEnd }
    return reading.definitions.runs(destination: destination, title: title)
  }

  private func runs(of text: [UInt8], _ range: Range<Int>) -> [SourceRun] {
    let start = range.first { !content.bytes[$0].isASCIIWhitespace } ?? range.lowerBound
    guard !text.isEmpty else {
      return [SourceRun(text: 0, source: content.source(at: min(range.lowerBound, max(end - 1, 0))), isVerbatim: true)]
    }
    let placed = LiteralReader(content: content, end: range.upperBound).read(text, at: start)
    if !placed.isExact { reading.misplaced += 1 }
    return placed.allRuns
  }

  /// `<https://…>`, and what GFM takes for a link by itself. Its text is its destination, so `runs` stays empty.
  private mutating func automatic(_ node: CMarkNode, isPointed: Bool) -> MarkdownNode {
    let start = position
    let destination = reading.clean(node.destination)
    // An e-mail address is found in text whose escapes are already resolved.
    let isMail = destination.starts(with: "mailto:".utf8) || destination.starts(with: "xmpp:".utf8)
    var reader = LiteralReader(content: content, end: end)
    reader.resolvesEscapes = isMail && !isPointed
    reader.resolvesEntities = isMail || isPointed
    if isPointed { expect(UInt8(ascii: "<")) }
    let literal = reading.clean(node.firstChild?.literal ?? [])
    let placed = place(literal, reader)
    if isPointed { expect(UInt8(ascii: ">")) }
    lastCharacter = literal.scalar(at: literal.startOfScalar(before: literal.count))
    let text = MarkdownNode(
      kind: .text(String(decoding: literal, as: UTF8.self)),
      range: placed.range,
      runs: placed.runs
    )
    let range = range(from: start)
    return MarkdownNode(kind: kind(node, destination, []), children: [text], range: range)
  }
}
