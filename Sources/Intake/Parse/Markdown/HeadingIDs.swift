/// Gives every heading of a text an id of its own.
struct HeadingIDs {
  private var taken: Set<String> = []

  /// What the author wrote wins; the others are romanised, with -2, -3 where a name is taken.
  static func assign(to root: inout MarkdownNode) {
    var ids = HeadingIDs()
    ids.reserve(in: root)
    ids.assign(&root)
  }

  private mutating func reserve(in node: MarkdownNode) {
    if case .heading(_, _, let attributes) = node.kind, let id = attributes?.id { taken.insert(id.value) }
    for child in node.children where child.holdsBlocks { reserve(in: child) }
  }

  private mutating func assign(_ node: inout MarkdownNode) {
    if case .heading(let level, _, let attributes) = node.kind {
      let id = attributes?.id?.value ?? unique(slug(of: node.plainText))
      node.kind = .heading(level: level, id: id, attributes: attributes)
    }
    for index in node.children.indices where node.children[index].holdsBlocks { assign(&node.children[index]) }
  }

  private mutating func unique(_ name: String) -> String {
    var (candidate, number) = (name, 2)
    while !taken.insert(candidate).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
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
