/// A number as the decimal digits a person would write, so that rounding half up is exact.
///
/// The value is `0.d₁d₂d₃… × 10^exponent`; zero has no digits.
struct DecimalDigits: Sendable {
  private var isNegative: Bool
  private var digits: [Int]
  private var exponent: Int

  /// The shortest digits that mean `value`; a value that is not finite counts as zero.
  init(_ value: Double) {
    isNegative = value < 0
    let parts = value.isFinite ? value.magnitude.description.split(separator: "e") : []
    let mantissa = (parts.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
    digits = mantissa.joined().compactMap(\.wholeNumberValue)
    exponent = (mantissa.first?.count ?? 0) + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    trim()
  }

  var isZero: Bool { digits.isEmpty }

  /// How many zeros stand between the point and the first digit; 0 for numbers from 0.1 on.
  var leadingZeros: Int { max(0, -exponent) }

  /// Moves the point `places` to the left.
  func divided(byPowerOfTen places: Int) -> DecimalDigits {
    var copy = self
    copy.exponent -= isZero ? 0 : places
    return copy
  }

  /// Rounded half up (away from zero) to that many decimals.
  func rounded(toPlaces places: Int) -> DecimalDigits {
    var copy = self
    let kept = exponent + places
    guard kept < digits.count else { return copy }
    let roundsUp = kept >= 0 && digits[kept] >= 5
    copy.digits = Array(digits.prefix(max(0, kept)))
    if roundsUp { copy.increment() }
    copy.trim()
    return copy
  }

  /// Plain digits, with neither separators nor an exponent.
  var text: String {
    guard !isZero else { return "0" }
    let whole = (0..<max(0, exponent)).map { $0 < digits.count ? digits[$0] : 0 }
    let zeros = [Int](repeating: 0, count: leadingZeros)
    let fraction = zeros + digits.dropFirst(max(0, exponent))
    let tail = fraction.isEmpty ? "" : "." + fraction.map(String.init).joined()
    return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole.map(String.init).joined()) + tail
  }
}

extension DecimalDigits {
  private mutating func increment() {
    while digits.last == 9 { digits.removeLast() }
    if digits.isEmpty {
      digits = [1]
      exponent += 1
    } else {
      digits[digits.count - 1] += 1
    }
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    while digits.first == 0 {
      digits.removeFirst()
      exponent -= 1
    }
    if isZero { exponent = 0 }
  }
}
