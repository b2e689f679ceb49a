import Diagnostics
import Testing

@testable import Intake

@Suite struct ReferencesTests {
  private let plan = "---\ntitle: 规划\n---\n\n## 目标 {#goal}\n\n### 2025年上半年\n\n- [ ] 摸底 {#survey}\n"
  private let table = """
    resources:
      - {name: facilities, title: 设施, path: facilities.csv, measure: items, value: 数量, dimensions: [设施],
         schema: {fields: [{name: 设施}, {name: 数量}]}}
    """

  private func problems(_ files: [String: String]) throws -> [String] {
    let usual = ["plans/p.md": plan, "statistics/datapackage.yml": table, "statistics/facilities.csv": "设施,数量\n电脑,3\n"]
    return try SampleFolder(usual.merging(files) { $1 }).problems()
  }

  private func home(_ text: String) throws -> [String] { try problems(["index.md": "# 首页\n\n" + text]) }

  @Test(
    "tasks of activities",
    arguments: [
      ("survey", []), ("p/survey", []), ("serve、survey", ["unknown-task activities/a.md:3:7"]),
      ("survey、q/survey", ["unknown-task activities/a.md:3:14"]),
      ("p/", ["unknown-task activities/a.md:3:7"]),
    ]
  )
  func tasks(written: String, expected: [String]) throws {
    #expect(try problems(["activities/a.md": "## 2025-03-12 会\n- 类别: 会议\n- 任务: \(written)\n"]) == expected)
  }

  @Test(
    "only a picture is shown as one",
    arguments: [
      ("![](files/a.svg)", []), ("![](files/a.txt)", ["no-picture index.md:3:5"]),
      ("[甲](files/a.txt)", []), ("![](plans/p.md)", ["no-picture index.md:3:5"]),
      ("![](files/none.txt)", ["unknown-file index.md:3:5"]), ("![](files/a.docx)", ["attachment-kind files/a.docx"]),
    ]
  )
  func pictures(text: String, expected: [String]) throws {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"><path d=\"M0 0h8v8z\"/></svg>"
    let files = ["files/a.svg": drawing, "files/a.txt": "文字\n", "files/a.docx": "文字\n"]
    #expect(try problems(files.merging(["index.md": "# 首页\n\n" + text]) { $1 }) == expected)
  }

  @Test(
    "a plan whose tasks all stand in another one is told",
    arguments: [
      ("- [ ] 摸底 {#survey}\n", ["double-plan plans/q.md"]), ("- [ ] 摸底 {#x}\n- [ ] 家访\n", ["double-plan plans/q.md"]),
      ("- [ ] 家访\n", []), ("", []),
    ]
  )
  func doublePlans(tasks: String, expected: [String]) throws {
    let other = "---\ntitle: 另一份\n---\n\n### 2025年上半年\n\n" + tasks
    #expect(try SampleFolder(["plans/p.md": plan, "plans/q.md": other]).problems() == expected)
  }

  @Test("a file that is named from the wrong folder, or on the writer's own computer")
  func wrongPlace() throws {
    let text = "# 关于\n\n[表](files/a.txt)\n\n[表](C:\\\\a.txt)\n"
    let found = try SampleFolder(["files/a.txt": "文字\n", "pages/about.md": text]).diagnostics()
    #expect(found.map(\.rule) == ["unknown-file", "unsafe-link"])
    #expect(found.first?.hint?.chinese == "是不是“../files/a.txt”？")
    #expect(found.last?.message.chinese.contains("自己电脑") == true)
  }

