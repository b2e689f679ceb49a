/// Names, and pupils without a name, that are described.
extension PersonSearch {
  /// A name before （五年级）, （校长）, （左一） or （9岁）.
  mutating func lookBeforeBracket(at index: Int) {
    if Self.closings.contains(text[index - 1]) { return takeContent(ofBracketAt: index) }
    guard text.isHan(index - 1), isDescribed(bracketAt: index) else { return }
    if let start = shape.start(to: index, .beside) ?? bounded(to: index) { add(start..<index) }
    takeGivenName(to: index)
  }

  /// 照片：计小虎（左一）: a name that nothing but a mark stands before.
  private func bounded(to end: Int) -> Int? {
    shape.start(to: end, .bounded).flatMap { end - $0 > 2 && !text.isHan($0 - 1) ? $0 : nil }
  }

  /// “孝心少年”（某某）, 《我的爸爸》（某某）.
  private mutating func takeContent(ofBracketAt index: Int) {
    guard let end = shape.end(from: index + 1, .weak), end - index > 3, text[end] == 0x29 else { return }
    add((index + 1)..<end)
  }

  private static let closings = CodeSet("”》」\"")

  func isDescribed(bracketAt index: Int) -> Bool {
    guard text[index] == 0x28 else { return false }
    return index + 1 < text.count && Self.descriptions.longest(in: text, at: index + 1) != nil
  }

  private static let descriptions = PhraseTable<Void>(
    ("一二三四五六七八九123456789".map { "\($0)年级" } + "一二三四五六1234567890".map { "\($0)岁" } + [
      "10岁", "11岁", "12岁", "十岁", "十一岁", "十二岁",
    ]
      + "一二三四五六".flatMap { ["\($0)班", "\($0)("] }
      + "校长 副校长 班主任 教师 家长 外婆 外公 奶奶 爷爷 爸爸 妈妈 母亲 父亲 祖母 祖父 男 女 学生 班长 组长 教导主任 总务主任 德育主任 支教 左一 左二 左三 左四 左五 右一 右二 右三 右四 右五 前排 后排 中间 居中 左起 右起 最左 最右 左) 右) 中) 前) 后)"
      .words).map { ($0, ()) }
  )

  /// 某某，女，9岁.
  mutating func lookBeforeSex(at index: Int) {
    guard Self.cellMarks.contains(text[index - 1]), Self.cellMarks.contains(text[index + 1]) else { return }
    var end = index - 1
    while end > 0, Self.cellMarks.contains(text[end - 1]) { end -= 1 }
    take(to: end, .beside)
    if let index = doubtful.firstIndex(where: { $0.upperBound == end }) {
      persons.append(Person(range: doubtful.remove(at: index), kind: .listed))
    }
  }

  /// 张某，女，9岁: whoever writes so hides the name and tells the rest.
  mutating func lookForSomebody(at index: Int) {
    let isNamed = NameLexicon.shared.traits(text[index - 1]).contains(.surname) && !text.isHan(index - 2)
    let end = text[index + 1] == text[index] ? index + 2 : index + 1
    guard isNamed, text.has(Self.ages, in: end..<(end + 12)) else { return }
    described.append((index - 1)..<end)
  }

  private static let ages = PhraseTable<Void>(words: "男 女 岁 年级")

  private static let cellMarks = CodeSet(",、|) ;")

  mutating func lookAtPupil(_ word: Range<Int>) {
    if PupilDescription(text: text).describes(word) { described.append(word) }
    if SingleChild(text: text).isMeant(by: word) { singles.append(word) }
    if PupilDescription(text: text).counts(word) { fews.append(word) }
  }
}
