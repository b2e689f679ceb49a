/// Judges whether the words before 女生, 学生 or 班长 tell of a single pupil, or of so few that a village knows them.
struct PupilDescription {
  let text: CharacterText

  /// A class or where the pupil came from, and a word for one: 五年级那个戴助听器的女孩.
  func describes(_ word: Range<Int>) -> Bool {
    guard text[word.upperBound] != Self.plural else { return false }
    if text[word.upperBound - 1] == Self.pupil, Self.pointers.contains(text[word.lowerBound]) {
      return isPointedAt(word)
    }
    let before = sentenceStart(of: word)..<word.lowerBound
    if word.count == 2, text.has(Self.monitor, at: word.lowerBound) {
      return text[word.lowerBound - 1] == Self.monitor[0] && isDigit(before)
    }
    if has(Self.single, in: before) && has(Self.origin, in: before) { return true }
    return isOfOneSex(word) && isSingle(word, behind: before)
  }

  /// 全班唯一的孤儿, 二年级里就他一个是…: one of a class or school.
  func isOnly(_ word: Range<Int>) -> Bool {
    has(Self.schools, in: sentenceStart(of: word)..<word.lowerBound)
      && !has(Self.noChildren, in: word.upperBound..<(word.upperBound + 6))
  }

  private static let schools = PhraseTable<Void>(words: "全班 全校 学校 班上 班里 年级 村里 村唯 村仅 全村")
  private static let noChildren = PhraseTable<Void>(words: "办法 要求 目的 标准 渠道 途径 电话 出口 老师 教师 操场 食堂 水井 大路 依据 官方")

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
  private static let pupil: UInt32 = 0x751F  // 生
  private static let pointers = CodeSet("该此某")
  private static let little: UInt32 = 0x5C0F

  /// 该生家庭为低保户; not 应该生气, 从此生活.
  private func isPointedAt(_ word: Range<Int>) -> Bool {
    !Self.beforePointers.contains(text[word.lowerBound - 1]) && Self.afterPointers.contains(text[word.upperBound])
      && !has(Self.forms, in: word.upperBound..<(word.upperBound + 24))
  }

  private static let beforePointers = CodeSet("应不本活从如因在由彼至")
  private static let afterPointers = CodeSet("家父母患有因的期数语英成考学在为属被经近自曾性情总常从多已目住每只得沉,:(")
  /// What a form says of the pupil it is about.
  private static let forms = PhraseTable<Void>(words: "填写 一栏 由班主任 由家长 表格 登记表")

  private func isOfOneSex(_ word: Range<Int>) -> Bool { Self.sexes.longest(in: text, at: word.lowerBound) != nil }

  /// 那个…的小男孩, 一个四年级的小姑娘, 三年级的小女孩, 小姑娘今年三年级.
  private func isSingle(_ word: Range<Int>, behind before: Range<Int>) -> Bool {
    let isLittle = text[word.lowerBound - 1] == Self.little || text[word.lowerBound] == Self.little
    let after = word.upperBound..<(word.upperBound + 8)
    if has(Self.pointing, in: before) { return true }
    if has(Self.grade, in: before) { return isLittle || has(Self.one, in: before) }
    return isLittle && has(Self.grade, in: after)
  }

  private static let sexes = PhraseTable<Void>(words: "男孩 女孩 男生 女生 男童 女童 小姑娘")
  private static let pointing = PhraseTable<Void>(words: "那个 这个 那位 这位")
  private static let grade = PhraseTable<Void>(words: "年级")
  private static let one = PhraseTable<Void>(words: "一个 一名 一位 有个")

  private static let single = PhraseTable<Void>("那个 这个 一名 一位 有个 有名 有位 某 家住 那位 唯一".words.map { ($0, ()) })
  private static let origin = PhraseTable<Void>("年级 班那 班一 班有 班某 班的 )班 转学来 新转来 我班 本班 班里".words.map { ($0, ()) })

  private func sentenceStart(of word: Range<Int>) -> Int {
    var start = word.lowerBound
    while start > 0, start > word.lowerBound - 16, !RecordSearch.ends.contains(text[start - 1]) { start -= 1 }
    return start
  }

  private func has(_ table: PhraseTable<Void>, in range: Range<Int>) -> Bool {
    text.has(table, in: range)
  }

  /// 五（1）班班长, 三年级二班班长.
  private func isDigit(_ range: Range<Int>) -> Bool { range.contains { Self.classes.contains(text[$0]) } }

  private static let classes = CodeSet("一二三四五六七八九123456789")
}
