/// Whether a line ends because its sentence does, or because a page was full.
enum LineBreak {
  private static let shortestFullLine = 12

  /// The first line is full and stops inside a sentence, and the next begins nothing new.
  static func isInsideSentence(_ line: String, _ next: String) -> Bool {
    guard line.count >= shortestFullLine, let last = line.last, last.isLetter || last.isNumber else { return false }
    let isLabel = next.prefixMatch(of: /[一-鿿（(]{1,8}[：:]/) != nil
    let isOrdinal = next.prefixMatch(of: /[一二三四五六七八九]要|[一二三四五六七八九]是|首先|其[一二三次]|再次|最后/) != nil
    return Numbering(startOf: next) == nil && !isLabel && !isOrdinal
  }
}
