import Testing

@testable import Disclosure

/// What a release printed of a day stays known, whatever stands beside it later. 四年级 has four children who are left behind in
/// every case, and every number that would tell it is worked out on paper.
@Suite("A released rate stays known")
struct ReleasedRateTests {
  private static let shares: [(String, Double, Double)] = [("三年级", 9, 21), ("四年级", 4, 20), ("五年级", 14, 27)]
  private static let share = Invented.rates("share", ["年级"], shares)
  private static let whole = Invented.counts("all", ["学校"], [("全校", 27)])
  private static let guardians = Invented.counts("care", ["照护人"], [("爷爷奶奶", 10), ("妈妈", 9), ("亲戚", 8)])
  private static let left = Invented.counts("lb", ["年级"], shares.map { ($0.0, $0.1) })
  private static let pupils = Invented.counts("p", ["年级"], shares.map { ($0.0, $0.2) }, of: "在校学生")
  private static let shareOfAll = Invented.rates("rt", ["学校"], [("全校", 27, 68)])

  private func printed(_ now: [StatisticalTable], after before: [StatisticalTable]) throws -> Printed {
    let printed = try Invented.printed(now, after: [try Invented.release(before)])
    #expect(printed.findings.isEmpty, "\(printed.testDescription)")
    return printed
  }

  @Test(
    "after its table was taken out",
    arguments: [[whole, pupils], [whole], [guardians, pupils], [guardians], [left, pupils], [left], [shareOfAll]]
  )
  func replaced(now: [StatisticalTable]) throws {
    let printed = try printed(now, after: [Self.share])
    // 27 less 9 and 14.
    for table in printed.tables.map(\.heading.name) where ["all", "care", "lb", "rt"].contains(table) {
      let row = ["all", "rt"].contains(table) ? "全校" : "合计"
      #expect(printed.number(table, row) == nil, "\(printed.testDescription)")
    }
  }

  @Test("beside other children's columns", arguments: [false, true])
  func finer(isKept: Bool) throws {
    let grades: [(String, Double, Double)] = [
      ("三年级 住校", 1, 7), ("三年级 走读", 9, 17), ("四年级 住校", 4, 5), ("四年级 走读", 5, 9),
    ]
    let share = Invented.rates("share", ["年级", "住宿"], grades)
    let left = Invented.counts("lb", ["年级"], [("三年级", 10), ("四年级", 9)])
    _ = try printed((isKept ? [share] : []) + [left], after: [share])
  }

  @Test("a rate by grade and then of all, beside who is filed")
  func threeRates() throws {
    let filed = Invented.rates(
      "r",
      ["年级"],
      [("三年级", 25, 25), ("四年级", 25, 26), ("五年级", 19, 27)],
      of: "留守儿童",
      fields: ["实有", "应有"],
      isCoverage: true
    )
    let all = Invented.rates("rt", ["指标"], [("建档率", 69, 78)], of: "留守儿童", fields: ["实有", "应有"], isCoverage: true)
    let printed = try printed([all], after: [filed])
    #expect(printed.number("rt", "建档率") == nil || printed.base("rt", "建档率") == nil)
  }

  @Test("whose base is told by children later")
  func bases() throws {
    let share = Invented.rates("share", ["年级"], [("三年级", 11, 24), ("四年级", 4, 4), ("五年级", 13, 26)])
    _ = try printed([Invented.counts("s", ["性别"], [("男", 30), ("女", 24)], of: "在校学生")], after: [share])
  }

  @Test("guardians by grade, who were a rate before")
  func care() throws {
    let share = Invented.rates("share", ["照护人"], [("爷爷奶奶", 6, 16), ("妈妈", 9, 20), ("亲戚", 4, 22)])
    let rows = [
      ("爷爷奶奶 三年级", 2.0), ("爷爷奶奶 四年级", 4), ("妈妈 三年级", 5), ("妈妈 四年级", 4), ("亲戚 三年级", 2), ("亲戚 四年级", 2),
    ]
    let care = Invented.counts("lb", ["照护人", "年级"], rows)
    let pupils = Invented.counts("p", ["照护人"], [("爷爷奶奶", 16), ("妈妈", 20), ("亲戚", 22)], of: "在校学生")
    let printed = try printed([care, pupils], after: [share])
    #expect(printed.number("lb", "合计 合计") == nil && printed.number("lb", "合计") == nil)
  }
}
