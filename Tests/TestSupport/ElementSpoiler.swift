/// Spoils what programs write, as no program would: elements stand twice, elsewhere or not at all, and numbers and addresses
/// are others.
package struct ElementSpoiler {
  private let element: Regex<AnyRegexOutput>
  private var random: SeededGenerator

  package init(element: Regex<AnyRegexOutput>, seed: UInt64) {
    self.element = element
    random = SeededGenerator(seed: seed)
  }

  package mutating func spoiled(_ text: String) -> String {
    var text = text
    for _ in 0..<Int.random(in: 1...3, using: &random) { spoil(&text) }
    return text
  }
}

extension ElementSpoiler {
  /// A number, or an address of a cell.
  private nonisolated(unsafe) static let value = Regex<AnyRegexOutput>(/[A-Z]*[0-9]+/)
  private static let numbers = [
    "0", "1", "-1", "2", "65536", "99999999999", "\(Int.max)", "\(Int.min)", "1e999", "nan", "",
  ]

  private mutating func spoil(_ text: inout String) {
    if Bool.random(using: &random) {
      guard let range = found(Self.value, in: text), let other = found(Self.value, in: text) else { return }
      let number = Self.numbers.randomElement(using: &random) ?? ""
      text.replaceSubrange(range, with: Bool.random(using: &random) ? number : String(text[other]))
    } else if let range = found(element, in: text) {
      let repeated = [0, 1, 2, 2, 2].randomElement(using: &random) ?? 0
      let part = String(text[range])
      if repeated == 1, let other = found(element, in: text) {
        return text.insert(contentsOf: part, at: other.lowerBound)
      }
      text.replaceSubrange(range, with: String(repeating: part, count: repeated))
    }
  }

  /// The first behind a place that chance chooses.
  private mutating func found(_ pattern: Regex<AnyRegexOutput>, in text: String) -> Range<String.Index>? {
    guard let start = text.indices.randomElement(using: &random) else { return nil }
    return text[start...].firstMatch(of: pattern)?.range
  }
}
