import Foundation
import TestSupport
import Testing

@Suite("Beginning and importing", .serialized)
struct NewCommandTests {
  private let folder: TemporaryFolder
  private let tool: Tool
  private static let theme = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../theme").standardized.path
  private static let seeds = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../ImportingTests/Fixtures/plans.txt").standardized.path

  init() throws {
    folder = try TemporaryFolder()
    tool = Tool(folder: folder.path)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: Self.theme).isEmpty == false)
  }

  private func run(_ arguments: String...) async throws -> ToolRun { try await tool.run(arguments) }

  private func check() async throws -> ToolRun { try await run("check", "--date", "2026-03-01", "--theme", Self.theme) }

  @Test("a new site and everything that can be added to it is clean")
  func site() async throws {
    #expect(try await run("new", "site", "--school", "云溪小学: 'A'", "--date", "2026-03-01").exitCode == 0)
    #expect(try await check().exitCode == 0)
    #expect(try await run("new", "plan", "autumn", "--date", "2026-03-01").exitCode == 0)
    #expect(try await run("new", "activity", "--date", "2026-03-01", "--to", "content/").exitCode == 0)
    #expect(try await run("new", "article", "tutoring/rain", "--date", "2026-03-01").exitCode == 0)
    let table = try await run("new", "table", "by-class", "--date", "2026-03-01")
    let resource = table.standardOutput.split(separator: "\n").drop { !$0.hasPrefix("  - name") }.joined(
      separator: "\n"
    )
    let descriptor = try folder.read("content/statistics/datapackage.yml") + resource + "\n"
    try folder.write(descriptor, to: "content/statistics/datapackage.yml")
    let checked = try await check()
    #expect(checked.exitCode == 0, "\(checked.standardError)")
    #expect(try folder.read("content/activities/2026-03-01.md").contains("## 2026-03-01 【请写：活动名称】"))
  }

  @Test("what a new site asks the school to write is told at every place, and holds a release back until it is written")
  func placeholders() async throws {
    #expect(try await run("new", "site", "--date", "2026-11-30").exitCode == 0)
    let built = try await run("build", "--date", "2026-11-30", "--theme", Self.theme)
    #expect(built.exitCode == 0)
    for place in ["site.yml:2:", "about.md", "plan-2026.md:4:", "2026.md:5:", "2026.md:11:", "datapackage.yml"] {
      #expect(built.standardError.hasLine(place, "[placeholder]"), "\(place)")
    }
    #expect(try !folder.read("public/progress/activities/2026-11.html").contains("30人"))
    #expect(try !folder.read("content/plans/plan-2026.md").contains("上半年"))
    #expect(try folder.read("public/tutoring/homework.html").contains("<dt>审核</dt><dd>未审核</dd>"))
    #expect(try !folder.read("content/tutoring/homework.md").contains("\nreviewed_by"))
    let release = ["build", "--release", "--date", "2026-11-30", "--theme", Self.theme]
    let refused = try await tool.run(release)
    #expect(refused.exitCode == 1 && refused.standardError.hasLine("about.md", "error: [placeholder]"))
    for file in try folder.files() where file.hasPrefix("content/") {
      let text = try folder.read(file)
      try folder.write(text.replacing(try Regex("【请写：[^】]*】"), with: "写好了"), to: file)
    }
    let released = try await tool.run(release)
    #expect(released.exitCode == 0 && !released.standardError.contains("placeholder"), "\(released.standardError)")
  }

  @Test("what is there already is refused and stays")
  func existing() async throws {
    try folder.write("我的", to: "content/plans/plan-2026.md")
    try folder.write("", to: "content/site.yml")
    #expect(try await run("new", "plan", "--date", "2026-03-01").exitCode == 1)
    #expect(try await run("new", "site", "--date", "2026-03-01").exitCode == 1)
    #expect(try folder.files() == ["content/plans/plan-2026.md", "content/site.yml"])
    #expect(try folder.read("content/plans/plan-2026.md") == "我的")
  }

  @Test("names that lead elsewhere are refused", arguments: ["../plan", "a/b", ".plan", ""])
  func names(name: String) async throws {
    try folder.write("", to: "content/site.yml")
    #expect(try await run("new", "plan", name, "--date", "2026-03-01").exitCode == 64)
    #expect(try folder.files() == ["content/site.yml"])
  }

  @Test(
    "a name that the file could not keep is refused or mended, so that a check lets everything through",
    arguments: [
      (["plan", "plan-2027.md"], "plans/plan-2027.md"), (["plan", "三年规划"], "plans/三年规划.md"),
      (["plan", "2027学年计划"], "plans/2027学年计划.md"),
      (["activity", "秋季.md"], "activities/秋季.md"), (["article", "tutoring/下雨天"], "tutoring/下雨天.md"),
      (["table", "by-class.csv"], "statistics/by-class.csv"), (["table", "各年级"], nil), (["table", "a: b"], nil),
    ] as [([String], String?)]
  )
  func awkwardNames(command: [String], file: String?) async throws {
    _ = try await run("new", "site", "--date", "2026-03-01")
    let before = Set(try folder.files())
    let made = try await tool.run(["new"] + command + ["--date", "2026-03-01"])
    #expect(made.exitCode == (file == nil ? 64 : 0), "\(made.standardError)")
    let added = Set(try folder.files()).subtracting(before)
    #expect(added == Set(file.map { ["content/\($0)"] } ?? []))
    if command[0] == "table" { return }
    let checked = try await check()
    #expect(checked.exitCode == 0, "\(checked.standardError)")
  }

  @Test("nothing begins a second site by a typing error")
  func elsewhere() async throws {
    try folder.write("日期,类别,标题\n2026-03-01,会议,甲\n", to: "a.csv")
    try folder.write("as_of: 2026-09-01\ntables: [{name: a, title: 甲, dimensions: [标题]}]\n", to: "tally.yml")
    for command in [["new", "plan"], ["import", "a.csv"], ["tally", "a.csv", "--spec", "tally.yml"]] {
      let run = try await tool.run(command + ["--to", "contnet"])
      #expect(run.exitCode == 1 && run.standardError.contains("[missing-settings]"), "\(command)")
    }
    #expect(try folder.files() == ["a.csv", "tally.yml"])
  }

  @Test("an article stands in a section, by its folder or its title, and a plan is for the year of its name")
  func articlePlaces() async throws {
    _ = try await run("new", "site", "--date", "2026-03-01")
    #expect(try await run("new", "article", "家长学校/rain.md", "--date", "2026-03-01").exitCode == 0)
    let refused = try await run("new", "article", "nosuch/rain", "--date", "2026-03-01")
    #expect(refused.exitCode == 1 && refused.standardError.contains("parent-school（家长学校）"))
    try folder.write("---\n标题: \"家长 \\u5B66校\"  # 原来叫家长学校\n---\n\ntitle: 不是标题\n", to: "content/parent-school/_index.md")
    #expect(try await run("new", "article", "家长 学校/rain", "--date", "2026-03-01").standardError.contains("file-exists"))
    #expect(try await run("new", "plan", "plan-2027", "--date", "2026-03-01").exitCode == 0)
    #expect(try folder.read("content/plans/plan-2027.md").contains("### 2027年上半年"))
    #expect(try folder.files().contains("content/parent-school/rain.md"))
    #expect(try await check().exitCode == 0)
  }

  @Test("a table that was counted before stays, and the count says that it is the old one")
  func oldTable() async throws {
    _ = try await run("new", "site", "--date", "2026-03-01")
    try folder.write("年级\n" + String(repeating: "一年级\n二年级\n", count: 20), to: "a.csv")
    try folder.write("as_of: 2026-09-01\ntables: [{name: by-grade, title: 甲, dimensions: [年级]}]\n", to: "tally.yml")
    let told = try await run("tally", "a.csv", "--spec", "tally.yml").standardOutput
    #expect(told.contains("kept: content/statistics/by-grade.csv") && told.hasSuffix("still say the old numbers\n"))
  }

  @Test("a disk that is full leaves no empty file behind")
  func fullDisk() async throws {
    _ = try await run("new", "site", "--date", "2026-03-01")
    let files = try folder.files()
    #expect(try tool.runOnFullDisk(["new", "plan", "plan-2027"]) == 74)
    #expect(try folder.files() == files)
    #expect(try await run("new", "plan", "plan-2027").exitCode == 0)
  }

  @Test("a register that was imported before leaves everything as it is and says so; a copy of its log is told")
  func twice() async throws {
    _ = try await run("new", "site", "--date", "2026-03-01")
    try folder.write("日期,类别,标题\n2026-02-01,会议,甲\n", to: "a.csv")
    #expect(try await run("import", "a.csv").standardOutput.hasSuffix("1 activities\n"))
    try folder.write("日期,类别,标题\n2026-02-01,会议,甲\n2026-02-02,会议,乙\n", to: "a.csv")
    let second = try await run("import", "a.csv").standardOutput
    #expect(second.contains("kept: content/activities/a.csv") && second.contains("not written: 2 activities were read"))
    try folder.write(try folder.read("content/activities/a.csv"), to: "content/activities/old.csv")
    let checked = try await check()
    #expect(checked.exitCode == 0 && checked.standardError.contains("old.csv:2:1: warning: [double-activity]"))
  }

  @Test("the five real documents become four plans of a site, once the names are dealt with")
  func seeds() async throws {
    _ = try await run("new", "site", "--date", "2026-03-01")
    try FileManager.default.removeItem(atPath: folder.path + "/content/plans/plan-2026.md")
    let first = try await run("import", Self.seeds)
    #expect(first.exitCode == 0)
    #expect(first.standardOutput.contains("4 drafts, 81 tasks (20 of them from the running text)"))
    let refused = try await check()
    #expect(refused.exitCode == 1)
    let errors = refused.standardError.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(errors.count == 7 && errors.allSatisfy { $0.contains("plans-2.md") && $0.contains("[personal-name]") })
    try dealWithNames()
    let built = try await run("build", "--date", "2026-03-01", "--theme", Self.theme)
    #expect(built.exitCode == 0, "\(built.standardError)")
    let dashboard = try folder.read("public/progress/plans/index.html")
    for number in [1, 2, 4, 5] { #expect(dashboard.contains("plans-\(number).html")) }
    let second = try await run("import", Self.seeds)
    #expect(second.standardOutput.contains("kept: content/plans/plans-2.md"))
    #expect(second.standardOutput.contains("unchanged: content/plans/plans-1.md"))
  }

  private func dealWithNames() throws {
    let names = ["赵文彬", "孙立", "周正", "吴明远周正郑海生冯长青陈宇", "褚平卫家宁蒋勇沈志高"]
    let text = names.reversed().reduce(try folder.read("content/plans/plans-2.md")) { $0.replacing($1, with: "由学校安排") }
    try folder.write(text, to: "content/plans/plans-2.md")
  }
}

extension String {
  /// Both stand in one line.
  fileprivate func hasLine(_ first: String, _ second: String) -> Bool {
    split(separator: "\n").contains { $0.contains(first) && $0.contains(second) }
  }
}
