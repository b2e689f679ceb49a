/// A number that a text tells in two or three pieces: 前七位1660000，后四位1234; 尾号1234，前面是1660000; 166后面四个零，再加1234.
enum PiecedNumber {
  /// Where pieces stand that make such a number when read in their order, from the first to the last.
  ///
  /// - Parameter joinsLabelled: whether labels join pieces, one in each cell or line (地区码：341522); only where more than the
  ///   number of digits proves a number.
  static func all(in text: ScannedText, joinsLabelled: Bool = false, _ isNumber: ([UInt8]) -> Bool) -> [Range<Int>] {
    let characters = text.people.text
    var (found, next) = ([Range<Int>](), 0)
    for sign in text.signs([]) where sign.index >= next && names.contains(sign.code) {
      guard let start = firstDigit(behind: sign.index, in: characters) else { continue }
      let pieces = Piece.all(around: start, in: characters, joinsLabelled: joinsLabelled)
      guard let range = range(of: pieces, holding: start, isNumber) else { continue }
      found.append(text.original(range))
      next = range.upperBound
    }
    return found
  }

  /// 后四位, 四个数字, 尾号, 再拨, 再加, 校验码.
  private static let names = CodeSet("位个尾拨加码验")
  private static let links = CodeSet("号码数字是为: |")

  private static func firstDigit(behind sign: Int, in text: CharacterText) -> Int? {
    if Piece.isRepeated(sign - 1, in: text) { return sign - 1 }
    var index = sign + 1
    while index < sign + 7, links.contains(text[index]) { index += 1 }
    return Piece.digit(text[index]).map { _ in index }
  }

  private static func range(of pieces: [Piece], holding start: Int, _ isNumber: ([UInt8]) -> Bool) -> Range<Int>? {
    for first in pieces.indices {
      for last in (first + 1)..<max(first + 1, min(pieces.count, first + 4)) {
        let told = pieces[first...last]
        guard told.contains(where: { $0.range.contains(start) }), told.dropFirst().allSatisfy(\.isJoined) else {
          continue
        }
        let isTurned = told.count == 2 && told[last].place == .first
        if isNumber((isTurned ? told.reversed() : Array(told)).flatMap(\.digits)) {
          return told[first].range.lowerBound..<told[last].range.upperBound
        }
      }
    }
    return nil
  }
}

/// Digits in one piece, with what the words before them say of their place.
private struct Piece {
  enum Place {
    case first
    case last
    case next
  }

  let digits: [UInt8]
  let range: Range<Int>
  let place: Place
  /// The words before it join it to the piece before.
  let isJoined: Bool

  /// The value of a digit; 10 is the X of an identity number.
  static func digit(_ code: UInt32) -> UInt8? { 0x30...0x39 ~= code ? UInt8(code - 0x30) : nil }

  /// The pieces of the sentences around a place, as far as they are near.
  static func all(around place: Int, in text: CharacterText, joinsLabelled: Bool) -> [Piece] {
    var pieces: [Piece] = []
    var index = max(0, place - reach)
    var last = index
    while digit(text[index - 1]) != nil { index += 1 }
    while index < min(text.count, place + reach) {
      guard let (digits, end) = piece(at: index, in: text) else {
        index += 1
        continue
      }
      if !units.contains(text[end]) {
        let gap = last..<index
        let isLabelled = joinsLabelled && gap.count <= widestLabel && gap.contains { labels.contains(text[$0]) }
        pieces.append(Piece(digits: digits, range: index..<end, behind: gap, isLabelled: isLabelled, in: text))
        last = end
      }
      index = end
    }
    return pieces
  }

  private static let reach = 48
  /// 前3位, 2026年: no piece of a number.
  private static let units = CodeSet("位个年月日岁元人名册周第次分点")

  /// What stands between a label and its piece.
  private static let labels = CodeSet(":|")

  private init(digits: [UInt8], range: Range<Int>, behind gap: Range<Int>, isLabelled: Bool, in text: CharacterText) {
    self.digits = digits
    self.range = range
    let isBesideRepeated =
      Self.isRepeated(range.lowerBound, in: text) || Self.isRepeated(gap.lowerBound - 3, in: text)
    let words = gap.suffix(Self.widestGap)
    let isLast = words.contains { Self.lastWords.contains(text[$0]) }
    place = isLast ? .last : words.contains { Self.firstWords.contains(text[$0]) } ? .first : .next
    isJoined =
      isLabelled
      || gap.count <= Self.widestGap && !gap.contains { text[$0].isLatinLetter }
        && (place != .next || words.contains { Self.joins.contains(text[$0]) } || isBesideRepeated && gap.count <= 2)
  }

  private static let widestGap = 14
  private static let widestLabel = 20
  private static let firstWords = CodeSet("前头")
  private static let lastWords = CodeSet("尾末后")
  private static let joins = CodeSet("中再接剩余")

  /// 四个零, 3个0.
  static func isRepeated(_ start: Int, in text: CharacterText) -> Bool {
    text[start + 1] == 0x4E2A && counts[text[start]] != nil
      && (digit(text[start + 2]) ?? numerals[text[start + 2]]) != nil
  }

  /// 1660000, 一六六, 四个零.
  private static func piece(at start: Int, in text: CharacterText) -> (digits: [UInt8], end: Int)? {
    if isRepeated(start, in: text), let count = counts[text[start]],
      let value = digit(text[start + 2]) ?? numerals[text[start + 2]]
    {
      return ([UInt8](repeating: value, count: count), start + 3)
    }
    if numerals[text[start]] != nil { return spelt(at: start, in: text) }
    var (digits, end) = ([UInt8](), start)
    while let value = digit(text[end]) {
      digits.append(value)
      end += 1
    }
    if digits.count >= 3, text[end] | 0x20 == 0x78 { (digits, end) = (digits + [10], end + 1) }
    return digits.isEmpty ? nil : (digits, end)
  }

  /// At least three numerals.
  private static func spelt(at start: Int, in text: CharacterText) -> (digits: [UInt8], end: Int)? {
    let digits = text.codes[start...].prefix(9).map { numerals[$0] }.prefix { $0 != nil }.compactMap(\.self)
    return digits.count >= 3 ? (digits, start + digits.count) : nil
  }

  private static let numerals: [UInt32: UInt8] = Dictionary(
    uniqueKeysWithValues: zip("〇零一二三四五六七八九幺".characterCodes, [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1])
  )

  private static let counts: [UInt32: Int] = Dictionary(
    uniqueKeysWithValues: zip("两三四五六2345678".characterCodes, [2, 3, 4, 5, 6, 2, 3, 4, 5, 6, 7, 8])
  )
}
