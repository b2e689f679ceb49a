extension Sentence {
  /// Names the largest and the smallest of several things, with ties: 一年级最多，为 12 人；三年级、四年级并列最少，均为 3 人.
  /// Of two things one has more than the other: 较多, 较少.
  ///
  /// `everything` names all of them together (各年级) where all are equal; `count` counts the things, with a number or
  /// without. Of what is counted only in part, `parts` are above all others, and so certainly the most.
  static func comparison(
    _ numbers: [NamedNumber],
    andPartly parts: [NamedNumber] = [],
    of count: Int,
    everything: String,
    measure: Measure
  ) -> [String] {
    let values = numbers.map(\.value)
    if let most = parts.map(\.value).max(), let low = values.min() {
      return [
        extreme(parts, at: most, word: measure.most, measure: measure),
        extreme(numbers, at: low, word: measure.least, measure: measure),
      ]
    }
    guard let high = values.max(), let low = values.min() else { return [] }
    if numbers.count == 1 {
      let only = count > 1 ? "只有\(numbers[0].name)有数值，为" : "\(numbers[0].name)为"
      return ["\(only)\(measure.quantity(high))"]
    }
    if high == low { return ["\(everything)均为\(measure.quantity(high))"] }
    let (more, less) = numbers.count == 2 ? (measure.more, measure.less) : (measure.most, measure.least)
    return [
      extreme(numbers, at: high, word: more, measure: measure),
      extreme(numbers, at: low, word: less, measure: measure),
    ]
  }

  /// Says who is at `value`: 一年级最多，为 12 人.
  static func extreme(_ numbers: [NamedNumber], at value: Double, word: String, measure: Measure) -> String {
    let names = numbers.filter { $0.value == value }.map(\.name)
    let quantity = measure.quantity(value)
    return names.count == 1
      ? "\(list(names))\(word)，为\(quantity)"
      : "\(list(names))并列\(word)，均为\(quantity)"
  }

  /// Who has reached the target, or how much is still lacking where there is only one.
  ///
  /// `short` more are not given as numbers, but have certainly not reached it.
  static func attainment(_ numbers: [NamedNumber], andShort short: Int = 0, target: Target?, measure: Measure) -> String
  {
    guard let target, let first = numbers.first else { return "" }
    let all = numbers.count + short
    guard all > 1 else { return distance(from: first.value, to: target, measure: measure) }
    let goal = "目标\(measure.quantity(target.value))"
    switch numbers.count(where: { $0.value >= target.value }) {
    case 0: return "都未达到\(goal)"
    case all: return "都已达到\(goal)"
    case let reached: return "\(all)项中有\(reached)项达到\(goal)"
    }
  }

  /// 已达到目标 8 台, or 距目标 8 台还差 3 台.
  static func distance(from value: Double, to target: Target, measure: Measure) -> String {
    value >= target.value
      ? "已达到目标\(measure.quantity(target.value))"
      : "距目标\(measure.quantity(target.value))还差\(measure.difference(target.value, value))"
  }
}
