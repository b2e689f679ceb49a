import Intake
import Testing

@testable import Publishing

@Suite("Progress is never told better than it is")
struct HonestProgressTests {
  /// The built files of a plan and a log on 20 November 2026.
  private func files(_ tasks: String, log: String = "", more: [String: String] = [:]) throws -> [String: String] {
    try site(tasks, log: log, more: more).files(on: Self.today)
  }

  private func site(_ tasks: String, log: String = "", more: [String: String] = [:]) throws -> SampleSite {
    var content = more
    if !tasks.isEmpty { content["plans/p.md"] = "---\ntitle: 计划\n---\n\n\(tasks)\n" }
    if !log.isEmpty { content["activities/log.csv"] = "日期,类别,标题,数量,任务\n" + log + "\n" }
    return try SampleSite(content)
  }

  private func tasks(_ text: String, log: String = "") throws -> [TaskProgress] {
    try site(text, log: log).site(on: Self.today).plans.flatMap(\.tasks)
  }

  private static let today = day(2026, 11, 20)

  private static let visits = ["2024-03-05", "2024-09-05", "2024-10-05", "2025-03-05", "2025-04-05", "2025-04-15"].map {
    "\($0),家访,走访,,"
  }.joined(separator: "\n")

  @Test("terms and years without an activity are zeros until today, so that a fall is no rise")
  func trailingZeros() throws {
    let files = try files("", log: Self.visits)
    let dashboard = try #require(files["progress/index.html"])
    #expect(dashboard.contains("从2024年春季学期到2026年春季学期，家校减少") && !dashboard.contains("升至3次"))
    #expect(dashboard.contains("<th scope=\"row\">2026年秋季学期</th><td>0</td>"))
    let all = try #require(files["progress/activities/index.html"])
    #expect(all.contains("<th scope=\"row\">2026年</th><td>0</td>"))
    let figures = try site("", log: Self.visits).site(on: Self.today).tracedFigures()
    #expect(figures.first { $0.id == "lines/2026年秋季学期/家校" }?.value == 0)
    #expect(figures.first { $0.id == "years/2026年" }?.value == 0)
  }

  @Test("planned activities begin no log and make no year")
  func plannedOnly() throws {
    let files = try files("", log: "2026-12-02,家访,走访,,\n2027-03-02,家访,走访,,")
    let all = try #require(files["progress/activities/index.html"])
    #expect(all.contains("2026年到11月20日为止，还没有记录；还计划了1次。") && !all.contains("2027年</th>"))
    #expect(!all.contains("每年的活动次数"))
  }

  @Test("the figure of a past year ends with the year")
  func span() throws {
    let files = try files("", log: Self.visits)
    let year = try #require(files["progress/activities/2025.html"])
    #expect(year.contains("2025年3月5日到2025年12月31日") && !year.contains("2026年11月20日</dd>"))
  }

  @Test("a number below its target is never printed as the target, and sums are free of binary dust")
  func exactNumbers() throws {
    let log = (1...10).map { "2026-08-\($0 + 10),其他,修路,0.1,b" }.joined(separator: "\n") + "\n2026-08-01,其他,修路,4.999,a"
    let text = "### 2026年下半年\n\n- [ ] 铺路 {#a target=5 unit=公里}\n- [ ] 修渠 {#b target=1 unit=公里}"
    #expect(try tasks(text, log: log).map(\.status) == [.inProgress, .done])
    let plan = try #require(try files(text, log: log)["progress/plans/p.html"])
    #expect(plan.contains("现有4.999公里，目标5公里") && plan.contains(">4.999/5公里<"))
    #expect(plan.contains("现有1公里，目标1公里"))
  }

