/// A number of children that a text tells without counting them: 唯一的孤儿, 一对留守姐妹, 孤儿档案2份, 每人500元，共发1500元, 发了3个书包，一人一个,
/// 26名留守儿童的监护人来了23位, 应到38，实到37.
struct ImpliedCount {
  let range: Range<Int>
  let value: Int
  let children: ChildWord

  /// - Parameter index: a measure word, or the last character of a word for children.
  init?(at index: Int, in text: CharacterText) {
    let place = Place(index: index, text: text)
    guard let found = Self.readings.lazy.compactMap({ $0(place) }).first, !text.has(Self.rules, in: place.sentence)
    else {
      return nil
    }
    self = found
  }

  private init(_ range: Range<Int>, _ value: Int, _ children: ChildWord) {
    (self.range, self.value, self.children) = (range, value, children)
  }
}

extension ImpliedCount {
  private struct Place {
    let index: Int
    let text: CharacterText

    var sign: UInt32 { text[index] }

    /// Looked for only where the sign and its neighbours may tell of children.
    var sentence: Range<Int> { text.stretch(around: index, upTo: RecordSearch.ends) }

    /// A kind of children, or those of a class, of whom the sentence tells.
    var told: ChildWord? {
      if let word = ChildWord.first(in: sentence, of: text), word.isKind { return word }
      guard let end = sentence.first(where: { ChildWord.ending(at: $0, of: text)?.isClass ?? false }) else {
        return nil
      }
      return ChildWord.ending(at: end, of: text)
    }

    func number(endingAt end: Int) -> SpokenNumber? { SpokenNumber(endingAt: end, in: text) }
  }

  private static let readings: [@Sendable (Place) -> ImpliedCount?] = [
    sole, siblings, papers, shares, dealt, guardians, roll,
  ]

  /// 全校唯一的孤儿, 唯一一位残疾同学.
  private static func sole(_ place: Place) -> ImpliedCount? {
    let text = place.text
    let isMeasure = CountWords.heads.contains(place.sign)
    guard isMeasure || CountWords.childEnds.contains(place.sign) else { return nil }
    let before = max(0, place.index - 10)..<place.index
    guard let start = before.last(where: { soleSigns.contains(text[$0]) && text.has(sole, in: $0..<($0 + 1)) }),
      !text.codes[start..<place.index].contains(where: clauseEnds.contains),
      let word = isMeasure
        ? ChildWord.first(in: (place.index + 1)..<min(place.sentence.upperBound, place.index + 10), of: text)
        : ChildWord.ending(at: place.index + 1, of: text), word.isKind || word.isOneSex(in: text)
    else { return nil }
    return ImpliedCount(start..<(place.index + 1), 1, word)
  }

  /// 一对留守姐妹, 留守兄弟.
  private static func siblings(_ place: Place) -> ImpliedCount? {
    guard siblingEnds.contains(place.sign), kin.ends(at: place.index + 1, in: place.text),
      let kind = ChildWord.kind(endingAt: place.index - 1, of: place.text)
    else { return nil }
    return ImpliedCount(kind.range.lowerBound..<(place.index + 1), 2, kind)
  }

  /// 孤儿档案2份, 残疾儿童登记表：2份: one of each child.
  private static func papers(_ place: Place) -> ImpliedCount? {
    guard place.sign == sheet, let number = place.number(endingAt: place.index) else { return nil }
    var end = number.range.lowerBound
    while links.contains(place.text[end - 1]) { end -= 1 }
    guard
      let start = (max(0, end - 4)..<max(0, end)).first(where: { papers.longest(in: place.text, at: $0)?.end == end })
    else { return nil }
    let label = max(place.sentence.lowerBound, start - 6)..<start
    guard let word = ChildWord.kind(in: label, of: place.text), number.value > 1 || word.isSensitive else {
      return nil
    }
    return ImpliedCount(number.range.lowerBound..<(place.index + 1), number.value, word)
  }

  /// 困难学生补助每人500元，共发1500元.
  private static func shares(_ place: Place) -> ImpliedCount? {
    guard CountWords.heads.contains(place.sign), place.text[place.index - 1] == each, let word = place.told else {
      return nil
    }
    let sums = place.sentence.filter { place.text[$0] == yuan }.compactMap { number(endingAt: $0, of: place.text) }
    guard sums.count == 2, let share = sums.min(), share > 0, let all = sums.max(), all % share == 0 else { return nil }
    return ImpliedCount((place.index - 1)..<(place.index + 1), all / share, word)
  }

