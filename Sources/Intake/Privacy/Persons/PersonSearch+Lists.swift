/// Names behind a label, in a row or in a column.
extension PersonSearch {
  /// 姓名：某某、某某（五年级），某某.
  mutating func takeList(after start: Int, _ end: Int) {
    if NameColumns.isHeading(start..<end, in: text) {
      for cell in NameColumns.cells(under: start..<end, in: text) { takeCell(cell) }
    }
    var index = text.skippingSpaces(end)
    guard text[index] == 0x3A || text[index] == 0x2F else { return }
    index = text.skippingSpaces(index + 1)
    while let next = takeItem(at: index) { index = next }
  }

  /// One name, or several run together, of a list; where the next begins.
  mutating func takeItem(at start: Int) -> Int? {
    var index = start
    if let end = NameRun(shape: shape).end(from: start) ?? shape.end(from: start, .bounded)
      ?? NameRun.spread(shape, from: start) ?? acting(from: start)
    {
      add(start..<end)
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

  private mutating func takeCell(_ cell: Range<Int>) {
    if cell.count == 1, let end = NameRun.spread(shape, from: cell.lowerBound) { return add(cell.lowerBound..<end) }
    if shape.end(from: cell.lowerBound, .bounded) == cell.upperBound
      || NameRun(shape: shape).end(from: cell.lowerBound) == cell.upperBound
    {
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
