/// Finds in a text what is told of one person: words of a vocabulary in a sentence that names or describes somebody.
struct RecordSearch {
  let scanned: ScannedText

  private var people: People { scanned.people }

  /// The ends of sentences; in a table a line is one.
  static let ends = CodeSet("。！!？?\n；;")

  /// Each word of the vocabulary in the sentences about a person; a waiver names it with the person.
  func matches(_ vocabulary: PhraseTable<Void>) -> [PrivacyMatch] {
    matches(vocabulary, of: people.subjects + people.described)
  }

  func matches(_ vocabulary: PhraseTable<Void>, of subjects: [Range<Int>]) -> [PrivacyMatch] {
    sentences(of: subjects).flatMap { sentence in
      let persons = subjects.filter { sentence.contains($0.lowerBound) }
      return places(of: vocabulary, in: sentence).map { place in
        PrivacyMatch(range: scanned.original(place), waived: scanned.original(told(place, of: persons)))
      }
    }
  }

  /// From the clause that names or describes the nearest person before the word, else behind it, to both their ends.
  private func told(_ place: Range<Int>, of persons: [Range<Int>]) -> Range<Int> {
    let before = persons.filter { $0.lowerBound <= place.lowerBound }.max { $0.lowerBound < $1.lowerBound }
    guard let person = before ?? persons.min(by: { $0.lowerBound < $1.lowerBound }) else { return place }
    var start = min(person.lowerBound, place.lowerBound)
    while start > 0, !Self.clauseEnds.contains(people.text[start - 1]) { start -= 1 }
    return start..<max(person.upperBound, place.upperBound)
  }

  private static let clauseEnds = CodeSet("。！!？?\n；;，,、：: |<>\"“”")

  /// The sentences in which any of the ranges stand, each once.
  func sentences(of ranges: [Range<Int>]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound })
    where (sentences.last?.upperBound ?? 0) <= range.lowerBound {
      sentences.append(sentence(around: range))
    }
    return sentences
  }

  /// The longest phrases in a range, from left to right.
  func places(of vocabulary: PhraseTable<Void>, in range: Range<Int>) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for index in range where index >= places.last?.upperBound ?? 0 {
      if let (end, _) = vocabulary.longest(in: people.text, at: index) { places.append(index..<end) }
    }
    return places
  }

  private func sentence(around range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, !Self.ends.contains(people.text[start - 1]) { start -= 1 }
    while end < people.text.count, !Self.ends.contains(people.text[end]) { end += 1 }
    return start..<end
  }
}

extension PhraseTable where Value == Void {
  /// The words of a list that is written with white space between.
  init(words: String) { self.init(list: words.words) }

  init(list words: [String]) { self.init(words.map { ($0, ()) }) }
}
