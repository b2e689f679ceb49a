import Intake

/// Gathers the paragraphs of a Word document. What was deleted with changes tracked, and what is hidden, is not text.
final class WordParagraphs {
  struct Paragraph {
    var text = ""
    var level: Int?
    /// Of a row of a table.
    var cells: [String] = []
  }

  private(set) var paragraphs: [Paragraph] = []
  private let styles: WordStyles
  private let numbers: WordNumbering
  private var paragraph = Paragraph()
  private var number: (list: String?, level: Int) = (nil, 0)
  private var isText = false
  /// Inside how many tables, deletions and text boxes' second copies.
  private var depth: [String: Int] = [:]
  private var cells: [String] = []

  init(styles: WordStyles, numbers: WordNumbering) {
    (self.styles, self.numbers) = (styles, numbers)
  }

  var steps: XMLWalk.Steps {
    XMLWalk.Steps(
      start: { [self] in start($0, $1["val"] ?? "") },
      end: { [self] in end($0) },
      text: { [self] text in if isText, isShown { paragraph.text += text } }
    )
  }
}

extension WordParagraphs {
  private static let nested: Set<String> = ["tbl", "del", "moveFrom", "Fallback"]

  private var isShown: Bool { ["del", "moveFrom", "Fallback"].allSatisfy { depth[$0, default: 0] == 0 } }

  private var isInTable: Bool { depth["tbl", default: 0] > 0 }

  private func start(_ element: String, _ value: String) {
    if Self.nested.contains(element) { depth[element, default: 0] += 1 }
    switch element {
    case "p": (paragraph, number) = (Paragraph(), (nil, 0))
    case "pStyle": paragraph.level = styles.level(of: value)
    case "numId": number.list = value
    case "ilvl": number.level = Int(value) ?? 0
    case "t": isText = true
    case "tab": if isShown { paragraph.text += " " }
    case "br", "cr": if isShown { breakLine() }
    case "tr": cells = []
    case "tc": cells.append("")
    default: break
    }
  }

  private func end(_ element: String) {
    if Self.nested.contains(element) { depth[element, default: 1] -= 1 }
    switch element {
    case "t": isText = false
    case "p": endParagraph()
    case "tr": endRow()
    default: break
    }
  }

  /// A break by hand is a line of its own to us.
  private func breakLine() {
    endParagraph()
    (paragraph, number) = (Paragraph(), (nil, 0))
  }

  private func endParagraph() {
    paragraph.text = String(paragraph.text.trimmingWhitespace)
    if let list = number.list, list != "0" {
      paragraph.text = numbers.next(inList: list, level: number.level) + paragraph.text
    }
    if isInTable, !cells.isEmpty {
      cells[cells.count - 1] += paragraph.text
    } else {
      paragraphs.append(paragraph)
    }
    paragraph = Paragraph()
    number = (nil, 0)
  }

  private func endRow() {
    let text = cells.joined(separator: "\u{3000}").trimmingWhitespace
    if !text.isEmpty { paragraphs.append(Paragraph(text: String(text), cells: cells)) }
    cells = []
  }
}
