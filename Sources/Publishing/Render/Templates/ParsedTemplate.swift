import Diagnostics

/// A template as it is written: its text, cut at the tags, and the sections in each other.
struct ParsedTemplate: Sendable {
  let source: SourceText
  let nodes: [Node]

  indirect enum Node: Sendable {
    case text(Range<Int>)
    /// A line of the template begins here, which a partial may indent.
    case lineStart
    case variable(TemplateTag)
    case section(TemplateTag, [Node])
    /// The blanks before a partial that stands alone on its line.
    case partial(TemplateTag, indentation: [UInt8])
  }

  /// - Parameter problems: what of the tags cannot be read; then there are no nodes, since what they mean cannot be told.
  init(source: SourceText, _ problems: inout [Diagnostic]) {
    self.source = source
    var found: [Diagnostic] = []
    let tags = TemplateScanner.tags(of: source, into: &found)
    var parser = TemplateParser(source: source)
    for tag in tags { parser.take(tag) }
    let nodes = parser.finished(into: &found)
    self.nodes = found.isEmpty ? nodes : []
    problems += found
  }
}

private struct TemplateParser {
  let source: SourceText
  private var position = 0
  private var nodes: [ParsedTemplate.Node] = []
  /// The sections that are open, with what stands before them.
  private var open: [(tag: TemplateTag, before: [ParsedTemplate.Node])] = []
  private var strayEnds: [TemplateTag] = []

  init(source: SourceText) {
    self.source = source
  }

  mutating func take(_ tag: TemplateTag) {
    takeText(until: tag.extent.lowerBound)
    if !tag.standsAlone { noteLineStart(at: tag.range.lowerBound) }
    position = tag.extent.upperBound
    switch tag.kind {
    case .variable, .html: nodes.append(.variable(tag))
    case .section, .inverted:
      open.append((tag, nodes))
      nodes = []
    case .end: close(tag)
    case .partial:
      let indentation = source.bytes[tag.extent.lowerBound..<tag.range.lowerBound]
      nodes.append(.partial(tag, indentation: Array(indentation)))
    case .silent: break
    }
  }

  mutating func finished(into problems: inout [Diagnostic]) -> [ParsedTemplate.Node] {
    takeText(until: source.bytes.count)
    problems += strayEnds.map { .strayEnd($0.name, at: source.location(at: $0.range.lowerBound)) }
    problems += open.map { .openSection($0.tag.name, at: source.location(at: $0.tag.range.lowerBound)) }
    return nodes
  }

  private mutating func close(_ end: TemplateTag) {
    guard let (tag, before) = open.last, tag.name == end.name else {
      strayEnds.append(end)
      return
    }
    open.removeLast()
    nodes = before + [.section(tag, nodes)]
  }

  private mutating func takeText(until end: Int) {
    while position < end {
      noteLineStart(at: position)
      let next = source.bytes[position..<end].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end
      nodes.append(.text(position..<next))
      position = next
    }
  }

  private mutating func noteLineStart(at index: Int) {
    if index == 0 || source.bytes[index - 1] == UInt8(ascii: "\n") { nodes.append(.lineStart) }
  }
}

extension Diagnostic {
  fileprivate static func openSection(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "template-syntax",
      at: location,
      message: Wording(en: "the section “\(name)” never closes", zh: "“\(name)”这一段没有结束"),
      hint: Wording(en: "add {{/\(name)}}", zh: "请加上 {{/\(name)}}")
    )
  }

  fileprivate static func strayEnd(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "template-syntax",
      at: location,
      message: Wording(en: "{{/\(name)}} closes no open section", zh: "{{/\(name)}} 前面没有对应的开头")
    )
  }
}
