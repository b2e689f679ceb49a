import Testing

@testable import Disclosure

@Suite("Over time")
struct HistoryTests {
  private func table(_ counts: [Double], asOf: String = "2026-09-01", by dimensions: [String] = ["年级", "性别"])
    -> StatisticalTable
  {
    let keys = [["一", "男"], ["一", "女"], ["二", "男"], ["二", "女"]]
    return StatisticalTable(
      heading: TableHeading(name: "t", measure: .children, population: "留守儿童", asOf: asOf, fields: ["人数"]),
      dimensionNames: dimensions,
      mayCoarsen: false,
      rows: zip(keys, counts).map { StatisticalTable.Row(key: $0, value: .number($1)) }
    )
  }

  private func release(_ table: StatisticalTable, _ name: String = "2026-09-10") throws -> EarlierRelease {
    let made = try DisclosureControl(policy: .minimum).protect([table])
    return EarlierRelease(name: name, tables: made.tables.map(\.published))
  }

  @Test("what was hidden stays hidden")
  func staysHidden() throws {
    let before = try release(table([3, 12, 9, 11]))
    let now = try DisclosureControl(policy: .minimum).protect([table([8, 12, 9, 11])], after: [before])
    #expect(now.tables[0][[.value(0), .value(0)]] == .hidden)
    #expect(now.reports[0].hidden.first { $0.key == ["一", "男"] }?.reason == .hiddenBefore)
    #expect(try DisclosureControl(policy: .minimum).protect([table([8, 12, 9, 11])]).reports[0].hidden.isEmpty)
  }

  @Test("a printed number that changed is a correction")
  func correction() throws {
    let before = try release(table([8, 12, 9, 11]))
    let now = try DisclosureControl(policy: .minimum).protect([table([8, 13, 9, 11])], after: [before])
    let keys = now.corrections.map(\.cell.key)
    #expect(Set(keys) == [["一", "女"], ["一", "合计"], ["合计", "女"], ["合计", "合计"]])
    #expect(now.warnings.isEmpty)
  }

  @Test("a number that was corrected to a small one is hidden, and so is what would give it away")
  func hiddenCorrection() throws {
    let before = try release(table([8, 12, 9, 11]))
    let now = try DisclosureControl(policy: .minimum).protect([table([3, 12, 9, 11])], after: [before])
    #expect(now.tables[0][[.value(0), .value(0)]] == .hidden)
    let hidden = now.corrections.filter(\.isHidden).map(\.cell.key)
    #expect(hidden.contains(["一", "男"]))
    let audit = DisclosureAudit(policy: .minimum)
    let tables = now.tables.map(\.published)
    #expect(try audit.findings(in: tables, after: [before], knowing: now.facts).isEmpty)
    // A total printed again gives the 3 away; who took the old 8 for true would not see it.
    let total: [Member] = [.value(0), .total]
    let cells = tables[0].cells.merging([total: .number(15)]) { $1 }
    let spoilt = PublishedTable(heading: tables[0].heading, dimensions: tables[0].dimensions, cells: cells)
    #expect(tables[0].cells[total] == .hidden)
    #expect(try !audit.findings(in: [spoilt], after: [before], knowing: now.facts).isEmpty)
  }

  @Test("what earlier releases contradict is believed as it is now")
  func contradiction() throws {
    let rows = [StatisticalTable.Row(key: ["一"], value: .number(30))]
    let heading = TableHeading(name: "u", measure: .children, population: "留守儿童", asOf: "2026-09-01", fields: ["人数"])
    let before = try release(StatisticalTable(heading: heading, dimensionNames: ["年级"], rows: rows))
    let now = try DisclosureControl(policy: .minimum).protect([table([6, 12, 9, 11])], after: [before])
    #expect(now.reports[0].hidden.isEmpty)
  }

