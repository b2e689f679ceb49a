/// What one pass over a text in its plain form notes, so that rules look only where something can begin.
struct TextSurvey {
  private(set) var characters = CharacterText.empty
  /// Where rules for words begin to look.
  private(set) var signs: [Sign] = []
  /// Bytes in which so many digits stand that they can be a number, with the Latin word before them.
  private var stretches: [(bytes: Range<Int>, isShort: Bool)] = []
  /// The characters at which a person may be told of.
  private(set) var persons: [Int] = []

  /// The shortest number that a rule looks at: a QQ number.
  static let shortestNumber = 5
  /// No other number of a person has fewer digits, unless they are parted as those of a place on the map.
  static let longNumber = 9

  /// Where runs of digits are looked for: short ones in one piece, such as 12355, only where QQ, telephones or numbers of pupils are
  /// spoken of.
  var numberStretches: [Range<Int>] {
    let mayBeShort = signs.contains { !$0.interest.isDisjoint(with: [.qq, .telephone, .pupilNumber]) }
    return stretches.filter { mayBeShort || !$0.isShort }.map(\.bytes)
  }

  private var stretch = DigitStretch()
  private let joinsGroups: Bool

  /// - Parameters:
  ///   - bytes: the plain form of a text.
  ///   - wanted: the interests in persons that count; with `.latin`, the first letter of a word does.
  ///   - joinsGroups: whether a stretch of digits goes on over separators and marks; over what nobody sees it does anyway.
  init(_ bytes: [UInt8], _ table: InterestTable, persons wanted: Interest, joinsGroups: Bool) {
    self.joinsGroups = joinsGroups
    persons.reserveCapacity(bytes.count / 8)
    bytes.withUnsafeBufferPointer { bytes in
      table.withLookUp { lookUp in
        characters = CharacterText(of: bytes) { code, offset, index in
          let (simplified, interest) = lookUp(code)
          if interest.isEmpty {
            if !stretch.isIdle { endStretch() }
          } else if !stretch.isInWord || !interest.contains(.latin) {
            note(code, interest, at: offset)
            if !interest.isDisjoint(with: wanted) { persons.append(index) }
            if !interest.isDisjoint(with: .signs), code >= 0x80 || Sign.isWord(bytes, at: offset) {
              signs.append(Sign(code: UInt16(code), offset: offset, index: index, interest: interest))
            }
          }
          return simplified
        }
      }
    }
    endStretch()
  }
}

extension TextSurvey {
  private mutating func note(_ code: UInt32, _ interest: Interest, at offset: Int) {
    if interest.contains(.digit) {
      stretch.appendDigit(at: offset)
    } else if interest.contains(.gap), joinsGroups || code >= 0x80 {
      stretch.isInWord = false
    } else if interest.contains(.latin) {
      endStretch()
      stretch.beginWord(at: offset)
    } else if !stretch.isIdle {
      endStretch()
    }
  }

  private mutating func endStretch() {
    if stretch.count >= Self.shortestNumber {
      stretches.append((stretch.start..<stretch.end, stretch.isInOnePiece && stretch.count < Self.longNumber))
    }
    stretch.count = 0
    stretch.isInWord = false
  }
}

/// Digits with nothing but separators and marks between, and the Latin word that stands before them without a gap.
private struct DigitStretch {
  private(set) var start = 0
  /// Behind the first byte of the last digit.
  private(set) var end = 0
  var count = 0
  var isInWord = false
  /// Nothing stands between its digits.
  private(set) var isInOnePiece = true

  var isIdle: Bool { count == 0 && !isInWord }

  mutating func appendDigit(at offset: Int) {
    if isIdle { start = offset }
    isInOnePiece = count == 0 || isInOnePiece && offset == end
    end = offset + 1
    count += 1
    isInWord = false
  }

  mutating func beginWord(at offset: Int) {
    start = offset
    isInWord = true
  }
}
