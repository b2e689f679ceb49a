/// The same as a Markdown file, for a school that keeps its papers as text.
extension SignedPaper {
  var markdown: String {
    let head = "# \(title)\n\n" + facts.map { "- \($0.name)：\(Self.escaped($0.value))\n" }.joined()
    let signatures = Self.signatures.map { "\($0)：\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_" }.joined(separator: "　　")
    return head + parts.map(Self.markdown).joined() + "\n\(declaration)\n\n\(signatures)\n"
  }

  private static func markdown(_ part: Part) -> String {
    let heading = "\n## \(part.heading)\n\n"
    guard !part.rows.isEmpty else { return heading + "\(part.empty)\n" }
    let ruler = part.columns.map { _ in "---" }
    let rows = [part.columns, ruler] + part.rows.map { $0.map(escaped) }
    return heading + rows.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  /// What Markdown would take for mark-up is a character like any other.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { shown, character in
      if "\\`*_[]<>#|&~".contains(character) { shown.append("\\") }
      shown.append(character.isNewline ? " " : character)
    }
  }
}
