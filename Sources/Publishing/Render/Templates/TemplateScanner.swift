import Diagnostics

/// Finds the tags of a template as the Mustache specification has them (https://github.com/mustache/spec); lambdas,
/// inheritance and dynamic names, which it leaves open, are refused.
struct TemplateScanner {
  private let source: SourceText
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var tags: [TemplateTag] = []
  private var problems: [Diagnostic] = []

  private init(source: SourceText) {
    self.source = source
  }

  static func tags(of source: SourceText, into problems: inout [Diagnostic]) -> [TemplateTag] {
    var scanner = TemplateScanner(source: source)
    scanner.scan()
    problems += scanner.problems
    return scanner.tags
  }
}

extension TemplateScanner {
  private mutating func scan() {
    var index = 0
    while let start = find(opening, from: index) {
      guard let end = tag(at: start) else {
        problems.append(.openTag(at: source.location(at: start)))
        return
      }
      index = end
    }
  }

  /// Takes in the tag that begins at an index.
  ///
  /// - Returns: where it ends; nil where it does not.
  private mutating func tag(at start: Int) -> Int? {
    let inside = start + opening.count
    guard inside < source.bytes.count else { return nil }
    let sigil = source.bytes[inside]
    let close =
      switch sigil {
      case UInt8(ascii: "{"): [UInt8(ascii: "}")] + closing
      case UInt8(ascii: "="): [UInt8(ascii: "=")] + closing
      default: closing
      }
    guard let end = find(close, from: inside + (close.count > closing.count ? 1 : 0)) else { return nil }
    let range = start..<(end + close.count)
    if let kind = Self.kinds[sigil] {
      append(kind, name: trimmed(inside + 1, end), range)
    } else if sigil == UInt8(ascii: "=") {
      setDelimiters(trimmed(inside + 1, end), range)
    } else if Self.unsupported.contains(sigil) {
      problems.append(.unsupportedTag(Character(Unicode.Scalar(sigil)), at: source.location(at: start)))
    } else {
      append(.variable, name: trimmed(inside, end), range)
    }
    return range.upperBound
  }

  private static let kinds: [UInt8: TemplateTag.Kind] = [
    UInt8(ascii: "{"): .html, UInt8(ascii: "&"): .html, UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted,
    UInt8(ascii: "/"): .end, UInt8(ascii: ">"): .partial, UInt8(ascii: "!"): .silent,
  ]

  private static let unsupported = Array("<$%*".utf8)

  private mutating func append(_ kind: TemplateTag.Kind, name: String, _ range: Range<Int>) {
    guard kind == .silent || !name.isEmpty else {
      problems.append(.emptyTag(at: source.location(at: range.lowerBound)))
      return
    }
    let takesLine = kind != .variable && kind != .html
    let extent = takesLine ? wholeLine(of: range) ?? range : range
    tags.append(TemplateTag(kind: kind, name: name, range: range, extent: extent))
  }

  private mutating func setDelimiters(_ text: String, _ range: Range<Int>) {
    let parts = text.split(separator: " ")
    guard parts.count == 2 else {
      problems.append(.unreadableDelimiters(at: source.location(at: range.lowerBound)))
      return
    }
    append(.silent, name: text, range)
    (opening, closing) = (Array(parts[0].utf8), Array(parts[1].utf8))
  }

  /// The lines of a tag with the last one's end, if nothing but blanks stands beside it there.
  private func wholeLine(of range: Range<Int>) -> Range<Int>? {
    let bytes = source.bytes
    var start = range.lowerBound
    while start > 0, Self.isBlank(bytes[start - 1]) { start -= 1 }
    var end = range.upperBound
    while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
    if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\r"), bytes[end + 1] == UInt8(ascii: "\n") { end += 1 }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n"),
      end == bytes.count || bytes[end] == UInt8(ascii: "\n")
    else { return nil }
    return start..<min(end + 1, bytes.count)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  private static func isSpace(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private func trimmed(_ start: Int, _ end: Int) -> String {
    let inside = source.bytes[start..<max(start, end)].drop(while: Self.isSpace)
    let length = inside.reversed().drop(while: Self.isSpace).count
    return source.string(inside.startIndex..<(inside.startIndex + length))
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    let bytes = source.bytes
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

  fileprivate static func unreadableDelimiters(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "template-syntax",
      at: location,
      message: Wording(en: "these delimiters cannot be read", zh: "这样的分隔符读不懂"),
      hint: Wording(en: "write two of them, such as {{=<% %>=}}", zh: "请写两个，例如 {{=<% %>=}}")
    )
  }

  fileprivate static func unsupportedTag(_ sigil: Character, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "template-syntax",
      at: location,
      message: Wording(en: "tags that begin with {{\(sigil) are not used in themes", zh: "主题里不用以 {{\(sigil) 开头的标签")
    )
  }
}
