/// Text in which characters may stand with their reading: `{铡|zhá}刀`.
///
/// The base is Chinese characters, the reading letters, marks of tone and spaces; anything else in braces is text.
enum RubyText {
  enum Piece: Equatable {
    case plain(Substring)
    case annotated(base: Substring, reading: Substring)
  }

  static func pieces(of text: String) -> [Piece] {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [.plain(text[...])] }
    var pieces: [Piece] = []
    var rest = text[...]
    var plain = rest.startIndex
    while let open = rest.firstIndex(of: "{") {
      rest = rest[rest.index(after: open)...]
      guard let (piece, end) = annotation(in: rest) else { continue }
      if plain < open { pieces.append(.plain(text[plain..<open])) }
      pieces.append(piece)
      rest = rest[end...]
      plain = end
    }
    return plain < text.endIndex ? pieces + [.plain(text[plain...])] : pieces
  }

  /// Without the readings.
  static func base(of text: String) -> String {
    pieces(of: text).map { piece in
      switch piece {
      case .plain(let text), .annotated(let text, _): String(text)
      }
    }.joined()
  }
}

extension RubyText {
  /// What stands behind an opening brace, and the place behind the closing one.
  private static func annotation(in text: Substring) -> (Piece, Substring.Index)? {
    guard let close = text.firstIndex(of: "}"), let bar = text[..<close].firstIndex(of: "|") else { return nil }
    let base = text[..<bar]
    let reading = text[text.index(after: bar)..<close]
    guard !base.isEmpty, !reading.isEmpty, base.unicodeScalars.allSatisfy(\.isHan), reading.allSatisfy(isReading) else {
      return nil
    }
    return (.annotated(base: base, reading: reading), text.index(after: close))
  }

  private static func isReading(_ character: Character) -> Bool {
    character == " " || character == "'" || (character.isLetter && !character.unicodeScalars.contains(where: \.isHan))
  }
}
