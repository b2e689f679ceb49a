import Diagnostics

/// Inlines.
extension ProseWriter {
  mutating func write(inlines: [MarkdownNode]) {
    for inline in inlines { write(inline: inline) }
  }

  mutating func write(inline node: MarkdownNode) {
    switch node.kind {
    case .text(let text): write(annotated: text)
    case .softBreak(let isSpace): writeSoftBreak(isSpace: isSpace)
    case .lineBreak: writeLineBreak()
    case .code(let literal):
      prose.html.write("<code>")
      write(text: literal)
      prose.html.write("</code>")
    case .emphasis: write(node, "<em>", "</em>")
    case .strong: write(node, "<strong>", "</strong>")
    case .strikethrough: write(node, "<del>", "</del>")
    case .link(let destination, let title): writeLink(node, destination, title)
    case .image(let destination, let title): writeImage(node, destination, title)
    case .footnoteReference(let number): writeReference(toFootnote: number)
    default: break
    }
  }

  private mutating func write(annotated text: String) {
    for piece in RubyText.pieces(of: text) {
      switch piece {
      case .plain(let text): write(plain: String(text))
      case .annotated(let base, let reading):
        prose.html.write("<ruby>")
        write(text: String(base))
        prose.html.write("<rt>")
        prose.html.writeEscaped(String(reading))
        prose.html.write("</rt></ruby>")
      }
    }
  }

  /// With links that dial the numbers that it says to dial.
  private mutating func write(plain text: String) {
    let numbers = isInLink ? [] : DialledNumbers.ranges(in: text)
    if numbers.isEmpty { return write(text: text) }
    let bytes = Array(text.utf8)
    var start = 0
    for range in numbers {
      let number = String(decoding: bytes[range], as: UTF8.self)
      write(text: String(decoding: bytes[start..<range.lowerBound], as: UTF8.self))
      prose.html.write("<a href=\"tel:\(number)\">")
      write(text: number)
      prose.html.write("</a>")
      start = range.upperBound
    }
    write(text: String(decoding: bytes[start...], as: UTF8.self))
  }

  private mutating func write(text: String) {
    prose.html.writeEscaped(text)
    counter.add(text)
  }

  private mutating func write(_ node: MarkdownNode, _ open: StaticString, _ close: StaticString) {
    prose.html.write(open)
    write(inlines: node.children)
    prose.html.write(close)
  }

  private mutating func writeSoftBreak(isSpace: Bool) {
    guard isSpace else { return }
    prose.html.write("\n")
    counter.add(" ")
  }

  private mutating func writeLineBreak() {
    prose.html.write("<br />\n")
    counter.add(" ")
  }
}

/// Links and images.
extension ProseWriter {
  private mutating func writeLink(_ node: MarkdownNode, _ destination: String, _ title: String) {
    prose.html.write("<a href=\"")
    let target = LinkTarget(destination)
    writeAddress(node, destination, target)
    writeTitle(title)
    prose.html.write(target == .web ? "\" rel=\"noopener\">" : "\">")
    isInLink = true
    write(inlines: node.children)
    isInLink = false
    prose.html.write("</a>")
  }

  private mutating func writeImage(_ node: MarkdownNode, _ destination: String, _ title: String) {
    let words = node.children.plainText
    prose.html.write("<img src=\"")
    if let link = writeAddress(node, destination, LinkTarget(destination)) {
      prose.slots.append(Prose.Slot(offset: prose.html.count, content: .picture(path: link.path, words: words)))
    } else {
      prose.html.write("\" alt=\"")
      prose.html.writeEscaped(words)
    }
    writeTitle(title)
    prose.html.write(isOnFirstScreen ? "\" />" : "\" loading=\"lazy\" />")
  }

  /// What a phone shows at once is not worth waiting for; 200 characters fill it.
  private var isOnFirstScreen: Bool { topLevel == 2 && counter.count < 200 }

  /// Within the quotation marks of the attribute before it.
  private mutating func writeTitle(_ title: String) {
    guard !title.isEmpty else { return }
    prose.html.write("\" title=\"")
    prose.html.writeEscaped(title)
  }

  /// The address, or a slot for one that the whole site knows; then the link of the slot.
  @discardableResult
  private mutating func writeAddress(_ node: MarkdownNode, _ destination: String, _ target: LinkTarget) -> LocalLink? {
    switch target {
    case .web, .contact: prose.html.writeAddress(destination)
    // Has been refused.
    case .unsafe: break
    case .local:
      let location = source.location(at: node.sourceOffset(ofLiteral: 0))
      switch LocalPath(destination, in: contentPath) {
      case .outside: report(.linkOutside(at: location))
      case .inside(let path, let fragment):
        let link = LocalLink(path: path, fragment: fragment, location: location)
        prose.slots.append(Prose.Slot(offset: prose.html.count, content: .link(link)))
        return link
      }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func linkOutside(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "link-outside",
      at: location,
      message: Wording(en: "this link leads out of the content folder", zh: "这个链接指到了内容文件夹外面"),
      hint: Wording(en: "put the file into the content folder, such as into files/", zh: "请把文件放进内容文件夹，例如 files/")
    )
  }
}
