/// A line break between two Chinese characters is no space.
extension InlineReader {
  /// Quotation marks, dashes and the ellipsis go with the character on the other side.
  static func joins(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    guard let before, let after else { return false }
    return (before.isCJK || before.isAmbiguousPunctuation) && (after.isCJK || after.isAmbiguousPunctuation)
      && (before.isCJK || after.isCJK)
  }

  /// The first character of text after a node in the same block.
  func firstCharacter(after node: CMarkNode) -> Unicode.Scalar? {
    var current: CMarkNode? = node
    while let place = current {
      var next = place.next
      while let candidate = next {
        switch firstCharacter(of: candidate) {
        case .found(let scalar): return scalar
        case .none: return nil
        case .goOn: next = candidate.next
        }
      }
      current = place.parent.flatMap { $0.isInline ? $0 : nil }
    }
    return nil
  }

  private enum Search {
    case found(Unicode.Scalar), none, goOn
  }

  private func firstCharacter(of node: CMarkNode) -> Search {
    switch node.kind {
    case .text, .code:
      let literal = reading.clean(node.literal)
      return literal.isEmpty ? .goOn : literal.scalar(at: 0).map { .found($0) } ?? .none
    case .htmlInline, .footnoteReference: return .goOn
    case .emphasis, .strong, .strikethrough, .link:
      var child = node.firstChild
      while let current = child {
        let found = firstCharacter(of: current)
        guard case .goOn = found else { return found }
        child = current.next
      }
      return .goOn
    default: return .none
    }
  }
}

extension CMarkNode {
  fileprivate var isInline: Bool {
    switch kind {
    case .emphasis, .strong, .strikethrough, .link: true
    default: false
    }
  }
}
