import Diagnostics

/// The lines of the Markdown part of a file, as the parser counts them.
struct SourceLines {
  /// The bytes of the file, with the replacement that the parser was given for NUL.
  let bytes: [UInt8]
  let source: SourceText
  /// Where the Markdown begins.
  let start: Int
  private let lineOfStart: Int

  init(source: SourceText, bytes: [UInt8], start: Int) {
    self.source = source
    self.bytes = bytes
    self.start = start
    lineOfStart = source.line(at: start)
  }

  /// The bytes of a line, counted from 1 at the beginning of the Markdown, without its line ending.
  func range(of line: Int) -> Range<Int> {
    let range = source.lineRange(lineOfStart + max(line, 1) - 1)
    let lower = min(max(range.lowerBound, start), bytes.count)
    return lower..<max(lower, range.upperBound)
  }

  var count: Int { source.lineCount - lineOfStart + 1 }

  /// The offset of a line's byte, counted from 1.
  func offset(line: Int, column: Int) -> Int {
    let range = range(of: line)
    return min(range.lowerBound + max(column, 1) - 1, range.upperBound)
  }
}

extension SourceLines {
  /// Places a content whose lines are the ends of the lines of the file from `line` on; nil where they are not.
  func map(_ content: [UInt8], fromLine line: Int) -> ContentMap? {
    var runs: [SourceRun] = []
    var (start, number) = (0, line)
    while start < content.count {
      let end = content[start...].firstIndex(of: UInt8(ascii: "\n")) ?? content.count
      guard number <= count, appendRuns(of: start..<end, in: content, endOf: range(of: number), to: &runs) else {
        return nil
      }
      start = end + 1
      number += 1
    }
    return ContentMap(bytes: content, runs: runs, origin: range(of: line).upperBound)
  }

  /// Places a cell, whose `\|` have become `|`.
  func map(cell content: [UInt8], in range: Range<Int>) -> ContentMap? {
    var runs: [SourceRun] = []
    let isPlaced = appendRuns(of: 0..<content.count, in: content, endOf: range, to: &runs)
    return isPlaced ? ContentMap(bytes: content, runs: runs, origin: range.lowerBound) : nil
  }

  /// A content that could not be placed byte for byte: all of it stands where its block begins.
  func roughMap(_ content: [UInt8], line: Int) -> ContentMap {
    roughMap(content, at: range(of: line).lowerBound)
  }

  func roughMap(_ content: [UInt8], at offset: Int) -> ContentMap {
    ContentMap(bytes: content, runs: [SourceRun(text: 0, source: offset, isVerbatim: false)], origin: offset)
  }

  private func appendRuns(
    of content: Range<Int>,
    in bytes: [UInt8],
    endOf range: Range<Int>,
    to runs: inout [SourceRun]
  ) -> Bool {
    // Spaces at the front may be what is left of a tab.
    let indent = bytes[content].prefix(while: \.isSpaceOrTab).count
    for skipped in indent == 0 ? [0] : [0, indent] {
      let source = range.upperBound - content.count + skipped
      guard source >= range.lowerBound, self.bytes[source..<range.upperBound] == bytes[content.dropFirst(skipped)]
      else { continue }
      if skipped > 0 {
        runs.add(text: content.lowerBound, source: max(range.lowerBound, source - 1), isVerbatim: false)
      }
      runs.add(text: content.lowerBound + skipped, source: source, isVerbatim: true)
      return true
    }
    // The text above a table has lost the white space at its end, and its `\|`.
    let end = self.bytes[range].lastIndex { !$0.isASCIIWhitespace }.map { $0 + 1 } ?? range.lowerBound
    let found =
      runsWithPipes(of: content, in: bytes, endOf: range)
      ?? runsWithPipes(of: content, in: bytes, endOf: range.lowerBound..<end)
    guard let found else { return false }
    found.reversed().forEach { runs.add(text: $0.text, source: $0.source, isVerbatim: true) }
    return true
  }

  /// The runs of a content in which every `\|` of the file has become `|`, from the last to the first.
  private func runsWithPipes(of content: Range<Int>, in bytes: [UInt8], endOf range: Range<Int>) -> [SourceRun]? {
    var runs: [SourceRun] = []
    var (text, source) = (content.upperBound, range.upperBound)
    while text > content.lowerBound {
      guard source > range.lowerBound, self.bytes[source - 1] == bytes[text - 1] else { return nil }
      (text, source) = (text - 1, source - 1)
      guard bytes[text] == UInt8(ascii: "|"), source > range.lowerBound, self.bytes[source - 1] == UInt8(ascii: "\\")
      else { continue }
      runs.append(SourceRun(text: text, source: source, isVerbatim: true))
      source -= 1
    }
    runs.append(SourceRun(text: text, source: source, isVerbatim: true))
    return runs
  }
}
