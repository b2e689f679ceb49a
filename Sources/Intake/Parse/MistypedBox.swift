import Diagnostics

/// A box as people type it, which is none to the parser: `[√]`, `[x]text`, `[]`, `【】`.
enum MistypedBox {
  case ticked, empty

  /// - Parameter text: an item from its first character on.
  init?(_ text: String) {
    if let first = text.first, let symbol = Self.symbol(first) {
      self = symbol
      return
    }
    guard let match = text.prefixMatch(of: /[\[【［]([^\[\]【】［］\n]{0,2})[\]】］]/) else { return nil }
    let mark = match.1.trimmingWhitespace
    let rest = text[match.range.upperBound...]
    // A link or a footnote.
    guard rest.first != "(", rest.first != "[" else { return nil }
    if mark.isEmpty {
      self = .empty
    } else if mark.count == 1, "xXｘＸ√✓✔☑vVＶ*＊".contains(mark) {
      self = .ticked
    } else {
      return nil
    }
  }

  init?(of item: MarkdownNode, in source: SourceText) {
    guard case .item(.none, _) = item.kind, let paragraph = item.children.first, case .paragraph = paragraph.kind else {
      return nil
    }
    self.init(String(decoding: source.bytes[paragraph.range].prefix(40), as: UTF8.self))
  }

  private static func symbol(_ character: Character) -> MistypedBox? {
    switch character {
    case "□", "☐": .empty
    case "☑", "✅", "√", "✓", "✔": .ticked
    default: nil
    }
  }

  var hint: Wording {
    switch self {
    case .ticked:
      Wording(
        en: "a finished task is `- [x] …`: the letter x, then a space",
        zh: "做完的任务写成“- [x] ……”：半角方括号，里面是字母 x，后面空一格"
      )
    case .empty:
      Wording(
        en: "an open task is `- [ ] …`: a space inside and one behind",
        zh: "没做完的任务写成“- [ ] ……”：半角方括号，里面空一格，后面再空一格"
      )
    }
  }
}
