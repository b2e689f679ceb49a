import Synchronization

/// Character references of HTML: `&amp;`, `&#49;`, `&#x4e2d;`.
enum Entity {
  /// What the reference at an offset stands for, and how many bytes it takes; nil where there is none.
  static func decode(_ bytes: [UInt8], at offset: Int, end: Int) -> (text: [UInt8], length: Int)? {
    guard bytes[offset] == UInt8(ascii: "&"), let semicolon = semicolon(in: bytes, after: offset, end: end) else {
      return nil
    }
    let name = Array(bytes[(offset + 1)..<semicolon])
    let text = name.first == UInt8(ascii: "#") ? numeric(name.dropFirst()) : named(name)
    return text.map { ($0, semicolon + 1 - offset) }
  }
}

extension Entity {
  /// No name and no number is longer than 33 bytes.
  private static func semicolon(in bytes: [UInt8], after offset: Int, end: Int) -> Int? {
    let name = (offset + 1)..<min(end, offset + 35)
    guard let stop = name.first(where: { !bytes[$0].isASCIILetterOrDigit && bytes[$0] != UInt8(ascii: "#") }),
      bytes[stop] == UInt8(ascii: ";"), stop > offset + 1
    else { return nil }
    return stop
  }

  private static func numeric(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
    let isHex = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
    guard (1...8).contains(text.utf8.count), let value = UInt32(text, radix: isHex ? 16 : 10) else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
  }

  /// The parser has the table of the 2,125 names; each name is asked for once.
  private static let known = Mutex<[[UInt8]: [UInt8]?]>([:])

  private static func named(_ name: [UInt8]) -> [UInt8]? {
    if let found = known.withLock({ $0[name] }) { return found }
    let reference = [UInt8(ascii: "&")] + name + [UInt8(ascii: ";")]
    let text = CMark.parse(reference) { $0.firstChild?.firstChild?.literal } ?? nil
    let decoded = text == reference ? nil : text
    known.withLock { $0[name] = .some(decoded) }
    return decoded
  }
}
