import Diagnostics

/// Finds what was meant as Markdown and would be printed as it is: marks of a Chinese keyboard, or marks without their space.
struct MistypedMarks {
  let source: SourceText

  func diagnostics(for root: MarkdownNode) -> [Diagnostic] {
    var found: [Diagnostic] = []
    check(root, &found)
    return found
  }
}

extension MistypedMarks {
  private func check(_ node: MarkdownNode, _ found: inout [Diagnostic]) {
    switch node.kind {
    case .paragraph: look(at: node, beginsLines: true, &found)
    case .heading, .tableCell: look(at: node, beginsLines: false, &found)
    default: for child in node.children { check(child, &found) }
    }
  }

  private func look(at block: MarkdownNode, beginsLines: Bool, _ found: inout [Diagnostic]) {
    let text = LiteralText(of: block)
    guard text.mayHoldMarks else { return }
    let words = String(decoding: text.bytes, as: UTF8.self)
    let marks = (beginsLines ? LineMarks.all(in: words) : []) + InlineMarks.all(in: words)
    for mark in marks {
      guard let offset = text.sourceOffset(of: mark.offset), !isEscaped(offset) else { continue }
      found.append(mark.kind.diagnostic(at: source.location(at: offset)))
    }
  }

  private func isEscaped(_ offset: Int) -> Bool { offset > 0 && source.bytes[offset - 1] == UInt8(ascii: "\\") }
}

/// A mark that is none to the parser.
struct MistypedMark {
  enum Kind {
    case heading, number, numbersInOneLine, bullet, quote, box, bold, link, picture, attributes, spaceInAddress
  }

  let kind: Kind
  /// In the bytes of the block's text.
  let offset: Int
}

/// What the parser left as text in a block, with what it has read as something else in between.
private struct LiteralText {
  private(set) var bytes: [UInt8] = []
  private var pieces: [(start: Int, node: MarkdownNode)] = []

  init(of block: MarkdownNode) { block.children.forEach { add($0) } }

  /// Most texts hold none of the bytes that any mark has.
  var mayHoldMarks: Bool {
    var isLineStart = true
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "*"), UInt8(ascii: "{"), UInt8(ascii: "]"), UInt8(ascii: "#"): return true
      // • ● ■ ◆ · begin with E2 or C2.
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0xE2, 0xC2: if isLineStart { return true }
      case 0xE3, 0xEF: if isWideMark(at: index) { return true }
      default: break
      }
      isLineStart = bytes[index] == UInt8(ascii: "\n")
    }
    return false
  }

  /// 】 is E3 80 91; ＃ ＊ － ＞ ］ and the digits begin with EF BC, ｛ with EF BD.
  private func isWideMark(at index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    return switch (bytes[index + 1], bytes[index + 2]) {
    case (0x80, 0x91), (0xBC, 0x83), (0xBC, 0x8A), (0xBC, 0x8D), (0xBC, 0x90...0x99), (0xBC, 0x9E), (0xBC, 0xBD),
      (0xBD, 0x9B):
      true
    default: false
    }
  }

  /// Nil where the byte stands for something that is no text.
  func sourceOffset(of offset: Int) -> Int? {
    guard let piece = pieces.last(where: { $0.start <= offset }) else { return nil }
    return piece.node.sourceOffset(ofLiteral: offset - piece.start)
  }

  private mutating func add(_ node: MarkdownNode) {
    switch node.kind {
    case .text(let text):
      pieces.append((bytes.count, node))
      bytes += text.utf8
    case .softBreak, .lineBreak: bytes.append(UInt8(ascii: "\n"))
    case .emphasis, .strong, .strikethrough: node.children.forEach { add($0) }
    default: bytes += String(InlineMarks.other).utf8
    }
  }
}

/// Marks at the beginning of a line.
enum LineMarks {
  static func all(in text: String) -> [MistypedMark] {
    var found: [MistypedMark] = []
    var numbered: [Int] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " || $0 == "\u{3000}" }
      let offset = text.utf8.distance(from: text.startIndex, to: words.startIndex)
      if let kind = kind(of: words) {
        found.append(MistypedMark(kind: kind, offset: offset))
      } else if number(of: words) != nil {
        numbered.append(offset)
      }
    }
    // 1、 alone is a way to write; two in one paragraph would run on in one line.
    if numbered.count > 1 { found.append(MistypedMark(kind: .numbersInOneLine, offset: numbered[1])) }
    return found
  }
}

