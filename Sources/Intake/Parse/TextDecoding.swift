import Diagnostics
import Foundation

/// Turns the bytes of a file into text we can read.
enum TextDecoding {
  /// UTF-8, with or without a byte order mark; a problem at the first byte that is not.
  static func utf8(_ bytes: [UInt8], file: String, into problems: Problems) -> SourceText? {
    let source = SourceText(file: file, bytes: bytes)
    guard let offset = firstInvalidByte(of: bytes) else { return source }
    problems.error(
      "not-utf8",
      at: source.location(at: offset),
      en: "this file is not UTF-8 text",
      zh: "这个文件不是 UTF-8 编码的文字",
      hint: Wording(
        en: "open it in a text editor and save it again with the encoding UTF-8",
        zh: "请用记事本打开，选“另存为”，编码选 UTF-8，再保存"
      )
    )
    return nil
  }

  /// UTF-8, or else GB18030, as spreadsheet programs save CSV in China.
  static func utf8OrGB18030(_ bytes: [UInt8], file: String, into problems: Problems) -> SourceText? {
    if firstInvalidByte(of: bytes) == nil { return SourceText(file: file, bytes: bytes) }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if !isUTF16, let text = String(bytes: bytes, encoding: gb18030) { return SourceText(file: file, text: text) }
    problems.error(
      "unknown-encoding",
      at: SourceLocation(file: file),
      en: "this file is neither UTF-8 nor GB18030",
      zh: "这个文件既不是 UTF-8 也不是 GB18030 编码",
      hint: Wording(en: "save it as “CSV UTF-8”", zh: "请在 WPS 或 Excel 里另存为“CSV UTF-8”")
    )
    return nil
  }

  /// The text of a file that may as well be no text at all.
  static func utf8OrNil(_ bytes: [UInt8], file: String) -> SourceText? {
    let isText = firstInvalidByte(of: bytes) == nil && !bytes.contains(0)
    return isText ? SourceText(file: file, bytes: bytes) : nil
  }

  /// `CFStringEncodings.GB_18030_2000` as a Foundation encoding.
  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  private static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return min(offset, bytes.count)
  }
}
