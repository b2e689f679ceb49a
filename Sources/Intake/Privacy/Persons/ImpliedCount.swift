/// A number of children that a text tells without counting them: 唯一的孤儿, 一对留守姐妹, 孤儿档案2份, 每人500元，共发1500元, 发了3个书包，一人一个,
/// 26名留守儿童的监护人来了23位, 应到38，实到37.
enum ImpliedCount {
  /// At a measure word, or at the last character of a word for children.
  static func counts(at sign: CountSign) -> [ToldCount] {
    guard let found = count(at: sign), !sign.text.has(rules, in: sign.sentence) else { return [] }
    return [found]
  }

  private static func count(at sign: CountSign) -> ToldCount? {
    sole(sign) ?? siblings(sign) ?? twins(sign) ?? headline(sign) ?? papers(sign) ?? shares(sign) ?? dealt(sign)
      ?? guardians(sign) ?? roll(sign)
  }
}

extension ImpliedCount {
  /// 全校唯一的孤儿, 唯一一位残疾同学.
  private static func sole(_ sign: CountSign) -> ToldCount? {
    let text = sign.text
    let isMeasure = CountWords.heads.contains(sign.code)
    guard isMeasure || CountWords.childEnds.contains(sign.code) else { return nil }
    let before = max(0, sign.index - 10)..<sign.index
    guard let start = before.last(where: { soleSigns.contains(text[$0]) && text.has(sole, in: $0..<($0 + 1)) }),
      !text.codes[start..<sign.index].contains(where: clauseEnds.contains),
      let word = isMeasure
        ? ChildWord.first(in: (sign.index + 1)..<min(sign.sentence.upperBound, sign.index + 10), of: text)
        : ChildWord.ending(at: sign.index + 1, of: text), word.isKind || word.isOneSex(in: text)
    else { return nil }
    return ToldCount(range: start..<(sign.index + 1), value: 1, children: word)
  }

  /// 一对留守姐妹, 留守兄弟; 两姐妹都是留守儿童.
  private static func siblings(_ sign: CountSign) -> ToldCount? {
    let (text, end) = (sign.text, sign.index + 1)
    guard siblingEnds.contains(sign.code), kin.ends(at: end, in: text) else { return nil }
    if let kind = ChildWord.kind(endingAt: end - 2, of: text) {
      return ToldCount(range: kind.range.lowerBound..<end, value: 2, children: kind)
    }
    guard let number = SpokenNumber(endingAt: end - 2, in: text), let word = named(from: end, sign) else { return nil }
    return ToldCount(range: number.range.lowerBound..<end, value: number.value, children: word)
  }

  /// 都是留守儿童.
  private static func named(from start: Int, _ sign: CountSign) -> ChildWord? {
    let (text, end) = (sign.text, sign.sentence.upperBound)
    let near = start..<max(start, min(end, start + 6))
    guard let verb = near.first(where: { being.longest(in: text, at: $0) != nil }) else { return nil }
    return ChildWord.first(in: verb..<min(end, verb + 10), of: text).flatMap { $0.isKind ? $0 : nil }
  }

  /// 2对留守双胞胎: two of each pair.
  private static func twins(_ sign: CountSign) -> ToldCount? {
    guard sign.code == pair, let number = sign.number else { return nil }
    let near = (sign.index + 1)..<min(sign.sentence.upperBound, sign.index + 9)
    guard let place = near.first(where: { twins.longest(in: sign.text, at: $0) != nil }),
      let kind = ChildWord.kind(in: near.lowerBound..<place, of: sign.text) ?? named(from: place + 2, sign)
    else { return nil }
    return ToldCount(range: number.range.lowerBound..<(sign.index + 1), value: 2 * number.value, children: kind)
  }

  /// 三留守儿童得到资助, as headlines have it; 三留守人员 and 一、留守儿童 are no count.
  private static func headline(_ sign: CountSign) -> ToldCount? {
    let (text, end) = (sign.text, sign.index + 1)
    guard CountWords.childEnds.contains(sign.code), let word = ChildWord.ending(at: end, of: text), word.isKind,
      let start = (max(0, end - 6)..<word.range.lowerBound).first(where: {
        ChildWord.kind(in: $0..<($0 + 1), of: text) != nil
      }),
      let number = SpokenNumber(endingAt: start, in: text), number.range.upperBound == start, number.value > 1,
      !text[number.range.lowerBound - 1].isHan, events.longest(in: text, at: end) != nil
    else { return nil }
    return ToldCount(range: number.range.lowerBound..<end, value: number.value, children: word)
  }

