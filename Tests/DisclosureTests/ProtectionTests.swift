import Testing

@testable import Disclosure

@Suite("Small counts are hidden, wrong ones refused")
struct ProtectionTests {
  private func table(_ measure: Measure, _ rows: [([String], CellValue)]) -> StatisticalTable {
    StatisticalTable(
      heading: TableHeading(name: "t", measure: measure, fields: measure == .rate ? ["分子", "分母"] : ["人数"]),
      dimensionNames: rows[0].0.indices.map { "d\($0)" },
      rows: rows.map { StatisticalTable.Row(key: $0.0, value: $0.1) }
    )
  }

  private func problems(_ table: StatisticalTable) -> [TableProblem] { [table].refusals().map(\.problem) }

  /// The cells that are hidden whatever the others are.
  private func primary(_ table: StatisticalTable) throws -> [[String]] {
    let made = try DisclosureControl(policy: .minimum).protect([table])
    return made.reports[0].hidden.filter { $0.reason != .protectsAnother }.map(\.key)
  }

  @Test("the thresholds themselves", arguments: [(0.0, true), (1, false), (4, false), (5, true), (12, true)])
  func childrenCell(count: Double, isSafe: Bool) throws {
    let cells = table(.children, [(["甲"], .number(count)), (["乙"], .number(20))])
    #expect(try primary(cells) == (isSafe ? [] : [["甲"]]))
  }

  @Test(arguments: [(0.0, true), (1, false), (9, false), (10, true)])
  func sensitiveCell(count: Double, isSafe: Bool) throws {
    let cells = table(.sensitiveChildren, [(["甲"], .number(count)), (["乙"], .number(20)), (["丙"], .number(20))])
    #expect(try primary(cells) == (isSafe ? [] : [["甲"]]))
  }

  @Test("a margin can be small where no cell is given for it")
  func smallMargin() throws {
    let cells = StatisticalTable(
      heading: TableHeading(name: "t", measure: .children),
      dimensionNames: ["d0", "d1"],
      mayCoarsen: false,
      rows: [(["一", "男"], 0.0), (["一", "女"], 0), (["二", "男"], 3), (["二", "女"], 0)]
        .map { StatisticalTable.Row(key: $0.0, value: .number($0.1)) }
    )
    #expect(try primary(cells) == [["二", "男"], ["二", "合计"], ["合计", "男"], ["合计", "合计"]])
  }

  @Test(
    "a rate is unsafe in its parts and in what it leaves",
    arguments: [(46, 47, false), (47, 47, true), (42, 47, true), (3, 47, false), (0, 4, false)]
  )
  func rate(numerator: Double, denominator: Double, isSafe: Bool) throws {
    let cells = table(.rate, [(["入学率"], .ratio(numerator: numerator, denominator: denominator))])
    #expect(try primary(cells).isEmpty == isSafe)
  }

  @Test("events and money may be small")
  func others() throws {
    for measure in [Measure.events, .items, .money] {
      #expect(try primary(table(measure, [(["甲"], .number(1)), (["乙"], .number(2))])).isEmpty)
    }
  }

  @Test func whatCannotBeCounted() {
    #expect(problems(table(.events, [(["甲"], .number(-1))])) == [.negative(row: 0)])
    #expect(problems(table(.events, [(["甲"], .number(1.5))])) == [.fractional(row: 0)])
    #expect(problems(table(.money, [(["甲"], .number(1.5))])).isEmpty)
    #expect(problems(table(.rate, [(["甲"], .ratio(numerator: 50, denominator: 40))])) == [.rateAboveOne(row: 0)])
    #expect(problems(table(.events, [(["甲"], .number(1)), (["甲"], .number(2))])) == [.repeatedRow(1)])
  }

