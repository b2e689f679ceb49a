/// Numbers as people write them: full-width digits, `1,200`, `1.5`.
package enum Number {
  /// More than any school counts, and little enough that sums of many stay exact.
  private static let largest = 1e12

  /// Nil for anything but a decimal number of at most 10¹² either way.
  package static func parse(_ text: some StringProtocol) -> Double? {
    let text = halfWidth(text)
    guard isDecimal(text.utf8) else { return nil }
    return Double(text.filter { $0 != "," }).flatMap { abs($0) <= largest ? $0 : nil }
  }

  /// A sign or none, digits in one piece or in groups of three, and a fraction or none.
  private static func isDecimal(_ text: String.UTF8View) -> Bool {
    let isSigned = text.first == UInt8(ascii: "+") || text.first == UInt8(ascii: "-")
    let parts = text.dropFirst(isSigned ? 1 : 0).split(
      separator: UInt8(ascii: "."),
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    let groups = parts[0].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let isGrouped = groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
    return (groups.count == 1 || isGrouped) && (groups + parts.dropFirst()).allSatisfy(areDigits)
  }

  private static func areDigits(_ text: Substring.UTF8View) -> Bool {
    !text.isEmpty && text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
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
