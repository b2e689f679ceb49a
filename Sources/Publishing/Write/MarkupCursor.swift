/// A place in the bytes of a markup file, and the steps that move it on.
struct MarkupCursor {
  let source: UnsafeBufferPointer<UInt8>
  var index = 0

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
  }

  var isAtEnd: Bool { index >= source.count }

  /// The byte here, or 0 at the end.
  var byte: UInt8 { index < source.count ? source[index] : 0 }

  func isAt(_ pattern: StaticString) -> Bool {
    guard index + pattern.utf8CodeUnitCount <= source.count else { return false }
    return pattern.withUTF8Buffer { $0.elementsEqual(source[index..<(index + $0.count)]) }
  }

  mutating func skipSpaces() {
    while byte.isSpace, index < source.count { index += 1 }
  }

  mutating func skipName() -> Range<Int> {
    let start = index
    while byte.isInName { index += 1 }
    return start..<index
  }

  /// Copies up to the end of a stretch, with white space and character references made plain.
  mutating func copy(into target: inout MappedBytes, until end: MarkupEnd) {
    var start = index
    while index < source.count {
      let byte = source[index]
      if byte > UInt8(ascii: ">") {
        index += 1
        continue
      }
      if end.isAt(byte) { break }
      guard byte == UInt8(ascii: "&") || byte.isSpace else {
        index += 1
        continue
      }
      target.append(source, start..<index)
      if byte.isSpace { copySpace(into: &target) } else { copyReference(into: &target) }
      start = index
    }
    target.append(source, start..<index)
  }

  mutating func skip(until end: MarkupEnd) {
    while index < source.count, !end.isAt(source[index]) { index += 1 }
  }
}

/// Where text or the value of an attribute ends.
enum MarkupEnd {
  case tag
  case quote(UInt8)
  /// Of a value without quotes.
  case spaceOrTagEnd

  func isAt(_ byte: UInt8) -> Bool {
    switch self {
    case .tag: byte == UInt8(ascii: "<")
    case .quote(let quote): byte == quote
    case .spaceOrTagEnd: byte.isSpace || byte == UInt8(ascii: ">")
    }
  }
}

extension MarkupCursor {
  private mutating func copySpace(into target: inout MappedBytes) {
    target.appendSpace(at: index)
    skipSpaces()
  }

  private mutating func copyReference(into target: inout MappedBytes) {
    guard let (scalar, length) = CharacterReference.read(source, at: index) else {
      target.append(source, index..<(index + 1))
      index += 1
      return
    }
    target.append(scalar, at: index)
    index += length
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }

  fileprivate var isSpace: Bool { self <= UInt8(ascii: " ") }

  var isInName: Bool {
    isASCIILetter || (self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9")) || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ":") || self == UInt8(ascii: "_")
  }
}
