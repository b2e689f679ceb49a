/// A text prepared once for all rules: as it is, its runs of digits, and its plain form.
///
/// A class, since every rule looks at it, and nothing of it need be copied.
final class ScannedText {
  /// As given; all ranges that rules return are ranges of these bytes.
  let bytes: [UInt8]
  /// Stretches of five digits and more, as an eye joins them.
  let runs: [DigitRun]
  /// The same joined over slashes, other punctuation and the borders of cells; for numbers that more than digits prove.
  let looseRuns: [DigitRun]
  /// For words: half-width and without invisible characters.
  let folded: FoldedText
  /// Where in the plain form the characters stand at which rules begin to look.
  private let signs: [Sign]
  /// Those of whom the text tells by name.
  let people: People
  /// What stands at the head of a column; in markup nothing does.
  let heads: ColumnHeads

  /// - Parameter joinsGroups: whether `138 0013 8000` is one number; false for markup, where it may be coordinates.
  init(_ bytes: [UInt8], joinsGroups: Bool = true, persons: PersonFinder) {
    self.bytes = bytes
    let folded = FoldedText(bytes)
    let survey = persons.survey(folded.bytes, readsContexts: joinsGroups)
    (runs, looseRuns) = DigitRun.runs(
      in: bytes,
      at: survey.numberStretches.map(folded.originalRange),
      minimum: TextSurvey.shortestNumber,
      joinsGroups: joinsGroups
    )
    signs = survey.signs
    people = persons.people(in: survey, readsContexts: joinsGroups)
    self.folded = folded
    heads = ColumnHeads(joinsGroups ? bytes : [])
  }

  /// What of all this there is.
  var basis: Basis {
    var basis: Basis = []
    if !looseRuns.isEmpty || !runs.isEmpty { basis.insert(.numbers) }
    if (looseRuns + runs).contains(where: { $0.digits.count >= TextSurvey.longNumber }) { basis.insert(.longNumbers) }
    if !signs.isEmpty { basis.insert(.signs) }
    if !people.isEmpty { basis.insert(.persons) }
    return basis
  }

  /// Where a rule begins to look.
  func signs(_ interest: Interest) -> some Sequence<Sign> { signs.lazy.filter { $0.interest.contains(interest) } }

  /// Whether a rule has anywhere to look.
  func holds(_ interest: Interest) -> Bool { signs.contains { $0.interest.contains(interest) } }

  /// The bytes as given of a range of the characters that `people` speaks of.
  func original(_ characters: Range<Int>) -> Range<Int> { folded.originalRange(people.text.bytes(characters)) }
}