  @Test("what was first recorded after its period is late, whether ticked or not, and whatever day is written")
  func late() throws {
    let text = """
      ### 2025年上半年

      - [ ] 数量后来才够 {#b target=2 unit=次}
      - [x] 记录是后来的 {#c}
      - [x] 写明了日期 {#d done=2025-06-01}
      - [x] 时期里就有记录 {#e done=2025-06-01}
      """
    let log = "2026-10-01,家访,甲,2,b\n2026-10-02,家访,乙,,c、d\n2025-07-01,家访,丙,1,e\n2025-05-01,家访,丁,1,b"
    let tasks = try tasks(text, log: log)
    #expect(tasks.map(\.status) == [.doneLate, .doneLate, .doneLate, .done])
    #expect(StatusReason(progress: tasks[1]).sentence == "时期到2025年6月30日为止，到那时还没有记录能证明；没有写完成日期，算逾期完成。")
    #expect(
      StatusReason(progress: tasks[2]).sentence == "写的是2025年6月1日做完，能证明的记录到2026年10月2日才有；时期到2025年6月30日为止，算逾期完成。"
    )
    let dashboard = try #require(try files(text, log: log)["progress/index.html"])
    #expect(dashboard.contains("其中3项是过了期才做完的"))
    let plan = try #require(try files(text, log: log)["progress/plans/p.html"])
    #expect(plan.contains("<dt>完成日期</dt><dd><time datetime=\"2026-10-02\">"))
    let warnings = try site(text, log: log).warnings(on: Self.today)
    #expect(warnings.filter { $0.rule == "done-before-records" }.map(\.location.line) == [9])
  }

  @Test(
    "a day long before the records makes nothing early, and records from before the plan prove nothing unless it was done then"
  )
  func before() throws {
    let text = """
      ### 2026年上半年

      - [x] 只有旧记录 {#a}
      - [x] 写在记录以前很久 {#b done=2020-01-01}
      - [x] 提前做完 {#c done=2025-12-20}
      - [x] 数量到第二次才够 {#d done=2026-03-01 target=2 unit=次}
      """
    let log = "2023-11-20,家访,甲,,a\n2026-06-02,家访,乙,,b\n2025-12-30,家访,丙,,c\n2026-02-27,家访,丁,1,d\n2026-05-02,家访,戊,1,d"
    let tasks = try tasks(text, log: log)
    #expect(tasks.map(\.status) == [.unproven, .done, .done, .done])
    #expect(StatusReason(progress: tasks[0]).sentence == "打了勾，但还没有活动记录或数量能证明。")
    #expect(StatusReason(progress: tasks[1]).sentence == "打了勾，有1条活动记录。写的是2020年1月1日做完，能证明的记录到2026年6月2日才有。")
    #expect(StatusReason(progress: tasks[2]).sentence == "打了勾，有1条活动记录。2025年12月20日就做完了，比计划的时期早。")
    #expect(tasks.map(\.completed) == [nil, day(2026, 6, 2), day(2025, 12, 20), day(2026, 5, 2)])
    let rules = try site(text, log: log).warnings(on: Self.today).map(\.rule)
    #expect(rules.filter { $0 == "done-before-records" }.count == 2)
    #expect(rules.filter { $0 == "record-before-plan" }.count == 1)
  }

  @Test("records without a quantity are no zero, and a tick below its target proves nothing")
  func blankQuantities() throws {
    let text = """
      ### 2026年下半年

      - [ ] 开三场家长会 {#c target=3 unit=场}
      - [x] 讲三场课 {#d target=3 unit=场}
      - [x] 走访三次 {#e target=3 unit=次}
      """
    let log = "2026-08-01,家长会,甲,,c\n2026-08-02,家长会,乙,,d\n2026-08-03,家访,丙,1,e"
    let tasks = try tasks(text, log: log)
    #expect(tasks.map(\.measured) == [nil, nil, 1] && tasks.map(\.status) == [.inProgress, .unproven, .unproven])
    #expect(StatusReason(progress: tasks[1]).sentence == "打了勾，目标3场；记录里没有写数量，看不出有没有达到。")
    #expect(StatusReason(progress: tasks[2]).sentence == "打了勾，数量还没有达到：现有1次，目标3次。")
    let plan = try #require(try files(text, log: log)["progress/plans/p.html"])
    #expect(plan.contains("目标3场，还没有数字。") && !plan.contains("现有0场"))
    #expect(plan.contains("3项任务中已完成0项"))
    let warnings = try site(text, log: log).warnings(on: Self.today).filter { $0.rule == "tick-below-target" }
    #expect(
      warnings.map(\.message.chinese) == [
        "任务打了勾，目标3场，却没有数字能看出有没有达到；网页上写“待补记录”，不算做完",
        "任务打了勾，数量还没有达到：现有1次，目标3次；网页上写“待补记录”，不算做完",
      ]
    )
  }

  @Test("a day of completion that lies ahead is warned of, and the reason says that the tick does not count yet")
  func doneInTheFuture() throws {
    let text = "### 2026年上半年\n\n- [x] 甲事 {#a done=2026-12-25}\n"
    let site = try site(text, log: "2026-02-01,家访,甲,,a")
    #expect(try site.warnings().map(\.rule).contains("done-in-future"))
    let task = try site.site().plans[0].tasks[0]
    #expect(task.status == .inProgress)
    #expect(StatusReason(progress: task).sentence == "已有1条活动记录。打了勾，但写的完成日期（2026年12月25日）还没有到，先不算完成。")
  }

  @Test("not counted stays not counted, and what nobody knows is not called unreached")
  func unknown() throws {
    let text = """
      ### 2026年下半年

      - [ ] 电脑 {#a target=3 unit=台 from=facilities:电脑}
      - [ ] 电视机 {#b target=3 unit=台 from=facilities:电视机}
      """
    let table = [
      "statistics/datapackage.yml": TaskStatusTests.statistics, "statistics/facilities.csv": "设备,台数\n电脑,\n电视机,未统计\n",
    ]
    let files = try files(text, more: table)
    for path in ["progress/index.html", "progress/statistics/facilities.html"] {
      let page = try #require(files[path])
      #expect(page.contains("2项定了2个目标，都还没有数字；没有数字的：1项未统计、1项空缺。"), "\(path)")
      #expect(!page.contains("都没达到"))
    }
    let plan = try #require(files["progress/plans/p.html"])
    #expect(plan.contains("目标3台，还没有数字。") && plan.contains("目标3台，还没有统计。"))
  }

  @Test("one sentence has one denominator")
  func denominators() throws {
    let text = """
      ### 2025年上半年

      - [x] 甲

      ### 2026年下半年

      - [x] 乙
      - [x] 丙
      - [x] 丁
      - [x] 戊
      """
    let sentences = ProgressSentences(site: try site(text).site(on: Self.today))
    #expect(sentences.all()[0] == "到期的1项任务，做完0项；有1项说做完了，但还缺记录。没到期的任务里，有4项说做完了，但还缺记录。")
    #expect(sentences.current == "眼下这段时间的4项任务里，说做完了但缺记录的有4项。")
  }

  @Test("a tile says that nothing is late, none says that of nothing else, and all done is said so")
  func tiles() throws {
    let text = "## 2026年\n\n- [x] 甲 {#a done=2026-02-01}\n"
    let page = try #require(try files(text, log: "2026-02-01,家访,甲,,a")["progress/index.html"])
    #expect(page.contains("过期没做完</span> <span class=\"tile-number\"><strong>0</strong>项"))
    #expect(page.contains("做完了</span> <span class=\"tile-number\"><strong>1</strong>项") && !page.contains("缺记录"))
    #expect(page.contains("没有一件过期没做完。"))
    #expect(page.contains("眼下这段时间的1项任务做完了。"))
  }

  @Test("a share that rounds to nothing is said to be under one percent")
  func smallShares() throws {
    let text = "## 2026年\n\n- [x] 甲 {#a}\n" + (1...299).map { "- [ ] 事\($0)\n" }.joined()
    let page = try #require(try files(text, log: "2026-02-01,家访,甲,,a")["progress/index.html"])
    #expect(page.contains("已经做完1项，不到1%。") && page.contains("<td>1</td><td>不到1%</td>"))
  }

  @Test("what describes a table for search engines says of protection only where children are counted")
  func descriptions() throws {
    let table = [
      "statistics/datapackage.yml": TaskStatusTests.statistics, "statistics/facilities.csv": "设备,台数\n电脑,5\n",
    ]
    let page = try #require(try files("", more: table)["progress/statistics/facilities.html"])
    #expect(!page.contains("公布前已隐去"))
    let rates = try #require(try SampleSite(OpenDataTests.files).files()["progress/statistics/rates.html"])
    #expect(rates.contains("\"name\": \"百分比\"") && rates.contains("公布前已隐去"))
  }

  @Test("many lines are drawn apart, and what is no course in time is no line")
  func lines() throws {
    func page(_ rows: String) throws -> String {
      let descriptor = """
        name: x
        resources:
          - name: t
            title: 数
            path: t.csv
            dimensions: [时间, 项目]
            measure: events
            value: 次数
            chart: line
            updated: 2026-01-01
            schema: {fields: [{name: 时间, type: string}, {name: 项目, type: string}, {name: 次数, type: integer}]}
        """
      let content = ["statistics/datapackage.yml": descriptor, "statistics/t.csv": "时间,项目,次数\n" + rows + "\n"]
      return try #require(try SampleSite(content).files()["progress/statistics/t.html"])
    }
    let four = ["甲", "乙", "丙", "丁"].flatMap { name in [2024, 2025].map { "\($0)年,\(name),\($0 - 2000)" } }
    #expect(try page(four.joined(separator: "\n")).contains("chart-multiples"))
    #expect(try page("2024年,甲,3\n2025年,甲,4").contains("chart-lines"))
    #expect(try page("很长的名称一,甲,3\n另外一样东西,甲,4").contains("chart-bars"))
  }
}
