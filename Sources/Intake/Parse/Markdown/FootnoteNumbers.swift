/// The footnotes that a piece of text refers to, numbered in the order of their first reference.
struct FootnoteNumbers {
  private var definitions: [Int: MarkdownNode] = [:]
  /// The document's numbers of the notes referred to so far, in order.
  private(set) var order: [Int] = []
  private var references: [Int: Int] = [:]

  init(definitions nodes: [MarkdownNode] = []) {
    for node in nodes {
      if case .footnoteDefinition(let number) = node.kind { definitions[number] = node }
    }
  }

  /// Counts one more reference to a note; nil where the note is not to be had.
  mutating func refer(to note: Int) -> (number: Int, reference: Int)? {
    guard definitions[note] != nil else { return nil }
    references[note, default: 0] += 1
    if !order.contains(note) { order.append(note) }
    return ((order.firstIndex(of: note) ?? 0) + 1, references[note] ?? 1)
  }

  func definition(at index: Int) -> MarkdownNode? { definitions[order[index]] }

  func referenceCount(at index: Int) -> Int { references[order[index]] ?? 0 }
}
