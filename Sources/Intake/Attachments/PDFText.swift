import Foundation

/// The bytes of a string in a PDF as text.
enum PDFText {
  /// UTF-16 or UTF-8 with its mark; without one Latin-1, and where it may be, UTF-8 and GB18030, as careless programs write; none where
  /// characters stand in it that nobody writes.
  static func readings(of bytes: [UInt8]) -> [String] {
    if bytes.starts(with: [0xFE, 0xFF]) { return [utf16(bytes.dropFirst(2)) { $0 << 8 | $1 }] }
    if bytes.starts(with: [0xFF, 0xFE]) { return [utf16(bytes.dropFirst(2)) { $1 << 8 | $0 }] }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return [String(decoding: bytes.dropFirst(3), as: UTF8.self)] }
    guard !bytes.isEmpty, bytes.allSatisfy(isWritten) else { return [] }
    let latin = PDFLexer.latin(bytes)
    if bytes.allSatisfy({ $0 < 0x80 }) { return [latin] }
    return [latin, String(validating: bytes, as: UTF8.self), String(bytes: bytes, encoding: gb18030)].compactMap(\.self)
  }

  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  private static func isWritten(_ byte: UInt8) -> Bool {
    (byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D) && byte != 0x7F
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, _ unit: (UInt16, UInt16) -> UInt16) -> String {
    let bytes = Array(bytes)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { unit(UInt16(bytes[$0]), UInt16(bytes[$0 + 1])) }
    return String(decoding: units, as: UTF16.self)
  }
}
