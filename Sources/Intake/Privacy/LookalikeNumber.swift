/// A mobile number in which letters stand for digits, behind 电话 or 手机: 电话 l66OOOO1234.
enum LookalikeNumber {
  static func all(in text: ScannedText) -> [Range<Int>] {
    let bytes = text.folded.bytes
    return text.signs(.telephone).compactMap { sign in
      guard words.contains(where: { bytes[..<(sign.offset + 3)].ends(with: $0) }) else { return nil }
      let letters = Letters(in: bytes, from: sign.offset + 3, limit: 16, gap: 3, crossesStops: false)
      return number(in: letters).map(text.folded.originalRange)
    }
  }

  private static let words = ["电话", "手机"].map { Array($0.utf8) }
  /// Between the word and the number.
  private static let links = CodeSet("号码是为:,")
  private static let digits: [UInt16: UInt16] = [
    UInt16(UInt8(ascii: "o")): 0, UInt16(UInt8(ascii: "l")): 1, UInt16(UInt8(ascii: "i")): 1,
  ]

  /// Eleven digits or letters like them; where all are digits, other rules have seen it.
  private static func number(in letters: Letters) -> Range<Int>? {
    let skipped = letters.codes.prefix { links.contains($0) }.count
    let codes = letters.codes.dropFirst(skipped).prefix { $0.isDigit || digits[$0] != nil }
    let values = codes.map { digits[$0] ?? $0 - 0x30 }
    guard codes.count == 11, codes.contains(where: { digits[$0] != nil }), codes.count(where: \.isDigit) >= 5,
      values[0] == 1, (3...9).contains(values[1])
    else { return nil }
    return letters.ranges[skipped].lowerBound..<letters.ranges[skipped + 10].upperBound
  }
}
