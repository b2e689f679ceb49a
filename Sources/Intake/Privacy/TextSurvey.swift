/// What one pass over a text in its plain form notes, so that rules look only where something can begin.
struct TextSurvey {
  private(set) var characters = CharacterText.empty
  /// Where rules for words begin to look.
  private(set) var signs: [Sign] = []
  /// Bytes in which so many digits stand that they can be a number, with the Latin word before them.
  private(set) var stretches: [Range<Int>] = []
  /// The characters at which a person may be told of.
  private(set) var persons: [Int] = []

  /// The shortest number that a rule looks at: a QQ number.
  static let shortestNumber = 5

  private var stretch = DigitStretch()

  /// - Parameters:
  ///   - bytes: the plain form of a text.
  ///   - wanted: the interests in persons that count; with `.latin`, the first letter of a word does.
  init(_ bytes: [UInt8], _ table: InterestTable, persons wanted: Interest) {
    persons.reserveCapacity(bytes.count / 8)
    bytes.withUnsafeBufferPointer { bytes in
      characters = CharacterText(of: bytes) { code, offset, index in
        let (simplified, interest) = table[code]
        if interest.isEmpty {
          if !stretch.isIdle { endStretch() }
        } else if !stretch.isInWord || !interest.contains(.latin) {
          note(interest, at: offset)
          if !interest.isDisjoint(with: wanted) { persons.append(index) }
          if !interest.isDisjoint(with: .signs), code >= 0x80 || Sign.isWord(bytes, at: offset) {
            signs.append(Sign(code: UInt16(code), offset: offset, index: index, interest: interest))
          }
        }
        return simplified
      }
    }
    endStretch()
  }
}

extension TextSurvey {
  private mutating func note(_ interest: Interest, at offset: Int) {
    if interest.contains(.digit) {
      stretch.appendDigit(at: offset)
    } else if interest.contains(.gap) {
      stretch.isInWord = false
    } else if interest.contains(.latin) {
      endStretch()
      stretch.beginWord(at: offset)
    } else if !stretch.isIdle {
      endStretch()
    }
  }

  private mutating func endStretch() {
    if stretch.count >= Self.shortestNumber { stretches.append(stretch.start..<stretch.end) }
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

  var isIdle: Bool { count == 0 && !isInWord }

  mutating func appendDigit(at offset: Int) {
    if isIdle { start = offset }
    end = offset + 1
    count += 1
    isInWord = false
  }

  mutating func beginWord(at offset: Int) {
    start = offset
    isInWord = true
  }
}
