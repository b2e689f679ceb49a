/// A unit with the words that go with it: people are many or few, rates are high or low.
struct Measure: Sendable {
  let unit: String

  /// 12人, 48%, 3 kg: a number and its measure word are one, as in 2026年; only letters keep their distance.
  func quantity(_ value: Double) -> String {
    let isWord = unit.first.map { $0.isASCII && $0.isLetter } ?? false
    return value.plainText + (isWord ? " " : "") + unit
  }

  /// How far apart two values are: 3台, 3个百分点.
  func difference(_ one: Double, _ other: Double) -> String {
    let distance = (one - other).settled.magnitude
    return switch unit {
    case "%", "％": "\(distance.plainText)个百分点"
    case "‰": "\(distance.plainText)个千分点"
    default: quantity(distance)
    }
  }

  var most: String { isRate ? "最高" : "最多" }
  var least: String { isRate ? "最低" : "最少" }
  var more: String { isRate ? "较高" : "较多" }
  var less: String { isRate ? "较低" : "较少" }
  var gains: String { isRate ? "提高" : "增加" }
  var loses: String { isRate ? "降低" : "减少" }

  /// Rates are shares of something; they cannot be added up.
  var isRate: Bool { ["%", "％", "‰", "℃", "°C"].contains(unit) }
}
