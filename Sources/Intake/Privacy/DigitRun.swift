/// A stretch of digits as an eye joins them: `138 0013 8000`, `１３８－００１３－８０００`, zero-width characters between.
///
/// A class, since every rule for numbers goes over the runs of a text, and nothing of them need be copied.
final class DigitRun: Sendable {
  /// Half-width values 0–9; a final X of an id number is 10.
  let digits: [UInt8]
  /// For each digit the byte range where it is written.
  let ranges: [Range<Int>]
  /// For each group of digits that nothing visible parts, the index of its first digit.
  let groupStarts: [Int]
  /// Those of them that stand on a new line.
  let lineStarts: [Int]
  /// The Latin word that stands before the run without a gap.
  let wordBefore: Range<Int>?
  /// The character behind the run belongs to a Latin word, so the run is part of something else.
  let touchesLatinAfter: Bool

  fileprivate init(_ run: OpenRun, touchesLatinAfter: Bool) {
    // Copies, so that the open run keeps its room.
    digits = run.digits.map(\.self)
    ranges = run.ranges.map(\.self)
    groupStarts = run.groupStarts.map(\.self)
    lineStarts = run.lineStarts.map(\.self)
    wordBefore = run.wordBefore
    self.touchesLatinAfter = touchesLatinAfter
  }

  /// The lengths of the groups in a range of digits.
  func groupLengths(_ digits: Range<Int>) -> [Int] {
    var (lengths, start) = ([Int](), digits.lowerBound)
    for next in groupStarts[firstGroup(after: start)...] {
      if next >= digits.upperBound { break }
      lengths.append(next - start)
      start = next
    }
    return lengths + [digits.upperBound - start]
  }

  /// A range of digits ends where a group ends.
  func endsGroup(_ end: Int) -> Bool {
    endOfGroup(end - 1) == end
  }

  /// Behind the last digit of the group to which a digit belongs.
  func endOfGroup(_ digit: Int) -> Int {
    let next = firstGroup(after: digit)
    return next < groupStarts.count ? groupStarts[next] : digits.count
  }

