/// The next characters of a plain text, as an eye reads on: without the separators between them.
struct Letters {
  /// Code points; Latin letters are small, digits of both scripts are 0–9.
  private(set) var codes: [UInt16] = []
  /// For each the bytes of the plain text; separators before it lie between.
  private(set) var ranges: [Range<Int>] = []

  /// - Parameters:
  ///   - limit: how many characters at most.
  ///   - gap: how many separators at most between two of them.
  ///   - crossesStops: whether 。 and the borders of paragraphs and items are separators like others.
  init(in bytes: [UInt8], from start: Int, limit: Int, gap: Int, crossesStops: Bool = true) {
    bytes.withUnsafeBufferPointer { buffer in
      var (index, skipped) = (start, 0)
      while index < buffer.count, codes.count < limit, skipped <= gap {
        let (wide, length) = CharacterText.decode(buffer, at: index)
        // Signs and letters that rules look for are of the first plane.
        let code = UInt16(exactly: wide) ?? 0
        if code == 0x0A, !crossesStops, Self.beginsBlock(buffer, at: index + 1) { break }
        if Self.separators.contains(code), crossesStops || code != 0x3002 {
          skipped += 1
        } else {
          codes.append(Self.plain(code))
          ranges.append(index..<(index + length))
          skipped = 0
        }
        index += length
      }
    }
  }

  /// A paragraph, an item or a heading begins, not only another line.
  private static func beginsBlock(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < bytes.count else { return true }
    let isItem = bytes[index] == UInt8(ascii: "-") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: " ")
    return isItem || bytes[index] == 0x0A || bytes[index] == UInt8(ascii: "#") || bytes[index] == UInt8(ascii: ">")
  }

  var text: String { String(decoding: codes, as: UTF16.self) }

  private static let separators = CodeSet(
    " \t\r\n-_./\\|()[]{}<>*~`'\"·•・–—―−‐‑（）【】「」『』《》“”‘’。\u{A0}\u{3000}"
      + "\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}"
  )
  private static let numerals: [UInt16: UInt16] = [
    0x3007: 0x30, 0x96F6: 0x30, 0x4E00: 0x31, 0x5E7A: 0x31, 0x4E8C: 0x32, 0x4E09: 0x33, 0x56DB: 0x34, 0x4E94: 0x35,
    0x516D: 0x36, 0x4E03: 0x37, 0x516B: 0x38, 0x4E5D: 0x39, 0x58F9: 0x31, 0x8D30: 0x32, 0x53C1: 0x33, 0x8086: 0x34,
    0x8CB3: 0x32,
    0x53C3: 0x33, 0x9678: 0x36,
    0x4F0D: 0x35, 0x9646: 0x36, 0x67D2: 0x37, 0x634C: 0x38, 0x7396: 0x39,
  ]

  private static let numeralSigns = CodeSet(codes: numerals.keys)

  private static func plain(_ code: UInt16) -> UInt16 {
    if code < 0x80 { return (0x41...0x5A).contains(code) ? code + 0x20 : code }
    return numeralSigns.contains(code) ? numerals[code] ?? code : code
  }
}

extension UInt16 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLatinOrDigit: Bool { isDigit || (0x61...0x7A).contains(self) }
}
