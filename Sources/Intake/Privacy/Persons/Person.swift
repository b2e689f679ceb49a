/// A place in a text that tells of one person.
struct Person {
  enum Kind {
    /// In the school's own list.
    case listed
    /// By its characters and what stands beside it.
    case named
  }

  /// Characters of the plain text.
  var range: Range<Int>
  var kind: Kind
}

/// The persons of a text, for all rules about persons.
struct People {
  let text: CharacterText
  let persons: [Person]

  static let none = People(text: .empty, persons: [])
}
