/// A look around the characters at which a person may be told of.
struct PersonSearch {
  let text: CharacterText
  let roster: Roster
  let readsContexts: Bool
  var persons: [Person] = []
  var described: [Range<Int>] = []
  var singles: [Range<Int>] = []
  var fews: [Range<Int>] = []
  var routes: [Range<Int>] = []
  /// Names of the roster that are ordinary words, until something beside them tells.
  var doubtful: [Range<Int>] = []
  /// Names of two characters in a row, until another name in it tells, or there are three.
  var short: [Range<Int>] = []
  let shape: NameShape
  /// Names that are said to be made up; they are so in the whole text.
  var aliases: Set<[UInt32]> = []
  /// The last place between marks that holds nothing but what can be a name.
  var lastUnit: Range<Int>?

  init(text: CharacterText, roster: Roster, readsContexts: Bool) {
    self.text = text
    self.roster = roster
    self.readsContexts = readsContexts
    shape = NameShape(text: text)
  }

  mutating func run(at indices: [Int]) {
    if readsContexts {
      takeUnit(after: -1)
      takeAmbiguousSubject(after: -1)
    }
    for index in indices {
      let code = text.codes[index]
      if code < 0x80 {
        if code.isLatinLetter { lookForRomanised(at: index) } else { lookAtMark(code, at: index) }
        if readsContexts { takeAmbiguousSubject(after: index) }
        continue
      }
      if !roster.isEmpty, let hit = roster.hit(in: text, at: index) { take(hit, at: index) }
      if readsContexts {
        if !code.isHan { takeAmbiguousSubject(after: index) }
        if !text.isHan(index - 1) || Self.partEnds.contains(text[index - 1]) {
          takeSubject(at: index)
          takeCompoundSubject(at: index)
        }
        if Self.isTelltale(code) {
          takeAround(telltale: index)
        } else {
          takeCommonName(at: index)
          takeAnywhere(at: index)
        }
        if code == 0x5C0F, index > 0 { takeLittle(at: index - 1) }  // 小
        lookForContext(at: index)
      }
    }
    settleShort()
    settleDoubts()
    if !aliases.isEmpty {
      persons.removeAll { $0.kind == .named && aliases.contains(Array(text.codes[$0.range])) }
    }
  }
}
