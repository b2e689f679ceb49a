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

  /// Reads a range of a file as one YAML document; nil where it is empty or broken (then a problem says why).
  ///
  /// Anchors and aliases are expanded by the library, duplicate keys are refused.
  static func read(_ source: SourceText, _ range: Range<Int>, into problems: Problems) -> YAMLValue? {
    let place = YAMLPlace(source: source, range: range)
    do {
      return try Yams.compose(yaml: source.string(range)).map { try place.value(of: $0) }
    } catch {
      problems.add(place.diagnostic(for: error))
      return nil
    }
  }
}

/// Tells positions inside a YAML text as positions of the file that it is part of.
private struct YAMLPlace {
  let source: SourceText
  let range: Range<Int>

  func location(_ mark: Mark?) -> SourceLocation {
    let first = source.location(at: range.lowerBound)
    guard let mark else { return first }
    let line = (first.line ?? 1) + mark.line - 1
    let column = mark.line == 1 ? (first.column ?? 1) + mark.column - 1 : mark.column
    return SourceLocation(file: source.file, line: min(line, source.lineCount), column: column)
  }

  func value(of node: Node) throws -> YAMLValue {
    switch node {
    case .scalar(let scalar): return .scalar(scalar.string, at: location(scalar.mark))
    case .sequence(let sequence): return .list(try sequence.map(value), at: location(sequence.mark))
    case .mapping(let mapping):
      return .mapping(
        try mapping.map { (key: Located($0.string ?? "", at: location($0.mark)), value: try value(of: $1)) },
        at: location(mapping.mark)
      )
    case .alias(let alias):
      throw UnsupportedAlias(location: location(alias.mark))
    }
  }

  func diagnostic(for error: any Error) -> Diagnostic {
    if let alias = error as? UnsupportedAlias { return .yamlAlias(at: alias.location) }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return .brokenYAML(problem, at: location(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.sorted().first ?? ""
      return .duplicateKey(key, at: secondOccurrence(of: key, from: context.mark))
    default:
      return .brokenYAML("\(error)", at: location(nil))
    }
  }

  /// The library names the key but not where it stands again, so we look for the second line that begins with it.
  private func secondOccurrence(of key: String, from mark: Mark) -> SourceLocation {
    let start = location(mark)
    let last = source.line(at: max(range.lowerBound, range.upperBound - 1))
    let lines = (start.line ?? 1)...max(start.line ?? 1, last)
    let matches = lines.filter { line in
      let text = source.string(source.lineRange(line)).drop { " -{\"'".contains($0) }
      return text.hasPrefix(key)
        && text.dropFirst(key.count).drop { "\"' ".contains($0) }.first.map { ":：".contains($0) } == true
    }
    guard let line = matches.dropFirst().first ?? matches.first else { return start }
    let indent = source.string(source.lineRange(line)).prefix { " -{\"'".contains($0) }.count
    return SourceLocation(file: source.file, line: line, column: indent + 1)
  }
}

private struct UnsupportedAlias: Error {
  var location: SourceLocation
}

extension Diagnostic {
  fileprivate static func brokenYAML(_ problem: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "broken-yaml",
      at: location,
      message: Wording(en: "this cannot be read: \(problem)", zh: "这里读不懂（YAML 格式有误：\(problem)）"),
      hint: Wording(
        en:
          "write `key: value` with an ASCII colon and a space; put text that holds “: ” or begins with a sign in quotes",
        zh: "应写成“名称: 内容”，用英文冒号并空一格；内容里有冒号或以符号开头时，请加英文引号"
      )
    )
  }

  fileprivate static func duplicateKey(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "duplicate-key",
      at: location,
      message: Wording(en: "“\(key)” is written twice", zh: "“\(key)”写了两遍"),
      hint: Wording(en: "keep one of the two lines", zh: "请只留一行")
    )
  }

  fileprivate static func yamlAlias(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "yaml-alias",
      at: location,
      message: Wording(en: "references (`*name`) are not supported here", zh: "这里不能用引用（*名称）"),
      hint: Wording(en: "write the value out, or put it in quotes", zh: "请把内容写全，或加上引号")
    )
  }
}
