import Testing

@testable import Intake

@Suite struct NumberTests {
  @Test(arguments: [
    ("5", 5.0), ("０５", 5), (" 12 ", 12), ("1.5", 1.5), ("１．５", 1.5), ("-3", -3), ("+3", 3), ("1,200", 1200),
    ("１，２００", 1200),
    ("1,234,567.5", 1_234_567.5), ("-1,200", -1200), ("1000000000000", 1e12), ("007", 7),
  ])
  func numbers(text: String, value: Double) {
    #expect(Number.parse(text) == value)
  }

  @Test(arguments: [
    "", " ", ".", "-", "1.", ".5", "1e5", "0x10", "1,20", "12,34", "1.5,200", "1,200.5,300", ",200", "1,,200", "1-2",
    "--1", "nan", "inf",
    "五", "5人", "50%", "1000000000001", String(repeating: "9", count: 400), "1 200", "٣", "½",
  ])
  func noNumbers(text: String) {
    #expect(Number.parse(text) == nil)
  }

  @Test(arguments: [("0", 0), ("34", 34), ("３４", 34), ("1,200", 1200)])
  func counts(text: String, count: Int) {
    #expect(Number.parseCount(text) == count)
  }

  @Test(arguments: ["-1", "-0", "+5", "1.0", "1.5", "", "99999999999999999999", "三"])
  func noCounts(text: String) {
    #expect(Number.parseCount(text) == nil)
  }
}