extension LineMarks {
  private static func kind(of line: Substring) -> MistypedMark.Kind? {
    guard let first = line.first else { return nil }
    let rest = line.dropFirst()
    switch first {
    case "＃": return .heading
    case "#": return isHeading(line) ? .heading : nil
    case "＞": return .quote
    case "-", "－":
      guard let next = rest.first, next != first, !next.isNumber, !next.isWhitespace || first == "－" else { return nil }
      return "[【［".contains(next) ? .box : .bullet
    case "＊": return rest.first == "＊" ? nil : .bullet
    case "•", "●", "■", "◆", "·": return .bullet
    default:
      guard let number = number(of: line), let next = number.rest.first else { return nil }
      let isDot = number.mark == "." || number.mark == "．"
      return isDot && !next.isNumber && (!next.isWhitespace || number.isWide) ? .number : nil
    }
  }

  /// `#话题#` is no heading.
  private static func isHeading(_ line: Substring) -> Bool {
    let level = line.prefix { $0 == "#" }.count
    let rest = line.dropFirst(level)
    guard let next = rest.first, level <= 6, !next.isWhitespace else { return false }
    return level > 1 || !next.isNumber && !rest.contains("#")
  }

  private static func number(of line: Substring) -> (mark: Character, isWide: Bool, rest: Substring)? {
    let digits = line.prefix { $0.isASCIIDigit || ("０"..."９").contains($0) }
    let rest = line.dropFirst(digits.count)
    guard (1...2).contains(digits.count), let mark = rest.first, ".．、)）".contains(mark) else { return nil }
    return (mark, mark == "．" || !digits.allSatisfy(\.isASCIIDigit), rest.dropFirst())
  }
}

/// Marks anywhere in a text.
enum InlineMarks {
  /// Stands for what the parser has read: a link, a picture, code.
  static let other: Character = "\u{FFFC}"

  static func all(in text: String) -> [MistypedMark] {
    bold(in: text) + attributes(in: text) + links(in: text)
  }
}

extension InlineMarks {
  /// The first only: the second closes it.
  private static func bold(in text: String) -> [MistypedMark] {
    ["＊＊", "**"].compactMap { mark in
      text.firstRange(of: mark).map { MistypedMark(kind: .bold, offset: offset(of: $0.lowerBound, in: text)) }
    }
  }

  /// `｛#pc 目标=5｝`, `(#pc 目标=5)`, and braces that do not stand at the end.
  private static func attributes(in text: String) -> [MistypedMark] {
    guard text.holds(anyOf: ["{", "｛", "(#", "（#", "(＃", "（＃"]) else { return [] }
    let list = /[｛{][ ]*[#＃][^\n]*[}｝]|[｛{][^\n{}｛｝]*[=＝][^\n{}｛｝]*[}｝]|[(（][#＃][^\n)）]*[=＝][^\n)）]*[)）]/
    return text.matches(of: list).map {
      MistypedMark(kind: .attributes, offset: offset(of: $0.range.lowerBound, in: text))
    }
  }

  /// Brackets with an address behind them that are no link to the parser.
  private static func links(in text: String) -> [MistypedMark] {
    guard text.holds(anyOf: ["]", "】", "］"]) else { return [] }
    let link = /([!！]?)[\[【［][^\[\]【】［］\n]*([\]】］][ ]?[(（])([^)）\n]*)/
    return text.matches(of: link).compactMap { match in
      guard isAddress(match.3) else { return nil }
      let isPlain = match.2 == "](" && match.1 != "！"
      if isPlain, match.3.trimmingWhitespace.contains(where: \.isWhitespace) {
        return MistypedMark(kind: .spaceInAddress, offset: offset(of: match.3.startIndex, in: text))
      }
      let kind: MistypedMark.Kind = match.1.isEmpty ? .link : .picture
      return MistypedMark(kind: kind, offset: offset(of: match.range.lowerBound, in: text))
    }
  }

  private static func isAddress(_ text: Substring) -> Bool {
    let lower = text.lowercased()
    return text.contains(other) || lower.contains("http") || lower.contains("www.") || lower.contains("../")
      || endings.contains(where: lower.contains)
  }

  private static let endings = [
    ".md", ".htm", ".pdf", ".jpg", ".jpeg", ".png", ".webp", ".svg", ".mp3", ".txt", ".csv", ".doc", ".xls",
  ]

  private static func offset(of index: String.Index, in text: String) -> Int {
    text.utf8.distance(from: text.startIndex, to: index)
  }
}
