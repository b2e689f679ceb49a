/// Places a string of the parser's tree in the content it was read from, byte for byte.
///
/// The parser resolves escapes and entities and tells no positions for the rest of the string, so the string is walked
/// along with the content.
struct LiteralReader {
  let content: ContentMap
  let end: Int
  /// Backslash escapes count; not in automatic links.
  var resolvesEscapes = true
  /// Entities count; not in links that GFM finds by itself.
  var resolvesEntities = true

  struct Result {
    let range: Range<Int>
    /// Empty where the string is the range, byte for byte.
    let runs: [SourceRun]
    /// The offset in the content after the string.
    let position: Int
    let isExact: Bool

    /// Never empty.
    var allRuns: [SourceRun] {
      runs.isEmpty ? [SourceRun(text: 0, source: range.lowerBound, isVerbatim: true)] : runs
    }
  }

  func read(_ literal: [UInt8], at position: Int) -> Result {
    var walk = Walk(reader: self, literal: literal, position: position)
    walk.run()
    return walk.result(from: position)
  }
}

/// One walk along a string and the content.
private struct Walk {
  let reader: LiteralReader
  let literal: [UInt8]
  let end: Int
  var position: Int
  var index = 0
  var runs: [SourceRun] = []
  var isExact = true
  private let mayHoldRawFootnote: Bool

  init(reader: LiteralReader, literal: [UInt8], position: Int) {
    self.reader = reader
    self.literal = literal
    self.position = position
    end = reader.end
    mayHoldRawFootnote = literal.contains(UInt8(ascii: "^"))
  }

  mutating func run() {
    while index < literal.count {
      takeSameBytes()
      guard index < literal.count else { return }
      if takeEscape() || takeEntity() || takeOneByte() { continue }
      isExact = false
      findAgain()
    }
  }

  func result(from start: Int) -> LiteralReader.Result {
    let range = reader.content.range(of: start..<max(start, min(position, end)))
    guard let first = runs.first else { return .init(range: range, runs: [], position: position, isExact: isExact) }
    let lower = first.source
    let isPlain = runs.count == 1 && first.isVerbatim && first.text == 0
    return .init(
      range: lower..<max(lower, range.upperBound),
      runs: isPlain ? [] : runs,
      position: position,
      isExact: isExact
    )
  }

  private mutating func takeSameBytes() {
    let start = position
    let bytes = reader.content.bytes
    while index < literal.count, position < end, bytes[position] == literal[index],
      bytes[position] != UInt8(ascii: "\\"), bytes[position] != UInt8(ascii: "&")
    {
      position += 1
      index += 1
    }
    reader.content.record(start..<position, at: index - (position - start), into: &runs)
  }

  private mutating func takeEscape() -> Bool {
    let bytes = reader.content.bytes
    guard reader.resolvesEscapes, position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1].isASCIIPunctuation, bytes[position + 1] == literal[index], !isRawFootnote
    else { return false }
    reader.content.record((position + 1)..<(position + 2), at: index, into: &runs)
    position += 2
    index += 1
    return true
  }

  private mutating func takeEntity() -> Bool {
    guard reader.resolvesEntities, position < end, reader.content.bytes[position] == UInt8(ascii: "&"),
      let entity = Entity.decode(reader.content.bytes, at: position, end: end),
      literal[index...].starts(with: entity.text), !isRawFootnote
    else { return false }
    runs.add(text: index, source: reader.content.source(at: position), isVerbatim: false)
    position += entity.length
    index += entity.text.count
    return true
  }

  private mutating func takeOneByte() -> Bool {
    guard position < end, reader.content.bytes[position] == literal[index] else { return false }
    reader.content.record(position..<(position + 1), at: index, into: &runs)
    position += 1
    index += 1
    return true
  }

  /// A `[^label]` without a definition is put back as it was written, escapes and entities included.
  private var isRawFootnote: Bool {
    guard mayHoldRawFootnote, let open = literal[..<index].lastIndex(of: UInt8(ascii: "^")), open > 0,
      literal[open - 1] == UInt8(ascii: "["), !literal[open..<index].contains(UInt8(ascii: "]")),
      let close = literal[index...].firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    return reader.content.bytes[position..<end].starts(with: literal[index...close])
  }

  /// The string says something else than the content: goes on where its next bytes stand, or gives it one place.
  private mutating func findAgain() {
    let wanted = literal[index..<min(literal.count, index + 12)]
    if let found = (position..<end).first(where: { reader.content.bytes[$0..<end].starts(with: wanted) }) {
      position = found
      return
    }
    runs.add(text: index, source: reader.content.source(at: min(position, max(end - 1, 0))), isVerbatim: false)
    index = literal.count
  }
}
