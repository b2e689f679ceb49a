extension Double {
  /// Plain digits for tables and sentences: two decimals at most, more only where a small number would become 0.
  package var plainText: String {
    let digits = DecimalDigits(self)
    return digits.rounded(toPlaces: Swift.max(2, digits.leadingZeros + 1)).text
  }

  /// For axes and labels: 1.2万 from 10000 on, 1.2亿 from 100000000 on, plain digits below.
  var compactText: String {
    guard magnitude >= 10_000 else { return plainText }
    let digits = DecimalDigits(self)
    return magnitude < 99_995_000
      ? digits.divided(byPowerOfTen: 4).rounded(toPlaces: 1).text + "万"
      : digits.divided(byPowerOfTen: 8).rounded(toPlaces: 1).text + "亿"
  }

  /// Free of what binary fractions leave behind after a sum or a difference: 0.2, not 0.2000000000000028.
  var settled: Double {
    magnitude < 1e9 ? (self * 1e6).rounded() / 1e6 : self
  }
}
