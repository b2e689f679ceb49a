/// Numbers as people write them: full-width digits, `1,200`, `1.5`.
enum Number {
  /// Nil for anything but a finite decimal number.
  static func parse(_ text: some StringProtocol) -> Double? {
    let plain = normalised(text)
    guard !plain.isEmpty, plain.allSatisfy({ $0.isASCIIDigit || "+-.".contains($0) }) else { return nil }
    return Double(plain)
  }

  /// Nil for anything but a whole number from 0.
  static func parseCount(_ text: some StringProtocol) -> Int? {
    let plain = normalised(text)
    guard !plain.isEmpty, plain.allSatisfy(\.isASCIIDigit) else { return nil }
    return Int(plain)
  }

  /// Full-width forms made half-width, and the commas of `1,234,567` taken out where they group by three.
  private static func normalised(_ text: some StringProtocol) -> String {
    let half = String(text.trimmingWhitespace.unicodeScalars.map(halfWidth).map(Character.init))
    let groups = half.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 1 && (1...3).contains(groups[0].count)
      && groups.dropFirst().allSatisfy { $0.prefix { $0.isASCIIDigit }.count == 3 }
    return isGrouped ? groups.joined() : half
  }

  static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }
}
