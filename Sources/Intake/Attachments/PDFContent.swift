/// What a content stream does and says (ISO 32000-1, 8 and 9), without drawing it.
struct PDFContent {
  /// Codes of glyphs, with the name of the font; nil where it is that of the stream before.
  struct Shown {
    let font: String?
    let codes: [UInt8]
  }

  private(set) var operators = Set<String>()
  /// Operands: of resources that it uses, among others.
  private(set) var names = Set<String>()
  /// Descriptions in its marks, and whatever else is not shown as glyphs.
  private(set) var strings: [[UInt8]] = []
  private(set) var shown: [Shown] = []
  /// Comments, names and words.
  private(set) var said: [[UInt8]] = []
  /// At its end.
  private(set) var font: String?

  init(_ bytes: [UInt8]) {
    var lexer = PDFLexer(bytes)
    var (depth, fonts) = (0, [String?]())
    var (name, operands) = ("", [[UInt8]]())
    while let token = lexer.next() {
      switch token {
      case .word("<<"): depth += 1
      case .word(">>"): depth -= 1
      case .name(let operand):
        name = operand
        names.insert(operand)
      case .string(let string):
        if depth > 0 { strings.append(string) } else { operands.append(string) }
      case .word(let word):
        operators.insert(word)
        guard Self.isOperator(word) else { continue }
        switch word {
        case "q": fonts.append(font)
        case "Q": font = fonts.popLast() ?? font
        case "Tf": font = name
        default: break
        }
        if Self.showing.contains(word) {
          shown += operands.map { Shown(font: font, codes: $0) }
        } else {
          strings += operands
        }
        operands = []
      }
    }
    strings += operands
    said = lexer.said
  }

  var hasText: Bool { operators.contains("BT") }
  var hasPicture: Bool { operators.contains("BI") }
  /// Shows anything at all.
  var paints: Bool { !operators.isDisjoint(with: Self.painting) }

  private static func isOperator(_ word: String) -> Bool {
    word.utf8.first.map { $0.isASCIILetter || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") } ?? false
  }

  private static let showing: Set<String> = ["Tj", "TJ", "'", "\""]
  private static let painting: Set<String> = showing.union([
    "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "BI",
  ])
}
