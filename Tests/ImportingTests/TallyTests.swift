import Diagnostics
import Foundation
import Intake
import TestSupport
import Testing

@testable import Importing

@Suite("Counting a register of children")
struct TallyTests {
  private let folder: TemporaryFolder
  private static let spec = """
    as_of: 2026-09-01
    only: [{column: 留守, values: [是]}]
    values: [{column: 性别, values: [男, 女]}]
    tables:
      - {name: by-sex, title: 按性别, dimensions: [年级, 性别]}
      - {name: filed, title: 建档率, dimensions: [年级], counted: {column: 建档, values: [是]}}

    """
  private static let register = """
    某校登记表,,,,
    姓 名,年级,性别,留守,建档
    甲某,二年级,男,是,是
    乙某,一年级,女,是,否
    丙某,一年级,女,是,是
    丁某,一年级,女,否,是
    戊某,一年级,,是,是
    己某,一年级,不详,是,是
    合计,,,6,

    """

  init() throws { folder = try TemporaryFolder() }

  @Test("gives every cell of its tables, zeros too, and says which rows were left out")
  func counts() throws {
    let tally = try count(Self.register, Self.spec)
    let files = tally.files(withDescriptor: true)
    #expect(files.map(\.path) == ["statistics/by-sex.csv", "statistics/filed.csv", "statistics/datapackage.yml"])
    #expect(files[0].text == "年级,性别,人数\n一年级,男,0\n一年级,女,2\n二年级,男,1\n二年级,女,0\n")
    #expect(files[1].text == "年级,符合人数,人数\n一年级,1,2\n二年级,1,1\n")
    #expect(tally.rows == 7)
    #expect(
      tally.leftOut.map { "\($0.rows) \($0.reason.chinese)" } == [
        "1 合计行", "1 “性别”的值不在列出的取值里", "1 “性别”空着", "1 “留守”不在要数的范围里",
      ]
    )
    #expect(files.allSatisfy { file in ["甲某", "乙某", "戊某"].allSatisfy { !file.text.contains($0) } })
  }

  @Test("knows how much of its tables a build will hide")
  func hidden() throws {
    let hidden = try count(Self.register, Self.spec).hidden(in: "a.csv")
    #expect(hidden.map(\.table) == ["by-sex", "filed"])
    #expect(hidden[0].hidden > 0 && hidden[0].hidden <= hidden[0].cells)
  }

  @Test("counts a child of whom a rate says nothing as one of whom it is not true, and says so")
  func blanks() throws {
    let tally = try count(Self.register.replacing("丙某,一年级,女,是,是", with: "丙某,一年级,女,是,"), Self.spec)
    #expect(tally.files(withDescriptor: false)[1].text == "年级,符合人数,人数\n一年级,0,2\n二年级,1,1\n")
    #expect(tally.remarks.map(\.chinese) == ["filed：“建档”空着的有 1 行，按“不是”算"])
  }

  @Test("refuses a blank in a column that only some tables need: the others would be too small")
  func blankDimension() throws {
    let spec = Self.spec.replacing("values: [{column: 性别, values: [男, 女]}]\n", with: "")
    #expect(try refusal(Self.register, spec) == ["“性别”有 1 行空着，而有的表不按它分，几张表就对不上"])
  }

  @Test("tells of rows that stand there twice, by their numbers, where a column says who a child is")
  func repeated() throws {
    let twice = Self.register.replacing("合计,", with: "乙某,一年级,女,是,否\n合计,")
    #expect(try count(twice, Self.spec).remarks.map(\.chinese) == ["有 1 行和上面的某一行完全一样，同一个孩子登记了两次的，请删掉再数：第 9 行"])
    let nameless = "年级,性别,留守,建档\n一年级,女,是,是\n一年级,女,是,是\n"
    #expect(try count(nameless, Self.spec).remarks.isEmpty)
  }

  @Test("says which words a column has where it asks for others, and where one is spelt in two ways")
  func spellings() throws {
    let wrong = Self.spec.replacing("only: [{column: 留守, values: [是]}]", with: "only: [{column: 留守, values: [是的]}]")
    let refused = try #require(throws: Refusal.self) { try count(Self.register, wrong) }
    #expect(refused.diagnostics.map(\.message.chinese) == ["“留守”这一列里没有“是的”"])
    #expect(refused.diagnostics[0].hint?.chinese.contains("是、否") == true)
    let grades = ["1年级"] + Array(repeating: "一年级", count: 19) + Array(repeating: "二年级", count: 20)
    let register = "年级,性别,留守,建档\n" + grades.map { "\($0),男,是,是\n" }.joined()
    let spec = "as_of: 2026-09-01\ntables: [{name: a, title: 甲, dimensions: [年级]}]\n"
    let unsafe = try #require(throws: Refusal.self) { try count(register, spec).hidden(in: "a.csv") }
    #expect(unsafe.diagnostics[0].hint?.chinese.contains("年级：1年级、一年级、二年级") == true)
  }

  @Test("tells every fault of a table of the specification at once, and none that is not there")
  func oneRound() throws {
    try folder.write("as_of: 2026-09-01\ntables:\n  - {name: 年级, dimensions: [年级]}\n", to: "tally.yml")
    let refusal = try #require(throws: Refusal.self) { try TallySpec.read(folder.path + "/tally.yml") }
    #expect(refusal.diagnostics.map(\.message.chinese) == ["缺少“title（标题）”", "表名只能用小写英文字母、数字和短横线"])
  }

  @Test(
    "refuses what would tell of a child",
    arguments: [
      ("dimensions: [姓名]", "能认出孩子的列"), ("dimensions: [家庭住址]", "能认出孩子的列"), ("dimensions: [班级]", "没有哪张工作表的表头"),
    ]
  )
  func refusedSpecs(dimensions: String, message: String) throws {
    let spec = "as_of: 2026-09-01\ntables: [{name: a, title: 甲, \(dimensions)}]\n"
    #expect(try refusal(Self.register, spec).contains { $0.contains(message) })
  }

  @Test("refuses a column with a value for each child, and one with names in it")
  func telling() throws {
    let spec = "as_of: 2026-09-01\ntables: [{name: a, title: 甲, dimensions: [备注]}]\n"
    let many = (1...61).map { "值\($0)" }.joined(separator: "\n")
    #expect(try refusal("备注\n\(many)\n", spec).contains { $0.contains("分类太多") })
    #expect(try refusal("备注\n学生李小芳\n学生李小芳\n", spec).contains { $0.contains("有一列里有个人信息") && !$0.contains("李小芳") })
  }

  @Test(
    "keeps the first of two cells with one address",
    arguments: [
      "<row r=\"1\">\(cell("A1", "年级"))\(cell("B1", "性别"))\(cell("A1", "备注"))</row>",
      "<row r=\"1\">\(cell("A1", "年级"))</row><row r=\"1\">\(cell("A1", "性别"))\(cell("B1", "性别"))</row>",
    ]
  )
  func twice(heading: String) throws {
    let rows = (2...30).map { "<row r=\"\($0)\">\(Self.cell("A\($0)", "一年级"))\(Self.cell("B\($0)", "男"))</row>" }
    let workbook = try ExcelWorkbook(file: "a.xlsx").read(OfficeSample.workbook(heading + rows.joined()))
    #expect(workbook.sheets[0].rows[0].map(\.text) == ["年级", "性别"])
    try folder.write("as_of: 2026-09-01\ntables: [{name: a, title: 甲, dimensions: [年级, 性别]}]\n", to: "tally.yml")
    let tally = try Tally(of: workbook, by: try TallySpec.read(folder.path + "/tally.yml"))
    #expect(tally.files(withDescriptor: false)[0].text == "年级,性别,人数\n一年级,男,29\n")
  }

  private static func cell(_ address: String, _ text: String) -> String { OfficeSample.cell(address, text) }

  @Test("refuses a register that lies in the content folder")
  func inside() throws {
    try folder.write(Self.register, to: "content/a.csv")
    try folder.write(Self.spec, to: "tally.yml")
    let spec = try TallySpec.read(folder.path + "/tally.yml")
    #expect(throws: Refusal.self) {
      try Tally.count(folder.path + "/content/a.csv", by: spec, outside: folder.path + "/content")
    }
  }

  @Test(
    "refuses a specification that says nothing, or too much",
    arguments: ["", "tables: []\n", "as_of: 2026-09-01\n", "rows: 3\n"]
  )
  func badSpec(text: String) throws {
    try folder.write(text, to: "tally.yml")
    #expect(throws: Refusal.self) { try TallySpec.read(folder.path + "/tally.yml") }
  }

  private func count(_ register: String, _ spec: String) throws -> Tally {
    try folder.write(register, to: "private/a.csv")
    try folder.write(spec, to: "tally.yml")
    let spec = try TallySpec.read(folder.path + "/tally.yml")
    return try Tally.count(folder.path + "/private/a.csv", by: spec, outside: folder.path + "/content")
  }

  private func refusal(_ register: String, _ spec: String) throws -> [String] {
    do {
      _ = try count(register, spec)
      return []
    } catch let refusal as Refusal {
      return refusal.diagnostics.map(\.message.chinese)
    }
  }
}