  /// 孤儿档案2份, 残疾儿童登记表：2份: one of each child.
  private static func papers(_ sign: CountSign) -> ToldCount? {
    guard sign.code == sheet, let number = sign.number else { return nil }
    var end = number.range.lowerBound
    while links.contains(sign.text[end - 1]) { end -= 1 }
    guard
      let start = (max(0, end - 4)..<max(0, end)).first(where: { papers.longest(in: sign.text, at: $0)?.end == end })
    else { return nil }
    let label = max(sign.sentence.lowerBound, start - 6)..<start
    guard let word = ChildWord.kind(in: label, of: sign.text), number.value > 1 || word.isSensitive else {
      return nil
    }
    return ToldCount(range: number.range.lowerBound..<(sign.index + 1), value: number.value, children: word)
  }

  /// 困难学生补助每人500元，共发1500元.
  private static func shares(_ sign: CountSign) -> ToldCount? {
    guard CountWords.heads.contains(sign.code), sign.text[sign.index - 1] == each, let word = sign.toldChildren else {
      return nil
    }
    let sums = sign.sentence.filter { sign.text[$0] == yuan }.compactMap { number(endingAt: $0, of: sign.text) }
    guard sums.count == 2, let share = sums.min(), share > 0, let all = sums.max(), all % share == 0 else { return nil }
    return ToldCount(range: (sign.index - 1)..<(sign.index + 1), value: all / share, children: word)
  }

  /// 给四年级留守儿童发了3个书包，一人一个; 3封家书，每个留守儿童一封.
  private static func dealt(_ sign: CountSign) -> ToldCount? {
    let text = sign.text
    guard let measure = share(behind: sign), let word = sign.toldChildren else { return nil }
    for index in sign.sentence where text[index] == measure && !(sign.index..<(sign.index + 9)).contains(index) {
      guard let number = SpokenNumber(endingAt: index, in: text), number.value > 1 || text[index - 1] != one else {
        continue
      }
      return ToldCount(range: number.range.lowerBound..<(index + 1), value: number.value, children: word)
    }
    return nil
  }

  /// The measure word of 一人一个, 每人一个 or 每个孩子一封.
  private static func share(behind sign: CountSign) -> UInt32? {
    let (text, index) = (sign.text, sign.index)
    if sign.code == heads, text[index - 1] == one || text[index - 1] == each || text[index + 1] == hand {
      let next = text[index + 1] == hand ? index + 2 : index + 1
      return text[next] == one ? text[next + 1] : nil
    }
    guard sign.code == piece, text[index - 1] == each,
      let child = ChildWord.first(in: (index + 1)..<(index + 7), of: text),
      // 每个孤儿送了一床; not 每个孤儿每月一次.
      let share = (child.range.upperBound..<(child.range.upperBound + 4)).first(where: { text[$0] == one }),
      !times.contains(text[share + 1])
    else { return nil }
    return text[share + 1]
  }

  /// 26名留守儿童的监护人来了23位.
  private static func guardians(_ sign: CountSign) -> ToldCount? {
    let text = sign.text
    guard CountWords.heads.contains(sign.code), let came = sign.number else { return nil }
    let earlier = sign.sentence.lowerBound..<came.range.lowerBound
    for index in earlier where CountWords.heads.contains(text[index]) {
      guard let all = SpokenNumber(endingAt: index, in: text), all.value > came.value,
        let word = ChildWord.first(in: (index + 1)..<came.range.lowerBound, of: text),
        text.has(theirs, in: word.range.upperBound..<(word.range.upperBound + 2)),
        text.has(attendances, in: word.range.upperBound..<came.range.lowerBound)
      else { continue }
      return ToldCount(range: came.range.lowerBound..<(sign.index + 1), value: all.value - came.value, children: word)
    }
    return nil
  }

  /// 应到38，实到37, without a measure word.
  private static func roll(_ sign: CountSign) -> ToldCount? {
    let text = sign.text
    guard sign.code == arrived, text[sign.index - 1] == really, !text.has(grownUps, in: sign.sentence),
      let due = sign.sentence.first(where: { text.has(expected, at: $0) }),
      let all = number(startingAt: due + 2, of: text), let here = number(startingAt: sign.index + 1, of: text)
    else { return nil }
    return ToldCount(
      range: (sign.index - 1)..<(sign.index + 2),
      value: all - here,
      children: ChildWord(range: sign.sentence)
    )
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
  private static let times = CodeSet("次年月周天学回")
  private static let (one, each, hand): (UInt32, UInt32, UInt32) = (0x4E00, 0x6BCF, 0x624B)  // 一 每 手
  private static let pair: UInt32 = 0x5BF9  // 对
  private static let being = PhraseTable<Void>(words: "都是 也是 是 均为 都属")
  private static let twins = PhraseTable<Void>(words: "双胞胎 龙凤胎 双生 兄弟 姐妹 兄妹 姐弟")
  private static let events = PhraseTable<Void>(
    words: "得到 获得 领到 收到 获 领 受到 接受 转来 转入 转走 转出 入学 返校 参加 失学 辍学 住院 受伤 走失"
  )
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
