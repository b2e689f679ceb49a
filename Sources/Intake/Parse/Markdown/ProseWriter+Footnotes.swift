/// Footnotes: a small number in the text, the note at the end, and a way back from it.
///
/// The ids hold a colon, which no heading's id does.
extension ProseWriter {
  mutating func writeReference(toFootnote note: Int) {
    guard let (number, reference) = notes.refer(to: note) else { return }
    prose.html.write(
      "<sup class=\"footnote-ref\"><a href=\"#\(noteID(number))\" id=\"\(referenceID(number, reference))\""
    )
    prose.html.write(" aria-label=\"脚注 \(number)\">\(number)</a></sup>")
  }

  mutating func writeFootnotes() {
    // Notes may refer to further notes while they are written.
    var index = 0
    while index < notes.order.count {
      if index == 0 { writeLine("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"脚注\">\n<ol>\n") }
      writeNote(at: index)
      index += 1
    }
    if index > 0 { prose.html.write("</ol>\n</section>\n") }
  }

  private mutating func writeNote(at index: Int) {
    guard let note = notes.definition(at: index) else { return }
    prose.html.write("<li id=\"\(noteID(index + 1))\">\n")
    write(blocks: note.children)
    let closing: StaticString = "</p>\n"
    let endsWithParagraph = prose.html.suffix(closing.utf8CodeUnitCount).elementsEqual("</p>\n".utf8)
    if endsWithParagraph { prose.html.removeLast(closing.utf8CodeUnitCount) }
    writeWaysBack(fromNote: index)
    if endsWithParagraph { prose.html.write(closing) } else { prose.html.writeLineBreak() }
    prose.html.write("</li>\n")
  }

  private mutating func writeWaysBack(fromNote index: Int) {
    for reference in 1...max(1, notes.referenceCount(at: index)) {
      prose.html.write(" <a href=\"#\(referenceID(index + 1, reference))\" class=\"footnote-backref\"")
      prose.html.write(" aria-label=\"回到正文第 \(reference) 处\">↩")
      if reference > 1 { prose.html.write("<sup>\(reference)</sup>") }
      prose.html.write("</a>")
    }
  }

  private func noteID(_ number: Int) -> String { "fn:\(notePrefix)\(number)" }

  private func referenceID(_ number: Int, _ reference: Int) -> String {
    "fnref:\(notePrefix)\(number)" + (reference == 1 ? "" : ":\(reference)")
  }
}
