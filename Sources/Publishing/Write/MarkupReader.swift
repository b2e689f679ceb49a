import Intake

/// Goes once over the bytes of a markup file and parts what is read from what is not.
struct MarkupReader {
  private var cursor: MarkupCursor
  private(set) var text: MappedBytes
  private(set) var attributes = MappedBytes()
  /// Tags, without the attributes that are read, each on a line of its own; only what something may be found in, since
  /// nothing joins tags.
  private(set) var tags = MappedBytes()
  /// Up to where the present tag has been copied.
  private var copied = 0
  /// Whether an attribute is left out in which nothing may be found.
  private let skipsPlain: Bool

  init(source: UnsafeBufferPointer<UInt8>, skipsPlain: Bool) {
    cursor = MarkupCursor(source)
    self.skipsPlain = skipsPlain
    text = MappedBytes(capacity: source.count)
  }

  mutating func read() {
    while !cursor.isAtEnd {
      cursor.copy(into: &text, until: .tag)
      if !cursor.isAtEnd { readTag() }
    }
  }
}

extension MarkupReader {
  /// A tag, comment or declaration; a lone `<` is text.
  private mutating func readTag() {
    if cursor.isAt("<!--") { return readComment() }
    if cursor.isAt("<![CDATA[") {
      cursor.index += 9
      return
    }
    copied = cursor.index
    cursor.index += 1
    let isClosing = cursor.byte == UInt8(ascii: "/")
    guard
      isClosing || cursor.byte.isASCIILetter || cursor.byte == UInt8(ascii: "!") || cursor.byte == UInt8(ascii: "?")
    else {
      return text.append(cursor.source, copied..<cursor.index)
    }
    if isClosing { cursor.index += 1 }
    let name = cursor.skipName()
    part(by: hash(name))
    if cursor.byte == UInt8(ascii: ">"), isBare(name) {
      cursor.index += 1
      return
    }
    readAttributes()
    appendTag(to: cursor.index)
    tags.endLine()
  }

  /// Letters, and a digit as in h1: they say nothing.
  private func isBare(_ name: Range<Int>) -> Bool {
    name.count <= 10 && name.dropLast().allSatisfy { cursor.source[$0].isASCIILetter }
  }

  private mutating func part(by name: UInt64) {
    if name == Self.lineBreak {
      text.endLine()
    } else if !Self.inlineTags.contains(name) {
      text.endBlock()
    }
  }

  /// What a comment says is read apart, since it does not part the text around it.
  private mutating func readComment() {
    cursor.index += 4
    let start = cursor.index
    while !cursor.isAtEnd, !cursor.isAt("-->") { cursor.index += 1 }
    attributes.endBlock()
    attributes.append(cursor.source, start..<cursor.index)
    cursor.index = min(cursor.index + 3, cursor.source.count)
  }

  /// Up to and with the `>` that closes the tag; one inside quotes does not.
  private mutating func readAttributes() {
    while !cursor.isAtEnd {
      if cursor.byte == UInt8(ascii: ">") {
        cursor.index += 1
        return
      }
      if cursor.byte.isInName { readAttribute() } else { cursor.index += 1 }
    }
  }

  private mutating func readAttribute() {
    let name = cursor.skipName()
    cursor.skipSpaces()
    guard cursor.byte == UInt8(ascii: "=") else { return }
    cursor.index += 1
    cursor.skipSpaces()
    readValue(isRead: Self.readAttributes.contains(hash(name)) || startsWithData(name))
  }

  private mutating func readValue(isRead: Bool) {
    let quote = cursor.byte
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { cursor.index += 1 }
    let end = isQuoted ? MarkupEnd.quote(quote) : .spaceOrTagEnd
    if isRead {
      appendTag(to: cursor.index)
      attributes.endBlock()
      let start = attributes.bytes.count
      cursor.copy(into: &attributes, until: end)
      if skipsPlain { attributes.keep(from: start, if: { PrivacyScanner.mayObject(to: $0, joinsGroups: true) }) }
      copied = cursor.index
    } else {
      cursor.skip(until: end)
    }
    if isQuoted, !cursor.isAtEnd { cursor.index += 1 }
  }

  private mutating func appendTag(to end: Int) {
    let part = UnsafeBufferPointer(rebasing: cursor.source[copied..<end])
    if PrivacyScanner.mayObject(to: part, joinsGroups: false) { tags.append(cursor.source, copied..<end) }
  }

  private func startsWithData(_ name: Range<Int>) -> Bool { cursor.source[name].starts(with: "data-".utf8) }

  private func hash(_ name: Range<Int>) -> UInt64 { Self.hash(cursor.source[name]) }
}

extension MarkupReader {
  /// FNV-1a of a name in lower case, so that names are compared without making strings.
  fileprivate static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte.isASCIILetter ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
    }
  }

  private static let lineBreak = hash("br".utf8)

  private static let inlineTags = NameSet(
    [
      "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
      "mark",
      "q", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tspan", "tt", "u", "var", "wbr",
    ]
  )

  /// What is shown or read out, or dialled; not geometry, names and numbers of drawings.
  private static let readAttributes = NameSet(
    [
      "alt", "title", "aria-label", "aria-description", "aria-valuetext", "cite", "content", "datetime", "href",
      "label",
      "placeholder", "src", "summary", "value",
    ]
  )
}

/// A few names, found by their hashes in order.
private struct NameSet {
  private let hashes: [UInt64]

  init(_ names: [String]) {
    hashes = names.map { MarkupReader.hash($0.utf8) }.sorted()
  }

  func contains(_ hash: UInt64) -> Bool {
    var (low, high) = (0, hashes.count)
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash
  }
}
