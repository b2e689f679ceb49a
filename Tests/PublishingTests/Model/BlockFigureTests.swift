import Intake
import Testing

@testable import Publishing

@Suite("Figures inside texts")
struct BlockFigureTests {
  private static let content = [
    "index.md": """
    ---
    title: 首页
    ---

    [关于](pages/about.md)和图：

    ```chart
    table: facilities
    ```

    ```progress
    plan: a
    ```

    ```tasks
    plan: a
    ```

    ```activities
    limit: 1
    ```
    """,
    "pages/about.md": article("关于"),
    "plans/a.md":
      "---\ntitle: 计划\n---\n\n### 2026年上半年\n\n- [ ] 两台电脑 {#two target=2 unit=台 from=facilities:电脑}\n",
    "activities/log.md": "## 2025-03-01 甲\n\n- 类别: 家访\n\n## 2025-09-01 乙\n\n- 类别: 会议\n",
    "statistics/datapackage.yml": TaskStatusTests.statistics, "statistics/facilities.csv": "设备,台数\n电脑,2\n",
  ]

  @Test("are reported with their sources, by the ids that they have on the page")
  func entries() throws {
    let sample = try SampleSite(Self.content)
    let page = try #require(try sample.files()["index.html"])
    let figures = try sample.site().tracedFigures().filter { $0.page == "index.html" }
    let wanted = [
      "figure-1/电脑": 2.0, "figure-2/done": 1, "figure-3-measure-0-two": 2, "figure-4": 1,
    ]
    for (id, value) in wanted {
      let figure = try #require(figures.first { $0.id == id }, "\(id) of \(figures.map(\.id))")
      #expect(figure.value == value && !figure.sources.isEmpty)
      #expect(page.contains("id=\"\(id.split(separator: "/")[0])\""), "\(id)")
    }
    #expect(figures.count == 9)
    #expect(figures.last?.sources.first?.line == 5)
  }

  @Test("facts of a table name the targets and units of the plans that are measured by it")
  func stated() throws {
    let more = "- [ ] 三部电话 {#three target=3 unit=部 from=facilities:电话}\n"
    let content = Self.content.merging([
      "plans/a.md": (Self.content["plans/a.md"] ?? "") + more, "statistics/facilities.csv": "设备,台数\n电脑,2\n电话,1\n",
    ]) { $1 }
    let page = try #require(try SampleSite(content).files()["progress/statistics/facilities.html"])
    #expect(page.contains("<dt>目标</dt><dd>各份计划里一共定了2个</dd>") && page.contains("<dt>单位</dt><dd>台、部等</dd>"))
    #expect(page.contains("2项定了2个目标") && !page.contains("单位：件"))
  }

  @Test("the post that answers is the activity log's where nobody else is named, and its lack is told")
  func posts() throws {
    let warnings = try SampleSite(Self.content).warnings()
    #expect(warnings.contains { $0.rule == "missing-responsible" })
    let settings = "title: 心桥\nschool: 云溪小学\nlanguage: zh-Hans\n责任岗位: 德育主任\n"
    let named = try SampleSite(Self.content.merging(["site.yml": settings], uniquingKeysWith: { $1 }))
    #expect(try named.warnings().allSatisfy { $0.rule != "missing-responsible" })
    let page = try #require(try named.files()["progress/activities/2025.html"])
    #expect(page.contains("<dt>责任岗位</dt><dd>德育主任</dd>"))
  }

  @Test("much evidence is named by its latest and found by its months")
  func evidence() throws {
    let entries = (0..<25).map { number in
      "## 2025-0\(number < 12 ? 1 : 2)-\(10 + number % 12) 走访\n\n- 类别: 家访\n- 任务: visit\n"
    }
    let page = try #require(
      try SampleSite([
        "plans/a.md": "---\ntitle: 计划\n---\n\n### 2025年上半年\n\n- [x] 走访 {#visit}\n",
        "activities/log.md": entries.joined(separator: "\n"),
      ]).files()["progress/plans/a.html"]
    )
    #expect(page.split(separator: "走访</a></li>").count == 11)
    #expect(page.contains("全部25次，按月看"))
    #expect(page.contains("2025-01.html\">2025年1月</a> <span class=\"meta-inline\">12次</span>"))
    #expect(page.contains("2025-02.html\">2025年2月</a> <span class=\"meta-inline\">13次</span>"))
  }
}
