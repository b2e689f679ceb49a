/// Names run together without a mark between: 吴明远周正郑海生.
struct NameRun {
  let shape: NameShape

  /// The end of a run of at least two names that ends where a name may end.
  func end(from start: Int) -> Int? {
    var end = start
    while shape.text.isHan(end), end < start + 60 { end += 1 }
    guard end - start >= 4, parts(start, end) != nil else { return nil }
    return end
  }

  /// The number of names that a stretch can be cut into.
  private func parts(_ start: Int, _ end: Int) -> Int? {
    if start == end { return 0 }
    for length in [3, 2, 4] where start + length <= end && NameRun.isName(start..<(start + length), shape) {
      if let rest = parts(start + length, end) { return rest + 1 }
    }
    return nil
  }

  private static func isName(_ range: Range<Int>, _ shape: NameShape) -> Bool { shape.canBeName(range) }

  /// 年　月　日, to be filled in.
  private static func isBlankDate(_ start: Int, _ text: CharacterText) -> Bool {
    text[start] == 0x5E74 && text[text.skippingSpaces(start + 1)] == 0x6708
  }

  /// A name with a space between its characters: 吴 明 远, 许　愿.
  static func spread(_ shape: NameShape, from start: Int) -> Int? {
    let text = shape.text
    guard NameLexicon.shared.traits(text[start]).contains(.surname), !text.isHan(start + 1),
      !isBlankDate(start, text)
    else { return nil }
    var (index, count) = (start + 1, 1)
    while count < 3 {
      var next = index
      while next < index + 3, [0x20, 0xB7, 0x2E, 0x7C, 0x5C, 0x0A].contains(text[next]) { next += 1 }
      guard next > index || count == 2, text.isHan(next), !NameLexicon.shared.traits(text[next]).contains(.functional)
      else { break }
      (index, count) = (next + 1, count + 1)
    }
    return count >= 2 && shape.isEnd(index) ? index : nil
  }
}
