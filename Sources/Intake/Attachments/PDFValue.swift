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
    case .name(let name): Self.latin("/" + name)
    case .string(let bytes): Self.latin("<" + bytes.map(Self.hexadecimal).joined() + ">")
    case .array(let values): Self.latin("[") + values.flatMap { $0.written + [0x20] } + Self.latin("]")
    case .dictionary(let entries):
      Self.latin("<<") + entries.flatMap { Self.latin("/" + $0.key + " ") + $0.value.written + [0x0A] }
        + Self.latin(">>")
    case .reference(let number): Self.latin("\(number) 0 R")
    case .other(let text): Self.latin(text)
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  private static func latin(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }
}

extension PDFLexer {
  /// The next value. Nothing is written deeper than a few levels; what is, was made to break readers.
  mutating func value(depth: Int = 0) throws(AttachmentProblem) -> PDFValue {
    guard depth < 60, let token = next() else { throw .document(.broken) }
    switch token {
    case .name(let name): return .name(try Self.plain(name))
    case .string(let bytes): return .string(bytes)
    case .word("["): return .array(try values(to: "]", depth))
    case .word("<<"): return .dictionary(try entries(depth))
    case .word(let word): return isReference(word) ? .reference(Int(word) ?? 0) : .other(try Self.plain(word))
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
      case .name(let key): entries.append((try Self.plain(key), try value(depth: depth + 1)))
      default: throw .document(.broken)
      }
    }
  }

  /// `12 0 R`; reads past it.
  private mutating func isReference(_ word: String) -> Bool {
    guard Int(word) != nil else { return false }
    var reader = self
    guard case .word(let generation) = reader.next(), Int(generation) != nil, reader.next() == .word("R") else {
      return false
    }
    offset = reader.offset
    return true
  }

  /// Programs write `#20` for a space and `#CB` in Chinese names; a letter or digit so written hides what it spells.
  private static func plain(_ name: String) throws(AttachmentProblem) -> String {
    for code in name.split(separator: "#", omittingEmptySubsequences: false).dropFirst() {
      guard let value = UInt8(code.prefix(2), radix: 16) else { continue }
      if value.isASCIILetter || (0x30...0x39).contains(value) { throw .document(.hidden) }
    }
    return name
  }
}
