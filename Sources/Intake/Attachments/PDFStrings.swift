/// The strings in the objects of a PDF: `(text)` with its escapes and `<hexadecimal>` (ISO 32000-1, 7.3.4).
struct PDFStrings {
  private let text: [UInt8]
  private var offset = 0
  private var found: [String] = []

  init(_ text: [UInt8]) { self.text = text }

  /// In the order of the file, without those that are no text.
  var all: [String] {
    var reader = self
    while let byte = reader.next() {
      switch byte {
      case UInt8(ascii: "("): reader.take(reader.literal())
      case UInt8(ascii: "<"): reader.take(reader.hexadecimal())
      default: continue
      }
    }
    return reader.found
  }
}

extension PDFStrings {
  private mutating func next() -> UInt8? {
    guard offset < text.count else { return nil }
    defer { offset += 1 }
    return text[offset]
  }

  private mutating func take(_ bytes: [UInt8]) {
    if let string = Self.decoded(bytes) { found.append(string) }
  }

  private mutating func literal() -> [UInt8] {
    var bytes: [UInt8] = []
    var depth = 1
    while let byte = next() {
      switch byte {
      case UInt8(ascii: "\\"): bytes += escaped()
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      if depth == 0 { break }
      if byte != UInt8(ascii: "\\") { bytes.append(byte) }
    }
    return bytes
  }

  private mutating func escaped() -> [UInt8] {
    guard let byte = next() else { return [] }
    guard (0x30...0x37).contains(byte) else {
      return byte == UInt8(ascii: "n") || byte == UInt8(ascii: "r") ? [0x20] : byte < 0x20 ? [] : [byte]
    }
    var value = Int(byte - 0x30)
    for _ in 0..<2 {
      guard offset < text.count, (0x30...0x37).contains(text[offset]) else { break }
      value = value * 8 + Int(text[offset] - 0x30)
      offset += 1
    }
    return [UInt8(truncatingIfNeeded: value)]
  }

  /// `<<` opens a dictionary and holds no bytes: nothing is read past.
  private mutating func hexadecimal() -> [UInt8] {
    let digits = text[offset...].prefix { $0 <= 0x20 || Character(Unicode.Scalar($0)).isHexDigit }
    guard digits.endIndex == text.count || text[digits.endIndex] == UInt8(ascii: ">") else { return [] }
    offset = digits.endIndex
    let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    let known = values + (values.count % 2 == 1 ? [0] : [])
    return stride(from: 0, to: known.count, by: 2).map { UInt8(known[$0] * 16 + known[$0 + 1]) }
  }

  /// UTF-16 or UTF-8 with its mark, else Latin-1; nil where characters stand in it that nobody writes.
  private static func decoded(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(Array(bytes.dropFirst(2))) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
    let isText =
      !bytes.isEmpty && bytes.allSatisfy { ($0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D) && $0 != 0x7F }
    return isText ? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })) : nil
  }

  private static func utf16(_ bytes: [UInt8]) -> String {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
    return String(decoding: units, as: UTF16.self)
  }
}
