/// Names in Latin letters: `zhaomaidong`, also the given name first.
enum RomanisedForms {
  /// Lower-case letters without tones or gaps; short ones are left out, since they are words of other languages.
  static func forms(of names: [[UInt32]]) -> Set<[UInt8]> {
    names.reduce(into: []) { forms, name in
      let syllables = name.compactMap(Unicode.Scalar.init).compactMap(Romanisation.syllable)
      if syllables.count == name.count { forms.formUnion(self.forms(of: name, syllables)) }
    }
  }

  private static func forms(of name: [UInt32], _ syllables: [[UInt8]]) -> [[UInt8]] {
    let given = Array(syllables.dropFirst().joined())
    let surnames = [syllables[0]] + (surnames[name[0]].map { [Array($0.utf8)] } ?? [])
    return surnames.flatMap { [$0 + given, given + $0] }.filter { $0.count >= (name.count > 2 ? 6 : 7) }
  }

  /// Surnames that are read in another way than the character commonly is.
  private static let surnames: [UInt32: String] = [
    0x5355: "shan", 0x66FE: "zeng", 0x89E3: "xie", 0x4EC7: "qiu", 0x67E5: "zha", 0x533A: "ou", 0x76D6: "ge",
    0x7FDF: "zhai", 0x6734: "piao", 0x4E50: "yue", 0x7F2A: "miao", 0x4EFB: "ren", 0x8983: "tan", 0x77BF: "qu",
    0x5415: "lv", 0x534E: "hua", 0x5B81: "ning", 0x6C88: "shen", 0x79CD: "chong", 0x5458: "yun", 0x7E41: "po",
  ]
}

/// Finds romanised names of the roster among the Latin words of a text.
struct RomanisedNames {
  let text: CharacterText
  let roster: Roster

  /// The end of a name that begins with the Latin word at an index; up to four words may make it.
  func end(from start: Int) -> Int? {
    var letters: [UInt8] = []
    var (index, words, end) = (start, 0, Int?.none)
    while words < 4, letters.count < roster.longestRomanised {
      while index < text.count, let letter = Self.letter(text[index]) {
        letters.append(letter)
        index += 1
      }
      words += 1
      if roster.romanised.contains(letters) { end = index }
      let next = Self.isGap(text[index]) ? index + 1 : index
      guard next > index, Self.letter(text[next]) != nil else { break }
      index = next
    }
    return end
  }

  private static func isGap(_ code: UInt32) -> Bool { [0x20, 0x2D, 0x5F, 0x27, 0x2E, 0x2019, 0xB7].contains(code) }

  /// A letter without its tone, small.
  static func letter(_ code: UInt32) -> UInt8? {
    if code.isLatinLetter { return UInt8(code | 0x20) }
    switch code {
    case 0xE0, 0xE1, 0x101, 0x1CE: return 0x61
    case 0xE8, 0xE9, 0x113, 0x11B: return 0x65
    case 0xEC, 0xED, 0x12B, 0x1D0: return 0x69
    case 0xF2, 0xF3, 0x14D, 0x1D2: return 0x6F
    case 0xF9, 0xFA, 0x16B, 0x1D4, 0xFC, 0x1D6, 0x1D8, 0x1DA, 0x1DC: return 0x75
    default: return nil
    }
  }
}
