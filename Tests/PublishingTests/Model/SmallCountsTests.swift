import Testing

@testable import Publishing

@Suite("Small numbers of children")
struct SmallCountsTests {
  @Test("what is named after children counts none", arguments: ["建成1个留守儿童之家", "设留守儿童心理咨询信箱", "留守儿童活动中心"])
  func institutions(title: String) throws {
    let plan =
      "---\ntitle: 规划\n---\n\n### 2026年\n\n- [ ] \(title) {#a target=1 unit=个}\n- [ ] \(title)，帮助孩子 {#b target=1 unit=个}\n"
    let tasks = try SampleSite(["plans/p.md": plan]).site().plans[0].tasks.map(\.task)
    #expect(tasks.map(\.countsChildren) == [false, true])
  }

  private static let plan = """
    ---
    title: 计划
    ---

    ### 2026年上半年
    - [ ] 为留守儿童建档 {#files target=40 unit=人}
    - [ ] 组织学生合唱 {#choir target=20 unit=名}
    - [ ] 培训教师 {#teachers target=9 unit=人}
    - [ ] 让寄宿的孩子有人陪 {#care target=9 unit=人 from=boarding:住校}
    """

  private static let files = [
    "plans/plan.md": plan,
    "activities/log.csv": """
    日期,类别,标题,人数,儿童数,数量,任务
    2026-02-01,摸底,一,9,3,3,files
    2026-02-02,文体活动,二,20,5,12,choir
    2026-02-03,文体活动,三,20,0,2,choir
    2026-02-04,教师培训,四,3,,3,teachers

    """,
    "statistics/datapackage.yml": """
    resources:
      - {name: boarding, title: 住宿, path: b.csv, measure: children, value: 人数, dimensions: [住宿], as_of: 2026-02-01,
         schema: {fields: [{name: 住宿}, {name: 人数}]}}
    """,
    "statistics/b.csv": "住宿,人数\n住校,3\n走读,40\n",
  ]

  @Test("are measured, but not told")
  func measured() throws {
    let tasks = try SampleSite(Self.files).site().plans.flatMap(\.tasks)
    #expect(tasks.map(\.measured) == [nil, nil, 3, nil])
    #expect(tasks.map(\.withheld) == ["不足5人", "已隐去", nil, "已隐去"])
    #expect(tasks.map(\.status) == [.inProgress, .inProgress, .inProgress, .inProgress])
  }

  @Test("stand in no file")
  func files() throws {
    let files = try SampleSite(Self.files).files()
    let month = try #require(files["progress/activities/2026-02.html"])
    #expect(month.ranges(of: "不足5人").count == 3)
    #expect(month.contains(">12名<") && !month.contains(">2名<"))
    let plan = try #require(files["progress/plans/plan.html"])
    #expect(plan.contains("不足5人，目标40人") && plan.contains("已隐去，目标20名") && plan.contains("现有3人，目标9人"))
    #expect(files["data/boarding.csv"]?.contains("住校,c") == true)
  }

  @Test("are no part of the traced figures")
  func figures() throws {
    let site = try SampleSite(Self.files).site()
    let measures = site.tracedFigures().filter { $0.id.hasPrefix("measure") }
    #expect(measures.map(\.value) == [3])
  }
}
