/// What stands in a cell of the private list: a name, often with a remark beside it.
///
/// `魏晓彤（女）`, `3. 魏 晓 彤`, `陶可馨 低保` and `管梓涵（曾用名管涵）` hold one name, or two.
struct RosterCell {
  let written: String

  /// The names; none where nothing of the cell can be compared with a text.
  var names: [String] {
    let (before, inside) = parted
    let own = Self.pieces(of: before)
    guard let first = own.first.flatMap(Self.name) else { return [] }
    return [first] + (own.dropFirst() + inside.flatMap(Self.pieces)).compactMap(Self.furtherName)
  }
}

extension RosterCell {
  private static let brackets = Set("（(〔[【<《{")
  private static let closings = Set("）)〕]】>》}")
  private static let marks = Set("、，,/／;；|\n\r")
  private static let formerly = ["曾用名", "原名", "又名", "别名", "小名", "现名", "大名", "曾用"]

  /// What stands outside of brackets, and inside each of them.
  private var parted: (before: String, inside: [String]) {
    var (before, inside) = ("", [String]())
    var isInside = false
    for character in written {
      if Self.brackets.contains(character) {
        isInside = true
        inside.append("")
      } else if Self.closings.contains(character) {
        isInside = false
      } else if isInside {
        inside[inside.count - 1].append(character)
      } else {
        before.append(character)
      }
    }
    return (before, inside)
  }

  /// The parts between marks; spaces part words too, unless they only spread a name.
  private static func pieces(of text: String) -> [String] {
    text.split(whereSeparator: marks.contains).flatMap { part -> [String] in
      let words = part.split(whereSeparator: \.isWhitespace).map { trimmed(String($0)) }.filter { !$0.isEmpty }
        .drop(while: isOrdinal)
      let joined = words.joined()
      return isSpread(Array(words)) ? [joined] : Array(words)
    }
  }

  /// 魏 晓彤, 魏 晓 彤, 欧阳 子墨.
  private static func isSpread(_ words: [String]) -> Bool {
    let codes = words.map(\.characterCodes)
    guard words.count > 1, let first = codes.first, codes.allSatisfy({ $0.allSatisfy(\.isHan) }),
      codes.map(\.count).reduce(0, +) <= 4
    else { return false }
    let isCompound = first.count == 2 && NameLexicon.shared.isCompound(first[0], first[1])
    return first.count == 1 || isCompound
  }

  /// 三 魏晓彤: the number of a line.
  private static func isOrdinal(_ word: String) -> Bool { word.allSatisfy("一二三四五六七八九十".contains) }

  /// Without the number in front and marks such as * beside it; 万, 陆 and 伍 are surnames, and 一 ends given names.
  private static func trimmed(_ word: String) -> String {
    let isOrnament = { (character: Character) in
      character.isASCII && !character.isLetter || character.isNumber && !character.unicodeScalars.allSatisfy(\.isHan)
        || "．：*＊#★☆●·".contains(character)
    }
    let rest = String(word.drop(while: isOrnament).reversed().drop(while: isOrnament).reversed())
    return formerly.first(where: rest.hasPrefix).map { String(rest.dropFirst($0.count)) } ?? rest
  }

  private static let dots = Set("··・•‧.".unicodeScalars.map(\.value))

  /// Two to eight Chinese characters (奥登格日勒), or more that dots join.
  private static func name(_ piece: String) -> String? {
    let codes = piece.characterCodes
    let han = codes.filter(\.isHan)
    let isDotted = han.count < codes.count && codes.allSatisfy { $0.isHan || dots.contains($0) }
    return han.count >= 2 && (isDotted ? han.count <= 20 : han.count == codes.count && han.count <= 8) ? piece : nil
  }

  /// What stands beside the first name is one only if it looks like one: 女, 低保 and 三年级 do not.
  private static func furtherName(_ piece: String) -> String? {
    name(piece).flatMap { canBeName($0) ? $0 : nil }
  }

  /// Exactly this can be a name in a list of names.
  static func canBeName(_ name: String) -> Bool {
    let text = CharacterText(Array(name.utf8))
    return NameShape(text: text).canBeName(0..<text.count)
  }
}
