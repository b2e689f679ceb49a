import Disclosure
import Testing

@Suite("Detail is given up where most of it would be hidden")
struct CoarseningTests {
  private func table(
    _ counts: [Double],
    groups: [(name: String, parts: [String])] = [],
    mayCoarsen: Bool = true,
    measure: Measure = .children
  ) -> StatisticalTable {
    let keys = ["一", "二", "三", "四"].flatMap { grade in ["男", "女"].map { [grade, $0] } }
    return StatisticalTable(
      heading: TableHeading(name: "t", measure: measure, population: "留守儿童", asOf: "2026-09-01", fields: ["人数"]),
      dimensionNames: ["年级", "性别"],
      hierarchies: groups.isEmpty ? [:] : ["年级": groups],
      mayCoarsen: mayCoarsen,
      rows: zip(keys, counts).map { StatisticalTable.Row(key: $0, value: .number($1)) }
    )
  }

  private let few: [Double] = [3, 2, 4, 5, 2, 3, 6, 3]

  @Test("grades become stages")
  func merged() throws {
    let stages = [(name: "低段", parts: ["一", "二"]), (name: "高段", parts: ["三", "四"])]
    let made = try DisclosureControl(policy: .minimum).protect([table(few, groups: stages)])
    #expect(made.reports[0].coarsenings == [.merged(dimension: "年级")])
    #expect(made.tables[0].dimensions[0].values == ["低段", "高段"])
    #expect(made.tables[0][[.value(0), .value(0)]] == .number(7))
  }

  @Test("without a hierarchy the last dimension goes")
  func dropped() throws {
    let made = try DisclosureControl(policy: .minimum).protect([table(few)])
    #expect(made.reports[0].coarsenings == [.dropped(dimension: "性别")])
    #expect(made.tables[0].keys.map { made.tables[0][$0] } == [5, 9, 5, 9, 28].map(CellValue.number))
  }

  @Test("never, where the school says so")
  func never() throws {
    let made = try DisclosureControl(policy: .minimum).protect([table(few, mayCoarsen: false)])
    #expect(made.reports[0].coarsenings.isEmpty && made.tables[0].dimensions.count == 2)
    #expect(made.reports[0].hidden.count > 4)
  }

  @Test("the school is told which step would hide less")
  func alternative() throws {
    let some: [Double] = [3, 12, 14, 15, 12, 13, 16, 11]
    let control = DisclosureControl(policy: .minimum)
    let found = try control.coarserAlternatives(to: [table(some, mayCoarsen: false)])
    #expect(found.map(\.step) == [.dropped(dimension: "性别")] && found.map(\.hiddenThen) == [0])
  }

  @Test("a sensitive number that is all of its grade is hidden")
  func groupDisclosure() throws {
    let counts: [Double] = [20, 0, 21, 22, 23, 24, 25, 26]
    func reasons(_ measure: Measure) throws -> [[String]] {
      try DisclosureControl(policy: .minimum).protect([table(counts, measure: measure)]).reports[0].hidden
        .filter { $0.reason == .equalsMargin }.map(\.key)
    }
    #expect(try reasons(.sensitiveChildren) == [["一", "男"]])
    #expect(try reasons(.children).isEmpty)
  }

  @Test("children are counted by month, events over all months")
  func months() throws {
    func keys(_ measure: Measure) throws -> Int {
      let rows = ["9月", "10月"].flatMap { month in
        ["男", "女"].map { StatisticalTable.Row(key: [month, $0], value: .number(20)) }
      }
      let heading = TableHeading(name: "t", measure: measure, population: "留守儿童", asOf: "2026-09-01", fields: ["人数"])
      let table = StatisticalTable(heading: heading, dimensionNames: ["月份", "性别"], rows: rows)
      return try DisclosureControl(policy: .minimum).protect([table]).tables[0].keys.count
    }
    #expect(try keys(.children) == 6)
    #expect(try keys(.events) == 9)
  }
}