  /// 给四年级留守儿童发了3个书包，一人一个; 3封家书，每个留守儿童一封.
  private static func dealt(_ place: Place) -> ImpliedCount? {
    let text = place.text
    guard let measure = share(behind: place), let word = place.told else { return nil }
    for index in place.sentence where text[index] == measure && !(place.index..<(place.index + 9)).contains(index) {
      guard let number = place.number(endingAt: index), number.value > 1 || text[index - 1] != one else { continue }
      return ImpliedCount(number.range.lowerBound..<(index + 1), number.value, word)
    }
    return nil
  }

  /// The measure word of 一人一个, 每人一个 or 每个孩子一封.
  private static func share(behind place: Place) -> UInt32? {
    let (text, index) = (place.text, place.index)
    if place.sign == heads, text[index - 1] == one || text[index - 1] == each || text[index + 1] == hand {
      let next = text[index + 1] == hand ? index + 2 : index + 1
      return text[next] == one ? text[next + 1] : nil
    }
    guard place.sign == piece, text[index - 1] == each,
      let child = ChildWord.first(in: (index + 1)..<(index + 7), of: text), text[child.range.upperBound] == one
    else { return nil }
    return text[child.range.upperBound + 1]
  }

  /// 26名留守儿童的监护人来了23位.
  private static func guardians(_ place: Place) -> ImpliedCount? {
    let text = place.text
    guard CountWords.heads.contains(place.sign), let came = place.number(endingAt: place.index) else { return nil }
    let earlier = place.sentence.lowerBound..<came.range.lowerBound
    for index in earlier where CountWords.heads.contains(text[index]) {
      guard let all = place.number(endingAt: index), all.value > came.value,
        let word = ChildWord.first(in: (index + 1)..<came.range.lowerBound, of: text),
        text.has(theirs, in: word.range.upperBound..<(word.range.upperBound + 2)),
        text.has(attendances, in: word.range.upperBound..<came.range.lowerBound)
      else { continue }
      return ImpliedCount(came.range.lowerBound..<(place.index + 1), all.value - came.value, word)
    }
    return nil
  }

  /// 应到38，实到37, without a measure word.
  private static func roll(_ place: Place) -> ImpliedCount? {
    let text = place.text
    guard place.sign == arrived, text[place.index - 1] == really, !text.has(grownUps, in: place.sentence),
      let due = place.sentence.first(where: { text.has(expected, at: $0) }),
      let all = number(startingAt: due + 2, of: text), let here = number(startingAt: place.index + 1, of: text)
    else { return nil }
    return ImpliedCount((place.index - 1)..<(place.index + 2), all - here, ChildWord(range: place.sentence))
  }

  private static func number(startingAt start: Int, of text: CharacterText) -> Int? {
    var end = start
    while digits.contains(text[end]) { end += 1 }
    return end > start && !text[end].isHan ? SpokenNumber(endingAt: end, in: text)?.value : nil
  }

  /// Of any size.
  private static func number(endingAt end: Int, of text: CharacterText) -> Int? {
    var first = end
    while digits.contains(text[first - 1]) { first -= 1 }
    return Int(text.codes[first..<end].text)
  }
}

extension ImpliedCount {
  private static let (one, each, hand): (UInt32, UInt32, UInt32) = (0x4E00, 0x6BCF, 0x624B)  // 一 每 手
  private static let (heads, piece, sheet): (UInt32, UInt32, UInt32) = (0x4EBA, 0x4E2A, 0x4EFD)  // 人 个 份
  private static let (yuan, arrived, really): (UInt32, UInt32, UInt32) = (0x5143, 0x5230, 0x5B9E)  // 元 到 实
  private static let expected = "应到".characterCodes
  private static let digits = CodeSet("0123456789")
  private static let soleSigns = CodeSet("唯仅")
  private static let clauseEnds = CodeSet("。！!？?\n；;，,")
  private static let siblingEnds = CodeSet("妹弟")
  private static let links = CodeSet("有共仅只就为是计:= (")
  private static let sole = PhraseTable<Void>(words: "唯一 仅有的")
  private static let kin = PhraseTable<Void>(words: "兄弟 姐妹 兄妹 姐弟")
  private static let papers = PhraseTable<Void>(words: "档案 登记表 情况表 申请表 信息表 个案 案卷")
  private static let theirs = PhraseTable<Void>(words: "的监护人 的家长 的照护人 的爷爷 的奶奶 监护人 家长")
  private static let attendances = PhraseTable<Void>(words: "来了 到了 到会 参加 实到 到场")
  private static let grownUps = PhraseTable<Void>(words: "老师 教师 家长 监护人 职工 干部 代表 委员")
  private static let rules = PhraseTable<Void>(words: CountWords.suppositions + " 每次 每月 每周 不要 怎么办 应该")
}
