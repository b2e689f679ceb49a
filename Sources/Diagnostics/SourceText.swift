/// The bytes of one text file, with its lines found once, so that a byte offset can be told as a line and column.
package struct SourceText: Sendable, Equatable {
  /// The path as messages print it.
  package let file: String
  package let bytes: [UInt8]
  private let lineStarts: [Int]

  package init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    self.lineStarts = Self.lineStarts(of: bytes)
  }

  package init(file: String, text: String) {
    self.init(file: file, bytes: Array(text.utf8))
  }

  package var lineCount: Int { lineStarts.count }

  /// The offset of the first character, behind a byte order mark.
  package var textStart: Int { bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0 }

  /// The offset of the first byte of a line counted from 1; past the last line, the end of the text.
  package func offset(ofLine line: Int) -> Int {
    line <= lineStarts.count ? lineStarts[max(line, 1) - 1] : bytes.count
  }

  /// The line, counted from 1, that holds the byte at `offset`.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The place of a byte offset as a person counts: lines and characters from 1, a byte order mark not counted.
  package func location(at offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(at: offset)
    let start = max(lineStarts[line - 1], textStart)
    let column = bytes[min(start, offset)..<offset].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return SourceLocation(file: file, line: line, column: column)
  }

  /// The offset of the character at a line and column, both counted from 1.
  package func offset(line: Int, column: Int) -> Int {
    var offset = max(offset(ofLine: line), textStart)
    var left = column - 1
    while left > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// The bytes of a line counted from 1, without its line ending.
  package func lineRange(_ line: Int) -> Range<Int> {
    let start = offset(ofLine: line)
    var end = offset(ofLine: line + 1)
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The same without a byte order mark.
  package func textRange(ofLine line: Int) -> Range<Int> {
    let range = lineRange(line)
    return max(range.lowerBound, textStart)..<max(range.upperBound, textStart)
  }

  /// The text of a byte range.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Lines end at LF, CRLF or a lone CR.
  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { starts.append(index) }
    }
    return starts
  }
}
