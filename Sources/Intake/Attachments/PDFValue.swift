/// A value in a PDF.
indirect enum PDFValue {
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary([(key: String, value: PDFValue)])
  case reference(Int)
  /// A number, `true`, `false` or `null`.
  case other(String)

  /// The value of a key of a dictionary.
  subscript(_ key: String) -> PDFValue? {
    guard case .dictionary(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  var number: Int? { if case .other(let text) = self { Int(text) } else { nil } }
  var name: String? { if case .name(let name) = self { name } else { nil } }
  var reference: Int? { if case .reference(let number) = self { number } else { nil } }
  var elements: [PDFValue]? { if case .array(let values) = self { values } else { nil } }
}

extension PDFValue {
  /// As a PDF holds it.
  var written: [UInt8] {
    switch self {
    case .name(let name): Self.name(name)
    case .string(let bytes): PDFLexer.bytes("<" + bytes.map(Self.hexadecimal).joined() + ">")
    case .array(let values): PDFLexer.bytes("[") + values.flatMap { $0.written + [0x20] } + PDFLexer.bytes("]")
    case .dictionary(let entries):
      PDFLexer.bytes("<<") + entries.flatMap { Self.name($0.key) + [0x20] + $0.value.written + [0x0A] }
        + PDFLexer.bytes(">>")
    case .reference(let number): PDFLexer.bytes("\(number) 0 R")
    case .other(let text): PDFLexer.bytes(text)
    }
  }

  private static func name(_ name: String) -> [UInt8] {
    PDFLexer.bytes("/")
      + PDFLexer.bytes(name).flatMap { $0.isASCIILetter ? [$0] : PDFLexer.bytes("#" + hexadecimal($0)) }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}

extension PDFLexer {
  /// The next value. Nothing is written deeper than a few levels; what is, was made to break readers.
  mutating func value(depth: Int = 0) throws(AttachmentProblem) -> PDFValue {
    guard depth < 60, let token = next() else { throw .document(.broken) }
    switch token {
    case .name(let name): return .name(name)
    case .string(let bytes): return .string(bytes)
    case .word("["): return .array(try values(to: "]", depth))
    case .word("<<"): return .dictionary(try entries(depth))
    case .word(let word): return isReference(word) ? .reference(Int(word) ?? 0) : .other(word)
    }
  }

  private mutating func values(to end: String, _ depth: Int) throws(AttachmentProblem) -> [PDFValue] {
    var values: [PDFValue] = []
    while peek() != .word(end) { values.append(try value(depth: depth + 1)) }
    _ = next()
    return values
  }

  private mutating func entries(_ depth: Int) throws(AttachmentProblem) -> [(key: String, value: PDFValue)] {
    var entries: [(key: String, value: PDFValue)] = []
    while true {
      switch next() {
      case .word(">>"): return entries
      case .name(let key): entries.append((key, try value(depth: depth + 1)))
      default: throw .document(.broken)
      }
    }
  }

  /// `12 0 R`; reads past it.
  private mutating func isReference(_ word: String) -> Bool {
    guard Int(word) != nil else { return false }
    var reader = PDFLexer(bytes, at: offset)
    guard case .word(let generation) = reader.next(), Int(generation) != nil, reader.next() == .word("R") else {
      return false
    }
    _ = next()
    _ = next()
    return true
  }
}
