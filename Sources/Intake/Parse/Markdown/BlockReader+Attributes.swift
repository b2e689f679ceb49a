import Diagnostics

extension BlockReader {
  /// Takes an attribute list at the end off the visible text.
  func takeAttributes(from children: inout [MarkdownNode], _ content: ContentMap, end: Int) -> Attributes? {
    switch AttributeList.find(in: content, end: end) {
    case .nothing: return nil
    case .list(let attributes, _):
      return children.cut(from: attributes.range.lowerBound) ? attributes : nil
    case .malformed(let problem):
      reading.diagnostics.append(
        Diagnostic(
          "attribute-list",
          at: lines.source.location(at: content.source(at: min(problem.offset, max(end - 1, 0)))),
          message: problem.fault.message,
          hint: AttributeList.Fault.hint
        )
      )
      return nil
    }
  }
}

extension [MarkdownNode] {
  /// Drops everything from a place in the file on, if that place is in plain text and in no mark-up.
  fileprivate mutating func cut(from source: Int) -> Bool {
    guard let index = firstIndex(where: { $0.range.contains(source) }), let text = self[index].textBefore(source) else {
      return false
    }
    removeSubrange(index...)
    if let text { append(text) } else if last?.isBreak == true { removeLast() }
    return true
  }
}

extension MarkdownNode {
  /// The part of a text before a place in the file, without the white space at its end; nil in it where none is left.
  ///
  /// Nil itself where the node is no text.
  fileprivate func textBefore(_ source: Int) -> MarkdownNode?? {
    guard case .text(let text) = kind else { return nil }
    let bytes = [UInt8](text.utf8)
    let kept = bytes[..<(bytes.indices.first { sourceOffset(ofLiteral: $0) >= source } ?? bytes.count)]
    guard let last = kept.lastIndex(where: { !$0.isASCIIWhitespace }) else { return .some(nil) }
    var node = self
    node.kind = .text(String(decoding: bytes[...last], as: UTF8.self))
    node.range = range.lowerBound..<(sourceOffset(ofLiteral: last) + 1)
    return node
  }

  fileprivate var isBreak: Bool {
    switch kind {
    case .softBreak, .lineBreak: true
    default: false
    }
  }
}
