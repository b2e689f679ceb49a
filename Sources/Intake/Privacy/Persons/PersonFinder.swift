/// Finds the persons of a text: names of the roster, and names by what stands beside them.
struct PersonFinder: Sendable {
  let roster: Roster
  /// Persons that the school's settings declare public.
  private let publicNames: Set<[UInt32]>
  private let interests: InterestTable

  init(roster: Roster, publicNames: [String]) {
    self.roster = roster
    self.publicNames = Set(publicNames.map(\.characterCodes))
    interests = InterestTable(roster: roster)
  }

  /// - Parameters:
  ///   - plain: the plain form of a text.
  ///   - readsContexts: false for raw markup, where neighbours are tags; there only the roster is looked for.
  func survey(_ plain: [UInt8], readsContexts: Bool) -> TextSurvey {
    var wanted: Interest = readsContexts ? [.listed, .context, .subject] : .listed
    if readsContexts, !roster.romanised.isEmpty { wanted.insert(.latin) }
    return TextSurvey(plain, interests, persons: wanted, joinsGroups: readsContexts)
  }

  func people(in survey: TextSurvey, readsContexts: Bool) -> People {
    guard !survey.persons.isEmpty else { return People(text: survey.characters, persons: []) }
    let text = survey.characters
    var search = PersonSearch(text: text, roster: roster, readsContexts: readsContexts)
    search.run(at: survey.persons)
    let persons = search.persons.filter { !isPublic($0, in: text) }
    return People(
      text: text,
      persons: Self.merged(persons, in: text),
      described: search.described,
      singles: search.singles,
      fews: search.fews,
      routes: search.routes
    )
  }

  /// A name may have been taken one character too long.
  private func isPublic(_ person: Person, in text: CharacterText) -> Bool {
    let codes = text.codes[person.range].filter(\.isHan)
    if person.kind == .titled { return publicNames.contains { $0 == codes || $0.first == codes.first } }
    let isLonger =
      person.kind == .named && codes.last.map { !PersonSearch.isTelltale($0) } == true && !Self.isDoubled(codes)
    let shorter = isLonger ? [Array(codes.dropLast())] : []
    return ([codes] + shorter).contains {
      publicNames.contains($0) || person.kind == .named && PublicFigures.codes.contains($0)
    }
  }

  /// 柳青青 is not 柳青.
  private static func isDoubled(_ codes: [UInt32]) -> Bool { codes.count == 3 && codes[1] == codes[2] }

  /// In order, those that overlap made one.
  private static func merged(_ persons: [Person], in text: CharacterText) -> [Person] {
    var merged: [Person] = []
    for person in persons.sorted(by: {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }) {
      if let last = merged.last, last.range.upperBound > person.range.lowerBound {
        guard last.kind == .named, person.kind == .listed else { continue }
        // The given name of somebody on the list, with a surname before it, is one name all the same.
        let isGiven =
          last.range.upperBound == person.range.upperBound
          && NameLexicon.shared.traits(text[last.range.lowerBound]).contains(.surname)
        merged[merged.count - 1] = Person(range: isGiven ? last.range : person.range, kind: .listed)
      } else {
        merged.append(person)
      }
    }
    return merged
  }
}