  @Test("a number that an old table hid is hidden, though that table has fewer words")
  func misfit() throws {
    // Without boys, so that all of today's would be too many.
    let heading = TableHeading(name: "u", measure: .children, population: "留守儿童", asOf: "2026-09-01", fields: ["人数"])
    let dimensions = [Dimension(name: "年级", values: ["一"]), Dimension(name: "性别", values: ["女"])]
    let old = PublishedTable(heading: heading, dimensions: dimensions, cells: [[.value(0), .value(0)]: .hidden])
    let before = EarlierRelease(name: "2026-09-10", tables: [old])
    let now = try DisclosureControl(policy: .minimum).protect([table([8, 12, 9, 11])], after: [before])
    #expect(now.reports[0].hidden.first { $0.key == ["一", "女"] }?.reason == .hiddenBefore)
  }

  @Test("a table is hidden whole where old releases leave no other way, and the audit passes")
  func hiddenWhole() throws {
    let detail = table([3, 12, 9, 11]).withMargins
    let told: [[Member]: CellValue] = [[.value(0), .total]: .number(15), [.value(0), .value(1)]: .number(12)]
    let marks = detail.keys.map { ($0, told[$0] ?? .hidden) }
    let heading = TableHeading(name: "u", measure: .children, population: "留守儿童", asOf: "2026-09-01", fields: ["人数"])
    let old = PublishedTable(
      heading: heading,
      dimensions: detail.dimensions,
      cells: Dictionary(uniqueKeysWithValues: marks)
    )
    let before = EarlierRelease(name: "2026-09-10", tables: [old])
    let now = try DisclosureControl(policy: .minimum).protect([table([3, 12, 9, 11])], after: [before])
    #expect(now.tables[0].keys.allSatisfy { now.tables[0][$0] == .hidden })
    #expect(now.reports[0].hidden.allSatisfy { $0.reason == .withheld })
    let findings = try DisclosureAudit(policy: .minimum)
      .findings(in: now.tables.map(\.published), after: [before], knowing: now.facts)
    #expect(findings.isEmpty)
  }

  @Test("another day: cells that tell of few children are named, once a table")
  func warnings() throws {
    let before = try release(table([8, 12, 9, 11], asOf: "2026-03-01"))
    let now = try DisclosureControl(policy: .minimum).protect([table([8, 13, 20, 11])], after: [before])
    #expect(now.warnings.map(\.keys) == [[["一", "女"]]])
    #expect(now.warnings.map(\.earlierAsOf) == ["2026-03-01"])
    #expect(now.corrections.isEmpty)
  }

  @Test("a change is found whatever the table is called and in whatever order its columns stand")
  func renamed() throws {
    let before = try release(table([8, 12, 9, 11], asOf: "2026-03-01"))
    let rows = [(["男", "一"], 8.0), (["女", "一"], 13), (["男", "二"], 9), (["女", "二"], 11)]
    let other = StatisticalTable(
      heading: TableHeading(name: "u", measure: .children, population: "留守儿童", asOf: "2026-09-01", fields: ["人数"]),
      dimensionNames: ["性别", "年级"],
      rows: rows.map { StatisticalTable.Row(key: $0.0, value: .number($0.1)) }
    )
    let now = try DisclosureControl(policy: .minimum).protect([other], after: [before])
    #expect(now.warnings.map(\.keys) == [[["女", "一"]]])
  }

  @Test("what was hidden and is printed on a later day is named where hardly anybody came or went")
  func uncovered() throws {
    let before = try release(table([3, 12, 9, 11], asOf: "2026-03-01"))
    let now = try DisclosureControl(policy: .minimum).protect([table([5, 12, 9, 11])], after: [before])
    let found = now.warnings.filter { $0.kind == .uncovered }
    #expect(found.first?.keys.contains(["一", "男"]) == true)
  }