  @Test("stated totals must add up")
  func totals() {
    #expect(problems(table(.events, [(["甲"], .number(1)), (["乙"], .number(2)), (["合计"], .number(3))])).isEmpty)
    #expect(
      problems(table(.events, [(["甲"], .number(1)), (["乙"], .number(2)), (["合计"], .number(4))]))
        == [.wrongTotal(row: 2, computed: 3)]
    )
  }

  @Test("margins are sums; what is unknown makes them unknown")
  func margins() throws {
    let cells = table(
      .events,
      [(["一", "a"], .number(1)), (["一", "b"], .number(2)), (["二", "a"], .number(3)), (["二", "b"], .notCounted)]
    )
    let table = try DisclosureControl(policy: .minimum).protect([cells]).tables[0]
    #expect(table[[.value(0), .total]] == .number(3))
    #expect(table[[.value(1), .total]] == .notCounted)
    #expect(table[[.total, .value(0)]] == .number(4))
    #expect(table[[.total, .total]] == .notCounted)
    #expect(table.keys.count == 9)
  }

  @Test("a combination that no row gives is missing")
  func missing() throws {
    let cells = table(.events, [(["一", "a"], .number(1)), (["二", "b"], .number(2))])
    let table = try DisclosureControl(policy: .minimum).protect([cells]).tables[0]
    #expect(table[[.value(0), .value(1)]] == .missing)
    #expect(table[[.value(0), .total]] == .missing)
  }

  @Test("a count that the school has not given may not follow from others where it is small")
  func absent() throws {
    let grades = ["一", "二", "三"].map { (grade: $0, boys: 12.0, girls: $0 == "三" ? nil : 14.0) }
    func heading(_ name: String) -> TableHeading { TableHeading(name: name, measure: .children, fields: ["人数"]) }
    let some = StatisticalTable(
      heading: heading("t"),
      dimensionNames: ["年级", "性别"],
      mayCoarsen: false,
      rows: grades.flatMap { grade in
        [
          StatisticalTable.Row(key: [grade.grade, "男"], value: .number(grade.boys)),
          StatisticalTable.Row(key: [grade.grade, "女"], value: grade.girls.map { .number($0) } ?? .notCounted),
        ]
      }
    )
    func all(_ third: Double) -> StatisticalTable {
      let rows = [("一", 26.0), ("二", 26), ("三", third)]
      return StatisticalTable(
        heading: heading("u"),
        dimensionNames: ["年级"],
        mayCoarsen: false,
        rows: rows.map { StatisticalTable.Row(key: [$0.0], value: .number($0.1)) }
      )
    }
    let audit = DisclosureAudit(policy: .minimum)
    // 15 less 12 are 3 girls; 20 less 12 are enough of them.
    #expect(try !audit.findings(in: [some, all(15)].map(\.withMargins)).isEmpty)
    #expect(try audit.findings(in: [some, all(20)].map(\.withMargins)).isEmpty)
    let made = try DisclosureControl(policy: .minimum).protect([some, all(15)])
    #expect(made.reports.contains { !$0.hidden.isEmpty })
    #expect(try audit.findings(in: made.tables.map(\.published), knowing: made.facts).isEmpty)
    #expect(try DisclosureControl(policy: .minimum).protect([some, all(20)]).reports.allSatisfy(\.hidden.isEmpty))
  }

  @Test("where time is up nothing is published")
  func time() {
    let cells = table(.children, [(["甲"], .number(3)), (["乙"], .number(20))])
    #expect(throws: SolverFailure.self) {
      try DisclosureControl(policy: .minimum, within: .zero).protect([cells])
    }
    #expect(throws: SolverFailure.self) {
      let hidden = cells.withMargins.cells.merging([[.value(0)]: .hidden, [.value(1)]: .hidden]) { $1 }
      let table = PublishedTable(heading: cells.heading, dimensions: cells.dimensions, cells: hidden)
      _ = try DisclosureAudit(policy: .minimum, within: .zero).findings(in: [table])
    }
  }

  @Test("rates and items of different kinds have no total", arguments: [Measure.rate, .items])
  func noTotals(measure: Measure) {
    let value: CellValue = measure == .rate ? .ratio(numerator: 47, denominator: 47) : .number(3)
    #expect(problems(table(measure, [(["甲"], value), (["合计"], value)])) == [.totalOfWhatDoesNotAdd(row: 1)])
  }

  @Test("a table that would take hours or fill the memory is refused at once")
  func tooLarge() {
    let wide = (0..<60).map { row in (["a\(row)", "b\(row)", "c\(row)", "d\(row)"], CellValue.number(9)) }
    let long = (0..<StatisticalTable.mostCells).map { (["a\($0)"], CellValue.number(9)) }
    for rows in [wide, long] { #expect(problems(table(.children, rows)) == [.tooLarge]) }
  }

  @Test("the policy can only be raised")
  func policy() {
    #expect(DisclosurePolicy(threshold: 3, sensitiveThreshold: 3) == .minimum)
    #expect(
      DisclosurePolicy(threshold: 8, sensitiveThreshold: 20).threshold(for: TableHeading(name: "t", measure: .children))
        == 8
    )
  }
}
