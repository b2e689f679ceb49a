/// A part of a Markdown text: a block or an inline, what it says, and the bytes of the file it was read from.
struct MarkdownNode: Sendable {
  /// The names are those of the CommonMark and GFM specifications.
  enum Kind: Sendable {
    case document
    case paragraph
    /// `attributes` are those written at the end of the line; they are no part of the children.
    case heading(level: Int, id: String, attributes: Attributes?)
    case blockQuote
    /// `start` is nil for a bullet list.
    case list(start: Int?, isTight: Bool)
    /// `checked` is nil where the item is no task.
    case item(checked: Bool?, attributes: Attributes?)
    case codeBlock(info: String, literal: String)
    case thematicBreak
    case table(alignments: [Alignment?])
    case tableRow(isHeader: Bool)
    case tableCell
    case footnoteDefinition(number: Int)
    case text(String)
    /// `isSpace` is false between two Chinese characters, where a line break is no space.
    case softBreak(isSpace: Bool)
    case lineBreak
    case code(String)
    case emphasis
    case strong
    case strikethrough
    case link(destination: String, title: String)
    case image(destination: String, title: String)
    case footnoteReference(number: Int)
    /// An HTML comment with its marks; checked by the gate, never written.
    case comment(String)
    /// Other HTML; refused, never written.
    case rawHTML(String)
  }

  enum Alignment: Sendable {
    case left, center, right
  }

  var kind: Kind
  var children: [MarkdownNode] = []
  /// The bytes of the file from the first to the last of the node, its marks included.
  var range: Range<Int>
  /// Where the literal (text, code, comment, destination) stands; empty where it is `range`, byte for byte.
  var runs: [SourceRun] = []
  /// Where the title of a link or image, or the info of a code block, stands.
  var secondRuns: [SourceRun] = []

  /// The offset in the file of a byte of the literal.
  func sourceOffset(ofLiteral offset: Int) -> Int {
    runs.source(of: offset) ?? range.lowerBound + offset
  }
}

extension MarkdownNode {
  /// What a reader reads of this node, without marks; blocks and cells are separated by a newline.
  var plainText: String {
    var text = PlainText()
    text.add(self)
    return text.string
  }
}

extension [MarkdownNode] {
  /// What a reader reads of these nodes; blocks and cells are separated by a newline.
  var plainText: String {
    var text = PlainText()
    forEach { text.add($0) }
    return text.string
  }
}

/// Gathers the plain text of nodes.
private struct PlainText {
  private(set) var string = ""
  private var needsNewline = false

  mutating func add(_ node: MarkdownNode) {
    switch node.kind {
    case .text(let text): append(RubyText.base(of: text))
    case .code(let text): append(text)
    case .softBreak(let isSpace): if isSpace { append(" ") }
    case .lineBreak: append(" ")
    case .comment, .rawHTML, .footnoteReference, .thematicBreak: break
    case .codeBlock(_, let literal): addBlock { $0.append(literal) }
    case .emphasis, .strong, .strikethrough, .link, .image: node.children.forEach { add($0) }
    default: addBlock { text in node.children.forEach { text.add($0) } }
    }
  }

  private mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    if needsNewline, !string.isEmpty { string += "\n" }
    needsNewline = false
    string += text
  }

  private mutating func addBlock(_ add: (inout PlainText) -> Void) {
    needsNewline = true
    add(&self)
    needsNewline = true
  }
}