  /// The place in `groupStarts` of the first group behind a digit, by bisection: a table of digits alone is one run.
  private func firstGroup(after digit: Int) -> Int {
    var (low, high) = (0, groupStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if groupStarts[middle] > digit { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The digits of numbers that begin with a group, from left to right; no two overlap.
  func numbers(_ number: (_ start: Int) -> Range<Int>?) -> [Range<Int>] {
    var next = 0
    return groupStarts.compactMap { start in
      guard start >= next, let found = number(start) else { return nil }
      next = found.upperBound
      return found
    }
  }

  /// One sign at most stands before a digit.
  func isClose(at start: Int) -> Bool { ranges[start].lowerBound - ranges[start - 1].upperBound <= 1 }

  /// The bytes in which digits are written.
  func range(_ digits: Range<Int>) -> Range<Int> {
    ranges[digits.lowerBound].lowerBound..<ranges[digits.upperBound - 1].upperBound
  }
}

extension DigitRun {
  /// All runs of at least `minimum` digits in a UTF-8 text; and the same once more, loosely: joined over slashes, other
  /// punctuation and the borders of cells.
  ///
  /// - Parameters:
  ///   - stretches: bytes at which to look, in order; a run that begins in one may end behind it.
  ///   - joinsGroups: false where separators part numbers, as in the path of a drawing.
  static func runs(in bytes: [UInt8], at stretches: [Range<Int>], minimum: Int, joinsGroups: Bool)
    -> (strict: [DigitRun], loose: [DigitRun])
  {
    var strict = RunScanner(minimum: minimum, joining: joinsGroups ? .separators : .nothing)
    var loose = RunScanner(minimum: minimum, joining: .punctuation)
    var index = 0
    bytes.withUnsafeBufferPointer { buffer in
      for stretch in stretches {
        if stretch.lowerBound > index {
          strict.stop()
          loose.stop()
          index = stretch.lowerBound
        }
        while index < buffer.count, index < stretch.upperBound || strict.isOpen || loose.isOpen {
          let (kind, length) = DigitKind.classify(buffer, at: index)
          strict.take(kind, at: index..<(index + length))
          if joinsGroups { loose.take(kind, at: index..<(index + length)) }
          index += length
        }
      }
    }
    strict.stop()
    loose.stop()
    return (strict.runs, joinsGroups ? loose.runs : strict.runs)
  }
}

/// A run that may go on.
private struct OpenRun {
  var digits: [UInt8] = []
  var ranges: [Range<Int>] = []
  var groupStarts: [Int] = []
  var lineStarts: [Int] = []
  var wordBefore: Range<Int>?

  /// Ready for another run, in the room of this one.
  mutating func clear() {
    digits.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    groupStarts.removeAll(keepingCapacity: true)
    lineStarts.removeAll(keepingCapacity: true)
    wordBefore = nil
  }
}

private struct RunScanner {
  enum Joining {
    case nothing
    case separators
    case punctuation
  }

  let minimum: Int
  let joining: Joining
  private(set) var runs: [DigitRun] = []
  private var run = OpenRun()
  private var script = DigitKind.Script.western
  private var gap = 0
  private var gapHoldsLineBreak = false
  private var word: Range<Int>?

  init(minimum: Int, joining: Joining) {
    self.minimum = minimum
    self.joining = joining
  }

  /// More than this between two groups, and an eye takes them for two numbers.
  private var widestGap: Int { joining == .punctuation ? 8 : 4 }

  /// A run has begun and may go on.
  var isOpen: Bool { !run.digits.isEmpty }

  mutating func take(_ kind: DigitKind, at range: Range<Int>) {
    switch kind {
    case .digit(let digit, let script): append(digit, script, range)
    case .checkX where run.digits.count >= 17 && gap <= (joining == .punctuation ? 4 : 1): append(10, script, range)
    case .invisible: break
    case .separator: widenGap()
    case .lineBreak: widenGap(withLineBreak: true)
    case .mark where joining == .punctuation: widenGap()
    case .latin, .checkX:
      close(touchesLatin: gap == 0)
      word = (word?.lowerBound ?? range.lowerBound)..<range.upperBound
    case .other, .mark:
      close(touchesLatin: false)
      word = nil
    }
  }

  /// A second line break ends a paragraph, and with it the run.
  private mutating func widenGap(withLineBreak: Bool = false) {
    word = nil
    gap += 1
    if joining == .nothing || gap > widestGap || endsParagraph(withLineBreak) { close(touchesLatin: false) }
    gapHoldsLineBreak = (gapHoldsLineBreak || withLineBreak) && !run.digits.isEmpty
  }

  private func endsParagraph(_ isLineBreak: Bool) -> Bool {
    isLineBreak && gapHoldsLineBreak && joining != .punctuation
  }

  private mutating func append(_ digit: UInt8, _ script: DigitKind.Script, _ range: Range<Int>) {
    if run.digits.isEmpty { run.wordBefore = word }
    if run.digits.isEmpty || gap > 0 || script != self.script { startGroup() }
    run.digits.append(digit)
    run.ranges.append(range)
    self.script = script
    gap = 0
    gapHoldsLineBreak = false
    word = nil
  }

  private mutating func startGroup() {
    run.groupStarts.append(run.digits.count)
    if gapHoldsLineBreak { run.lineStarts.append(run.digits.count) }
  }

  /// The end of a stretch or of the text.
  mutating func stop() {
    close(touchesLatin: false)
    word = nil
  }

  private mutating func close(touchesLatin: Bool) {
    guard !run.digits.isEmpty || gap > 0 else { return }
    if run.digits.count >= minimum { runs.append(DigitRun(run, touchesLatinAfter: touchesLatin)) }
    if !run.digits.isEmpty { run.clear() }
    gap = 0
    gapHoldsLineBreak = false
  }
}
