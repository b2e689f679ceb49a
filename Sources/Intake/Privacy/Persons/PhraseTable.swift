/// Finds phrases in a text: a table by the first character, then the few phrases that begin with it, longest first.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Phrase: Sendable {
    let tail: [UInt32]
    let value: Value
  }

  /// For each first character the number of its group; 0 is none.
  private var groupOf = [UInt16](repeating: 0, count: 0x10000)
  private var groups: [[Phrase]] = [[]]

  init(_ phrases: [(String, Value)]) {
    for (text, value) in phrases { add(text.characterCodes, value) }
    groups = groups.map { $0.sorted { $0.tail.count > $1.tail.count } }
  }

  func mayBegin(with code: UInt32) -> Bool { code < 0x10000 && groupOf[Int(code)] != 0 }

  /// The longest phrase that begins at an index.
  func longest(in text: CharacterText, at index: Int) -> (end: Int, value: Value)? {
    let code = text.codes[index]
    guard code < 0x10000 else { return nil }
    let number = groupOf[Int(code)]
    guard number != 0 else { return nil }
    for phrase in groups[Int(number)] where text.has(phrase.tail, at: index + 1) {
      return (index + 1 + phrase.tail.count, phrase.value)
    }
    return nil
  }

  private mutating func add(_ codes: [UInt32], _ value: Value) {
    guard let first = codes.first, first < 0x10000 else { return }
    if groupOf[Int(first)] == 0 {
      groups.append([])
      groupOf[Int(first)] = UInt16(groups.count - 1)
    }
    groups[Int(groupOf[Int(first)])].append(Phrase(tail: Array(codes.dropFirst()), value: value))
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
