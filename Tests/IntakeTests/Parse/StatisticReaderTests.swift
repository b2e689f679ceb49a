import Diagnostics
import Disclosure
import Testing

@testable import Intake

@Suite struct StatisticReaderTests {
  private let children = """
    resources:
      - name: grades
        title: 各年级人数
        path: grades.csv
        dimensions: [年级, 性别]
        measure: MEASURE
        value: 人数
        updated: 2025-05-01
        schema: {fields: [{name: 年级, type: string}, {name: 性别, type: string}, {name: 人数, type: integer}]}
    """

  private func sample(_ rows: String, measure: String = "children") throws -> SampleFolder {
    let column = measure.hasSuffix("children") ? "人数" : "数量"
    let text = children.replacing("MEASURE", with: measure).replacing("value: 人数", with: "value: \(column)")
      .replacing("name: 人数", with: "name: \(column)")
    return try SampleFolder([
      "statistics/datapackage.yml": text + "\n    coarsen: never",
      "statistics/grades.csv": "年级,性别,\(column)\n" + rows,
    ])
  }

  @Test("a table with its margins")
  func table() throws {
    let table = try #require(sample("一年级,男,5\n一年级,女,0\n二年级,男,12\n二年级,女,1２\n").cleared().0.statistics.first)
    #expect(
      table.table[[.value(0), .value(0)]] == .number(5) && table.table[[.value(0), .total]] == .number(5)
        && table.table[[.total, .total]] == .number(29)
    )
    #expect(table.unit == "人" && table.asOf?.iso == "2025-05-01")
    #expect(table.sources(of: [.value(1), .total]).map(\.line) == [4, 5])
  }

  @Test("not counted, empty and stated totals")
  func absences() throws {
    let rows = "一年级,男,未统计\n一年级,女,\n二年级,男,8\n二年级,女,9\n二年级,合计,17\n"
    let table = try #require(sample(rows).cleared().0.statistics.first).table
    #expect(
      table[[.value(0), .value(0)]] == .notCounted && table[[.value(0), .value(1)]] == .missing
        && table[[.value(1), .total]] == .number(17)
    )
  }

  @Test(
    "what is wrong with the rows",
    arguments: [
      ("一年级,男,五\n", ["wrong-type 2:7"]), (",男,5\n", ["missing-field 2:1"]), ("一年级,男\n", ["ragged-row 2:1"]),
      ("", ["empty-table"]),
      ("一年级,男,5\n一年级,男,6\n", ["repeated-row 3:7"]), ("一年级,男,5\n一年级,合计,6\n", ["wrong-total 3:8"]),
      ("一年级,男,-5\n", ["bad-count 2:7"]),
      ("一年级,男,5.5\n", ["bad-count 2:7"]), ("一年级,男,4\n一年级,女,6\n", []), ("一年级,男,1\n", []),
      ("一年级,男,1\n１年级,男,9\n", ["two-spellings 3:1"]), ("一年级,男,5\n 一年级 ,男,6\n", ["repeated-row 3:9"]),
    ]
  )
  func rows(rows: String, places: [String]) throws {
    #expect(IntakeTesting.list(try sample(rows).diagnostics()).sorted() == places.sorted())
  }

  @Test(
    "children from 1 to 4, sensitive from 1 to 9",
    arguments: [
      ("children", 4, true), ("children", 5, false), ("children", 0, false), ("sensitive-children", 9, true),
      ("sensitive-children", 10, false),
      ("sensitive-children", 0, false), ("events", 1, false),
    ]
  )
  func thresholds(measure: String, count: Int, isSmall: Bool) throws {
    let rows = "一年级,男,\(count)\n一年级,女,50\n二年级,男,50\n二年级,女,50\n"
    let table = try #require(sample(rows, measure: measure).cleared().0.statistics.first)
    #expect((table.table[[.value(0), .value(0)]] == .hidden) == isSmall)
    #expect(table.report.hidden.contains { $0.key == ["一年级", "男"] && $0.reason != .protectsAnother } == isSmall)
  }

  @Test("the count itself is never shown")
  func silence() throws {
    for rows in ["一年级,男,3\n一年级,女,37\n", "一年级,男,37\n一年级,女,3\n一年级,合计,43\n", "一年级,男,3\n一年级,男,3\n"] {
      let shown = try sample(rows).diagnostics().flatMap {
        [$0.excerpt?.line ?? "", $0.message.chinese, $0.message.english]
      }
      #expect(!shown.contains { $0.contains("3") || $0.contains("7") }, "\(shown)")
    }
  }

  @Test(
    "the descriptor",
    arguments: [
      ("measure: children", "measure: childs", ["unknown-value 6:14"]),
      ("value: 人数", "value: 数", ["unknown-column 7:12"]),
      ("dimensions: [年级, 性别]", "dimensions: [年纪, 性别]", ["unknown-column 5:18"]),
      ("title: 各年级人数", "titel: 各年级人数", ["missing-field 2:5", "unknown-key 3:5"]),
      ("path: grades.csv", "path: grade.csv", ["missing-table 4:11", "undescribed-table"]),
      ("name: grades", "name: 年级", ["bad-slug 2:11"]),
      ("updated: 2025-05-01", "updated: 五月", ["wrong-type 8:14"]),
      ("updated: 2025-05-01", "updated: 2025-05-01\n    next_update: 2025-04-01", ["reversed-dates 9:18"]),
      ("updated: 2025-05-01", "updated: 2025-05-01\n    as_of: 2025-05-02", ["reversed-dates 8:14"]),
      ("updated: 2025-05-01", "chart: pie", ["unknown-value 8:12"]),
      ("type: integer", "type: int", ["unknown-value 9:100"]),
      ("updated: 2025-05-01", "target: 多", ["wrong-type 8:13"]),
      ("updated: 2025-05-01", "coverage: true", ["coverage-of-no-rate 8:15"]),
      ("updated: 2025-05-01", "coarsen: maybe", ["unknown-value 8:14"]),
      ("updated: 2025-05-01", "hierarchy: {年纪: {低段: [一年级]}}", ["unknown-dimension 8:17"]),
      ("updated: 2025-05-01", "hierarchy: {年级: 低段}", ["wrong-type 8:21"]),
      ("updated: 2025-05-01", "hierarchy: {年级: {低段: 一年级}}", ["wrong-type 8:26"]),
      ("updated: 2025-05-01", "合并: never", []),
    ]
  )
  func descriptor(old: String, new: String, places: [String]) throws {
    let text = children.replacing("MEASURE", with: "children").replacing(old, with: new)
    let sample = try SampleFolder(["statistics/datapackage.yml": text, "statistics/grades.csv": "年级,性别,人数\n一年级,男,25\n"])
    let found = IntakeTesting.list(sample.diagnostics())
    #expect(
      Set(found.map { $0.split(separator: ":")[0] }) == Set(places.map { $0.split(separator: ":")[0] }),
      "\(found)"
    )
  }

  @Test("columns and descriptor must agree")
  func columns() throws {
    let text = children.replacing("MEASURE", with: "children")
    for (header, expected) in [
      ("年级,性别,人数,备注", ["unknown-column 1:10"]), ("年级,人数", ["missing-column 1:1"]),
      ("年级,性别,人数,人数", ["duplicate-key 1:10"]),
    ] {
      let cells = header.split(separator: ",").map { $0 == "人数" ? "5" : "甲" }.joined(separator: ",")
      let sample = try SampleFolder([
        "statistics/datapackage.yml": text, "statistics/grades.csv": header + "\n" + cells + "\n",
      ])
      #expect(IntakeTesting.list(sample.diagnostics()) == expected)
    }
  }

  @Test("a descriptor may be JSON; a table without one is refused")
  func json() throws {
    let json = """
      {"name": "x", "resources": [{"name": "grades", "title": "人数", "path": "grades.csv", "measure": "children", "value": "人数",
       "schema": {"fields": [{"name": "年级", "type": "string"}, {"name": "人数", "type": "integer"}]}}]}
      """
    let sample = try SampleFolder(["statistics/datapackage.json": json, "statistics/grades.csv": "年级,人数\n一年级,5\n"])
    #expect(try sample.cleared().0.statistics.map(\.name) == ["grades"])
    #expect(
      try SampleFolder(["statistics/a.csv": "年级,人数\n一年级,5\n"]).problems() == ["undescribed-table statistics/a.csv"]
    )
  }

  @Test("a broken descriptor is the only problem of its tables")
  func brokenDescriptor() throws {
    let sample = try SampleFolder([
      "statistics/datapackage.yml": "resources: [", "statistics/a.csv": "年级,人数\n一年级,5\n",
      "index.md": "# 首页\n\n```chart\ntable: a\n```\n",
    ])
    #expect(sample.diagnostics().map(\.rule) == ["broken-yaml"])
  }

  @Test("rates: what they leave out counts too, and they do not add up")
  func rates() throws {
    let text = """
      resources:
        - {name: r, title: 率, path: r.csv, measure: rate, numerator: 分子, denominator: 分母, dimensions: [指标],
           schema: {fields: [{name: 指标}, {name: 分子}, {name: 分母}]}}
      """
    for (row, expected) in [
      ("入学率,47,47", []), ("入学率,46,47", []), ("入学率,48,47", ["bad-rate 2:5"]),
      ("合计,47,47", ["total-of-parts 2:4"]),
      ("入学率,未统计,47", []), ("入学率,,", []),
    ] {
      let sample = try SampleFolder(["statistics/datapackage.yml": text, "statistics/r.csv": "指标,分子,分母\n\(row)\n"])
      #expect(IntakeTesting.list(sample.diagnostics()) == expected)
    }
  }

  @Test(
    "tables of one population and day must agree, and no count is shown where they do not",
    arguments: [
      ("留守儿童", "2025-05-01", ["tables-disagree statistics/b.csv:2:5"]),
      ("在校学生", "2025-05-01", []),
      ("留守儿童", "2025-09-01", []),
    ]
  )
  func agreement(population: String, asOf: String, places: [String]) throws {
    let sample = try SampleFolder([
      "statistics/datapackage.yml": """
      resources:
        - {name: a, title: 甲, path: a.csv, measure: children, value: 人数, dimensions: [年级, 性别], as_of: 2025-05-01,
           schema: {fields: [{name: 年级}, {name: 性别}, {name: 人数}]}}
        - {name: b, title: 乙, path: b.csv, measure: children, value: 人数, dimensions: [年级], as_of: \(asOf),
           population: \(population), schema: {fields: [{name: 年级}, {name: 人数}]}}
      """,
      "statistics/a.csv": "年级,性别,人数\n一年级,男,21\n一年级,女,19\n二年级,男,30\n二年级,女,18\n",
      "statistics/b.csv": "年级,人数\n一年级,41\n二年级,48\n",
    ])
    let found = sample.diagnostics().filter { $0.rule == "tables-disagree" }
    let shown = found.map { "\($0.rule) statistics/b.csv:\($0.location.line ?? 0):\($0.location.column ?? 0)" }
    #expect(Set(shown) == Set(places))
    #expect(!found.contains { ($0.excerpt?.line ?? "").contains("4") || $0.message.chinese.contains("4") })
  }

  @Test("groups that no table can have are told where they stand")
  func groups() throws {
    for (hierarchy, expected) in [
      ("{年级: {低段: [一年级, 二年级]}}", []), ("{年级: {低段: [甲, 乙]}}", ["unknown-group 9:21"]),
      ("{年级: {低段: [一年级, 二年级], 高段: [二年级, 三年级]}}", ["crossing-groups 9:33"]),
    ] {
      let text = children.replacing("MEASURE", with: "children") + "\n    hierarchy: \(hierarchy)"
      let rows = "年级,性别,人数\n一年级,男,15\n二年级,男,15\n三年级,男,15\n"
      let sample = try SampleFolder(["statistics/datapackage.yml": text, "statistics/grades.csv": rows])
      let found = Set(IntakeTesting.list(sample.diagnostics()).map { $0.split(separator: " ")[0] })
      #expect(found == Set(expected.map { $0.split(separator: " ")[0] }), "\(hierarchy)")
    }
  }

  @Test(
    "a column of children is measured as children",
    arguments: [
      ("人数", true), ("学生人数", true), ("留守儿童", true), ("留守儿童数量", true), ("留守", true), ("寄宿生", true), ("住校数", true),
      ("新生总数", true), ("转入", true), ("休学数", true), ("辍学", true), ("个案数", true), ("建档数", true), ("受助数", true),
      ("结对数", true),
      ("获奖数", true), ("在册", true), ("困难户数", true), ("人次", false), ("家长人数", false), ("数量", false), ("儿童读物数量", false),
      ("户数", false), ("次数", false), ("件数", false), ("学生活动次数", false), ("结对教师数", false),
      // Who is absent is a child; how often, or for how many days, is none.
      ("请假", true), ("缺勤数", true), ("请假次数", false), ("缺勤天数", false),
      // Who leaves the school is a child; of each pair one is.
      ("毕业", true), ("毕业数", true), ("对", true), ("对数", true),
      // Places are offered before there is a child; visits may be one child's many; families of the village are no children, those of
      // a kind are.
      ("名额", false), ("受助名额", false), ("来访人次", false), ("家庭数", false), ("留守家庭数", true), ("留守户数", true),
      ("残疾学生家庭", true),
    ]
  )
  func childrenAsItems(column: String, isRefused: Bool) throws {
    let text = children.replacing("MEASURE", with: "items").replacing("人数", with: column)
    let sample = try SampleFolder([
      "statistics/datapackage.yml": text, "statistics/grades.csv": "年级,性别,\(column)\n一年级,男,3\n一年级,女,4\n",
    ])
    #expect(sample.diagnostics().contains { $0.rule == "children-unprotected" } == isRefused)
  }

  @Test(
    "a table of hardship is no table of children",
    arguments: [
      ("残疾学生", "一年级", "6", true), ("人数", "困难", "6", true), ("人数", "没有人照护", "6", false), ("人数", "单亲家庭", "0", false),
      ("人数", "一年级", "6", false),
      // Health: what an examination found is, what is done for all is not. Teeth are health, too.
      ("人数", "哮喘", "6", true), ("近视人数", "一年级", "6", true), ("人数", "龋齿", "6", true), ("肥胖学生", "一年级", "6", true),
      ("人数", "视力不良", "6", true), ("人数", "过敏", "6", true), ("人数", "癫痫", "6", true), ("人数", "营养不良", "6", true),
      ("近视筛查人数", "一年级", "6", false), ("人数", "预防近视", "6", false), ("人数", "龋齿检查", "6", false), ("人数", "视力正常", "6", false),
      ("近视检查学生", "近视", "6", true), ("人数", "残疾筛查", "6", true),
      // Family and aid.
      ("独居学生", "一年级", "6", true), ("人数", "父母离异", "6", true), ("人数", "丧亲", "6", true), ("人数", "寄养", "6", true),
      ("特需学生", "一年级", "6", true), ("受资助学生", "一年级", "6", true), ("人数", "临时救助", "6", true), ("人数", "低收入", "6", true),
      ("人数", "学费减免", "6", true), ("人数", "营养餐", "6", false), ("人数", "与祖辈同住", "6", false),
    ]
  )
  func hardship(column: String, value: String, number: String, isRefused: Bool) throws {
    let text = children.replacing("MEASURE", with: "children").replacing("人数", with: column)
    let sample = try SampleFolder([
      "statistics/datapackage.yml": text,
      "statistics/grades.csv": "年级,性别,\(column)\n\(value),男,\(number)\n\(value),女,\(number)\n",
    ])
    #expect(sample.diagnostics().contains { $0.rule == "hardship-as-children" } == isRefused)
  }

  @Test("a table of boys and one of girls are two values of 性别, and the message shows the table to write")
  func wide() throws {
    let resources = [("m", "男"), ("f", "女")].map { name, column in
      """
        - {name: \(name), title: \(column)生, path: \(name).csv, dimensions: [年级], measure: children, value: \(column),
           as_of: 2025-05-01, schema: {fields: [{name: 年级}, {name: \(column)}]}}
      """
    }
    let sample = try SampleFolder([
      "statistics/datapackage.yml": "resources:\n" + resources.joined(separator: "\n") + "\n",
      "statistics/m.csv": "年级,男\n一年级,8\n二年级,9\n", "statistics/f.csv": "年级,女\n一年级,7\n二年级,6\n",
    ])
    let found = try #require(sample.diagnostics().first { $0.rule == "tables-disagree" })
    #expect(found.message.chinese.contains("“性别”"))
    #expect(found.hint?.chinese.contains("年级,性别,人数") == true)
  }

  @Test(
    "a rate of hardship is never 100 %",
    arguments: [("困难学生", "学生", true), ("受助", "困难学生", false), ("寄宿生", "学生", false)]
  )
  func hardshipOfAll(numerator: String, denominator: String, isRefused: Bool) throws {
    let sample = try SampleFolder([
      "statistics/datapackage.yml": """
      resources:
        - {name: r, title: 比率, path: r.csv, dimensions: [年级], measure: rate, numerator: \(numerator), denominator: \(denominator),
           updated: 2025-05-01, schema: {fields: [{name: 年级}, {name: \(numerator)}, {name: \(denominator)}]}}
      """,
      "statistics/r.csv": "年级,\(numerator),\(denominator)\n一年级,25,25\n二年级,17,40\n",
    ])
    #expect(sample.diagnostics().contains { $0.rule == "hardship-of-all" } == isRefused)
  }

  @Test(
    "a rate of a sensitive matter is told by its words or by `sensitive`",
    arguments: [
      ("残疾学生", "", true), ("寄宿生", "", false), ("寄宿生", "sensitive: true", true), ("困难学生", "sensitive: false", false),
    ]
  )
  func sensitiveRates(column: String, line: String, isSensitive: Bool) throws {
    let text = """
      resources:
        - name: r
          title: 比率
          path: r.csv
          dimensions: [年级]
          measure: rate
          numerator: \(column)
          denominator: 人数
          updated: 2025-05-01
          schema: {fields: [{name: 年级}, {name: \(column)}, {name: 人数}]}
      """
    let sample = try SampleFolder([
      "statistics/datapackage.yml": line.isEmpty ? text : text + "\n    " + line,
      "statistics/r.csv": "年级,\(column),人数\n一年级,6,30\n二年级,7,40\n",
    ])
    let table = try #require(sample.cleared().0.statistics.first).table
    #expect(table.heading.isSensitive == isSensitive)
    #expect(sample.diagnostics().contains { $0.rule == "sensitivity-denied" } == line.hasSuffix("false"))
  }
}
