import Diagnostics

/// A text as a reader reads it, for the privacy gate, with the place in the file of every byte.
///
/// Mark-up does not tear a number apart here: `138**0013**8000` is one number. Blocks and cells are lines of their own;
/// after a block follow, each on a line, its destinations, titles, comments and attribute values.
struct ReadableText: Sendable, Equatable {
  private(set) var bytes: [UInt8] = []
  private var runs: [SourceRun] = []
  /// What comes after the block that is being read.
  private var asides: [ReadableText] = []

  init(of document: MarkdownDocument) {
    add(document.root)
    endLine(at: document.source.bytes.count)
  }

  private init() {}

  /// The offset in the file of a byte of the text; of a separator, a place beside it.
  func sourceOffset(of offset: Int) -> Int { runs.source(of: offset) ?? 0 }
}

extension ReadableText {
  private mutating func add(_ node: MarkdownNode) {
    switch node.kind {
    case .text(let text): add(annotated: text, node)
    case .code(let text): append(text, node.runs, at: node.range.lowerBound)
    case .softBreak(let isSpace): if isSpace { append(separator: " ", at: node.range.lowerBound) }
    case .lineBreak: append(separator: "\n", at: node.range.lowerBound)
    case .emphasis, .strong, .strikethrough: node.children.forEach { add($0) }
    case .footnoteReference, .thematicBreak: break
    case .link(let destination, let title), .image(let destination, let title): addLink(node, destination, title)
    case .comment(let text), .rawHTML(let text): addAside(text, node.runs, at: node.range.lowerBound)
    default: addBlock(node)
    }
  }

  /// The text goes on over a reading, which comes after the block as it was written.
  private mutating func add(annotated text: String, _ node: MarkdownNode) {
    let pieces = RubyText.pieces(of: text)
    guard pieces.count > 1 || pieces != [.plain(text[...])] else {
      return append(text, node.runs, at: node.range.lowerBound)
    }
    for piece in pieces {
      let base: Substring
      switch piece {
      case .plain(let text): base = text
      case .annotated(let text, let reading):
        base = text
        addAside("{\(text)|\(reading)}", [], at: source(of: text, in: node))
      }
      append(String(base), [], at: source(of: base, in: node))
    }
  }

  /// The offset in the file of a part of a node's text.
  private func source(of part: Substring, in node: MarkdownNode) -> Int {
    node.sourceOffset(ofLiteral: part.base.utf8.distance(from: part.base.startIndex, to: part.startIndex))
  }

  private mutating func addLink(_ node: MarkdownNode, _ destination: String, _ title: String) {
    if case .image = node.kind {
      var alternative = ReadableText()
      node.children.forEach { alternative.add($0) }
      asides.append(alternative)
    } else {
      node.children.forEach { add($0) }
    }
    // The text of an automatic link is its destination.
    if !node.runs.isEmpty { addAside(destination, node.runs, at: node.range.lowerBound) }
    addAside(title, node.secondRuns, at: node.range.lowerBound)
  }

  private mutating func addBlock(_ node: MarkdownNode) {
    endLine(at: node.range.lowerBound)
    node.children.forEach { add($0) }
    switch node.kind {
    case .codeBlock(let info, let literal):
      append(literal, node.runs, at: node.range.lowerBound)
      addAside(info, node.secondRuns, at: node.range.lowerBound)
    case .heading(_, _, let attributes?), .item(_, let attributes?):
      for entry in attributes.entries { addAside(entry.value, [], at: entry.valueRange.lowerBound) }
    default: break
    }
    endLine(at: node.range.upperBound)
  }

  private mutating func addAside(_ text: String, _ runs: [SourceRun], at offset: Int) {
    guard !text.isEmpty else { return }
    var aside = ReadableText()
    aside.append(text, runs, at: offset)
    asides.append(aside)
  }

  /// Ends the line, if there is one, and adds what comes after the block.
  private mutating func endLine(at offset: Int) {
    if let last = bytes.last, last != UInt8(ascii: "\n") { append(separator: "\n", at: offset) }
    let waiting = asides
    asides = []
    for aside in waiting { add(aside, endingAt: offset) }
  }

  private mutating func add(_ aside: ReadableText, endingAt offset: Int) {
    let start = bytes.count
    for run in aside.runs { runs.add(text: start + run.text, source: run.source, isVerbatim: run.isVerbatim) }
    bytes += aside.bytes
    asides += aside.asides
    endLine(at: offset)
  }

  private mutating func append(_ text: String, _ textRuns: [SourceRun], at offset: Int) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    guard bytes.count > start else { return }
    guard !textRuns.isEmpty else { return runs.add(text: start, source: offset, isVerbatim: true) }
    for run in textRuns where run.text < bytes.count - start {
      runs.add(text: start + run.text, source: run.source, isVerbatim: run.isVerbatim)
    }
  }

  private mutating func append(separator: Character, at offset: Int) {
    runs.add(text: bytes.count, source: offset, isVerbatim: false)
    bytes.append(contentsOf: String(separator).utf8)
  }
}
