/// A part of a whole in whole percent, rounded half up; 100 only when nothing is left, 0 only when there is nothing.
package struct Percentage: Sendable {
  /// 1 where it is less.
  let value: Int
  private let isBelowOne: Bool

  /// Nil where there is no whole to divide by.
  init?(_ part: Double, of whole: Double) {
    guard whole > 0, part >= 0, part.isFinite, whole.isFinite else { return nil }
    let rounded = Int(min(100 * part / whole + 0.5, 1e9))
    isBelowOne = part > 0 && 100 * part < whole
    value =
      switch part {
      case 0: 0
      case whole: 100
      case ..<whole: min(99, max(1, rounded))
      default: max(101, rounded)
      }
  }

  /// 0 where there is no whole.
  package static func whole(_ part: Int, of whole: Int) -> Int {
    Percentage(Double(part), of: Double(whole))?.value ?? 0
  }

  var text: String { isBelowOne ? "不到1%" : "\(value)%" }

  /// 占 48%, 不到 1%.
  var share: String { isBelowOne ? "不到1%" : "占\(value)%" }

  /// 占48%, 不到1%; 占0% where there is no whole.
  package static func share(_ part: Int, of whole: Int) -> String {
    Percentage(Double(part), of: Double(whole))?.share ?? "占0%"
  }
}
