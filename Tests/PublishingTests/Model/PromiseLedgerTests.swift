import Intake
import Testing

@testable import Publishing

@Suite("Promises that were published")
struct PromiseLedgerTests {
  private static let first = """
    ### 2026年上半年

    - [ ] 编口袋书 {#book}
    - [ ] 搭遮雨棚 {#shelter}
    - [ ] 家访 {#visits target=40 unit=户}
    - [ ] 没有编号的事

    ### 2026年下半年

    - [x] 开会 {#meeting}
    """

  private static let second = """
    ### 2026年上半年

    - [ ] 家访 {#visits target=30 unit=户}
    - [ ] 没有编号的事情

    ### 2026年下半年

    - [ ] 给球台搭遮雨棚 {#shelter}
    - [x] 开会 {#meeting}
    - [ ] 新的事 {#new}
    """

  private static let log = "日期,类别,标题,数量,任务\n2026-03-01,家访,走访,31,visits\n"

  private func sample(_ tasks: String, more: [String: String] = [:]) throws -> SampleSite {
    let plan = tasks.isEmpty ? [:] : ["plans/p.md": "---\ntitle: 计划\n---\n\n\(tasks)\n"]
    return try SampleSite(plan.merging(["activities/log.csv": Self.log]) { $1 }.merging(more) { $1 })
  }

  /// What the release of 1 May and the plan of 1 June say.
  private func site(_ then: String, _ now: String) throws -> Site {
    let log = ["activities/log.csv": "日期,类别,标题\n2026-03-01,家访,走访\n"]
    let before = try sample(then, more: log).released(on: day(2026, 5, 1))
    return try sample(now, more: log).site(on: day(2026, 6, 1), after: [before])
  }

  private func told(_ then: String, _ now: String) throws -> [String] {
    let site = try site(then, now)
    return site.promises.changed(on: site.date).map { site.heading(of: $0) + "：" + site.sentences(of: $0).joined() }
  }

