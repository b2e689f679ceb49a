/// Plain text as Markdown that reads as just this text.
package enum MarkdownText {
  /// One line; what Markdown would take for a mark is escaped.
  package static func escaped(_ text: String) -> String {
    let escaped = text.reduce(into: "") { result, character in
      if "\\`*_[]<>{}~|&".contains(character) { result.append("\\") }
      result.append(character)
    }
    return escapedStart(of: escaped)
  }

  /// A scalar of YAML in single quotation marks.
  package static func yaml(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }

  /// `# `, `- `, `+ `, `=`, and `1. ` at the start of a line begin a heading or a list.
  private static func escapedStart(of text: String) -> String {
    if let first = text.first, "#-+=".contains(first) { return "\\" + text }
    guard let number = text.prefixMatch(of: /([0-9]{1,9})([.)])(\s|$)/) else { return text }
    return "\(number.output.1)\\" + text.dropFirst(number.output.1.count)
  }
}
