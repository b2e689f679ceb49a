/// Tables, in a box that scrolls on a small screen.
extension ProseWriter {
  mutating func writeTable(_ node: MarkdownNode, _ alignments: [MarkdownNode.Alignment?]) {
    writeLine("<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"表格\">\n<table>\n")
    let body = node.children.drop { $0.isHeaderRow }
    for row in node.children where row.isHeaderRow {
      prose.html.write("<thead>\n")
      writeRow(row, alignments, isHeader: true)
      prose.html.write("</thead>\n")
    }
    if !body.isEmpty {
      prose.html.write("<tbody>\n")
      for row in body { writeRow(row, alignments, isHeader: false) }
      prose.html.write("</tbody>\n")
    }
    prose.html.write("</table>\n</div>\n")
  }

  private mutating func writeRow(_ row: MarkdownNode, _ alignments: [MarkdownNode.Alignment?], isHeader: Bool) {
    prose.html.write("<tr>\n")
    for (column, cell) in row.children.enumerated() {
      prose.html.write(isHeader ? "<th scope=\"col\"" : "<td")
      writeAlignment(column < alignments.count ? alignments[column] : nil)
      write(inlines: cell.children)
      prose.html.write(isHeader ? "</th>\n" : "</td>\n")
      counter.endBlock()
    }
    prose.html.write("</tr>\n")
  }

  private mutating func writeAlignment(_ alignment: MarkdownNode.Alignment?) {
    switch alignment {
    case nil: prose.html.write(">")
    case .left: prose.html.write(" class=\"align-left\">")
    case .center: prose.html.write(" class=\"align-center\">")
    case .right: prose.html.write(" class=\"align-right\">")
    }
  }
}

extension MarkdownNode {
  fileprivate var isHeaderRow: Bool {
    if case .tableRow(isHeader: true) = kind { true } else { false }
  }
}
