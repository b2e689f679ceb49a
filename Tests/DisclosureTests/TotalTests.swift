import Testing

@testable import Disclosure

/// What most people look for is how many left-behind children the school has.
@Suite("A total is hidden only where nothing else will do")
struct TotalTests {
  private static let shares: [(String, Double, Double)] = [("三年级", 9, 21), ("四年级", 4, 20), ("五年级", 14, 27)]

  @Test("beside a share by grade, the total stays and a grade goes")
  func share() throws {
    let printed = try Invented.printed([
      Invented.rates("share", ["年级"], Self.shares), Invented.counts("all", ["学校"], [("全校", 27)]),
    ])
    #expect(printed.findings.isEmpty)
    #expect(printed.number("all", "全校") == 27 && printed.number("share", "三年级") == nil, "\(printed.testDescription)")
  }

  @Test("beside guardians and a rate of who is filed")
  func village() throws {
    let printed = try Invented.printed([
      Invented.counts("care", ["照护人"], [("爷爷奶奶", 17), ("外公外婆", 3), ("妈妈", 6)]),
      Invented.rates(
        "filed",
        ["年级"],
        [("三年级", 9, 9), ("四年级", 4, 4), ("五年级", 13, 13)],
        of: "留守儿童",
        fields: ["实有", "应有"],
        isCoverage: true
      ),
    ])
    #expect(printed.findings.isEmpty)
    #expect(printed.number("care", "合计") == 26, "\(printed.testDescription)")
  }

  @Test("but where all else is small it goes")
  func small() throws {
    let printed = try Invented.printed([Invented.counts("t", ["年级"], [("三年级", 3), ("四年级", 0)])])
    #expect(printed.findings.isEmpty && printed.number("t", "合计") == nil)
  }
}
