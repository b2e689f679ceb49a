/// What the rules for emphasis and line breaks in Chinese, Japanese and Korean ask of a character.
///
/// Source of the definitions: *CommonMark CJK-friendly amendments*, section 2.1; Unicode, East Asian Width.
extension Unicode.Scalar {
  /// East Asian Width W, F or H and no emoji by default, or Hangul.
  var isCJK: Bool {
    guard value >= 0x1100 else { return false }
    if value >= 0x2E80, value <= 0xA4CF { return value != 0x303F && value != 0x3040 }
    if value >= 0xFF01, value <= 0xFFDC { return true }
    return Self.cjkRanges.contains { $0.contains(value) }
  }

  /// Quotation marks, dashes, the ellipsis and the middle dot: Chinese beside Chinese text, Latin beside Latin text.
  var isAmbiguousPunctuation: Bool {
    switch value {
    case 0xB7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
    default: false
    }
  }

  var isHan: Bool {
    switch value {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }

  /// Ideographic variation selectors, which follow a Han character.
  var isIdeographicVariationSelector: Bool { (0xE0100...0xE01EF).contains(value) }

  /// The other variation selectors, without the one that asks for an emoji.
  var isPlainVariationSelector: Bool { (0xFE00...0xFE0E).contains(value) }

  /// White space as the CommonMark specification has it.
  var isMarkdownWhitespace: Bool {
    if value > 0x3000 { return false }
    switch value {
    case 9, 10, 12, 13, 32, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }

  /// Punctuation as the CommonMark specification 0.29 has it: ASCII punctuation and the Unicode categories P*.
  var isMarkdownPunctuation: Bool {
    if value < 0x80 { return UInt8(value).isASCIIPunctuation }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  private static let cjkRanges: [ClosedRange<UInt32>] = [
    0xAC00...0xD7FF, 0x1100...0x11FF, 0x20A9...0x20A9, 0x2329...0x232A, 0x2630...0x2637,
    0x268A...0x268F, 0xA960...0xA97C, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFFE0...0xFFEE,
    0x16FE0...0x18DF2, 0x1AFF0...0x1B2FB, 0x1D300...0x1D376, 0x1F200...0x1F200, 0x1F202...0x1F202,
    0x1F210...0x1F219, 0x1F21B...0x1F22E, 0x1F230...0x1F231, 0x1F237...0x1F237, 0x1F23B...0x1F23B,
    0x1F240...0x1F248, 0x1F260...0x1F265, 0x20000...0x3FFFD,
  ]
}

extension Character {
  /// A Chinese character.
  package var isHan: Bool { unicodeScalars.first?.isHan ?? false }
}

extension UInt8 {
  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  var isASCIIWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }

  var isASCIILetterOrDigit: Bool { isASCIIDigit || (0x61...0x7A).contains(self | 0x20) }

  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The character that starts at an offset; nil at the end and where the bytes are no UTF-8.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset >= startIndex, offset < endIndex else { return nil }
    let first = self[offset]
    if first < 0x80 { return Unicode.Scalar(first) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset + length <= endIndex else { return nil }
    // Overlong forms.
    if first == 0xE0, self[offset + 1] < 0xA0 { return nil }
    if first == 0xF0, self[offset + 1] < 0x90 { return nil }
    var value = UInt32(first & (0xFF >> UInt8(length + 1)))
    for index in (offset + 1)..<(offset + length) {
      guard self[index] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    return Unicode.Scalar(value)
  }

  /// The offset of the first byte of the character before an offset.
  func startOfScalar(before offset: Int) -> Int {
    var index = offset - 1
    while index > startIndex, index > offset - 4, self[index] & 0xC0 == 0x80 { index -= 1 }
    return Swift.max(index, startIndex)
  }
}
