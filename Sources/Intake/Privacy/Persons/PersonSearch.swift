/// One pass over a text: at every character a look into the tables, and only where one answers a look around.
struct PersonSearch {
  let text: CharacterText
  let roster: Roster
  let readsContexts: Bool
  var persons: [Person] = []
  var described: [Range<Int>] = []
  var fews: [Range<Int>] = []
  var routes: [Range<Int>] = []
  /// Names of the roster that are ordinary words, until something beside them tells.
  var doubtful: [Range<Int>] = []
  let shape: NameShape
  /// The last place between marks that holds nothing but what can be a name.
  var lastUnit: Range<Int>?
  /// Non-zero where a word of a context may begin.
  let begins = PersonContext.table.groupOf

  init(text: CharacterText, roster: Roster, readsContexts: Bool) {
    self.text = text
    self.roster = roster
    self.readsContexts = readsContexts
    shape = NameShape(text: text)
  }

  mutating func run() {
    var isInWord = false
    if readsContexts { takeUnit(after: -1) }
    for index in text.codes.indices {
      let code = text.codes[index]
      if code < 0x80 {
        let isLetter = code.isLatinLetter
        if isLetter, !isInWord, readsContexts, !roster.romanised.isEmpty { lookForRomanised(at: index) }
        isInWord = isLetter
        if readsContexts, !isLetter { lookAtMark(code, at: index) }
        continue
      }
      isInWord = false
      if !roster.isEmpty, let hit = roster.hit(in: text, at: index) { take(hit, at: index) }
      if readsContexts {
        if !text.isHan(index - 1) { takeSubject(at: index) }
        lookForContext(at: index)
      }
    }
    settleDoubts()
  }
}
