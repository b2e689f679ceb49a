/// Names behind a label, in a row or in a column.
extension PersonSearch {
  /// 姓名：某某、某某（五年级），某某.
  ///
  /// - Parameter isNaming: whether nothing but a name may follow, so that any few characters are one: 姓名：阿依古丽.
  mutating func takeList(after start: Int, _ end: Int, isNaming: Bool) {
    if NameColumns.isHeading(start..<end, in: text), !isOfBooks(start) {
      for cell in NameColumns.cells(under: start..<end, in: text) {
        if isNaming, wholeName(from: cell.lowerBound) == cell.upperBound { add(cell) } else { takeCell(cell) }
      }
    }
    var index = behindBracket(text.skippingSpaces(end))
    guard text[index] == 0x3A || text[index] == 0x2F, !Self.works.ends(at: start, in: text) else { return }
    index = text.skippingSpaces(index + 1)
    if isNaming, let end = wholeName(from: index) { add(index..<end) }
    while let next = takeItem(at: index) { index = next }
  }

  /// The authors of books are public.
  func isOfBooks(_ heading: Int) -> Bool {
    var (start, end) = (heading, heading)
    while text[start - 1] != 0x0A { start -= 1 }
    while text[end] != 0x0A { end += 1 }
    return text.has(Self.books, in: start..<end)
  }

  private static let books = PhraseTable<Void>(words: "书名 书目 绘本 图书 出版 作品名")

  /// 监护人（祖父）：, 家长（签字）：
  private func behindBracket(_ index: Int) -> Int {
    guard text[index] == 0x28, let close = (index..<(index + 8)).first(where: { text[$0] == 0x29 }) else {
      return index
    }
    return text.skippingSpaces(close + 1)
  }

  /// 绘本作者：, 原作者：
  private static let works = PhraseTable<Void>(words: "绘本 图书 原 原著 名著 诗词 古诗 童话")

  /// Two to eight characters, also with · inside, none of which stands only in sentences.
  private func wholeName(from start: Int) -> Int? {
    var end = start
    while text.isHan(end) || Self.dots.contains(text[end]) && text.isHan(end + 1) && end > start { end += 1 }
    guard (2...8).contains(end - start), !text[end].isLatinLetter, Self.noNames.longest(in: text, at: start) == nil
    else {
      return nil
    }
    let isSentence = (start..<end).contains { NameLexicon.shared.traits(text[$0]).contains(.functional) }
    return isSentence ? nil : end
  }

  private static let dots = CodeSet("·•・‧")
  private static let noNames = PhraseTable<Void>(
    words: "保密 匿名 略 空 无 化名 待定 另行 名单 必填 隐去 真实 全名 全称 公开 性别 年龄 班级 年级 学校 电话 身份证 文本 字符 登记 填写 姓名 学生 家长 教师 监护人 某"
  )

  /// One name, or several run together, of a list; where the next begins.
  mutating func takeItem(at start: Int) -> Int? {
    var index = start
    if let end = NameRun(shape: shape).end(from: start) ?? shape.end(from: start, .bounded)
      ?? NameRun.spread(shape, from: start) ?? acting(from: start) ?? rare(from: start)
    {
      // 山姆·…: a name of another country.
      if text[end] != 0xB7 { add(start..<end) }
      index = end
    } else {
      while text.isHan(index), index < start + 8 { index += 1 }
    }
    if text[index] == 0x28, let close = (index..<min(index + 16, text.count)).first(where: { text[$0] == 0x29 }) {
      index = close + 1
    }
    guard index > start, Self.listMarks.contains(text[index]), index < text.count else { return nil }
    while Self.listMarks.contains(text[index]), index < text.count { index += 1 }
    return index
  }

  /// 图：某某给奶奶洗脚.
  private func acting(from start: Int) -> Int? {
    shape.end(from: start, .weak).flatMap {
      $0 - start > 2 && NameLexicon.shared.traits(text[$0]).contains(.functional) ? $0 : nil
    }
  }

  /// 表演者：操小琳
  private func rare(from start: Int) -> Int? {
    let isLittle = text[start + 1] == 0x5C0F && NameLexicon.shared.traits(text[start + 2]).contains(.given)  // 小
    let end = rareEnd(from: start) ?? (isLittle && isRareSurname(start) ? start + 3 : nil)
    return end.flatMap { shape.isEnd($0) ? $0 : nil }
  }

  private mutating func takeCell(_ cell: Range<Int>) {
    if cell.count == 1, let end = NameRun.spread(shape, from: cell.lowerBound) { return add(cell.lowerBound..<end) }
    if shape.end(from: cell.lowerBound, .bounded) == cell.upperBound
      || NameRun(shape: shape).end(from: cell.lowerBound) == cell.upperBound
    {
      add(cell)
    } else if rare(from: cell.lowerBound) == cell.upperBound {
      add(cell)
    } else if let index = doubtful.firstIndex(of: cell) {
      persons.append(Person(range: doubtful.remove(at: index), kind: .listed))
    } else if NameRun.spread(shape, from: cell.lowerBound) == cell.upperBound {
      add(cell)
    } else if let hit = roster.isEmpty ? nil : roster.hit(in: text, at: cell.lowerBound), hit.isWhole,
      hit.end == cell.upperBound
    {
      persons.append(Person(range: cell, kind: .listed))
    }
  }
}
