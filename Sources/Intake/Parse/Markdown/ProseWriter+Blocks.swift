/// Blocks.
extension ProseWriter {
  mutating func write(blocks: [MarkdownNode]) {
    for block in blocks { write(block: block) }
  }

  private mutating func write(block node: MarkdownNode) {
    switch node.kind {
    case .paragraph: writeParagraph(node)
    case .heading(let level, let id, let attributes):
      writeHeading(node, level, attributes?.id == nil ? headingPrefix + id : id)
    case .blockQuote: writeBlockQuote(node)
    case .list(let start, let isTight): writeList(node, start: start, isTight: isTight)
    case .item(let checked, _): writeItem(node, checked: checked)
    case .codeBlock(let info, let literal): writeCode(node, info, literal)
    case .thematicBreak: writeLine("<hr />\n")
    case .table(let alignments): writeTable(node, alignments)
    case .document: write(blocks: node.children)
    // Definitions are written at the end, comments never.
    case .footnoteDefinition, .comment, .rawHTML: break
    default: write(inline: node)
    }
  }

  mutating func writeLine(_ html: StaticString) {
    prose.html.writeLineBreak()
    prose.html.write(html)
  }

  private mutating func writeParagraph(_ node: MarkdownNode) {
    if !isTight { writeLine("<p>") }
    write(inlines: node.children)
    if !isTight { prose.html.write("</p>\n") }
    counter.endBlock()
  }

  private mutating func writeHeading(_ node: MarkdownNode, _ level: Int, _ id: String) {
    let level = levels.written(for: level)
    prose.outline.append(Prose.Heading(level: level, id: id, title: node.plainText))
    writeLine("<h")
    prose.html.write("\(level) id=\"")
    prose.html.writeEscaped(id)
    prose.html.write("\">")
    write(inlines: node.children)
    prose.html.write("</h\(level)>\n")
    counter.endBlock()
  }

  private mutating func writeBlockQuote(_ node: MarkdownNode) {
    writeLine("<blockquote>\n")
    writeLoose(node.children)
    writeLine("</blockquote>\n")
  }

  private mutating func writeLoose(_ blocks: [MarkdownNode]) {
    let outer = isTight
    isTight = false
    write(blocks: blocks)
    isTight = outer
  }

  private mutating func writeList(_ node: MarkdownNode, start: Int?, isTight tight: Bool) {
    prose.html.writeLineBreak()
    switch start {
    case nil: prose.html.write("<ul>\n")
    case 1: prose.html.write("<ol>\n")
    case let start?: prose.html.write("<ol start=\"\(start)\">\n")
    }
    let outer = isTight
    isTight = tight
    write(blocks: node.children)
    isTight = outer
    prose.html.write(start == nil ? "</ul>\n" : "</ol>\n")
  }

  private mutating func writeItem(_ node: MarkdownNode, checked: Bool?) {
    switch checked {
    case nil: writeLine("<li>")
    case true: writeLine("<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"已完成\"> ")
    case false: writeLine("<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"未完成\"> ")
    }
    write(blocks: node.children)
    prose.html.write("</li>\n")
  }

  private mutating func writeCode(_ node: MarkdownNode, _ info: String, _ literal: String) {
    if let block = FencedBlock(node), let request = figure(block) {
      prose.html.writeLineBreak()
      prose.slots.append(Prose.Slot(offset: prose.html.count, content: .figure(request)))
      prose.html.write("\n")
      return
    }
    writeLine("<pre><code")
    if let language = info.split(whereSeparator: \.isWhitespace).first {
      prose.html.write(" class=\"language-")
      prose.html.writeEscaped(String(language))
      prose.html.write("\"")
    }
    prose.html.write(">")
    prose.html.writeEscaped(literal)
    prose.html.write("</code></pre>\n")
    counter.add(literal)
    counter.endBlock()
  }
}
