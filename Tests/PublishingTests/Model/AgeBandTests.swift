import Testing

@testable import Publishing

@Suite("Ages")
struct AgeBandTests {
  @Test(
    "A text of ages belongs to every band it speaks of",
    arguments: [
      ("6至12岁", ["6至8岁", "9至12岁"]), ("6-8岁、13岁", ["6至8岁", "13至15岁"]), ("10岁以上", ["9至12岁", "13至15岁", "16岁以上"]),
      ("6岁以下", ["上学以前", "6至8岁"]), ("7岁", ["6至8岁"]), ("各年龄", []), ("12至6岁", []), ("", []),
    ]
  )
  func bands(ages: String, expected: [String]) {
    #expect(AgeBand.all.filter { $0.holds(ages) }.map(\.title) == expected)
    #expect(AgeBand.isAge(ages) == !expected.isEmpty)
  }
}
