/// Finds where the emphasis guards of a text belong.
struct GuardPlaces {
  struct Place {
    /// The guard goes before the byte at this offset.
    let offset: Int
    /// The side on which another delimiter stands, which must go on seeing punctuation.
    var keeps: Side?
  }

  enum Side {
    case before, after
  }

  private let bytes: ArraySlice<UInt8>
  private var places: [Place] = []
  /// Single tildes are no markup here: `3~5岁`.
  private let hasStrikethrough: Bool
  private var lineStart: Int

  /// The places in ascending order; empty for a text without a run that needs a guard.
  static func find(in bytes: ArraySlice<UInt8>) -> [Place] {
    guard bytes.contains(where: { $0 == star || $0 == tilde || $0 == bracket }) else { return [] }
    var search = GuardPlaces(bytes: bytes)
    search.walk()
    return search.places
  }

  private init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    lineStart = bytes.startIndex
    hasStrikethrough = bytes.holdsPair(Self.tilde)
  }

  private static let star = UInt8(ascii: "*")
  private static let tilde = UInt8(ascii: "~")
  private static let bracket = UInt8(ascii: "[")
}

extension GuardPlaces {
  private mutating func walk() {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        // The next byte is escaped and opens no run.
        index += index + 1 < bytes.endIndex && bytes[index + 1].isASCIIPunctuation ? 2 : 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        index += 1
        lineStart = index
      case Self.star: index = takeRun(from: index)
      case Self.tilde where hasStrikethrough: index = takeRun(from: index)
      case Self.bracket:
        index += 1
        // libcmark-gfm 0.29.0.gfm.6 reads past a string where an entity for ^ follows the bracket of a footnote.
        if index < bytes.endIndex, bytes[index] == UInt8(ascii: "&") { places.append(Place(offset: index)) }
      default: index += 1
      }
    }
  }

  private mutating func takeRun(from start: Int) -> Int {
    var end = start
    while end < bytes.endIndex, bytes[end] == bytes[start] { end += 1 }
    guard let before = neighbour(before: start), let after = neighbour(after: end) else { return end }
    guard before.isCJK || after.isCJK else { return end }
    if before.scalar.isMarkdownPunctuation {
      places.append(Place(offset: start, keeps: before.isDelimiter ? .before : nil))
    }
    if after.scalar.isMarkdownPunctuation { places.append(Place(offset: end, keeps: after.isDelimiter ? .after : nil)) }
    return end
  }

  private struct Neighbour {
    let scalar: Unicode.Scalar
    let isCJK: Bool

    var isDelimiter: Bool { "*_~".unicodeScalars.contains(scalar) }
  }

  /// The character before a run; nil for white space and where the line begins.
  private func neighbour(before start: Int) -> Neighbour? {
    guard start > lineStart, !isLinePrefix(upTo: start), !isEdgeOfCell(start - 1) else { return nil }
    let index = bytes.startOfScalar(before: start)
    guard let scalar = bytes.scalar(at: index), !scalar.isMarkdownWhitespace else { return nil }
    if scalar.isPlainVariationSelector, index > lineStart {
      return Neighbour(scalar: scalar, isCJK: isCJK(beforeSelector: scalar, at: index))
    }
    return Neighbour(scalar: scalar, isCJK: scalar.isCJK || scalar.isIdeographicVariationSelector)
  }

  private func isCJK(beforeSelector selector: Unicode.Scalar, at index: Int) -> Bool {
    guard let base = bytes.scalar(at: bytes.startOfScalar(before: index)) else { return false }
    // VS2 asks for the fullwidth form of a quotation mark.
    return base.isCJK || (selector.value == 0xFE01 && (0x2018...0x201D).contains(base.value))
  }

  /// The character after a run; nil for white space and where the line ends.
  private func neighbour(after end: Int) -> Neighbour? {
    guard let scalar = bytes.scalar(at: end), !scalar.isMarkdownWhitespace, !isEdgeOfCell(end) else { return nil }
    return Neighbour(scalar: scalar, isCJK: scalar.isCJK)
  }

  /// Whether only marks of block quotes stand before the run, as in `>**重点。**`.
  private func isLinePrefix(upTo end: Int) -> Bool {
    bytes[lineStart..<end].allSatisfy { $0.isSpaceOrTab || $0 == UInt8(ascii: ">") }
  }

  /// In a row of a table a cell begins and ends like a line.
  private func isEdgeOfCell(_ index: Int) -> Bool {
    let pipe = UInt8(ascii: "|")
    guard bytes[index] == pipe else { return false }
    return bytes[lineStart...].first { !$0.isSpaceOrTab && $0 != UInt8(ascii: ">") } == pipe
  }
}

extension ArraySlice<UInt8> {
  /// Whether a byte stands twice in a row.
  func holdsPair(_ byte: UInt8) -> Bool {
    var index = startIndex
    while index + 1 < endIndex {
      if self[index] == byte, self[index + 1] == byte { return true }
      index += 1
    }
    return false
  }
}