  @Test("what is gone, later, smaller or said otherwise is told with what was first said")
  func changes() throws {
    let before = try sample(Self.first).released(on: day(2026, 5, 1))
    let now = try sample(Self.second)
    let files = try now.files(on: day(2026, 6, 1), after: [before])
    let plan = try #require(files["progress/plans/p.html"])
    #expect(plan.contains("原定2026年上半年，2026年6月1日改为2026年下半年。") && plan.contains("原来写的是“搭遮雨棚”，2026年6月1日改过。"))
    #expect(plan.contains("原定40户，2026年6月1日改为30户。") && plan.contains("现有31户，目标30户（原定40户）。"))
    #expect(plan.contains("已完成31户，达到改过的30户，没有达到原定的40户。") && !plan.contains("超过原定"))
    #expect(plan.contains("已删去：编口袋书") && plan.contains("原定2026年上半年；2026年6月1日起，计划里不再写。"))
    let dashboard = try #require(files["progress/index.html"])
    #expect(dashboard.contains("<dt>改过的承诺</dt>"))
    #expect(dashboard.contains("<a href=\"../progress/plans/p.html#part-removed\">已删去：编口袋书</a>"))
    #expect(dashboard.contains("其中2项后来推迟或改小了；另有1项答应过、后来删去了。"))
    let warnings = try now.warnings(on: day(2026, 6, 1), after: [before]).filter { $0.rule == "changed-promise" }
    #expect(
      Set(warnings.map(\.message.chinese)) == [
        "发布过的任务“编口袋书”不见了：原定2026年上半年；2026年6月1日起，计划里不再写。", "任务“家访”和发布过的不一样：原定40户，2026年6月1日改为30户。",
        "任务“给球台搭遮雨棚”和发布过的不一样：原定2026年上半年，2026年6月1日改为2026年下半年。原来写的是“搭遮雨棚”，2026年6月1日改过。",
        "任务“没有编号的事情”和发布过的不一样：原来写的是“没有编号的事”，2026年6月1日改过。",
      ]
    )
  }

  @Test("the first promise stays for good, told against the present one, and warned of once")
  func forGood() throws {
    let days = try [(Self.first, day(2026, 5, 1)), (Self.second, day(2026, 6, 1))].map {
      try sample($0).released(on: $1)
    }
    let now = try sample(Self.second.replacing("target=30", with: "target=20"))
    let plan = try #require(try now.files(on: day(2026, 7, 1), after: days)["progress/plans/p.html"])
    #expect(plan.contains("原定40户，2026年7月1日改为20户。") && plan.contains("2026年6月1日起，计划里不再写。"))
    let warnings = try now.warnings(on: day(2026, 7, 1), after: days).filter { $0.rule == "changed-promise" }
    #expect(warnings.map(\.message.chinese) == ["任务“家访”和发布过的不一样：原定40户，2026年7月1日改为20户。"])
    #expect(try now.site(on: day(2026, 7, 1), after: days).promises.removed.count == 1)
  }

  @Test(
    "what is not less is not told",
    arguments: [
      ("- [ ] 家访 {#a target=40 unit=户}", "- [ ] 家访 {#a target=50 unit=户}"), ("- [ ] 家访 {#a}", "- [x] 家访 {#a}"),
      ("- [ ] 家访", "- [ ] 家访 {#a}"), ("- [ ] 家访 {#a}", "- [ ] 家访 {#b}"), ("- [ ] 家访", "- [ ] 家访\n- [ ] 开会"),
      ("- [ ] 家访\n- [ ] 开会", "- [ ] 开会\n- [ ] 家访"),
    ]
  )
  func notLess(then: String, now: String) throws {
    #expect(try told("### 2026年上半年\n\n" + then, "### 2026年上半年\n\n" + now) == [])
  }

  @Test(
    "a number that is gone or counts something else is less; a task that comes back was never gone",
    arguments: [
      ("- [ ] 家访 {#a target=40 unit=户}", "- [ ] 家访 {#a}", ["家访：原定40户，2026年6月1日改为不写数量。"]),
      ("- [ ] 家访 {#a target=40 unit=户}", "- [ ] 家访 {#a target=60 unit=次}", ["家访：原定40户，2026年6月1日改为60次。"]),
      ("- [ ] 家访\n- [ ] 开会", "- [ ] 开会", ["已删去：家访：原定2026年上半年；2026年6月1日起，计划里不再写。"]),
    ]
  )
  func less(then: String, now: String, expected: [String]) throws {
    #expect(try told("### 2026年上半年\n\n" + then, "### 2026年上半年\n\n" + now) == expected)
  }

  @Test("a task that comes back was never gone")
  func back() throws {
    let days = try [(Self.first, day(2026, 5, 1)), (Self.second, day(2026, 6, 1))].map {
      try sample($0).released(on: $1)
    }
    let site = try sample(Self.first).site(on: day(2026, 7, 1), after: days)
    #expect(site.promises.removed.map(\.original.title) == ["新的事"])
    #expect(site.promises.promises.filter { !$0.changes.isEmpty }.isEmpty)
  }

  @Test("a plan that is gone is told of on the list of plans; at another address it is the same plan")
  func plans() throws {
    let before = try sample(Self.first).released(on: day(2026, 5, 1))
    let gone = try sample("", more: ["activities/log.csv": "日期,类别,标题\n2026-03-01,家访,走访\n"]).files(
      on: day(2026, 6, 1),
      after: [before]
    )
    #expect(gone["progress/plans/index.html"]?.contains("已删去：编口袋书") == true)
    #expect(gone["progress/index.html"]?.contains("已删去：编口袋书") == true)
    for front in ["title: 计划", "title: 另一个名字\naliases: [progress/plans/p.html]"] {
      let moved = try sample("", more: ["plans/q.md": "---\n\(front)\n---\n\n\(Self.first)\n"])
      #expect(try moved.site(on: day(2026, 6, 1), after: [before]).promises.changed(on: day(2026, 6, 1)).isEmpty)
    }
  }

  @Test("words that the gate would refuse today are not said again")
  func refusedToday() throws {
    let released = try sample(Self.first).released(on: day(2026, 5, 1))
    let tasks = released.tasks?.map { task in
      PromisedTask(
        plan: task.plan,
        planTitle: task.planTitle,
        id: task.id,
        title: task.title.replacing("编口袋书", with: "给李小明编口袋书"),
        period: task.period,
        due: task.due,
        target: task.target,
        unit: task.unit,
        status: task.status
      )
    }
    let before = PublishedDay(name: released.name, tables: [], tasks: tasks)
    let now = try sample(Self.second)
    let files = try now.files(on: day(2026, 6, 1), after: [before])
    #expect(files.values.allSatisfy { !$0.contains("李小明") })
    #expect(files["progress/plans/p.html"]?.contains("已删去一项，原来的话撤下了") == true)
  }

  @Test("releases of before tasks were recorded promise nothing that could be missed")
  func older() throws {
    let before = PublishedDay(name: ReleaseName(date: day(2026, 5, 1), number: 1), tables: [], tasks: nil)
    let site = try sample(Self.second).site(on: day(2026, 6, 1), after: [before])
    #expect(site.promises.promises.isEmpty)
  }

  @Test("all tasks are open data, with the states that the pages print")
  func openData() throws {
    let files = try sample(Self.first).files(on: day(2026, 6, 1))
    let lines = try #require(files["data/tasks.csv"]).split(separator: "\r\n")
    #expect(lines.count == 6)
    #expect(lines[3] == "计划,visits,家访,2026年上半年,2026-06-30,进行中,,40,户,31,,progress/plans/p.html#visits")
    #expect(files["data/tasks.json"]?.contains("\"目标\": 40, \"单位\": \"户\", \"测得\": 31") == true)
    #expect(files["progress/plans/index.html"]?.contains("../../data/tasks.csv") == true)
  }
}
