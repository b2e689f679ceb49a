/// The target of a task that counts few children: `为留守儿童建档 {#files target=3 unit=人}`. The page of the plan prints it.
struct TargetCount {
  let range: Range<Int>
  let value: Int
  let children: ChildWord

  /// - Parameter index: the first character of the unit, or the last.
  init?(at index: Int, in text: CharacterText) {
    // 个 counts things as well.
    guard text[index] != Self.piece, Self.units.contains(where: { text.has($0, at: index - $0.count) }) else {
      return nil
    }
    let line = text.stretch(around: index, upTo: Self.lineEnds)
    guard let child = ChildWord.first(in: line, of: text), let number = Self.target(in: line, of: text) else {
      return nil
    }
    (range, value, children) = (number.range, number.value, child)
  }

  private static func target(in line: Range<Int>, of text: CharacterText) -> SpokenNumber? {
    for index in line {
      guard let key = targets.first(where: { text.has($0, at: index) }) else { continue }
      var end = index + key.count
      while end < line.upperBound, digits.contains(text[end]) { end += 1 }
      return SpokenNumber(endingAt: end, in: text)
    }
    return nil
  }

  private static let units = ["unit=", "unit=\"", "单位=", "单位=\""].map(\.characterCodes)
  /// The longer ones first.
  private static let targets = ["target=\"", "target=", "目标=\"", "目标="].map(\.characterCodes)
  private static let digits = CodeSet("0123456789")
  private static let piece: UInt32 = 0x4E2A  // 个
  private static let lineEnds = CodeSet("\n")
}
