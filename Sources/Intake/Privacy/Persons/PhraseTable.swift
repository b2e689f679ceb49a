/// Finds phrases in a text: one look at a filter, which most places do not pass, then the few phrases that begin with the
/// character, longest first.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Phrase: Sendable {
    /// Of the characters behind the first, in `tails`.
    let tail: Range<Int>
    let value: Value
  }

  private var filter: PairFilter
  /// By first character the places of its phrases.
  private var groups: [UInt32: Range<Int>] = [:]
  private var phrases: [Phrase] = []
  private var tails: [UInt32] = []

  init(_ phrases: [(String, Value)]) {
    let coded = phrases.map { ($0.0.characterCodes, $0.1) }.filter { !$0.0.isEmpty }
    filter = PairFilter(room: coded.count)
    for (codes, _) in coded { filter.insert(codes[0], codes.count > 1 ? codes[1] : nil) }
    for (first, group) in Dictionary(grouping: coded, by: { $0.0[0] }).sorted(by: { $0.key < $1.key }) {
      let start = self.phrases.count
      for (codes, value) in group.sorted(by: { $0.0.count > $1.0.count }) { add(codes.dropFirst(), value) }
      groups[first] = start..<self.phrases.count
    }
  }

  func mayBegin(with code: UInt32) -> Bool { groups[code] != nil }

  /// The longest phrase that begins at an index.
  func longest(in text: CharacterText, at index: Int) -> (end: Int, value: Value)? {
    let code = text[index]
    guard filter.mayHold(code, text[index + 1]), let group = groups[code] else { return nil }
    for phrase in phrases[group] where isAt(index + 1, phrase.tail, in: text) {
      return (index + 1 + phrase.tail.count, phrase.value)
    }
    return nil
  }

  /// A phrase of up to five characters stands before an index.
  func ends(at end: Int, in text: CharacterText) -> Bool {
    guard end <= text.count else { return false }
    return (max(0, end - 5)..<max(0, end)).contains { longest(in: text, at: $0)?.end == end }
  }

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
