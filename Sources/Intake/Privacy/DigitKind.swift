/// What a character means to a run of digits.
enum DigitKind: Equatable {
  case digit(UInt8, Script)
  case checkX
  /// Spaces, hyphens, dots, brackets and their full-width and typographic forms.
  case separator
  case lineBreak
  /// Zero-width characters and soft hyphens do not part digits at all.
  case invisible
  /// Other punctuation, cell borders, arrows, stars, emoji and the point of a spoken decimal: they part numbers, unless a
  /// check says otherwise.
  case mark
  case latin
  case other

  /// Digits of two scripts are two groups: `一13800138000` and `①13800138000` are no numbers of twelve digits.
  enum Script {
    case western
    case chinese
    case circled
  }

  /// The character that begins at a byte of a UTF-8 text; a percent escape or a reference of a digit
  /// counts as the digit.
  static func classify(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (kind: DigitKind, length: Int) {
    let byte = bytes[index]
    if byte == UInt8(ascii: "%") { return escaped(bytes, at: index) }
    if byte == UInt8(ascii: "&"), let reference = NumericReference(bytes, at: index), reference.scalar.isASCII {
      return (ascii(UInt8(reference.scalar.value)), reference.length)
    }
    if byte < 0x80 { return (ascii(byte), 1) }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard index + length <= bytes.count else { return (.other, 1) }
    switch length {
    case 2: return (pair(byte, bytes[index + 1]), 2)
    case 3: return (triple(UInt32(byte) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])), 3)
    default: return (quadruple(bytes, at: index), 4)
    }
  }
}

