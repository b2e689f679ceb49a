import Intake
import Testing

@testable import Publishing

@Suite("The dashboard")
struct DashboardTests {
  private static let content = [
    "plans/a-old.md": """
    ---
    title: 老规划
    date: 2025-01-01
    ---

    ### 2025年上半年

    - [x] 买电脑 {#computers target=1 unit=台 from=facilities:电脑 responsible=总务主任 line=家校}
    - [x] 没有记录的事 {#unproven responsible=校长}

    ### 2026年上半年

    - [ ] 再买电脑 {#more target=5 unit=台 from=facilities:电脑 responsible=总务主任}
    """,
    "plans/b-new.md":
      "---\ntitle: 新计划\ndate: 2026-01-05\n---\n\n### 2026年上半年\n\n- [ ] 两台电脑 {#two target=2 unit=台 from=facilities:电脑}\n",
    "plans/c-plain.md": "---\ntitle: 没有任务\n---\n\n只有文字。\n",
    "activities/log.md": """
    ## 2025-03-01 家访

    - 类别: 家访
    - 数量: 12

    ## 2025-09-01 其他一件

    - 类别: 其他
    - 数量: 3

    ## 2026-05-01 还没到的日子

    - 类别: 家长学校
    """,
    "statistics/datapackage.yml": TaskStatusTests.statistics, "statistics/facilities.csv": "设备,台数\n电脑,2\n",
    "pages/look-back.md": "---\ntitle: 我们的话\nyear: 2025\n---\n\n没做到的也写。\n",
  ]

  @Test("plans stand by period, the newest first")
  func order() throws {
    let site = try SampleSite(Self.content).site()
    #expect(site.plansByPeriod.map(\.plan.title) == ["新计划", "老规划", "没有任务"])
  }

