/// Reads a PDF token by token (ISO 32000-1, 7.2 and 7.3) and notes what a token says to somebody who looks at the bytes.
struct PDFLexer {
  enum Token: Equatable {
    /// Without its slash; what is written by its code (`#20`) as a character of Latin-1.
    case name(String)
    case string([UInt8])
    /// `<<`, `>>`, `[`, `]`, a number, a keyword or an operator.
    case word(String)
  }

  let bytes: [UInt8]
  var offset: Int
  /// And what stands among the digits of a string that is written by its codes.
  private var comments: [[UInt8]] = []
  private var words = Set<String>()

  init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// What it has read beside strings: comments, names and words. Operators and numbers that measure are none.
  var said: [[UInt8]] { comments + words.sorted().map(Self.bytes) }

  /// Nil at the end.
  mutating func next() -> Token? {
    skipSpaces()
    guard let byte = take() else { return nil }
    switch byte {
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "("): return .string(literal())
    case UInt8(ascii: "<"): return take(UInt8(ascii: "<")) ? .word("<<") : .string(hexadecimal())
    case UInt8(ascii: ">"): return .word(take(UInt8(ascii: ">")) ? ">>" : ">")
    case _ where Self.delimiters.contains(byte): return .word(Self.latin([byte]))
    default:
      offset -= 1
      return .word(word())
    }
  }

  /// The token without reading past it.
  func peek() -> Token? {
    var reader = PDFLexer(bytes, at: offset)
    return reader.next()
  }

  /// The bytes that `latin` was made of.
  static func bytes(_ latin: String) -> [UInt8] {
    latin.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  static func latin(_ bytes: some Sequence<UInt8>) -> String {
    String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}

extension PDFLexer {
  private static let delimiters = Set("()<>[]{}/%".utf8)

  private mutating func take() -> UInt8? {
    guard offset < bytes.count else { return nil }
    defer { offset += 1 }
    return bytes[offset]
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpaces() {
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "%") {
        let comment = bytes[offset...].prefix { $0 != 0x0A && $0 != 0x0D }
        comments.append(Array(comment))
        offset = comment.endIndex
      } else if Self.isSpace(bytes[offset]) {
        offset += 1
      } else {
        return
      }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0 || (0x09...0x0D).contains(byte)
  }

  /// Regular characters.
  private mutating func run() -> ArraySlice<UInt8> {
    let run = bytes[offset...].prefix { !Self.isSpace($0) && !Self.delimiters.contains($0) }
    offset = run.endIndex
    return run
  }

  private mutating func name() -> String {
    let name = Self.latin(Self.plain(run()))
    words.insert(name)
    return name
  }

  /// Of a number, the digits before its point may be those of a telephone.
  private mutating func word() -> String {
    let word = run()
    let whole = word.drop { "+-".utf8.contains($0) }.prefix(while: \.isASCIIDigit)
    let rest = word[whole.endIndex...]
    if rest.isEmpty || rest.first == UInt8(ascii: "."), rest.dropFirst().allSatisfy(\.isASCIIDigit) {
      if whole.count > Self.longestMeasure { words.insert(Self.latin(whole)) }
    } else if word.count > Self.longestOperator || word.contains(where: { $0 >= 0x80 }) {
      words.insert(Self.latin(word))
    }
    return Self.latin(word)
  }

  private static let longestMeasure = 6
  private static let longestOperator = 3

  /// A name with its codes resolved: programs write `#20` for a space and `#CB` in Chinese names.
  private static func plain(_ name: ArraySlice<UInt8>) -> [UInt8] {
    var (plain, rest) = ([UInt8](), name)
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
      if byte == UInt8(ascii: "#"), digits.count == 2 {
        plain.append(UInt8(digits[0] * 16 + digits[1]))
        rest = rest.dropFirst(2)
      } else {
        plain.append(byte)
      }
    }
    return plain
  }

  private mutating func literal() -> [UInt8] {
    var text: [UInt8] = []
    var depth = 1
    while let byte = take() {
      switch byte {
      case UInt8(ascii: "\\"): text += escaped()
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      if depth == 0 { break }
      if byte == 0x0D {
        _ = take(0x0A)
        text.append(0x0A)
      } else if byte != UInt8(ascii: "\\") {
        text.append(byte)
      }
    }
    return text
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09, UInt8(ascii: "b"): 0x08,
    UInt8(ascii: "f"): 0x0C,
  ]

  private mutating func escaped() -> [UInt8] {
    guard let byte = take() else { return [] }
    if byte == 0x0D { _ = take(0x0A) }
    if byte == 0x0D || byte == 0x0A { return [] }
    guard (0x30...0x37).contains(byte) else { return [Self.escapes[byte] ?? byte] }
    var value = Int(byte - 0x30)
    for _ in 0..<2 {
      guard offset < bytes.count, (0x30...0x37).contains(bytes[offset]) else { break }
      value = value * 8 + Int(bytes[offset] - 0x30)
      offset += 1
    }
    return [UInt8(truncatingIfNeeded: value)]
  }

  private mutating func hexadecimal() -> [UInt8] {
    let digits = bytes[offset...].prefix { $0 != UInt8(ascii: ">") }
    offset = min(digits.endIndex + 1, bytes.count)
    let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    if values.count < digits.count(where: { !Self.isSpace($0) }) { comments.append(Array(digits)) }
    let known = values + (values.count % 2 == 1 ? [0] : [])
    return stride(from: 0, to: known.count, by: 2).map { UInt8(known[$0] * 16 + known[$0 + 1]) }
  }
}
