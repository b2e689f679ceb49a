/// Numbers that stand behind a word for children, with nothing behind them: 孤儿：2, 残疾儿童 1, 留守女生人数：1, 女生数为1; and the
/// parts of a list: 各年级留守儿童（人）：一年级3、二年级2.
enum LabelledCount {
  /// At the last character of the word for children.
  static func counts(at sign: CountSign) -> [ToldCount] {
    let (text, end) = (sign.text, sign.index + 1)
    guard CountWords.childEnds.contains(sign.code), let children = ChildWord.ending(at: end, of: text),
      !isField(children, in: text)
    else { return [] }
    let label = endOfLabel(from: end, in: text)
    guard label > end || children.isKind || children.isOneSex(in: text) else { return [] }
    var start = label
    while links.contains(text[start]), start < label + 3 { start += 1 }
    guard start > end || children.isKind else { return [] }
    let numbers = number(at: start, in: text).map { [$0] } ?? parts(from: start, in: text)
    return numbers.map { ToldCount(range: $0.range, value: $0.value, children: children) }
  }

  private struct Number {
    let range: Range<Int>
    let value: Int
  }
}

extension LabelledCount {
  private static let links = CodeSet(":= 为是共有仅×+([【")
  private static let digits = CodeSet("0123456789①②③④⑤⑥⑦⑧⑨")
  private static let slash: UInt32 = 0x2F
  private static let openings = CodeSet("([【")
  private static let numerals = CodeSet("一二两三四五六七八九")
  private static let separators = CodeSet("、,，;； ")
  private static let classes = CodeSet("一二三四五六七八九123456789小初高低中年级段班男女生童学前")
  private static let sexes = CodeSet("男女")
  private static let classEnds = CodeSet("级段班男女生童前学")
  private static let labels = PhraseTable<Void>(words: "人数 的人数 的总数 的数量 数 总数 总人数 数量 数目 (人) （人） (名) （名） 人数(人)")
  /// What goes on behind a longer number, a list's number, a share or a range.
  private static let joins = CodeSet(".%-~/‰)）")

  /// The field 儿童数 of a record, which is never printed as it is.
  private static func isField(_ word: ChildWord, in text: CharacterText) -> Bool {
    text.has("儿童数".characterCodes, at: word.range.lowerBound) && !text[word.range.lowerBound - 1].isHan
  }

  private static func endOfLabel(from start: Int, in text: CharacterText) -> Int {
    guard start < text.count, let (end, _) = labels.longest(in: text, at: start) else { return start }
    return end
  }

  /// A number that ends what is said; one numeral counts as one where nothing goes on.
  private static func number(at start: Int, in text: CharacterText) -> Number? {
    var end = start
    while digits.contains(text[end]), end < start + 3 { end += 1 }
    if end == start, numerals.contains(text[end]) { end += 1 }
    let isEnclosed = openings.contains(text[start - 1])
    // 3/12
    if text[end] == slash, digits.contains(text[end + 1]), let number = SpokenNumber(endingAt: end, in: text) {
      var last = end + 1
      while digits.contains(text[last]) { last += 1 }
      if !text[text.skippingSpaces(last)].isHan, text[last] != slash {
        return Number(range: start..<last, value: number.value)
      }
    }
    guard (1...2).contains(end - start), !text[end].isHan,
      isEnclosed ? !text[end + 1].isHan : !joins.contains(text[end]),
      !text[end].isLatinLetter,
      !(text[end] == 0x2C && digits.contains(text[end + 1])),
      !text[text.skippingSpaces(end)].isHan, text[end] != 0x3A, let number = SpokenNumber(endingAt: end, in: text)
    else { return nil }
    return Number(range: start..<end, value: number.value)
  }

  /// 一年级3、二年级2; 一年级三，二年级二: each with a word for a class before it.
  private static func parts(from start: Int, in text: CharacterText) -> [Number] {
    var (numbers, index) = ([Number](), text.skippingSpaces(start))
    while let word = endOfClass(from: index, in: text) {
      let first = text.skippingSpaces(word)
      index = first
      while digits.contains(text[index]) { index += 1 }
      if index == first, numerals.contains(text[index]) { index += 1 }
      guard (1...2).contains(index - first), let number = SpokenNumber(endingAt: index, in: text) else { break }
      // With a measure word it is found as any number of heads.
      if CountWords.heads.contains(text[index]) {
        index += 1
      } else if text[index].isHan && !sexes.contains(text[index]) || joins.contains(text[index]) {
        break
      } else {
        numbers.append(Number(range: first..<index, value: number.value))
      }
      // 男3女1
      if sexes.contains(text[index]) { continue }
      guard separators.contains(text[index]) else { break }
      index = text.skippingSpaces(index + 1)
    }
    return numbers
  }

  /// 一年级, 低段, 男生, 小学.
  private static func endOfClass(from start: Int, in text: CharacterText) -> Int? {
    let word = start..<min(text.count, start + 5)
    guard let last = word.first(where: { !classes.contains(text[$0]) || classEnds.contains(text[$0]) }),
      classEnds.contains(text[last])
    else { return nil }
    return classEnds.contains(text[last + 1]) && !numerals.contains(text[last + 1]) ? last + 2 : last + 1
  }
}
