/// Judges whether the words before 女生, 学生 or 班长 tell of a single pupil, or of so few that a village knows them.
struct PupilDescription {
  let text: CharacterText

  /// A class or where the pupil came from, and a word for one: 五年级那个戴助听器的女孩.
  func describes(_ word: Range<Int>) -> Bool {
    guard text[word.upperBound] != Self.plural else { return false }
    let before = sentenceStart(of: word)..<word.lowerBound
    if word.count == 2, text.has(Self.monitor, at: word.lowerBound) {
      return text[word.lowerBound - 1] == Self.monitor[0] && isDigit(before)
    }
    return has(Self.single, in: before) && has(Self.origin, in: before)
  }

  /// 3名学生, 两个孩子.
  func counts(_ word: Range<Int>) -> Bool {
    Self.measures.contains(text[word.lowerBound - 1]) && Self.few.contains(text[word.lowerBound - 2])
      && !Self.digits.contains(text[word.lowerBound - 3])
  }

  /// A head-count of one to four somewhere in a sentence: （4人）.
  func isFew(_ sentence: Range<Int>) -> Bool {
    sentence.contains { index in
      text[index] == Self.heads && Self.few.contains(text[index - 1]) && !Self.digits.contains(text[index - 2])
    }
  }
}

extension PupilDescription {
  private static let plural: UInt32 = 0x4EEC
  private static let monitor = "班长".characterCodes
  private static let heads: UInt32 = 0x4EBA
  private static let measures = CodeSet("名个位")
  private static let few = CodeSet("1234一两二三四")
  private static let digits = CodeSet("0123456789十百第")
  private static let single = PhraseTable<Void>("那个 这个 一名 一位 有个 有名 有位 某 家住 那位 唯一".words.map { ($0, ()) })
  private static let origin = PhraseTable<Void>("年级 班那 班一 班有 班某 班的 )班 转学来 新转来 我班 本班 班里".words.map { ($0, ()) })

  private func sentenceStart(of word: Range<Int>) -> Int {
    var start = word.lowerBound
    while start > 0, start > word.lowerBound - 16, !RecordSearch.ends.contains(text[start - 1]) { start -= 1 }
    return start
  }

  private func has(_ table: PhraseTable<Void>, in range: Range<Int>) -> Bool {
    range.contains { table.longest(in: text, at: $0) != nil }
  }

  /// 五（1）班班长, 三年级二班班长.
  private func isDigit(_ range: Range<Int>) -> Bool { range.contains { Self.classes.contains(text[$0]) } }

  private static let classes = CodeSet("一二三四五六七八九123456789")
}
