import Testing

@testable import xinqiao

@Suite("The day a build takes as today")
struct BuildDateTests {
  @Test(
    "SOURCE_DATE_EPOCH is a day in Shanghai",
    arguments: [("0", "1970-01-01"), ("57599", "1970-01-01"), ("57600", "1970-01-02"), ("1763942400", "2025-11-24")]
  )
  func epoch(seconds: String, day: String) throws {
    #expect(try BuildDate.fromEnvironment(["SOURCE_DATE_EPOCH": seconds]).iso == day)
  }

  @Test(arguments: ["abc", "-1", "1.5"])
  func badEpoch(text: String) {
    #expect(throws: (any Error).self) { try BuildDate.fromEnvironment(["SOURCE_DATE_EPOCH": text]) }
  }
}
