/// A stretch of digits as an eye joins them: `138 0013 8000`, `１３８－００１３－８０００`, zero-width characters between.
struct DigitRun {
  /// Half-width values 0–9; a final X of an id number is 10.
  var digits: [UInt8] = []
  /// For each digit the byte range where it is written.
  var ranges: [Range<Int>] = []
  /// For each group of digits that nothing visible parts, the index of its first digit.
  var groupStarts: [Int] = []
  /// The character before the run belongs to a Latin word or number, so the run is part of something else.
  var touchesLatinBefore = false
  var touchesLatinAfter = false

  /// The lengths of the groups from one group start to the digit before `end`.
  func groupLengths(from start: Int, to end: Int) -> [Int] {
    let starts = groupStarts.filter { $0 >= start && $0 < end }
    return zip(starts, starts.dropFirst() + [end]).map { $1 - $0 }
  }

  func range(_ digits: Range<Int>) -> Range<Int> {
    ranges[digits.lowerBound].lowerBound..<ranges[digits.upperBound - 1].upperBound
  }
}

extension DigitRun {
  /// All runs of at least `minimum` digits in a UTF-8 text.
  ///
  /// One pass over the bytes. Separators inside a run are single spaces, hyphens, dots and their full-width and
  /// typographic forms; zero-width characters and soft hyphens do not part digits at all.
  ///
  /// - Parameter joinsGroups: false where separators part numbers, as in the path of a drawing.
  static func runs(in bytes: [UInt8], minimum: Int, joinsGroups: Bool) -> [DigitRun] {
    var scanner = RunScanner(minimum: minimum, joinsGroups: joinsGroups)
    var index = 0
    bytes.withUnsafeBufferPointer { buffer in
      while index < buffer.count {
        let (kind, length) = DigitKind.classify(buffer, at: index)
        scanner.take(kind, at: index..<(index + length))
        index += length
      }
    }
    scanner.close(touchesLatin: false)
    return scanner.runs
  }
}

/// What a character means to a run of digits.
private enum DigitKind: Equatable {
  case digit(UInt8)
  case checkX
  case separator
  case invisible
  case latin
  case other

  static func classify(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (kind: DigitKind, length: Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (ascii(byte), 1) }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard index + length <= bytes.count else { return (.other, 1) }
    if length == 2 { return (byte == 0xC2 && bytes[index + 1] == 0xAD ? .invisible : pair(byte, bytes[index + 1]), 2) }
    return (length == 3 ? triple(byte, bytes[index + 1], bytes[index + 2]) : .other, length)
  }

  private static func ascii(_ byte: UInt8) -> DigitKind {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "x"), UInt8(ascii: "X"): .checkX
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): .latin
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "\t"): .separator
    default: .other
    }
  }

  /// U+00A0 no-break space and U+00B7 middle dot.
  private static func pair(_ first: UInt8, _ second: UInt8) -> DigitKind {
    first == 0xC2 && (second == 0xA0 || second == 0xB7) ? .separator : .other
  }

  private static func triple(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> DigitKind {
    switch (first, second, third) {
    case (0xEF, 0xBC, 0x90...0x99): .digit(third - 0x90)  // ０–９
    case (0xEF, 0xBC, 0xB8), (0xEF, 0xBD, 0x98): .checkX  // Ｘ ｘ
    case (0xEF, 0xBC, 0x8D), (0xEF, 0xBC, 0x8E), (0xE3, 0x80, 0x80): .separator  // － ． ideographic space
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): .separator  // spaces, dashes, −
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): .invisible  // zero width
    default: .other
    }
  }
}

private struct RunScanner {
  let minimum: Int
  let joinsGroups: Bool
  private(set) var runs: [DigitRun] = []
  private var run = DigitRun()
  private var startsGroup = true
  private var separators = 0
  private var isAfterLatin = false

  init(minimum: Int, joinsGroups: Bool) {
    self.minimum = minimum
    self.joinsGroups = joinsGroups
  }

  mutating func take(_ kind: DigitKind, at range: Range<Int>) {
    switch kind {
    case .digit(let digit): append(digit, range)
    case .checkX where run.digits.count >= 17 && separators == 0: append(10, range)
    case .invisible: break
    case .separator where joinsGroups && !run.digits.isEmpty && separators == 0:
      separators = 1
      startsGroup = true
    case .latin, .checkX:
      close(touchesLatin: separators == 0)
      isAfterLatin = true
    case .separator, .other:
      close(touchesLatin: false)
      isAfterLatin = false
    }
  }

  private mutating func append(_ digit: UInt8, _ range: Range<Int>) {
    if run.digits.isEmpty {
      run.touchesLatinBefore = isAfterLatin
      startsGroup = true
    }
    if startsGroup { run.groupStarts.append(run.digits.count) }
    run.digits.append(digit)
    run.ranges.append(range)
    startsGroup = false
    separators = 0
  }

  mutating func close(touchesLatin: Bool) {
    if run.digits.count >= minimum {
      run.touchesLatinAfter = touchesLatin
      runs.append(run)
    }
    if !run.digits.isEmpty { run = DigitRun() }
    separators = 0
    isAfterLatin = false
  }
}
