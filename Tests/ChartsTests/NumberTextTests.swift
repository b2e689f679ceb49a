import Testing

@testable import Charts

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (5, "5"), (12_345, "12345"), (1e16, "10000000000000000"), (12.5, "12.5"), (99.995, "100"),
    (1.005, "1.01"), (0.125, "0.13"), (2.675, "2.68"), (0.1 + 0.2, "0.3"), (33.333333, "33.33"), (0.004, "0.004"),
    (0.00049, "0.0005"), (12_345.678, "12345.68"), (-3.456, "-3.46"), (9.999, "10"),
  ])
  func tablesHavePlainDigitsRoundedHalfUp(value: Double, text: String) {
    #expect(value.plainText == text)
  }

  @Test(arguments: [
    (9999, "9999"), (10_000, "1万"), (12_000, "1.2万"), (12_345, "1.2万"), (12_500, "1.3万"), (10_049, "1万"),
    (250_000, "25万"), (99_994_999, "9999.5万"), (99_999_999, "1亿"), (123_456_789, "1.2亿"), (-12_000, "-1.2万"),
    (0.5, "0.5"),
  ])
  func axesCountInTenThousands(value: Double, text: String) {
    #expect(value.compactText == text)
  }

  @Test(
    arguments: [
      (0, 25, 0), (12, 25, 48), (25, 25, 100), (1, 300, 1), (299, 300, 99), (1, 3, 33), (2, 3, 67), (1, 8, 13),
      (29, 200, 15), (8, 5, 160), (5.001, 5, 101),
    ] as [(Double, Double, Int)]
  )
  func percentagesNeverPromiseWhatIsNotThere(part: Double, whole: Double, percent: Int) {
    #expect(Percentage(part, of: whole)?.value == percent)
  }

  @Test func noPercentageOfNothing() {
    #expect(Percentage.whole(0, of: 0) == 0)
    #expect(Percentage(0, of: 0) == nil)
    #expect(Percentage(-1, of: 5) == nil)
  }

  @Test(arguments: [
    (12, "12"), (12.04, "12"), (12.05, "12.1"), (-0.04, "0"), (-0.5, "-0.5"), (.nan, "0"), (1e300, "99999"),
  ])
  func coordinatesHaveOneDecimal(value: Double, text: String) {
    #expect(value.coordinate == text)
  }
}
