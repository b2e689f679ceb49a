/// A number in which letters stand for digits: 34O5211903O3O4121X, 电话 l66OOOO1234.
struct LookalikeNumber {
  let digits: [UInt8]
  /// As given.
  let range: Range<Int>

  private static let digits: [UInt16: UInt16] = [
    UInt16(UInt8(ascii: "o")): 0, UInt16(UInt8(ascii: "l")): 1, UInt16(UInt8(ascii: "i")): 1,
  ]
}

extension LookalikeNumber {
  /// Words that hold a run of digits, and besides digits nothing but such letters, and an X at the end.
  static func words(in text: ScannedText) -> [LookalikeNumber] {
    var next = 0
    return text.runs.compactMap { run in
      let range = run.range(0..<run.digits.count)
      guard run.touchesLatinAfter || run.wordBefore != nil, range.lowerBound >= next else { return nil }
      let word = word(around: range, in: text.bytes)
      next = word.upperBound
      return LookalikeNumber(word, in: text.bytes)
    }
  }

  private static func word(around range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let before = bytes[..<range.lowerBound].reversed().prefix(longest).prefix { $0.isLatinOrDigit }.count
    let after = bytes[range.upperBound...].prefix(longest).prefix { $0.isLatinOrDigit }.count
    return (range.lowerBound - before)..<(range.upperBound + after)
  }

  private static let longest = 20

  private init?(_ word: Range<Int>, in bytes: [UInt8]) {
    guard word.count <= Self.longest else { return nil }
    var digits: [UInt8] = []
    for (index, byte) in zip(word, bytes[word]) {
      let code = UInt16(byte.isLatin ? byte | 0x20 : byte)
      if code.isDigit {
        digits.append(byte - 0x30)
      } else if let digit = Self.digits[code] {
        digits.append(UInt8(digit))
      } else if code == 0x78, index == word.upperBound - 1 {
        digits.append(10)
      } else {
        return nil
      }
    }
    guard bytes[word].count(where: \.isLatin) * 2 <= word.count else { return nil }
    self.digits = digits
    range = word
  }
}

extension LookalikeNumber {
  /// Mobile numbers behind 电话 or 手机.
  static func mobiles(in text: ScannedText) -> [Range<Int>] {
    let bytes = text.folded.bytes
    return text.signs(.telephone).compactMap { sign in
      guard words.contains(where: { bytes[..<(sign.offset + 3)].ends(with: $0) }) else { return nil }
      let letters = Letters(in: bytes, from: sign.offset + 3, limit: 16, gap: 3, crossesStops: false)
      return mobile(in: letters).map(text.folded.originalRange)
    }
  }

  private static let words = ["电话", "手机"].map { Array($0.utf8) }
  /// Between the word and the number.
  private static let links = CodeSet("号码是为:,")

  /// Eleven digits or letters like them; where all are digits, other rules have seen it.
  private static func mobile(in letters: Letters) -> Range<Int>? {
    let skipped = letters.codes.prefix { links.contains($0) }.count
    let codes = letters.codes.dropFirst(skipped).prefix { $0.isDigit || digits[$0] != nil }
    let values = codes.map { digits[$0] ?? $0 - 0x30 }
    guard codes.count == 11, codes.contains(where: { digits[$0] != nil }), codes.count(where: \.isDigit) >= 5,
      values[0] == 1, (3...9).contains(values[1])
    else { return nil }
    return letters.ranges[skipped].lowerBound..<letters.ranges[skipped + 10].upperBound
  }
}
