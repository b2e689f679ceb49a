extension Double {
  /// The digits that a file has, for tables and sentences: six decimals at most, which leaves out what binary fractions
  /// leave behind, and more only where a small number would become 0.
  package var plainText: String {
    let digits = DecimalDigits(self)
    return digits.rounded(toPlaces: Swift.max(6, digits.leadingZeros + 1)).text
  }

  /// For axes and labels: 1.2万 from 10000 on, 1.2亿 from 100000000 on, where that is the whole number; else plain digits,
  /// so that two numbers never have one label.
  var compactText: String {
    guard magnitude >= 10_000 else { return plainText }
    let (power, name) = magnitude < 100_000_000 ? (4, "万") : (8, "亿")
    let digits = DecimalDigits(self).divided(byPowerOfTen: power)
    let short = digits.rounded(toPlaces: 2).text
    return short == digits.text ? short + name : plainText
  }

  /// Free of what binary fractions leave behind after a sum or a difference: 0.2, not 0.2000000000000028.
  package var settled: Double {
    magnitude < 1e9 ? (self * 1e6).rounded() / 1e6 : self
  }
}
