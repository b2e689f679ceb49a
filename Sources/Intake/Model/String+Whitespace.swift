extension StringProtocol {
  /// Without white space, ideographic space included, at either end.
  package var trimmingWhitespace: Substring {
    var part = Substring(self)
    while let first = part.first, first.isWhitespace { part.removeFirst() }
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return part
  }

  /// Without white space anywhere: 2024 年 9 月.
  package var withoutWhitespace: String { String(filter { !$0.isWhitespace }) }
}
