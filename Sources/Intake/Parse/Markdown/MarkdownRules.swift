import Diagnostics

/// Refuses what a page may not hold: HTML, and links that run code or hide where they lead.
struct MarkdownRules {
  let source: SourceText

  func diagnostics(for root: MarkdownNode) -> [Diagnostic] {
    var found: [Diagnostic] = []
    check(root, &found)
    return found
  }

  private func check(_ node: MarkdownNode, _ found: inout [Diagnostic]) {
    switch node.kind {
    case .rawHTML(let text):
      let isComment = text.drop(while: \.isWhitespace).hasPrefix("<!--")
      found.append(isComment ? .openComment(at: location(node)) : .rawHTML(at: location(node)))
    case .link(let destination, _), .image(let destination, _):
      if case .unsafe(let scheme) = LinkTarget(destination) { found.append(.unsafeLink(scheme, at: location(node))) }
    default: break
    }
    for child in node.children { check(child, &found) }
  }

  /// A link is pointed at where its destination stands.
  private func location(_ node: MarkdownNode) -> SourceLocation {
    source.location(at: node.sourceOffset(ofLiteral: 0))
  }
}

extension Diagnostic {
  fileprivate static func rawHTML(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "raw-html",
      at: location,
      message: Wording(en: "HTML is not allowed in a text", zh: "正文里不能写网页代码（HTML）"),
      hint: Wording(
        en: "write it as Markdown; where “<” is just text, write \\<",
        zh: "请删去尖括号和里面的代码，只写文字；只是要写“<”时，请写成 \\<"
      )
    )
  }

  fileprivate static func openComment(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "raw-html",
      at: location,
      message: Wording(
        en: "this comment is not closed, or something follows it",
        zh: "这条注释（<!-- 后面不发布的话）没有结束，或者后面还有文字"
      ),
      hint: Wording(en: "end it with --> and begin the text on a new line", zh: "请用 --> 结束注释，正文另起一行")
    )
  }

  /// `C:\…` and `file:///…`
  private static func ownComputer(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unsafe-link",
      at: location,
      message: Wording(en: "this file lies on your own computer", zh: "这是您自己电脑里的文件，别人打不开"),
      hint: Wording(
        en: "copy it into files/ of the content folder and write ../files/NAME",
        zh: "请把文件复制到内容文件夹的 files 里，这里写 ../files/文件名"
      )
    )
  }

  fileprivate static func unsafeLink(_ scheme: String, at location: SourceLocation) -> Diagnostic {
    if scheme.count == 1 || scheme.lowercased() == "file" { return ownComputer(at: location) }
    return Diagnostic(
      "unsafe-link",
      at: location,
      message: Wording(en: "a link may not begin with “\(scheme)”", zh: "链接不能以“\(scheme)”开头"),
      hint: Wording(
        en: "use https://, http://, tel:, mailto: or the path of a file of the site",
        zh: "请用 https://、http://、tel:、mailto: 开头，或写本站文件的路径"
      )
    )
  }
}
