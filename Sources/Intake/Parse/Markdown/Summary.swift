/// The first sentences of a text, short enough for a list or a search result.
enum Summary {
  /// About how many characters a summary may have.
  static let longest = 120

  /// The summary of paragraphs; of a first sentence that is too long, some clauses and `……`.
  static func of(_ paragraphs: some Sequence<String>) -> String {
    let text = joined(paragraphs)
    guard text.count > longest else { return string(text[...]) }
    if let end = lastEnd(in: text, before: longest, isSentenceEnd) { return string(text[..<end]) }
    let clauseEnd = lastEnd(in: text, before: longest - 2) { text, index in clauseMarks.contains(text[index]) }
    let head = text[..<(clauseEnd ?? longest - 2)]
    return string(head.prefix(upTo: (head.lastIndex { !clauseMarks.contains($0) && $0 != " " } ?? 0) + 1)) + "……"
  }
}

extension Summary {
  private static let clauseMarks = Array("，、；：,;:".unicodeScalars)
  private static let closingMarks = Array("”’」』）)》\"".unicodeScalars)

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Paragraphs are taken until there is more than enough.
  private static func joined(_ paragraphs: some Sequence<String>) -> [Unicode.Scalar] {
    var text: [Unicode.Scalar] = []
    for paragraph in paragraphs {
      if let last = text.last, !last.isCJK, !last.isAmbiguousPunctuation { text.append(" ") }
      text += paragraph.unicodeScalars.prefix(longest + 20).lazy.map { $0 == "\n" ? " " : $0 }
      if text.count > longest { break }
    }
    return text
  }

  /// The place after the last end of a sentence or clause, with the quotation marks and brackets that follow it.
  private static func lastEnd(
    in text: [Unicode.Scalar],
    before limit: Int,
    _ isEnd: ([Unicode.Scalar], Int) -> Bool
  ) -> Int? {
    for index in (0..<limit).reversed() where isEnd(text, index) {
      let end = text[(index + 1)...].firstIndex { !closingMarks.contains($0) } ?? text.count
      if end <= limit { return end }
    }
    return nil
  }

  private static func isSentenceEnd(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    let next = index + 1 < text.count ? text[index + 1] : nil
    switch text[index] {
    case "。", "！", "？": return true
    case "…": return next != "…"
    case ".", "!", "?": return next.map { $0 == " " || closingMarks.contains($0) } ?? true
    default: return false
    }
  }
}
