/// A number that stands behind a word for children of a kind, with nothing behind it: 孤儿：2, 残疾儿童 1.
struct LabelledCount {
  let range: Range<Int>
  let value: Int
  let children: ChildWord

  /// - Parameter index: the last character of the word.
  init?(behind index: Int, in text: CharacterText) {
    guard let children = ChildWord.ending(at: index + 1, of: text), children.isKind else { return nil }
    var start = index + 1
    while Self.links.contains(text[start]), start < index + 4 { start += 1 }
    var end = start
    while Self.digits.contains(text[end]), end < start + 3 { end += 1 }
    guard start > index + 1 || children.isSensitive, (1...2).contains(end - start), !text[end].isHan,
      !Self.joins.contains(text[end]),
      !text[end].isLatinLetter, !text[text.skippingSpaces(end)].isHan,
      let value = Int(String(String.UnicodeScalarView(text.codes[start..<end].compactMap(Unicode.Scalar.init))))
    else { return nil }
    range = start..<end
    self.value = value
    self.children = children
  }

  private static let links = CodeSet(": ")
  private static let digits = CodeSet("0123456789")
  /// What goes on behind a longer number, a list's number, a share or a range.
  private static let joins = CodeSet(".,%-~/、‰)")
}
