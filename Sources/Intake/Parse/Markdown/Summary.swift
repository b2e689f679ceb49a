/// The first sentences of a text, short enough for a list or a search result.
enum Summary {
  /// About how many characters a summary may have.
  static let longest = 120

  /// The summary of paragraphs; of the first sentence only a clause and `……` where it is too long.
  static func of(_ paragraphs: [String]) -> String {
    let text = joined(paragraphs)
    guard text.count > longest else { return String(text) }
    let head = text.prefix(longest)
    if let end = lastEnd(in: head, text, isSentenceEnd) { return String(head[..<end]) }
    let clause = head.dropLast(2)
    let end = lastEnd(in: clause, text, { character, _ in "，、；：,;:".contains(character) })
    return clause[..<(end ?? clause.endIndex)].trimmingClauseMark + "……"
  }

  /// Paragraphs are taken while they fit.
  private static func joined(_ paragraphs: [String]) -> Substring {
    var text = ""
    for paragraph in paragraphs where text.count <= longest {
      let lines = paragraph.split(whereSeparator: \.isNewline).joined(separator: " ")
      let needsSpace = text.unicodeScalars.last.map { !$0.isCJK && !$0.isAmbiguousPunctuation } ?? false
      text += (needsSpace ? " " : "") + lines
    }
    return text[...]
  }

  /// The place after the last end of a sentence or clause, with the quotation marks and brackets that follow it.
  private static func lastEnd(
    in head: Substring, _ text: Substring, _ isEnd: (Character, Character?) -> Bool
  ) -> String.Index? {
    var end: String.Index?
    var index = head.startIndex
    while index < head.endIndex {
      var next = head.index(after: index)
      if isEnd(head[index], next < text.endIndex ? text[next] : nil) {
        while next < head.endIndex, "”’」』）)》\"".contains(head[next]) { next = head.index(after: next) }
        end = next
      }
      index = next
    }
    return end
  }

  private static func isSentenceEnd(_ character: Character, before next: Character?) -> Bool {
    if "。！？…".contains(character) { return next != "…" }
    return ".!?".contains(character) && (next?.isWhitespace ?? true)
  }
}

extension Substring {
  fileprivate var trimmingClauseMark: String {
    var text = self
    while let last = text.last, "，、；：,;: ".contains(last) { text = text.dropLast() }
    return String(text)
  }
}
