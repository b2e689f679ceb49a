/// The next characters of a plain text, as an eye reads on: without the separators between them.
struct Letters {
  /// Code points; Latin letters are small, digits of all scripts are 0–9.
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
          codes.append(Self.plain(code, in: buffer, at: index))
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
    " \t\r\n-_./\\|()[]{}<>*~`'\"·•・–—―−‐‑（）【】「」『』《》“”‘’。"
  )
  private static func plain(_ code: UInt16, in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt16 {
    if code < 0x80 { return (0x41...0x5A).contains(code) ? code + 0x20 : code }
    guard case .digit(let value, _) = DigitKind.classify(bytes, at: index).kind else { return code }
    return 0x30 + UInt16(value)
  }
}

extension UInt16 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLatinOrDigit: Bool { isDigit || (0x61...0x7A).contains(self) }
}
