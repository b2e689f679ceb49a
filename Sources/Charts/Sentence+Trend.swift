extension Sentence {
  /// From the first number to the last: 从1月的 3 台升至6月的 8 台，增加 5 台, and what lay beyond them in between.
  ///
  /// `steps` counts the places, with a number or without; in brief only what lay above is told.
  static func trend(_ numbers: [NamedNumber], of steps: Int, measure: Measure, isBrief: Bool = false) -> String {
    guard let first = numbers.first, let last = numbers.last else { return "" }
    if numbers.count == 1 {
      let only = steps > 1 ? "只有\(first.name)有数值，为" : "\(first.name)为"
      return "\(only)\(measure.quantity(first.value))"
    }
    if numbers.allSatisfy({ $0.value == first.value }) {
      let extent = steps == numbers.count ? "一直是" : "已知数值都是"
      return "从\(first.name)到\(last.name)，\(extent)\(measure.quantity(first.value))"
    }
    let direction = direction(from: first, to: last, measure: measure)
    return direction + excursions(numbers, measure: measure, isBrief: isBrief)
  }
}

extension Sentence {
  private static func direction(from first: NamedNumber, to last: NamedNumber, measure: Measure) -> String {
    let start = measure.quantity(first.value)
    let end = measure.quantity(last.value)
    let difference = measure.difference(last.value, first.value)
    if first.value == last.value { return "\(first.name)和\(last.name)同为\(end)" }
    let rises = last.value > first.value
    return "从\(first.name)的\(start)\(rises ? "升至" : "降至")\(last.name)的\(end)，"
      + "\(rises ? measure.gains : measure.loses)\(difference)"
  }

  /// Peaks above both ends and troughs below both.
  private static func excursions(_ numbers: [NamedNumber], measure: Measure, isBrief: Bool) -> String {
    let values = numbers.map(\.value)
    guard let high = values.max(), let low = values.min() else { return "" }
    let ends = [numbers.first, numbers.last].compactMap { $0?.value }
    let extremes = [(high, measure.most)] + (isBrief ? [] : [(low, measure.least)])
    let beyond = extremes.filter { !ends.contains($0.0) }
    guard !beyond.isEmpty else { return "" }
    let phrases = beyond.map { value, word in
      let names = list(numbers.filter { $0.value == value }.map(\.name))
      return "\(word)\(measure.quantity(value))（\(names)）"
    }
    return "，其间" + phrases.joined(separator: "，")
  }
}