extension DigitKind {
  private static func ascii(_ byte: UInt8) -> DigitKind {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit(byte - UInt8(ascii: "0"), .western)
    case UInt8(ascii: "x"), UInt8(ascii: "X"): .checkX
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .latin
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "\t"), UInt8(ascii: "_"),
      UInt8(ascii: "("),
      UInt8(ascii: ")"), 0x0D:
      .separator
    case 0x0A: .lineBreak
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: .mark
    default: .other
    }
  }

  /// `%30` to `%39`, `%20` and `%2D`, as addresses write them.
  private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (DigitKind, Int) {
    guard index + 2 < bytes.count else { return (.other, 1) }
    switch (bytes[index + 1], bytes[index + 2]) {
    case (UInt8(ascii: "3"), let low) where (0x30...0x39).contains(low): return (.digit(low - 0x30, .western), 3)
    case (UInt8(ascii: "2"), UInt8(ascii: "0")), (UInt8(ascii: "2"), UInt8(ascii: "D")),
      (UInt8(ascii: "2"), UInt8(ascii: "d")):
      return (.separator, 3)
    case (UInt8(ascii: "2"), _): return (.mark, 3)
    // Letters and the bytes of other characters.
    case (UInt8(ascii: "4")...UInt8(ascii: "7"), let low) where low.isHexDigit: return (.other, 3)
    case (UInt8(ascii: "A")...UInt8(ascii: "F"), let low) where low.isHexDigit: return (.other, 3)
    case (UInt8(ascii: "a")...UInt8(ascii: "f"), let low) where low.isHexDigit: return (.other, 3)
    default: return (.other, 1)
    }
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> DigitKind {
    switch (first, second) {
    case (0xC2, 0xB9): .digit(1, .circled)  // ¹
    case (0xC2, 0xB2): .digit(2, .circled)  // ²
    case (0xC2, 0xB3): .digit(3, .circled)  // ³
    case (0xD9, 0xA0...0xA9): .digit(second - 0xA0, .western)  // ٠–٩
    case (0xDB, 0xB0...0xB9): .digit(second - 0xB0, .western)  // ۰–۹
    case (0xC2, 0xA0), (0xC2, 0xB7): .separator  // no-break space, middle dot
    case (0xD0, 0xA5), (0xD1, 0x85): .checkX  // Cyrillic Х х
    case (0xC2, 0xAD), (0xCD, 0x8F), (0xD8, 0x9C): .invisible  // soft hyphen, grapheme joiner, Arabic mark
    default: .other
    }
  }

  private static func triple(_ bytes: UInt32) -> DigitKind {
    switch bytes {
    case 0xEFBC90...0xEFBC99: .digit(UInt8(bytes - 0xEFBC90), .western)  // ０–９
    case 0xEFBCB8, 0xEFBD98, 0xE285A9, 0xE285B9: .checkX  // Ｘ ｘ Ⅹ ⅹ
    case 0xEFBC8D, 0xEFBC8E, 0xEFBC88, 0xEFBC89, 0xE38080: .separator  // － ． （ ） ideographic space
    // Spaces, dashes, bullet, minus, middle dot.
    case 0xE28080...0xE2808A, 0xE28090...0xE28095, 0xE280A2, 0xE280AF, 0xE2819F, 0xE19A80, 0xE28892, 0xE383BB, 0xE383BC:
      .separator
    case 0xE2808B...0xE2808F, 0xE280AA...0xE280AE, 0xE281A0...0xE281AF, 0xE1A08E: .invisible  // zero width, directions
    case 0xEFBBBF, 0xEFB880...0xEFB88F, 0xE283A3: .invisible  // BOM, variation selectors, keycap
    // Hangul fillers, the empty Braille cell.
    case 0xE1859F, 0xE185A0, 0xE385A4, 0xEFBEA0, 0xE2A080, 0xE1A08B...0xE1A08D: .invisible
    // … 、 。 【】 “” 点
    case 0xE280A3...0xE280A7, 0xE38081, 0xE38082, 0xE38088...0xE38091, 0xE28098...0xE2809F, 0xE782B9: .mark
    case 0xEFBC81...0xEFBC8F, 0xEFBC9A...0xEFBCA0, 0xEFBCBB...0xEFBD80, 0xEFBD9B...0xEFBDA5: .mark  // ， ： ／ ［ ］ ｜
    case 0xE38087, 0xE99BB6: .digit(0, .chinese)  // 〇 零
    case 0xE4B880, 0xE5B9BA: .digit(1, .chinese)  // 一 幺
    case 0xE293AA, 0xE281B0: .digit(0, .circled)  // ⓪ ⁰
    case 0xE281B4...0xE281B9: .digit(UInt8(bytes - 0xE281B0), .circled)  // ⁴–⁹
    case 0xE28280...0xE28289: .digit(UInt8(bytes - 0xE28280), .circled)  // ₀–₉
    case 0xE291B4...0xE291BC: .digit(UInt8(bytes - 0xE291B4) + 1, .circled)  // ⑴–⑼
    case 0xE29288...0xE29290: .digit(UInt8(bytes - 0xE29288) + 1, .circled)  // ⒈–⒐
    case 0xE293B5...0xE293BD: .digit(UInt8(bytes - 0xE293B5) + 1, .circled)  // ⓵–⓽
    case 0xE29E80...0xE29E88: .digit(UInt8(bytes - 0xE29E80) + 1, .circled)  // ➀–➈
    case 0xE29E8A...0xE29E92: .digit(UInt8(bytes - 0xE29E8A) + 1, .circled)  // ➊–➒
    case 0xE388A0...0xE388A8: .digit(UInt8(bytes - 0xE388A0) + 1, .circled)  // ㈠–㈨
    case 0xE38A80...0xE38A88: .digit(UInt8(bytes - 0xE38A80) + 1, .circled)  // ㊀–㊈
    case 0xE291A0...0xE291A8: .digit(UInt8(bytes - 0xE291A0) + 1, .circled)  // ①–⑨
    case 0xE29DB6...0xE29DBE: .digit(UInt8(bytes - 0xE29DB6) + 1, .circled)  // ❶–❾
    case 0xE28690...0xE28BBF, 0xE29480...0xE29DB5: .mark  // arrows, signs of mathematics, lines, shapes, dingbats
    case 0xE4BA8C: .digit(2, .chinese)
    case 0xE4B889: .digit(3, .chinese)
    case 0xE59B9B: .digit(4, .chinese)
    case 0xE4BA94: .digit(5, .chinese)
    case 0xE585AD: .digit(6, .chinese)
    case 0xE4B883: .digit(7, .chinese)
    case 0xE585AB: .digit(8, .chinese)
    case 0xE4B99D: .digit(9, .chinese)
    default: formal(bytes)
    }
  }

  /// The numerals of cheques, 壹 to 玖, in both forms.
  private static func formal(_ bytes: UInt32) -> DigitKind {
    switch bytes {
    case 0xE5A3B9: .digit(1, .chinese)
    case 0xE8B4B0, 0xE8B2B3: .digit(2, .chinese)
    case 0xE58F81, 0xE58F83: .digit(3, .chinese)
    case 0xE88286: .digit(4, .chinese)
    case 0xE4BC8D: .digit(5, .chinese)
    case 0xE99986, 0xE999B8: .digit(6, .chinese)
    case 0xE69F92: .digit(7, .chinese)
    case 0xE68D8C: .digit(8, .chinese)
    case 0xE78E96: .digit(9, .chinese)
    default: .other
    }
  }

  /// The styled digits of mathematics, five alphabets of ten from U+1D7CE on; emoji are marks, tags and variation selectors
  /// (U+E0000–E01FF) nothing.
  private static func quadruple(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> DigitKind {
    if bytes[index] == 0xF0, bytes[index + 1] == 0x9F { return .mark }  // emoji
    if bytes[index] == 0xF3, bytes[index + 1] == 0xA0, bytes[index + 2] < 0x88 { return .invisible }
    guard bytes[index] == 0xF0, bytes[index + 1] == 0x9D, bytes[index + 2] == 0x9F, bytes[index + 3] >= 0x8E else {
      return .other
    }
    return .digit((bytes[index + 3] - 0x8E) % 10, .western)
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
  }
}
