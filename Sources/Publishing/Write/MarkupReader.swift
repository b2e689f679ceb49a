/// Goes once over the bytes of a markup file and parts what is read from what is not.
struct MarkupReader {
  private let source: UnsafeBufferPointer<UInt8>
  private(set) var text: MappedBytes
  private(set) var attributes = MappedBytes()
  private var index = 0

  init(source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    text = MappedBytes(capacity: source.count)
  }

  mutating func read() {
    while index < source.count {
      copy(into: \.text) { $0 == UInt8(ascii: "<") }
      if index < source.count { readTag() }
    }
  }
}

extension MarkupReader {
  private var byte: UInt8 { index < source.count ? source[index] : 0 }

  /// Copies up to a byte that ends the stretch, with white space and character references made plain.
  private mutating func copy(into target: WritableKeyPath<MarkupReader, MappedBytes>, until isEnd: (UInt8) -> Bool) {
    var start = index
    while index < source.count, !isEnd(source[index]) {
      let byte = source[index]
      guard byte == UInt8(ascii: "&") || byte.isSpace else {
        index += 1
        continue
      }
      self[keyPath: target].append(source, start..<index)
      if byte.isSpace { copySpace(into: target) } else { copyReference(into: target) }
      start = index
    }
    self[keyPath: target].append(source, start..<index)
  }

  private mutating func copySpace(into target: WritableKeyPath<MarkupReader, MappedBytes>) {
    self[keyPath: target].appendSpace(at: index)
    skipSpaces()
  }

  private mutating func copyReference(into target: WritableKeyPath<MarkupReader, MappedBytes>) {
    guard let (scalar, length) = CharacterReference.read(source, at: index) else {
      self[keyPath: target].append(source, index..<(index + 1))
      index += 1
      return
    }
    self[keyPath: target].append(scalar, at: index)
    index += length
  }

  private mutating func skipSpaces() {
    while byte.isSpace, index < source.count { index += 1 }
  }
}

extension MarkupReader {
  /// A tag, comment or declaration; a lone `<` is text.
  private mutating func readTag() {
    if isAt("<!--") { return readComment() }
    if isAt("<![CDATA[") {
      index += 9
      return
    }
    let start = index
    index += 1
    let isClosing = byte == UInt8(ascii: "/")
    guard isClosing || byte.isASCIILetter || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else {
      return text.append(source, start..<index)
    }
    if isClosing { index += 1 }
    let name = readName().hash
    if name == Self.lineBreak {
      text.endLine()
    } else if !Self.inlineTags.contains(name) {
      text.endBlock()
    }
    readAttributes()
  }

  /// What a comment says is read apart, since it does not part the text around it.
  private mutating func readComment() {
    index += 4
    let start = index
    while index < source.count, !isAt("-->") { index += 1 }
    attributes.endBlock()
    attributes.append(source, start..<index)
    index = min(index + 3, source.count)
  }

  /// Up to and with the `>` that closes the tag; one inside quotes does not.
  private mutating func readAttributes() {
    while index < source.count {
      if byte == UInt8(ascii: ">") {
        index += 1
        return
      }
      if byte.isInName { readAttribute() } else { index += 1 }
    }
  }

  private mutating func readAttribute() {
    let name = readName()
    skipSpaces()
    guard byte == UInt8(ascii: "=") else { return }
    index += 1
    skipSpaces()
    readValue(isRead: Self.readAttributes.contains(name.hash) || startsWithData(name.range))
  }

  private mutating func readValue(isRead: Bool) {
    let quote = byte
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { index += 1 }
    let isEnd = { (byte: UInt8) in isQuoted ? byte == quote : byte.isSpace || byte == UInt8(ascii: ">") }
    if isRead {
      attributes.endBlock()
      copy(into: \.attributes, until: isEnd)
    } else {
      while index < source.count, !isEnd(source[index]) { index += 1 }
    }
    if isQuoted, index < source.count { index += 1 }
  }

  private mutating func readName() -> (hash: UInt64, range: Range<Int>) {
    let start = index
    while byte.isInName { index += 1 }
    return (Self.hash(source[start..<index]), start..<index)
  }

  private func startsWithData(_ name: Range<Int>) -> Bool { source[name].starts(with: "data-".utf8) }

  private func isAt(_ pattern: StaticString) -> Bool {
    guard index + pattern.utf8CodeUnitCount <= source.count else { return false }
    return pattern.withUTF8Buffer { $0.elementsEqual(source[index..<(index + $0.count)]) }
  }
}

extension MarkupReader {
  /// FNV-1a of a name in lower case, so that names are compared without making strings.
  private static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1.lowercased)) &* 0x0000_0100_0000_01B3 }
  }

  private static let lineBreak = hash("br".utf8)

  private static let inlineTags = Set(
    [
      "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
      "mark",
      "q", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tspan", "tt", "u", "var", "wbr",
    ].map { hash($0.utf8) }
  )

  /// What is shown or read out, or dialled; not geometry, names and numbers of drawings.
  private static let readAttributes = Set(
    [
      "alt", "title", "aria-label", "aria-description", "aria-valuetext", "cite", "content", "datetime", "href",
      "label",
      "placeholder", "src", "summary", "value",
    ].map { hash($0.utf8) }
  )
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
  fileprivate var lowercased: UInt8 { isASCIILetter ? self | 0x20 : self }
  fileprivate var isSpace: Bool { self <= UInt8(ascii: " ") }
  fileprivate var isInName: Bool {
    isASCIILetter || (self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9")) || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ":") || self == UInt8(ascii: "_")
  }
}
