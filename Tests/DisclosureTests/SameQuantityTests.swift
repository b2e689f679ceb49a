import Testing

@testable import Disclosure

/// One number stands in one rate as the base and in another as the numerator. Every number that must not be told is worked
/// out here on paper.
@Suite("One quantity in two rates")
struct SameQuantityTests {
  private func check(
    _ tables: [StatisticalTable],
    hiding rows: [(table: String, row: String)],
    bases: [(table: String, row: String)] = []
  ) throws {
    for tables in [tables, tables.reversed()] {
      let printed = try Invented.printed(tables)
      #expect(printed.findings.isEmpty, "\(printed.testDescription)")
      let numbers = rows.map { printed.number($0.table, $0.row) } + bases.map { printed.base($0.table, $0.row) }
      #expect(numbers.contains(nil), "\(printed.testDescription)")
    }
    for (before, now) in [(tables[0], tables[1]), (tables[1], tables[0])] {
      let release = try Invented.release([before])
      for again in [[now], [now, before]] {
        let later = try Invented.printed(again, after: [release])
        #expect(later.findings.isEmpty, "\(later.testDescription)")
        // What is printed of either is known.
        let old = Printed(tables: release.tables, findings: [], made: later.made)
        let numbers =
          rows.map { later.number($0.table, $0.row) ?? old.number($0.table, $0.row) }
          + bases.map { later.base($0.table, $0.row) ?? old.base($0.table, $0.row) }
        #expect(numbers.contains(nil), "\(later.testDescription) after \(old.testDescription)")
      }
    }
  }

  private static func boarding(_ rows: [(String, Double, Double)], of population: String) -> StatisticalTable {
    Invented.rates("t3", ["年级"], rows, of: population, fields: ["住校", "人数"])
  }

  @Test("boarders are the base of one and the numerator of the other", arguments: [4.0, 1])
  func baseAndNumerator(small: Double) throws {
    let shares = Invented.rates("t1", ["住宿"], [("住校", 14, 20 + small), ("走读", 14, 40 - small)])
    let boarding = Self.boarding([("三年级", 10, 18), ("四年级", 10, 32), ("五年级", small, 10)], of: "在校学生")
    // 24 less 10 and 10 are the small number.
    try check([shares, boarding], hiding: [("t3", "三年级"), ("t3", "四年级")], bases: [("t1", "住校")])
  }

  private static let some: [(String, Double, Double)] = [("三年级", 11, 24), ("四年级", 4, 20)]

  @Test(
    "who board and are left behind",
    arguments: [
      Invented.rates("t0", ["住宿"], [("住校", 15, 33), ("走读", 29, 57)]),
      Invented.counts(
        "t0",
        ["住宿", "留守"],
        [("住校 留守", 15), ("住校 非留守", 18), ("走读 留守", 29), ("走读 非留守", 28)],
        of: "在校学生"
      ),
      Invented.counts(
        "t0",
        ["住宿", "是否留守"],
        [("住校 是", 15), ("住校 否", 18), ("走读 是", 29), ("走读 否", 28)],
        of: "在校学生"
      ),
    ]
  )
  func numerators(first: StatisticalTable) throws {
    let row = ["住校", "住校 留守", "住校 是"].first { name in
      first.rows.contains { $0.key.joined(separator: " ") == name }
    }
    try check([first, Self.boarding(Self.some, of: "留守儿童")], hiding: [("t0", row ?? ""), ("t3", "三年级")])
  }

  @Test("boarders who are left behind, and left behind who board")
  func bothPopulations() throws {
    let boarders = Invented.counts("t0", ["是否留守"], [("留守儿童", 15), ("其他", 18)], of: "住校生")
    try check([boarders, Self.boarding(Self.some, of: "留守儿童")], hiding: [("t0", "留守儿童"), ("t3", "三年级")])
    let rate = Invented.rates("t0", ["学校"], [("全校", 15, 33)], of: "住校生", fields: ["留守儿童", "住校生"])
    try check([rate, Self.boarding(Self.some, of: "留守儿童")], hiding: [("t0", "全校"), ("t3", "三年级")])
  }

  @Test("the base of a rate is a value of another table", arguments: ["留守儿童", "留守"])
  func baseIsValue(word: String) throws {
    let children = Invented.counts("t0", ["是否留守"], [(word, 44), ("其他", 46)], of: "在校学生")
    let boarding = Self.boarding(Self.some, of: "留守儿童")
    for tables in [[children, boarding], [boarding, children]] {
      let printed = try Invented.printed(tables)
      #expect(printed.findings.isEmpty, "\(printed.testDescription)")
      // 44 less 24 are 20, and 20 % of these are the four.
      let isBaseTold =
        printed.base("t3", "四年级") != nil || printed.number("t0", word) != nil && printed.base("t3", "三年级") != nil
      #expect(!isBaseTold || !Self.saysPercent(printed, "四年级"), "\(printed.testDescription)")
    }
  }

  private static func saysPercent(_ printed: Printed, _ row: String) -> Bool {
    guard let table = printed.tables.first(where: { $0.heading.name == "t3" }),
      let key = table.keys.first(where: { table.names(of: $0) == [row] }), case .rate(let rate) = table.cells[key],
      case .whole = rate.percentage
    else { return false }
    return true
  }

  @Test("a population that is a value of another one by grade", arguments: ["留守", "留守儿童", "是"])
  func populationIsValue(word: String) throws {
    let rows = [("三年级", 9.0, 12.0), ("四年级", 4, 16), ("五年级", 14, 13)]
    let pupils = Invented.counts(
      "t0",
      ["年级", "留守"],
      rows.flatMap { [("\($0.0) \(word)", $0.1), ("\($0.0) 其他", $0.2)] },
      of: "在校学生",
      mayCoarsen: false
    )
    let whole = Invented.counts("all", ["学校"], [("全校", 27)])
    try check([pupils, whole], hiding: [("t0", "三年级 \(word)"), ("t0", "五年级 \(word)"), ("all", "全校")])
  }
}