  @Test("who takes a number for both days can tell what was hidden", arguments: [false, true])
  func shifted(inOneTable: Bool) throws {
    let grades = ["一年级", "二年级", "三年级", "四年级"]
    let (spring, autumn) = ([3.0, 13, 12, 20], [3.0, 11, 12, 20])
    func warnings() throws -> [ChangeWarning] {
      if inOneTable {
        let rows = grades.indices.flatMap {
          [("2026春季 \(grades[$0])", spring[$0]), ("2026秋季 \(grades[$0])", autumn[$0])]
        }
        return try Invented.printed([Invented.counts("t", ["学期", "年级"], rows, mayCoarsen: false)]).made.warnings
      }
      let first = Invented.counts("t", ["年级"], Array(zip(grades, spring)), asOf: "2026-03-01", mayCoarsen: false)
      let second = Invented.counts("t", ["年级"], Array(zip(grades, autumn)), mayCoarsen: false)
      return try Invented.printed([second], after: [try Invented.release([first])]).made.warnings
    }
    // In spring 三年级 is hidden for the sake of the three of 一年级, in autumn 二年级: 48 less 13, 20 and autumn's 12 are 3.
    let found = try warnings()
    let prefix = inOneTable ? ["2026秋季"] : []
    #expect(found.first { $0.kind == .uncovered }?.keys == [prefix + ["三年级"]])
    #expect(found.first { $0.kind == .covered }?.keys == [prefix + ["二年级"]])
    #expect(found.allSatisfy { $0.earlierAsOf == (inOneTable ? "2026春季" : "2026-03-01") || $0.kind == .few })
  }

  @Test("days within a month with the same numbers are one day")
  func nearDays() throws {
    let control = DisclosureControl(policy: .minimum)
    let first = table([3, 12, 9, 11], asOf: "2026-09-01")
    let totals = StatisticalTable(
      heading: TableHeading(name: "u", measure: .children, population: "留守儿童", asOf: "2026-09-02", fields: ["人数"]),
      dimensionNames: ["年级"],
      rows: [
        StatisticalTable.Row(key: ["一"], value: .number(15)), StatisticalTable.Row(key: ["二"], value: .number(20)),
      ]
    )
    let near = try control.protect([first, totals])
    for grade in ["一", "二"] {
      let margin = near.tables[0].published
      let shown = near.tables[1].published
      let one = margin.cells.first { margin.names(of: $0.key) == [grade, "合计"] }?.value
      #expect(one == shown.cells.first { shown.names(of: $0.key) == [grade] }?.value)
    }
    let tables = near.tables.map(\.published)
    #expect(try DisclosureAudit(policy: .minimum).findings(in: tables, knowing: near.facts).isEmpty)
  }

  @Test("a finer table beside an old total is judged with it")
  func finer() throws {
    let coarse = StatisticalTable(
      heading: TableHeading(name: "u", measure: .children, population: "留守儿童", asOf: "2026-09-01", fields: ["人数"]),
      dimensionNames: ["年级"],
      rows: [
        StatisticalTable.Row(key: ["一"], value: .number(15)), StatisticalTable.Row(key: ["二"], value: .number(20)),
      ]
    )
    let before = try release(coarse)
    let now = try DisclosureControl(policy: .minimum).protect([table([3, 12, 9, 11])], after: [before])
    let findings = try DisclosureAudit(policy: .minimum).findings(in: now.tables.map(\.published), after: [before])
    #expect(findings.isEmpty)
    // The total of the first grade is known, so that hiding it again would help nothing.
    #expect(now.tables[0][[.value(0), .total]] == .number(15))
  }

  @Test("equal input finds its stored choice, other input does not")
  func patterns() throws {
    let control = DisclosureControl(policy: .minimum)
    let key: @Sendable ([UInt8]) -> String = { bytes in "\(bytes.hashValue)" }
    let first = try control.protect([table([3, 12, 9, 11])], reusing: StoredPatterns([], keyedBy: key))
    let wrong = first.patterns.map { pattern in
      SuppressionPattern(key: pattern.key, hidden: [CellAddress(table: "t", key: ["二", "女"])])
    }
    let stored = StoredPatterns(wrong, keyedBy: key)
    let again = try control.protect([table([3, 12, 9, 11])], reusing: stored)
    #expect(again.reports[0].hidden.map(\.key) == [["二", "女"]])
    #expect(try control.protect([table([3, 12, 9, 12])], reusing: stored).reports[0].hidden.count > 1)
    let findings = try DisclosureAudit(policy: .minimum).findings(in: again.tables.map(\.published))
    #expect(findings.isEmpty == false)
  }
}
