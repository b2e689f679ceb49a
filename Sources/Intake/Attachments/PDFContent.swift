/// What a content stream does and says (ISO 32000-1, 8 and 9), without drawing it.
struct PDFContent {
  private(set) var operators = Set<String>()
  /// Operands: of resources that it uses, among others.
  private(set) var names = Set<String>()
  /// Descriptions in its marks. What stands in for the glyphs (`ActualText`) pdftotext prints.
  private(set) var strings: [[UInt8]] = []
  private(set) var comments: [[UInt8]]

  init(_ bytes: [UInt8]) {
    var lexer = PDFLexer(bytes)
    var (depth, key) = (0, "")
    comments = []
    while let token = lexer.next() {
      switch token {
      case .word("<<"): depth += 1
      case .word(">>"): depth -= 1
      case .word(let word): operators.insert(word)
      case .name(let name):
        key = name
        names.insert(name)
      case .string(let string): if depth > 0, key != "ActualText" { strings.append(string) }
      }
    }
    comments = lexer.comments
  }

  var hasText: Bool { operators.contains("BT") }
  var hasPicture: Bool { operators.contains("BI") }
  /// Shows anything at all.
  var paints: Bool { !operators.isDisjoint(with: Self.painting) }

  private static let painting: Set<String> = [
    "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "BI", "Tj", "TJ", "'", "\"",
  ]
}
