/// A character at which a count of children may be told, with the number that ends there, which is read once for all rules.
struct CountSign {
  let text: CharacterText
  let index: Int
  /// Most signs have no number, and then most rules need no sentence.
  private let known: Range<Int>?
  /// 3名, 三个人, 俩; nil where no number stands before a measure word.
  let number: SpokenNumber?

  init(at index: Int, in text: CharacterText) {
    (self.text, self.index) = (text, index)
    number = Self.number(at: index, in: text)
    known = number == nil ? nil : text.stretch(around: index, upTo: RecordSearch.ends)
  }

  var sentence: Range<Int> { known ?? text.stretch(around: index, upTo: RecordSearch.ends) }

  var code: UInt32 { text[index] }

  /// 名, 个, 位 or 人, with or without a number.
  var isOfHeads: Bool { CountWords.heads.contains(code) }

  /// A kind of children, or those of a class, of whom the sentence tells.
  var toldChildren: ChildWord? {
    if let word = ChildWord.first(in: sentence, of: text), word.isKind { return word }
    return sentence.lazy.compactMap { ChildWord.ending(at: $0, of: text) }.first(where: \.isClass)
  }
}

extension CountSign {
  private static func number(at index: Int, in text: CharacterText) -> SpokenNumber? {
    guard measures.contains(text[index]) else { return nil }
    if pairs.contains(text[index]) { return SpokenNumber(endingAt: index + 1, in: text) }
    let isPieces = text[index] == heads && text[index - 1] == piece
    return SpokenNumber(endingAt: isPieces ? index - 1 : index, in: text)
  }

  private static let measures = CodeSet("名个位人俩仨户家份对")
  /// Number and measure word in one.
  private static let pairs = CodeSet("俩仨")
  private static let (heads, piece): (UInt32, UInt32) = (0x4EBA, 0x4E2A)  // 人 个
}

/// A number of children that a text tells, in words or by what is left over.
struct ToldCount {
  /// Where it is told.
  let range: Range<Int>
  let value: Int
  let children: ChildWord
}
