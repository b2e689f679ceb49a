import Diagnostics
import Foundation

/// Turns the bytes of a file into text we can read.
package enum TextDecoding {
  /// UTF-8, with or without a byte order mark; a problem at the first byte that is not.
  static func utf8(_ bytes: [UInt8], file: String, into problems: Problems) -> SourceText? {
    let source = SourceText(file: file, bytes: bytes)
    guard let offset = firstInvalidByte(of: bytes) else { return source }
    problems.add(.notUTF8(source, at: offset))
    return nil
  }

  /// UTF-8, or else GB18030, as spreadsheet programs save CSV in China.
  static func utf8OrGB18030(_ bytes: [UInt8], file: String, into problems: Problems) -> SourceText? {
    guard let offset = firstInvalidByte(of: bytes) else { return SourceText(file: file, bytes: bytes) }
    if isDamagedUTF8(bytes[..<offset]) {
      problems.add(.notUTF8(SourceText(file: file, bytes: bytes), at: offset))
    } else if !bytes.contains(0), let text = String(bytes: bytes, encoding: gb18030) {
      return SourceText(file: file, text: text)
    } else {
      problems.add(.unknownEncoding(at: SourceLocation(file: file)))
    }
    return nil
  }

  /// UTF-8, UTF-16 with its byte order mark, or GB18030, as the editors of Windows save plain text.
  ///
  /// - Throws: `Refusal` where the bytes are none of these.
  package static func text(_ bytes: [UInt8], file: String) throws(Refusal) -> SourceText {
    if let text = utf16(bytes) { return SourceText(file: file, text: text) }
    let problems = Problems()
    guard let text = utf8OrGB18030(bytes, file: file, into: problems) else { throw Refusal(problems.diagnostics) }
    return text
  }

  /// The text of a file that may as well be no text at all.
  static func utf8OrNil(_ bytes: [UInt8], file: String) -> SourceText? {
    firstInvalidByte(of: bytes) == nil ? SourceText(file: file, bytes: bytes) : nil
  }
}

extension TextDecoding {
  /// `CFStringEncodings.GB_18030_2000` as a Foundation encoding.
  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  /// Nil without a byte order mark, and where halves of pairs stand alone or half a unit is left.
  private static func utf16(_ bytes: [UInt8]) -> String? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]), bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: 2, to: bytes.count, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return String(validating: units, as: UTF16.self)
  }

  /// Text holds no NUL; UTF-16 does.
  private static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes.firstIndex(of: 0) }
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator), scalar != "\0" { offset += UTF8.width(scalar) }
    return min(offset, bytes.count)
  }

  /// What precedes the first bad byte is plainly UTF-8: GB18030 seldom looks so for six characters.
  private static func isDamagedUTF8(_ start: ArraySlice<UInt8>) -> Bool {
    start.starts(with: SourceText.byteOrderMark) || start.count { $0 >= 0xE0 } >= 6
  }
}

extension Diagnostic {
  fileprivate static func notUTF8(_ source: SourceText, at offset: Int) -> Diagnostic {
    let location = source.location(at: offset)
    if offset < source.bytes.count, source.bytes[offset] == 0 { return nul(at: location) }
    return Diagnostic(
      "not-utf8",
      at: location,
      message: Wording(en: "this file is not UTF-8 text from here on", zh: "从这里开始不是 UTF-8 编码的文字"),
      hint: Wording(
        en: "open it in a text editor and save it again with the encoding UTF-8",
        zh: "请用记事本打开，选“另存为”，编码选 UTF-8，再保存"
      )
    )
  }

  fileprivate static func nul(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "not-utf8",
      at: location,
      message: Wording(en: "an invisible character (NUL) stands here, as in no text", zh: "这里有一个看不见的空字符（NUL），文字里不该有"),
      hint: Wording(en: "delete what stands here and write it again", zh: "请把这里删掉重写；看不出来的，把整段文字复制到新文件里")
    )
  }

  fileprivate static func unknownEncoding(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unknown-encoding",
      at: location,
      message: Wording(en: "this file is neither UTF-8 nor GB18030", zh: "这个文件的文字编码认不出来（不是 UTF-8，也不是 GB18030）"),
      hint: Wording(en: "save it as “CSV UTF-8”", zh: "请在 WPS 或 Excel 里另存为“CSV UTF-8（逗号分隔）”")
    )
  }
}
