import Diagnostics
import Yams

/// A YAML text with the place of each of its bytes in the file that it is part of.
struct YAMLText {
  let string: String
  let source: SourceText
  private let runs: [SourceRun]
  /// Where its lines begin, as YAML counts lines.
  let lineStarts: [Int]

  /// A stretch of a file, without a byte order mark.
  init(_ source: SourceText, _ range: Range<Int>? = nil) {
    let range = range ?? source.textStart..<source.bytes.count
    self.init(source.string(range), in: source, runs: [SourceRun(text: 0, source: range.lowerBound, isVerbatim: true)])
  }

  init(_ string: String, in source: SourceText, runs: [SourceRun]) {
    self.string = string
    self.source = source
    self.runs = runs
    lineStarts = Self.lineStarts(of: Array(string.utf8))
  }

  func location(_ mark: Mark?) -> SourceLocation { location(at: mark.map(offset) ?? 0) }

  /// Where a scalar's text begins, behind a quotation mark.
  func location(of scalar: Node.Scalar) -> SourceLocation { location(at: offset(of: scalar)) }

  /// The scalar is what is written, byte for byte.
  func isVerbatim(_ scalar: Node.Scalar) -> Bool {
    string.utf8.dropFirst(offset(of: scalar)).starts(with: scalar.string.utf8)
  }

  private func offset(of scalar: Node.Scalar) -> Int {
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    return (scalar.mark.map(offset) ?? 0) + (isQuoted ? 1 : 0)
  }

  func location(at offset: Int) -> SourceLocation { source.location(at: runs.source(of: offset) ?? 0) }

  /// The offset of a mark, which counts lines and characters from 1.
  func offset(of mark: Mark) -> Int {
    let start = lineStarts[min(max(mark.line - 1, 0), lineStarts.count - 1)]
    let scalars = string.utf8[string.utf8.index(string.startIndex, offsetBy: start)...]
    let line = String(decoding: scalars.prefix(4 * max(mark.column, 1)), as: UTF8.self).unicodeScalars
    return min(start + line.prefix(max(mark.column - 1, 0)).reduce(0) { $0 + UTF8.width($1) }, string.utf8.count)
  }

  /// YAML 1.1 also ends lines at U+0085, U+2028 and U+2029.
  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for index in bytes.indices {
      switch bytes[index] {
      case 0x0A: starts.append(index + 1)
      case 0x0D where index + 1 == bytes.count || bytes[index + 1] != 0x0A: starts.append(index + 1)
      case 0x85 where index >= 1 && bytes[index - 1] == 0xC2: starts.append(index + 1)
      case 0xA8, 0xA9: if index >= 2, bytes[index - 1] == 0x80, bytes[index - 2] == 0xE2 { starts.append(index + 1) }
      default: break
      }
    }
    return starts
  }
}
