import Disclosure
import Testing

@Suite("Wrong input is refused")
struct InputTests {
  private func table(
    _ name: String = "t",
    _ dimensions: [String],
    _ rows: [(String, Double)],
    groups: [String: [(name: String, parts: [String])]] = [:],
    measure: Measure = .children
  ) -> StatisticalTable {
    StatisticalTable(
      heading: TableHeading(name: name, measure: measure, population: "留守儿童", asOf: "2026-09-01", fields: ["人数"]),
      dimensionNames: dimensions,
      hierarchies: groups,
      rows: rows.map { StatisticalTable.Row(key: $0.0.split(separator: " ").map(String.init), value: .number($0.1)) }
    )
  }

  private func problems(_ tables: [StatisticalTable]) -> [TableProblems.Finding] { tables.refusals() }

  @Test(
    "one value in two spellings",
    arguments: [("一年级", "1年级"), ("A班", "Ａ班"), ("低段", "低 段"), ("a", "A")]
  )
  func spellings(first: String, second: String) {
    let tables = [
      table("t", ["年级"], [(first, 20)]), table("u", ["年级"], [(second.replacing(" ", with: "\u{3000}"), 20)]),
    ]
    let word = second.replacing(" ", with: "\u{3000}")
    #expect(problems(tables).map(\.problem) == [.twoSpellings(dimension: "年级", first: first, second: word)])
    #expect(problems(tables).map(\.table) == ["u"])
  }

  @Test("tables that give one count two numbers")
  func disagreement() {
    let first = table("t", ["年级", "性别"], [("一 男", 10), ("一 女", 12), ("二 男", 9), ("二 女", 11)])
    let second = table("u", ["年级"], [("一", 22), ("二", 21)])
    #expect(problems([first, second]).map(\.problem) == [.disagreement(with: "t", key: ["二"])])
    #expect(problems([first, second]).allSatisfy { $0.table == "u" })
  }

  @Test("tables that no cube of children can have together")
  func contradiction() {
    let tables = [
      table("t", ["甲", "乙"], [("1 1", 9), ("1 2", 0), ("2 1", 0), ("2 2", 9)]),
      table("u", ["乙", "丙"], [("1 1", 9), ("1 2", 0), ("2 1", 0), ("2 2", 9)]),
      table("v", ["甲", "丙"], [("1 1", 0), ("1 2", 9), ("2 1", 9), ("2 2", 0)]),
    ]
    let found = problems(tables)
    #expect(found.map(\.table) == ["v"])
    #expect(found.map(\.problem) == [.contradiction(with: ["t", "u"], key: ["2", "1"])])
  }

  @Test("a total beside a part that is not given would tell it")
  func gap() {
    let cells: [CellValue] = [.number(6), .missing, .number(9), .number(17)]
    for gap in [CellValue.missing, .notCounted] {
      let rows = zip(["一", "二", "三", "合计"], cells.map { $0 == .missing ? gap : $0 }).map {
        StatisticalTable.Row(key: [$0], value: $1)
      }
      let table = StatisticalTable(
        heading: TableHeading(name: "t", measure: .children),
        dimensionNames: ["年级"],
        rows: rows
      )
      #expect(problems([table]).map(\.problem) == [.totalBesideGap(row: 3)])
    }
  }

  @Test("hierarchies that do not fit")
  func hierarchies() {
    let rows = [("一", 10.0), ("二", 12), ("三", 9)]
    #expect(
      problems([table("t", ["年级"], rows, groups: ["年级": [("低", ["一", "二"]), ("高", ["二", "三"])]])]).map(\.problem)
        == [.crossingGroups(dimension: "年级", first: "低", second: "高")]
    )
    #expect(
      problems([table("t", ["年级"], rows, groups: ["年级": [("低", ["甲"])]])]).map(\.problem)
        == [.strangeGroup(dimension: "年级", name: "甲")]
    )
    #expect(
      problems([table("t", ["年级"], rows, groups: ["年级": [("低", ["高", "一"]), ("高", ["低"])]])]).map(\.problem)
        == [.circularGroup(dimension: "年级", name: "低")]
    )
  }

  @Test("groups that each hold the next twice are resolved once")
  func nesting() {
    let chain = (0..<40).map { ("组\($0)", ["组\($0 + 1)", "组\($0 + 1)"]) } + [("组40", ["一", "二"])]
    #expect(problems([table("t", ["年级"], [("一", 10.0), ("二", 12), ("三", 9)], groups: ["年级": chain])]).isEmpty)
  }

  @Test("a sum of children over months")
  func months() {
    let rows = [("9月 男", 10.0), ("10月 男", 12), ("合计 男", 22)]
    #expect(problems([table("t", ["月份", "性别"], rows)]).map(\.problem) == [.totalOfWhatDoesNotAdd(row: 2)])
    #expect(problems([table("t", ["月份", "性别"], rows, measure: .events)]).isEmpty)
  }

  @Test("a subtotal that does not add up")
  func subtotals() {
    let rows = [("一", 10.0), ("二", 12), ("三", 9), ("低", 23)]
    let found = problems([table("t", ["年级"], rows, groups: ["年级": [("低", ["一", "二"])]])])
    #expect(found.map(\.problem) == [.wrongTotal(row: 3, computed: 22)])
  }
}