  @Test("contradicting targets are all kept, none merged")
  func targets() throws {
    let things = try SampleSite(Self.content).site().targets
    #expect(things.map(\.source.value) == ["电脑"])
    #expect(things[0].tasks.compactMap(\.task.target?.value) == [1, 5, 2])
    let page = try #require(try SampleSite(Self.content).files()["progress/index.html"])
    #expect(page.contains("电脑现有2台，3个目标达到2个，离最高的5台还差3台"))
    for label in ["老规划，2025年上半年", "老规划，2026年上半年", "新计划，2026年上半年"] { #expect(page.contains(label)) }
  }

  @Test("a task names what earlier and later plans promise of the same thing")
  func laterPlans() throws {
    let files = try SampleSite(Self.content).files()
    let old = try #require(files["progress/plans/a-old.html"])
    let new = try #require(files["progress/plans/b-new.html"])
    #expect(old.contains("后来的计划要2台 <a href=\"../../progress/plans/b-new.html#two\">新计划</a>"))
    #expect(new.contains("早先的计划要1台 <a href=\"../../progress/plans/a-old.html#computers\">老规划</a>"))
    #expect(!old.contains("早先的计划要"))
  }

  @Test("targets in two units never share a chart")
  func twoUnits() throws {
    var content = Self.content
    content["plans/b-new.md"] = content["plans/b-new.md"]?.replacing("unit=台", with: "unit=套")
    let page = try #require(try SampleSite(content).files()["progress/index.html"])
    #expect(page.contains("现有多少，各份计划要多少（台）") && page.contains("现有多少，各份计划要多少（套）"))
    #expect(page.contains("电脑现有2套，达到目标2套。") && page.contains("2个目标达到1个，离最高的5台还差3台"))
  }

  @Test(
    "a table hidden whole keeps its page and a figure that says so, in every kind of chart",
    arguments: ["bars", "line", "small-multiples", "stacked-bars"]
  )
  func hiddenWhole(kind: String) throws {
    let descriptor = """
      name: school
      resources:
        - name: tiny
          title: 很少的人
          path: tiny.csv
          dimensions: [年级]
          measure: children
          value: 人数
          chart: \(kind)
          schema: {fields: [{name: 年级, type: string}, {name: 人数, type: integer}]}
      """
    let files = try SampleSite([
      "statistics/datapackage.yml": descriptor, "statistics/tiny.csv": "年级,人数\n一年级,1\n二年级,2\n",
    ]).files()
    let page = try #require(files["progress/statistics/tiny.html"])
    #expect(page.contains("各项数值均已隐去。") && page.contains("chart-hidden"))
    #expect(files["data/tiny.csv"] == "\u{FEFF}年级,人数\r\n一年级,c\r\n二年级,c\r\n合计,c\r\n")
  }

  @Test("a year is drafted from the data, and the school's own page becomes part of it")
  func review() throws {
    let files = try SampleSite(Self.content).files()
    let page = try #require(files["progress/years/2025.html"])
    #expect(page.contains("计划在2025年完成的2项任务，到年底做完1项，1项缺记录。") && page.contains("这一年记录了2次活动。"))
    #expect(page.contains("没做到的也写。") && files["look-back.html"] == nil)
    #expect(files["progress/years/2026.html"]?.contains("（还没有过完）") == true)
    #expect(files["progress/years/2026.html"]?.contains("学校还没有写这一年的总结") == true)
  }

  @Test("a past year stands as it ended: what was done or counted later is told as later")
  func stateOfThatYear() throws {
    var content = Self.content
    content["plans/a-old.md"]? += """


      ### 2025年下半年

      - [x] 拖到第二年 {#late done=2026-02-01}
      - [ ] 一直没做 {#never}
      """
    content["activities/log.md"]? += "\n## 2026-02-01 补做\n\n- 类别: 其他\n- 任务: late\n"
    let page = try #require(try SampleSite(content).files()["progress/years/2025.html"])
    #expect(page.contains("计划在2025年完成的4项任务，到年底做完1项，1项缺记录，2项逾期没做完。后来又补上1项。"))
    #expect(page.contains("<td class=\"number\">1台</td><td class=\"number\">当年没有单独统计</td>"))
    #expect(page.contains("现在 <span class=\"status status-done-late\">"))
  }

  @Test("two pages that look back on one year are refused, naming both")
  func twoReviews() throws {
    var content = Self.content
    content["pages/another.md"] = "---\ntitle: 又一份\nyear: 2025\n---\n\n话。\n"
    let told = try SampleSite(content).refusal().told
    #expect(told.count == 1 && told[0].contains("another.md") && told[0].contains("look-back.md"))
  }

  @Test("tasks stand under their posts, those without one last")
  func posts() throws {
    let posts = ResponsiblePost.all(of: try SampleSite(Self.content).site().plans)
    #expect(posts.map(\.name) == ["总务主任", "校长", nil])
    #expect(posts.map(\.tasks.count) == [2, 1, 1])
    #expect(posts.map { $0.count(.unproven) } == [0, 1, 0])
  }

  @Test("a quantity has the unit of its kind; one of nothing known is not printed")
  func units() throws {
    let month = try #require(try SampleSite(Self.content).files()["progress/activities/2025-03.html"])
    #expect(month.contains("<dd>12户</dd>"))
    let other = try #require(try SampleSite(Self.content).files()["progress/activities/2025-09.html"])
    #expect(!other.contains("数量"))
  }

  @Test("meetings and inspections count towards no line")
  func meetings() throws {
    let log = "日期,类别,标题\n2025-03-01,会议,甲\n2025-03-02,检查考核,乙\n2025-03-03,文体活动,丙\n"
    let site = try SampleSite(["activities/log.csv": log]).site()
    let lines = site.tracedFigures().filter { $0.page == "progress/index.html" && $0.value > 0 }
    #expect(lines.map(\.id) == ["lines/2025年春季学期/教学活动"] && lines.map(\.value) == [1])
  }

  @Test("activities have lists by line and by kind; what is planned is not counted")
  func groups() throws {
    let files = try SampleSite(Self.content).files()
    let line = try #require(files["progress/activities/line-jia-xiao.html"])
    #expect(line.contains("记录在案1次") && line.contains("还没到的日子") && line.contains("买电脑"))
    #expect(files["progress/activities/kind-jia-fang.html"]?.contains("家访") == true)
  }

  @Test("what is new since a release is told; nothing is told where nothing was released")
  func changes() throws {
    let sample = try SampleSite(Self.content)
    let content = try sample.cleared()
    let last = LastRelease(date: day(2025, 6, 1), addresses: [], tables: [])
    let site = try SiteBuilder(content: content, date: SampleSite.today, baseURL: nil, last: last).build().site
    let changes = ReleaseChanges(of: site, since: last)
    #expect(changes.activities == 1 && changes.statistics == [0] && changes.kept.isEmpty)
    let same = LastRelease(date: SampleSite.today, addresses: [], tables: content.statistics.map(PrintedTable.init))
    #expect(ReleaseChanges(of: site, since: same).isEmpty)
    #expect(try sample.files()["progress/index.html"]?.contains("part-changes") == false)
  }

  @Test("every figure says its unit, its period, its source and when it was last brought up to date")
  func facts() throws {
    let site = try SampleSite(Self.content).site()
    let facts = FigureFacts(of: site.content.statistics[0], against: site.targets, in: site)
    #expect(facts.items.map(\.label).starts(with: ["单位"]))
    let plans = FigureFacts(of: site.plans, in: site)
    #expect(plans.items.map(\.label) == ["单位", "时段", "分母", "目标", "统计的是什么", "来源", "责任岗位", "下次更新"])
    #expect(plans.items[1].text == "2025年1月1日到2026年6月30日")
  }

  @Test("terms follow one another without a gap")
  func terms() {
    let terms = SchoolTerm.all(of: [day(2025, 2, 28), day(2026, 9, 1)])
    #expect(terms.map(\.label) == ["2024年秋季学期", "2025年春季学期", "2025年秋季学期", "2026年春季学期", "2026年秋季学期"])
    #expect(SchoolTerm.all(of: []).isEmpty)
  }
}
