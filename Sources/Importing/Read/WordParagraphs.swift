import Intake

/// Gathers the paragraphs of a Word document. What was deleted with changes tracked, and what is hidden, is not text.
final class WordParagraphs {
  struct Paragraph {
    var text = ""
    var level: Int?
    /// Of a row of a table.
    var cells: [String] = []
    /// The list that counts it; nil where its style says.
    fileprivate var list: String?
    fileprivate var listLevel: Int?
    fileprivate var style = ""
    /// Its end was deleted with changes tracked: it goes on in the next.
    fileprivate var isOpenEnded = false
  }

  private(set) var paragraphs: [Paragraph] = []
  /// Some text is hidden, or was changed with changes tracked.
  private(set) var hasHidden = false
  private(set) var hasChanges = false
  private let styles: WordStyles
  private let numbers: WordNumbering
  private(set) var hasBoxes = false
  /// The open paragraphs: a text box stands inside one, and holds others.
  private var open: [Paragraph] = []
  /// The paragraphs of text boxes, which follow the one that they stand in.
  private var boxed: [Paragraph] = []
  /// The cells of the open rows: a table can stand in a cell of another.
  private var rows: [[String]] = []
  private var isText = false
  private var isHidden = false
  /// The text of paragraphs whose end was deleted.
  private var carried = ""
  /// Inside of the properties of a paragraph.
  private var isProperties = false
  /// Inside how many deletions, second copies of text boxes, former formats, and readings above the line.
  private var unread = 0

  init(styles: WordStyles, numbers: WordNumbering) {
    (self.styles, self.numbers) = (styles, numbers)
  }

  var steps: XMLWalk.Steps {
    XMLWalk.Steps(
      start: { [self] in start($0, $1["val"] ?? "") },
      end: { [self] in end($0) },
      text: { [self] text in if isText { append(text) } }
    )
  }
}

extension WordParagraphs {
  private static let unread: Set<String> = ["del", "moveFrom", "Fallback", "pPrChange", "rPrChange", "rt"]

  private func start(_ element: String, _ value: String) {
    if ["del", "ins", "moveFrom"].contains(element) { hasChanges = true }
    if element == "del", isProperties, !open.isEmpty { open[open.count - 1].isOpenEnded = true }
    if Self.unread.contains(element) { unread += 1 }
    switch element {
    case "p": open.append(Paragraph())
    case "r": isHidden = false
    case "pPr": isProperties = true
    case "vanish" where unread == 0 && !isProperties: isHidden = !["0", "false", "off"].contains(value)
    case "t": isText = true
    case "tab": append(" ")
    case "noBreakHyphen": append("-")
    case "br", "cr": breakLine()
    case "tr": rows.append([])
    case "tc": if !rows.isEmpty { rows[rows.count - 1].append("") }
    default: format(element, value)
    }
  }

  private func format(_ element: String, _ value: String) {
    guard unread == 0, !open.isEmpty else { return }
    switch element {
    case "pStyle": (open[open.count - 1].level, open[open.count - 1].style) = (styles.level(of: value), value)
    case "numId": open[open.count - 1].list = value
    case "ilvl": open[open.count - 1].listLevel = WordNumbering.level(value)
    default: break
    }
  }

  private func end(_ element: String) {
    if Self.unread.contains(element) { unread -= 1 }
    switch element {
    case "t": isText = false
    case "pPr": isProperties = unread > 0
    case "p": open.popLast().map(close)
    case "tr": endRow()
    default: break
    }
  }

  private func append(_ text: String) {
    guard unread == 0, !open.isEmpty else { return }
    if isHidden { return hasHidden = true }
    open[open.count - 1].text += text
  }

  /// A break by hand is a line of its own to us.
  private func breakLine() {
    guard unread == 0, let paragraph = open.popLast() else { return }
    close(paragraph)
    open.append(Paragraph(list: "0"))
  }

  private func close(_ paragraph: Paragraph) {
    guard unread == 0 else { return }
    if paragraph.isOpenEnded { return carried += paragraph.text }
    var paragraph = paragraph
    paragraph.text = number(of: paragraph) + (carried + paragraph.text).trimmingWhitespace
    carried = ""
    if let cell = rows.last?.last {
      rows[rows.count - 1][rows[rows.count - 1].count - 1] = Self.joined(cell, paragraph.text)
    } else if open.isEmpty {
      paragraphs.append(paragraph)
      flushBoxes()
    } else if !paragraph.text.isEmpty {
      boxed.append(paragraph)
    }
  }

  /// With a blank line on both sides: a text box is no part of a sentence that ends beside it.
  private func flushBoxes() {
    if boxed.isEmpty { return }
    hasBoxes = true
    paragraphs += [Paragraph()] + boxed + [Paragraph()]
    boxed = []
  }

  /// List 0 is none.
  private func number(of paragraph: Paragraph) -> String {
    let inherited = styles.list(of: paragraph.style)
    guard let list = paragraph.list ?? inherited?.list, list != "0" else { return "" }
    return numbers.next(inList: list, level: paragraph.listLevel ?? inherited?.level ?? 0)
  }

  private func endRow() {
    guard let cells = rows.popLast() else { return }
    let text = cells.joined(separator: "\u{3000}").trimmingWhitespace
    if let outer = rows.last?.last {
      rows[rows.count - 1][rows[rows.count - 1].count - 1] = Self.joined(outer, String(text))
    } else if !text.isEmpty {
      paragraphs.append(Paragraph(text: String(text), cells: cells))
    }
  }

  private static func joined(_ cell: String, _ text: String) -> String {
    cell.isEmpty || text.isEmpty ? cell + text : cell + " " + text
  }
}
