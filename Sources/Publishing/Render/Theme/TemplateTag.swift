import Diagnostics

/// One `{{…}}` of a Mustache template.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    case variable
    case section
    case inverted
    case end
    case partial
  }

  let kind: Kind
  let name: String
  /// Of the first brace.
  let offset: Int
}

/// Finds the tags of a template; comments are passed over. Lambdas, inheritance and new delimiters are not ours.
struct TemplateScanner {
  let source: SourceText

  func tags(into problems: inout [Diagnostic]) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var index = 0
    while let start = find("{{", from: index) {
      let isTriple = source.bytes[start...].starts(with: "{{{".utf8)
      let close = isTriple ? "}}}" : "}}"
      guard let end = find(close, from: start + 2) else {
        problems.append(.openTag(at: source.location(at: start)))
        return tags
      }
      let inside = source.string((start + (isTriple ? 3 : 2))..<end)
      if let tag = tag(inside, isTriple: isTriple, at: start, &problems) { tags.append(tag) }
      index = end + close.utf8.count
    }
    return tags
  }

  private func tag(_ inside: String, isTriple: Bool, at offset: Int, _ problems: inout [Diagnostic]) -> TemplateTag? {
    if isTriple { return TemplateTag(kind: .variable, name: trimmed(inside), offset: offset) }
    guard let sigil = inside.first else {
      problems.append(.emptyTag(at: source.location(at: offset)))
      return nil
    }
    let name = trimmed(String(inside.dropFirst()))
    switch sigil {
    case "!": return nil
    case "#": return TemplateTag(kind: .section, name: name, offset: offset)
    case "^": return TemplateTag(kind: .inverted, name: name, offset: offset)
    case "/": return TemplateTag(kind: .end, name: name, offset: offset)
    case ">": return TemplateTag(kind: .partial, name: name, offset: offset)
    case "&": return TemplateTag(kind: .variable, name: name, offset: offset)
    case "=", "<", "$", "%", "*":
      problems.append(.unsupportedTag(sigil, at: source.location(at: offset)))
      return nil
    default: return TemplateTag(kind: .variable, name: trimmed(inside), offset: offset)
    }
  }

  private func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  private func find(_ text: String, from start: Int) -> Int? {
    let bytes = source.bytes
    let pattern = Array(text.utf8)
    guard start + pattern.count <= bytes.count else { return nil }
    return (start...(bytes.count - pattern.count)).first {
      bytes[$0] == pattern[0] && bytes[$0...].starts(with: pattern)
    }
  }
}

extension Diagnostic {
  fileprivate static func openTag(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "template-syntax",
      at: location,
      message: Wording(en: "this tag never closes", zh: "这个标签没有结束"),
      hint: Wording(en: "close it with }}", zh: "请用 }} 结束")
    )
  }

  fileprivate static func emptyTag(at location: SourceLocation) -> Diagnostic {
    Diagnostic("template-syntax", at: location, message: Wording(en: "an empty tag", zh: "空的标签"))
  }

  fileprivate static func unsupportedTag(_ sigil: Character, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "template-syntax",
      at: location,
      message: Wording(en: "tags that begin with {{\(sigil) are not used in themes", zh: "主题里不用以 {{\(sigil) 开头的标签")
    )
  }
}
