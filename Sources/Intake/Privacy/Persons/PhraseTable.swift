/// Finds phrases in a text: a table by the first character, then the few phrases that begin with it, longest first.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Phrase: Sendable {
    /// Of the characters behind the first, in `tails`.
    let tail: Range<Int>
    let value: Value
  }

  /// For each first character the number of its group; 0 is none.
  private var groupOf = [UInt16](repeating: 0, count: 0x10000)
  /// Where the phrases of each group begin, and at the end their number.
  private var starts: [Int] = [0, 0]
  /// For each group a bit for each second character, by its last six bits, so that most places need one look.
  private var seconds: [UInt64] = [0]
  private var phrases: [Phrase] = []
  private var tails: [UInt32] = []

  init(_ phrases: [(String, Value)]) {
    let coded = phrases.map { ($0.0.characterCodes, $0.1) }.filter { !$0.0.isEmpty && $0.0[0] < 0x10000 }
    for (first, group) in Dictionary(grouping: coded, by: { $0.0[0] }).sorted(by: { $0.key < $1.key }) {
      groupOf[Int(first)] = UInt16(starts.count - 1)
      seconds.append(group.reduce(0) { $0 | Self.bit(ofSecond: $1.0) })
      for (codes, value) in group.sorted(by: { $0.0.count > $1.0.count }) { add(codes.dropFirst(), value) }
      starts.append(self.phrases.count)
    }
  }

  func mayBegin(with code: UInt32) -> Bool { code < 0x10000 && groupOf[Int(code)] != 0 }

  /// The longest phrase that begins at an index.
  func longest(in text: CharacterText, at index: Int) -> (end: Int, value: Value)? {
    let code = text.codes[index]
    guard code < 0x10000 else { return nil }
    let group = Int(groupOf[Int(code)])
    guard group != 0, seconds[group] & Self.bit(text[index + 1]) != 0 else { return nil }
    for phrase in phrases[starts[group]..<starts[group + 1]] where isAt(index + 1, phrase.tail, in: text) {
      return (index + 1 + phrase.tail.count, phrase.value)
    }
    return nil
  }

  private static func bit(_ code: UInt32) -> UInt64 { 1 << UInt64(code & 63) }

  /// Behind a phrase of one character anything may stand.
  private static func bit(ofSecond codes: [UInt32]) -> UInt64 { codes.count > 1 ? bit(codes[1]) : .max }

  private func isAt(_ index: Int, _ tail: Range<Int>, in text: CharacterText) -> Bool {
    for offset in tail where text[index + offset - tail.lowerBound] != tails[offset] { return false }
    return true
  }

  private mutating func add(_ tail: ArraySlice<UInt32>, _ value: Value) {
    phrases.append(Phrase(tail: tails.count..<(tails.count + tail.count), value: value))
    tails += tail
  }
}

extension String {
  /// The words of a long list in simplified characters, each as its characters' numbers; one pass over the bytes.
  var codeWords: [ArraySlice<UInt32>] {
    unicodeScalars.map(\.value).split { $0 <= 0x20 }
  }

  /// The words of a list that is written with white space between.
  var words: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }
}
