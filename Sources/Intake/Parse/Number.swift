/// Numbers as people write them: full-width digits, `1,200`, `1.5`.
package enum Number {
  /// More than any school counts, and little enough that sums of many stay exact.
  private static let largest = 1e12

  /// Nil for anything but a decimal number of at most 10¹² either way.
  package static func parse(_ text: some StringProtocol) -> Double? {
    guard let match = halfWidth(text).wholeMatch(of: /([+-]?)([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(\.[0-9]+)?/) else {
      return nil
    }
    let digits = match.2.filter { $0 != "," }
    return Double("\(match.1)\(digits)\(match.3 ?? "")").flatMap { abs($0) <= largest ? $0 : nil }
  }

  /// Nil for anything but a whole number from 0.
  package static func parseCount(_ text: some StringProtocol) -> Int? {
    guard let number = parse(text), number >= 0, number == number.rounded(),
      !text.contains(where: { "+-.．－".contains($0) })
    else { return nil }
    return Int(number)
  }

  static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }

  /// A text without white space around it, its full-width forms made half-width.
  package static func halfWidth(_ text: some StringProtocol) -> String {
    String(String.UnicodeScalarView(text.trimmingWhitespace.unicodeScalars.map { halfWidth($0) }))
  }
}
