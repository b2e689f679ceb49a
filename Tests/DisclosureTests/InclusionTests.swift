import Testing

@testable import Disclosure

/// Left behind are some of the pupils, so that in no grade are there more of them.
@Suite("A population within another")
struct InclusionTests {
  private static let grades = ["三年级", "四年级", "五年级"]

  @Test(
    "is a bound for it",
    arguments: [
      ([2.0, 9, 14], [0.0, 9, 6]), ([4, 9, 14], [0, 9, 6]), ([2, 11, 24], [0, 11, 9]), ([1, 10, 14], [0, 9, 10]),
    ]
  )
  func bound(all: [Double], left: [Double]) throws {
    let pupils = Invented.counts("p", ["年级"], Array(zip(Self.grades, all)), of: "在校学生")
    let some = Invented.counts("lb", ["年级"], Array(zip(Self.grades, left)))
    let built = try Invented.printed([pupils, some])
    #expect(built.findings.isEmpty, "\(built.testDescription)")
    // 三 and 四 together are known: then 四 is at least who is left behind there, and 三 at most the rest.
    func isTold(_ printed: Printed, _ known: (String, String) -> Int?) -> Bool {
      guard let whole = known("p", "合计"), let fifth = known("p", "五年级"), let fourth = known("lb", "四年级") else {
        return false
      }
      return whole - fifth - fourth < 5
    }
    #expect(!isTold(built, built.number), "\(built.testDescription)")
    let release = try Invented.release([pupils])
    let later = try Invented.printed([some], after: [release])
    #expect(later.findings.isEmpty, "\(later.testDescription)")
    let old = Printed(tables: release.tables, findings: [], made: later.made)
    #expect(!isTold(later) { later.number($0, $1) ?? old.number($0, $1) }, "\(later.testDescription)")
  }

  @Test("holds for those who board, too")
  func boarders() throws {
    let left = Invented.counts(
      "t0",
      ["年级", "住宿"],
      [("五年级 住校", 6), ("五年级 走读", 12), ("六年级 住校", 8), ("六年级 走读", 4)],
      mayCoarsen: false
    )
    let boarding = Invented.rates(
      "t1",
      ["年级"],
      [("五年级", 14, 27), ("六年级", 20, 24)],
      of: "在校学生",
      fields: ["住校", "人数"]
    )
    let printed = try Invented.printed([left, boarding])
    #expect(printed.findings.isEmpty, "\(printed.testDescription)")
  }

  @Test("says nothing where the numbers say otherwise, and costs nothing where they are far apart")
  func innocent() throws {
    let boarders = Invented.counts("b", ["年级"], [("三年级", 20), ("四年级", 25)], of: "住校生")
    let left = Invented.counts("lb", ["年级"], [("三年级", 24), ("四年级", 9)])
    let pupils = Invented.counts("p", ["年级"], [("三年级", 30), ("四年级", 31)], of: "在校学生")
    let printed = try Invented.printed([boarders, left, pupils])
    #expect(printed.findings.isEmpty && printed.count == 9)
  }
}
