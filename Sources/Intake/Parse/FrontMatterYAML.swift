import Diagnostics
import Yams

/// YAML with positions. Scalars stay text: their types are ours to decide, since YAML 1.1 reads `16:30` as 990.
indirect enum YAMLValue {
  case scalar(String, at: SourceLocation)
  case list([YAMLValue], at: SourceLocation)
  case mapping([(key: Located<String>, value: YAMLValue)], at: SourceLocation)

  var location: SourceLocation {
    switch self {
    case .scalar(_, let location), .list(_, let location), .mapping(_, let location): location
    }
  }

  /// Nothing stands behind the key.
  var isEmpty: Bool {
    if case .scalar(let text, _) = self { text.allSatisfy(\.isWhitespace) } else { false }
  }

  /// Reads a text as one YAML document; nil where it is empty or broken (then a problem says why).
  ///
  /// Anchors and aliases are expanded by the library, duplicate keys are refused.
  static func read(_ text: YAMLText, into problems: Problems) -> YAMLValue? {
    do {
      guard let node = try Yams.compose(yaml: text.string, .default, .default, .utf8) else { return nil }
      var reader = NodeReader(text: text, problems: problems)
      return try reader.value(of: node)
    } catch {
      problems.add(text.diagnostic(for: error))
      return nil
    }
  }
}

/// References that lead to one another can make a text of a few lines as large as one likes.
struct TooManyNodes: Error {}

private struct NodeReader {
  let text: YAMLText
  let problems: Problems
  private var nodes = 0

  init(text: YAMLText, problems: Problems) {
    self.text = text
    self.problems = problems
  }

  mutating func value(of node: Node) throws -> YAMLValue {
    nodes += 1
    // Written out, every node but an empty one takes a byte, and an empty one stands beside a colon or a dash.
    guard nodes <= 2 * text.string.utf8.count + 2 else { throw TooManyNodes() }
    switch node {
    case .scalar(let scalar):
      let location = text.location(of: scalar)
      if !text.isVerbatim(scalar) { problems.note(scalar.string, at: location) }
      return .scalar(scalar.string, at: location)
    case .sequence(let sequence):
      return .list(try sequence.map { try value(of: $0) }, at: text.location(sequence.mark))
    case .mapping(let mapping):
      return .mapping(try mapping.map { (try key($0), try value(of: $1)) }, at: text.location(mapping.mark))
    case .alias:
      throw TooManyNodes()
    }
  }

  private func key(_ node: Node) throws -> Located<String> {
    let key = Located(node.string ?? "", at: text.location(node.mark))
    if case .scalar(let scalar) = node, !text.isVerbatim(scalar) { problems.note(key.value, at: key.location) }
    return key
  }
}
