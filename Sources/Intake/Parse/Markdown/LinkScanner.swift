/// Reads what follows the text of a link the way the parser did, to know where it ends and where its parts stand.
struct LinkScanner {
  let bytes: [UInt8]
  let end: Int

  /// The parts of `(destination "title")`.
  struct Tail {
    /// Without angle brackets.
    let destination: Range<Int>
    /// Without quotation marks; empty where there is none.
    let title: Range<Int>
    let end: Int
  }

  /// The tail of an inline link whose `(` stands at an offset; nil where there is none.
  func inlineTail(at offset: Int) -> Tail? {
    guard offset < end, bytes[offset] == UInt8(ascii: "(") else { return nil }
    guard let destination = destination(at: skipSpace(offset + 1)) else { return nil }
    let titleStart = skipSpace(destination.end)
    let title = titleStart > destination.end ? title(at: titleStart) : nil
    let close = skipSpace(title.map { $0.upperBound + 1 } ?? titleStart)
    guard close < end, bytes[close] == UInt8(ascii: ")") else { return nil }
    return Tail(destination: destination.range, title: title ?? titleStart..<titleStart, end: close + 1)
  }

  /// What follows the label and colon of a definition.
  func definitionTail(at offset: Int) -> Tail? {
    guard let destination = destination(at: skipSpace(offset)) else { return nil }
    let titleStart = skipSpace(destination.end)
    let title = titleStart > destination.end ? title(at: titleStart) : nil
    let stop = title.map { $0.upperBound + 1 } ?? destination.end
    return Tail(destination: destination.range, title: title ?? stop..<stop, end: stop)
  }

  /// The end of a `[label]` that begins at an offset; nil where there is none.
  func labelEnd(at offset: Int) -> Int? {
    guard offset < end, bytes[offset] == UInt8(ascii: "[") else { return nil }
    var index = offset + 1
    while index < end, index - offset <= 1001 {
      switch bytes[index] {
      case UInt8(ascii: "]"): return index + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\") where index + 1 < end && bytes[index + 1].isASCIIPunctuation: index += 2
      default: index += 1
      }
    }
    return nil
  }
}

extension LinkScanner {
  private func skipSpace(_ offset: Int) -> Int {
    var index = offset
    while index < end, bytes[index].isASCIIWhitespace { index += 1 }
    return index
  }

  private func destination(at offset: Int) -> (range: Range<Int>, end: Int)? {
    guard offset < end else { return nil }
    return bytes[offset] == UInt8(ascii: "<") ? pointed(at: offset) : bare(at: offset)
  }

  private func pointed(at offset: Int) -> (range: Range<Int>, end: Int)? {
    var index = offset + 1
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: ">"): return ((offset + 1)..<index, index + 1)
      case UInt8(ascii: "\n"), UInt8(ascii: "<"): return nil
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }

  private func bare(at offset: Int) -> (range: Range<Int>, end: Int)? {
    var (index, depth) = (offset, 0)
    while index < end, !bytes[index].isASCIIWhitespace {
      switch bytes[index] {
      case UInt8(ascii: "\\") where index + 1 < end && bytes[index + 1].isASCIIPunctuation: index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return (offset..<index, index) }
        depth -= 1
      default: break
      }
      index += 1
    }
    return (offset..<index, index)
  }

  /// The title without its marks.
  private func title(at offset: Int) -> Range<Int>? {
    guard offset < end, let close = Self.closing[bytes[offset]] else { return nil }
    var index = offset + 1
    while index < end, bytes[index] != close {
      if bytes[index] == UInt8(ascii: "("), close == UInt8(ascii: ")") { return nil }
      index += bytes[index] == UInt8(ascii: "\\") && index + 1 < end && bytes[index + 1].isASCIIPunctuation ? 2 : 1
    }
    return index < end ? (offset + 1)..<index : nil
  }

  private static let closing: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "'"): UInt8(ascii: "'"), UInt8(ascii: "("): UInt8(ascii: ")"),
  ]
}
