import Testing

@testable import Publishing

@Suite("Numbers as pages print them")
struct NumberTests {
  @Test(
    "whole percent: 100 only when complete, 0 only when nothing is done",
    arguments: [(0, 10, 0), (10, 10, 100), (1, 1000, 1), (999, 1000, 99), (1, 2, 50), (1, 8, 13), (0, 0, 0)]
  )
  func percentage(part: Int, total: Int, expected: Int) {
    #expect(Percentage.whole(part, of: total) == expected)
  }

  @Test(arguments: [(5.0, "5"), (2.5, "2.5"), (2.25, "2.25"), (0, "0"), (-1.5, "-1.5"), (1.005, "1"), (0.05, "0.05")])
  func plainNumber(number: Double, expected: String) {
    #expect(NumberText.plain(number) == expected)
  }
}
