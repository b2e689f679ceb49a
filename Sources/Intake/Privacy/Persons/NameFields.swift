/// Keys of YAML and of attributes whose value may be a person.
///
/// `name` is none of them, but in JSON-LD about a person: it is what tables, columns and help lines are called.
enum NameFields {
  private static let keys = Set(
    """
    who child children student students pupil pupils guardian guardians parent parents teacher teachers author authors
    author_role responsible reviewed_by reviewer writer editor creator manager contact leader member members person people by
    """.words.map { Array($0.utf8) }
  )

  /// The word before a mark is such a key.
  static func isKey(before mark: Int, in text: CharacterText) -> Bool {
    let mark = text[mark - 1] == 0x20 ? mark - 1 : mark
    guard text[mark - 1] == 0x22 || text[mark - 1].isLatinLetter else { return false }
    var (start, key) = (text[mark - 1] == 0x22 ? mark - 1 : mark, [UInt8]())
    while start > 0, key.count < 12, text[start - 1].isLatinLetter || text[start - 1] == 0x5F {
      start -= 1
      key.insert(UInt8(truncatingIfNeeded: text[start] == 0x5F ? 0x5F : text[start] | 0x20), at: 0)
    }
    return keys.contains(key) || key == Array("name".utf8) && isOfPerson(start, in: text)
  }

  /// `"@type": "Person"` goes before.
  private static func isOfPerson(_ key: Int, in text: CharacterText) -> Bool {
    (max(0, key - 60)..<key).contains { text.has(person, at: $0) }
  }

  private static let person = "\"Person\"".characterCodes
}
