import Intake

/// Tells text that a machine shuffled from text that somebody wrote.
enum WordSalad {
  /// Two signs must agree. A text comes back to its subject: in every plan and article that we know at least a sixth of
  /// the pairs of neighbouring characters occurs more than once, in shuffled text less than a twentieth. And nobody
  /// asks or exclaims in one clause out of five for two hundred characters.
  static func isLikely(_ text: String) -> Bool {
    let pairs = text.hanPairs
    return pairs.count >= 200 && repeatedShare(of: pairs) < 0.1 && exclaimedShare(of: text) > 0.2
  }

  /// The share of pairs of neighbouring characters that occur more than once.
  private static func repeatedShare(of pairs: [UInt64]) -> Double {
    let counts = Dictionary(pairs.map { ($0, 1) }, uniquingKeysWith: +)
    return Double(counts.values.reduce(0) { $0 + ($1 > 1 ? $1 : 0) }) / Double(pairs.count)
  }

  /// The share of ？ and ！ among all marks.
  private static func exclaimedShare(of text: String) -> Double {
    let marks = text.count { "，。；：、？！,;:?!".contains($0) }
    return Double(text.count { "？！?!".contains($0) }) / Double(max(marks, 1))
  }
}

extension String {
  /// Each two Chinese characters that follow one another, other signs left out.
  var hanPairs: [UInt64] {
    let characters = filter(\.isHan).unicodeScalars.map { UInt64($0.value) }
    return zip(characters, characters.dropFirst()).map { $0 << 32 | $1 }
  }
}