  @Test("an id that two plans use must be told apart")
  func ambiguous() throws {
    let entry = "## 2025-03-12 会\n- 类别: 会议\n- 任务: "
    let sample = try SampleFolder(["plans/p.md": plan, "plans/q.md": plan, "activities/a.md": entry + "survey\n"])
    #expect(sample.problems() == ["ambiguous-task activities/a.md:3:7", "double-plan plans/q.md"])
    #expect(sample.diagnostics().first?.hint?.chinese == "请写明：p/survey 或 q/survey")
    #expect(
      try SampleFolder(["plans/p.md": plan, "plans/q.md": plan, "activities/a.md": entry + "q/survey\n"]).problems()
        == ["double-plan plans/q.md"]
    )
  }

  @Test("an activity that stands in the records twice is told once for each file, and one that took place twice is not")
  func doubles() throws {
    let log = "日期,类别,标题\n2025-03-12,会议,甲\n2025-03-13,会议,甲\n2025-03-14,家访,家访（上午）\n2025-03-14,家访,家访（下午）\n"
    #expect(try problems(["activities/a.csv": log]) == [])
    let sample = try SampleFolder(["plans/p.md": plan, "activities/a.csv": log, "activities/old.csv": log])
    #expect(sample.problems() == ["double-activity activities/old.csv:2:1"])
    #expect(sample.diagnostics()[0].message.chinese.hasSuffix("/activities/a.csv:2:1 的日期、类别、标题都一样；这个文件里这样的共 4 次"))
  }

  @Test(
    "a quantity counts towards a target of its own unit only",
    arguments: [("次", []), ("场", ["unlike-units activities/a.md:5:7"])]
  )
  func units(unit: String, expected: [String]) throws {
    let plan = "# 规划\n\n### 2025年\n- [ ] 上课 {#lessons target=5 unit=次}\n"
    let log = "## 2025-03-12 课\n- 类别: 其他\n- 任务: lessons\n- 数量: 2\n- 单位: \(unit)\n"
    #expect(try problems(["plans/p.md": plan, "activities/a.md": log]) == expected)
  }

  @Test("targets for one thing in several units are told, naming both places")
  func severalUnits() throws {
    let plan =
      "# 规划\n\n### 2025年\n- [ ] 甲 {#a target=5 unit=台 from=facilities:电脑}\n- [ ] 乙 {#b target=5 unit=套 from=facilities:电脑}\n"
    let sample = try SampleFolder([
      "plans/p.md": plan, "statistics/datapackage.yml": table, "statistics/facilities.csv": "设施,数量\n电脑,3\n",
    ])
    #expect(sample.problems() == ["target-in-several-units plans/p.md:5:34"])
    #expect(!sample.diagnostics().hasErrors)
    #expect(sample.diagnostics()[0].message.chinese.contains("“套”，别处"))
  }

  @Test("a target in another unit than its table's is refused; tables of unlike things name none")
  func unitOfTable() throws {
    let plan = "# 规划\n\n### 2025年\n- [ ] 甲 {#a target=5 unit=部 from=facilities:电脑}\n"
    let counted = table.replacing("measure: items,", with: "measure: items, unit: 台,")
    let files = ["plans/p.md": plan, "statistics/facilities.csv": "设施,数量\n电脑,3\n"]
    #expect(try problems(files.merging(["statistics/datapackage.yml": table]) { $1 }).isEmpty)
    #expect(
      try problems(files.merging(["statistics/datapackage.yml": counted]) { $1 }) == ["unlike-units plans/p.md:4:34"]
    )
  }

  @Test(
    "values of tables",
    arguments: [
      ("facilities:电脑", []), ("facilities:电恼", ["unknown-value plans/p.md:4:38"]),
      ("facility:电脑", ["unknown-table plans/p.md:4:38"]),
    ]
  )
  func values(from: String, expected: [String]) throws {
    let text = "# 规划\n\n### 2025年\n- [ ] 配备电脑 {#pc target=5 unit=台 from=\(from)}\n"
    #expect(try problems(["plans/p.md": text]) == expected)
  }

  @Test(
    "figures",
    arguments: [
      ("```chart\ntable: facilities\n```", []), ("```chart\ntable: facilitys\n```", ["unknown-table index.md:4:8"]),
      ("```chart\ntable: facilities\ntype: pie\n```", ["unknown-value index.md:5:7"]),
      ("```table\n表: facilities\n```", []),
      ("```table\n```", ["missing-field index.md:3:1"]), ("```progress\n```", []),
      ("```progress\nplan: q\n```", ["unknown-plan index.md:4:7"]),
      ("```tasks\nplan: p\nperiod: 2025年上半年\n```", []),
      ("```tasks\nperiod: 2026年\n```", ["unknown-period index.md:4:9"]),
      ("```tasks\nperiod: 去年\n```", ["wrong-type index.md:4:9"]),
      ("```activities\nkind: 钓鱼\n```", ["unknown-kind index.md:4:7"]),
      ("```activities\nyear: 今年\n```", ["wrong-type index.md:4:7"]), ("```activities\nkind: 会议\nlimit: 5\n```", []),
      ("```chart\ntable: facilities\ntable: facilities\n```", ["duplicate-key index.md:5:1"]),
      (
        "```chart\ntable: facilities\ntype: line\nreferences: [{value: 4, text: 上年}]\nevents: [{at: 电脑, text: 买到}]\n```",
        []
      ),
      ("```chart\ntable: facilities\ntype: line\nevents: [{at: 电恼, text: 买到}]\n```", ["unknown-value index.md:6:15"]),
      ("```chart\ntable: facilities\nreferences: [{value: 4, text: 上年}]\n```", ["only-in-lines index.md:5:13"]),
      (
        "```chart\ntable: facilities\ntype: line\nreferences: [{value: 很多, text: 上年, unit: 台}]\n```",
        ["wrong-type index.md:6:22", "unknown-key index.md:6:36"]
      ),
      ("```chart\ntable: facilities\ntype: smal-multiples\n```", ["unknown-value index.md:5:7"]),
      ("```chart\na: b: c\n```", ["broken-yaml index.md:4:5"]),
      ("- 一\n\n  ```chart\n  table: facilitys\n  type: bars\n  ```", ["unknown-table index.md:6:10"]),
      ("> ```chart\n> type: bars\n> table: facilitys\n> ```", ["unknown-table index.md:5:10"]),
      ("~~~~chart\r\ntable: x\r\n~~~~", ["unknown-table index.md:4:8"]),
      ("```chart\ntable: facilitys", ["unknown-table index.md:4:8"]),
      ("```chart\nfacilities\n```", ["wrong-type index.md:4:1"]),
    ]
  )
  func figures(block: String, expected: [String]) throws {
    #expect(try home(block) == expected)
  }

  @Test(
    "links between files",
    arguments: [
      ("[甲](plans/p.md)", []), ("[甲](plans/p.md#goal)", []), ("[甲](plans/p.md#目标)", []), ("[甲](plans/p.md#survey)", []),
      ("[甲](/plans/p.md)", []),
      ("[甲](plans/p.md#gaol)", ["unknown-anchor index.md:3:5"]), ("[甲](plan/p.md)", ["unknown-file index.md:3:5"]),
      ("[甲](statistics/facilities.csv)", []), ("[甲](progress/index.html)", []),
      ("[甲](site.yml)", ["link-to-no-page index.md:3:5"]),
      ("[甲](activities/a.md)", ["link-to-no-page index.md:3:5"]), ("[甲](#nowhere)", ["unknown-anchor index.md:3:5"]),
      ("[甲](files/无.pdf)", ["unknown-file index.md:3:5"]),
    ]
  )
  func links(text: String, expected: [String]) throws {
    #expect(try problems(["index.md": "# 首页\n\n" + text, "activities/a.md": ""]) == expected)
  }

  @Test("a file that cannot be read is not called missing as well")
  func unreadable() throws {
    let sample = try SampleFolder(["index.md": "# 首页\n\n[甲](pages/a.md)\n"])
    try sample.folder.write(.init([0x61, 0xFF]), to: "pages/a.md")
    #expect(sample.problems() == ["not-utf8 pages/a.md:1:2"])
  }

  @Test("long lists of what is possible are not told")
  func manyNames() throws {
    let items = (1...30).map { "- [ ] 任务\($0) {#task-\($0)}" }.joined(separator: "\n")
    let sample = try SampleFolder([
      "plans/p.md": "# 规划\n\n### 2025年\n\(items)\n", "activities/a.md": "## 2025-03-12 会\n- 类别: 会议\n- 任务: 全不一样的名字\n",
    ])
    #expect(sample.diagnostics().first?.hint == nil)
  }
}
