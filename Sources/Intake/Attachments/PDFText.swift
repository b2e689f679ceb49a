import Foundation

/// The bytes of a string in a PDF as text.
enum PDFText {
  /// UTF-16 or UTF-8 with its mark; without one Latin-1, and where it may be, UTF-8, GB18030 and UTF-16, as careless programs write.
  ///
  /// None where nothing stands in it that anybody writes, as in the numbers that identify a file.
  static func readings(of bytes: [UInt8]) -> [String] {
    texts(of: bytes).map { String($0.map { $0.isNewline ? " " : $0 }) }
  }

  private static func texts(of bytes: [UInt8]) -> [String] {
    if bytes.starts(with: [0xFE, 0xFF]) { return [marked(utf16(bytes.dropFirst(2)) { $0 << 8 | $1 })] }
    if bytes.starts(with: [0xFF, 0xFE]) { return [marked(utf16(bytes.dropFirst(2)) { $1 << 8 | $0 })] }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return [String(decoding: bytes.dropFirst(3), as: UTF8.self)] }
    guard bytes.contains(where: { $0 > 0x7E || $0 < 0x09 }) else { return narrow(bytes) }
    let wide = [utf16(bytes[...]) { $0 << 8 | $1 }, utf16(bytes[...]) { $1 << 8 | $0 }].filter {
      bytes.count.isMultiple(of: 2) && !$0.isEmpty && $0.unicodeScalars.allSatisfy(isChinese)
    }
    return narrow(bytes) + wide
  }

  /// What stands under no character that is written is left out.
  private static func narrow(_ bytes: [UInt8]) -> [String] {
    let written = bytes.filter(isWritten)
    guard !written.isEmpty else { return [] }
    let isWhole = written.count == bytes.count
    let latin = PDFLexer.latin(written)
    if written.allSatisfy({ $0 < 0x80 }) { return [latin] }
    let chinese = [String(validating: written, as: UTF8.self), isWhole ? String(bytes: bytes, encoding: gb18030) : nil]
    return (isWhole ? [latin] : []) + chinese.compactMap(\.self)
  }

  static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  private static func isWritten(_ byte: UInt8) -> Bool {
    (byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D) && byte != 0x7F
  }

  /// Characters of Chinese texts; of chance bytes few pairs are such.
  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    [0x20...0x7E, 0x3000...0x3002, 0x4E00...0x9FFF, 0xFF01...0xFF5E].contains { $0.contains(scalar.value) }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, _ unit: (UInt16, UInt16) -> UInt16) -> String {
    let bytes = Array(bytes)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { unit(UInt16(bytes[$0]), UInt16(bytes[$0 + 1])) }
    return String(decoding: units, as: UTF16.self)
  }

  /// Without the names of languages that may stand in it (ISO 32000-1, 7.9.2.2), such as `zhCN`.
  private static func marked(_ text: String) -> String {
    text.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) || !isLanguage($0.element) }.map(\.element).joined()
  }

  private static func isLanguage(_ name: Substring) -> Bool {
    name.count <= 5 && name.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
  }
}
