import Diagnostics

/// Gives every heading of a text an id of its own.
struct HeadingIDs {
  private var names = UniqueNames()
  private var repeated: [Attribute] = []

  /// What the author wrote wins; the others are romanised, with -2, -3 where a name is taken.
  ///
  /// - Returns: an error for each id that was written twice.
  static func assign(to root: inout MarkdownNode, of source: SourceText) -> [Diagnostic] {
    var ids = HeadingIDs()
    ids.reserve(in: root)
    ids.assign(&root)
    return ids.repeated.map { .duplicateID($0.value, at: source.location(at: $0.valueRange.lowerBound)) }
  }

  private mutating func reserve(in node: MarkdownNode) {
    if case .heading(_, _, let attributes) = node.kind, let id = attributes?.id, !names.take(id.value) {
      repeated.append(id)
    }
    for child in node.children where child.holdsBlocks { reserve(in: child) }
  }

  private mutating func assign(_ node: inout MarkdownNode) {
    if case .heading(let level, _, let attributes) = node.kind {
      let id = attributes?.id?.value ?? names.free(slug(of: node.plainText))
      node.kind = .heading(level: level, id: id, attributes: attributes)
    }
    for index in node.children.indices where node.children[index].holdsBlocks { assign(&node.children[index]) }
  }
}

extension MarkdownNode {
  fileprivate var holdsBlocks: Bool {
    switch kind {
    case .document, .heading, .blockQuote, .list, .item, .footnoteDefinition: true
    default: false
    }
  }
}

extension Diagnostic {
  fileprivate static func duplicateID(_ id: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "duplicate-id",
      at: location,
      message: Wording(en: "the id “\(id)” is used twice in this text", zh: "编号“\(id)”在本文里用了两次"),
      hint: Wording(en: "give each heading an id of its own", zh: "请让每个标题的编号不同")
    )
  }
}
