import Testing

@testable import Charts

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (5, "5"), (12_345, "12345"), (1e16, "10000000000000000"), (12.5, "12.5"), (99.995, "99.995"),
    (1.005, "1.005"), (4.999, "4.999"), (2.675, "2.675"), (0.1 + 0.2, "0.3"), (33.3333333, "33.333333"),
    (0.004, "0.004"),
    (0.00049, "0.00049"), (12_345.678, "12345.678"), (-3.456, "-3.456"), (0.00000049, "0.0000005"),
  ])
  func tablesHaveTheDigitsOfTheFile(value: Double, text: String) {
    #expect(value.plainText == text)
  }

  @Test(arguments: [
    (9999, "9999"), (10_000, "1万"), (12_000, "1.2万"), (12_345, "12345"), (12_500, "1.25万"), (10_049, "10049"),
    (250_000, "25万"), (99_994_999, "99994999"), (99_999_999, "99999999"), (123_000_000, "1.23亿"), (-12_000, "-1.2万"),
    (0.5, "0.5"),
  ])
  func axesCountInTenThousandsWhereThatIsExact(value: Double, text: String) {
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
