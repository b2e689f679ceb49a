import Testing

@testable import Disclosure

/// The numerator of a rate is often what another table counts. In every case here 四年级 has four such children, and every
/// number that would tell it is worked out on paper.
@Suite("Whom the numerator of a rate counts")
struct NumeratorTests {
  private static let some: [(String, Double)] = [("三年级", 9), ("四年级", 4), ("五年级", 14)]
  private static let shares: [(String, Double, Double)] = [("三年级", 9, 21), ("四年级", 4, 20), ("五年级", 14, 27)]

  /// 27 of all less those of two grades are the four of the third.
  private func tellsTheThird(_ printed: Printed, whole: [(table: String, row: String)], _ tables: [String]) -> Bool {
    let isWholeKnown = whole.contains { printed.number($0.table, $0.row) != nil }
    let known = ["三年级", "五年级"].allSatisfy { grade in tables.contains { printed.number($0, grade) != nil } }
    return isWholeKnown && known || tables.contains { printed.number($0, "四年级") != nil }
  }

  @Test("the children of another population, as its column says", arguments: ["留守儿童", "留守儿童人数", "留守学生"])
  func population(column: String) throws {
    let printed = try Invented.printed([
      Invented.counts("lb", ["年级"], Self.some), Invented.rates("share", ["年级"], Self.shares, fields: [column, "在校学生"]),
    ])
    #expect(printed.findings.isEmpty)
    #expect(!tellsTheThird(printed, whole: [("lb", "合计")], ["lb", "share"]))
    #expect(printed.count >= 3)
  }

  @Test("the children of another population, as its numbers say")
  func numbers() throws {
    let printed = try Invented.printed([
      Invented.counts("lb", ["年级"], Self.some), Invented.rates("share", ["年级"], Self.shares, fields: ["其中", "总数"]),
    ])
    #expect(printed.findings.isEmpty)
    #expect(!tellsTheThird(printed, whole: [("lb", "合计")], ["lb", "share"]))
  }

  @Test("a total of one number beside the share by grade")
  func total() throws {
    let printed = try Invented.printed([
      Invented.counts("all", ["学校"], [("全校", 27)]), Invented.rates("share", ["年级"], Self.shares),
    ])
    #expect(printed.findings.isEmpty)
    #expect(!tellsTheThird(printed, whole: [("all", "全校"), ("all", "合计")], ["share"]))
  }

  @Test("sensitive children of another population")
  func sensitive() throws {
    let printed = try Invented.printed([
      Invented.counts(
        "h",
        ["年级"],
        [("三年级", 11), ("四年级", 4), ("五年级", 13)],
        of: "困难学生",
        measure: .sensitiveChildren,
        field: "困难学生"
      ),
      Invented.rates(
        "hr",
        ["年级"],
        [("三年级", 11, 25), ("四年级", 4, 26), ("五年级", 13, 27)],
        fields: ["困难学生", "学生"],
        isSensitive: true
      ),
    ])
    #expect(printed.findings.isEmpty)
    #expect(!tellsTheThird(printed, whole: [("h", "合计")], ["h", "hr"]))
  }

  @Test("a value of the same children", arguments: ["住校", "住校生", "住校人数", "甲"])
  func value(column: String) throws {
    let boarders = [9.0, 4, 14]
    let others = [12.0, 16, 13]
    let grades = ["三年级", "四年级", "五年级"]
    let rows = grades.indices.flatMap { [("\(grades[$0]) 住校", boarders[$0]), ("\(grades[$0]) 走读", others[$0])] }
    let printed = try Invented.printed([
      Invented.counts("bd", ["年级", "住宿"], rows, mayCoarsen: false),
      Invented.rates("br", ["年级"], Self.shares, of: "留守儿童", fields: [column, "人数"]),
    ])
    #expect(printed.findings.isEmpty)
    let known = ["三年级", "五年级"].allSatisfy { printed.number("bd", "\($0) 住校") != nil || printed.number("br", $0) != nil }
    #expect(!known || printed.number("bd", "合计 住校") == nil)
    #expect(printed.number("br", "四年级") == nil && printed.number("bd", "四年级 住校") == nil)
  }

  @Test("who is not counted by a rate, in a trend")
  func rest() throws {
    let printed = try Invented.printed([
      Invented.counts("lb", ["性别"], [("男", 20), ("女", 16)]), Invented.rates("r", ["时间"], [("2026年秋季", 36, 40)]),
    ])
    // 40 less 36 would be the four who are not left behind.
    #expect(printed.findings.isEmpty)
    #expect(printed.number("lb", "合计") == nil || printed.base("r", "2026年秋季") == nil)
  }

  @Test(
    "the same rate by grade and of all, whatever the column of all is called",
    arguments: ["指标", "范围", "学校", "类别", "时间"]
  )
  func whole(dimension: String) throws {
    let word = dimension == "时间" ? "2026年秋季" : "全部孩子占比"
    let by = Invented.rates("share", ["年级"], Self.shares)
    let all = Invented.rates("all", [dimension], [(word, 27, 68)])
    for tables in [[by, all], [all, by]] {
      let printed = try Invented.printed(tables)
      #expect(printed.findings.isEmpty)
      #expect(!tellsTheThird(printed, whole: [("all", word)], ["share"]), "\(tables.map(\.name))")
    }
  }

  @Test("a population that has only rates")
  func rateOfPart() throws {
    let printed = try Invented.printed([
      Invented.rates("share", ["年级"], [("三年级", 9, 21), ("四年级", 5, 7), ("五年级", 14, 27)]),
      Invented.rates(
        "filed",
        ["年级"],
        [("三年级", 9, 9), ("四年级", 5, 5), ("五年级", 14, 14)],
        of: "留守儿童",
        fields: ["已建档", "人数"]
      ),
    ])
    // Seven pupils less five who are left behind are two who are not.
    #expect(printed.findings.isEmpty)
    #expect(printed.base("share", "四年级") == nil || printed.base("filed", "四年级") == nil)
  }

  @Test("innocent tables lose nothing: another column, other numbers, one number that is the same by chance")
  func innocent() throws {
    let people = Invented.counts("lb", ["性别"], [("男", 14), ("女", 13)])
    let boarding = Invented.counts("bd", ["住宿"], [("住校", 30), ("走读", 38)], of: "在校学生")
    let shares = Invented.rates(
      "r",
      ["年级"],
      [("三年级", 9, 21), ("四年级", 12, 25), ("五年级", 8, 22)],
      fields: ["会游泳", "在校学生"]
    )
    let printed = try Invented.printed([people, boarding, shares])
    #expect(printed.findings.isEmpty)
    #expect(printed.count == 3 + 3 + 3)
  }
}
