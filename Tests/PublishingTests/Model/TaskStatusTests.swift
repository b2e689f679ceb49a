import Intake
import Testing

@testable import Publishing

@Suite("The status of a task")
struct TaskStatusTests {
  /// Each task begins with the status it must get on 1 March 2026.
  static let plan = """
    ---
    title: 计划
    ---

    ### 2025年上半年

    - [x] done 打了勾，有记录 {#a1}
    - [x] unproven 打了勾，没有记录 {#a2}
    - [x] done-late 过了时期才做完 {#a3 done=2025-07-01}
    - [x] done 时期最后一天做完 {#a4 done=2025-06-30}
    - [x] unproven 晚了，又没有记录 {#a5 done=2025-08-01}
    - [ ] overdue 什么都没有 {#a6}
    - [ ] overdue 有记录，没做完 {#a7}
    - [ ] done 活动的数量加起来够了 {#a8 target=5 unit=次}
    - [ ] overdue 活动的数量不够 {#a9 target=6 unit=次}
    - [ ] done-late 表里够了，统计在时期以后 {#a10 target=5 unit=台 from=facilities:电脑}
    - [ ] overdue 表里不够 {#a11 target=6 unit=台 from=facilities:电脑}
    - [x] done 打了勾，表里够了，没有活动 {#a12 target=5 unit=台 from=facilities:电脑}
    - [x] done-late 表里够了，做完得晚 {#a13 target=5 unit=台 from=facilities:电脑 done=2025-07-02}
    - [x] unproven 打了勾，表里不够 {#a14 target=6 unit=台 from=facilities:电脑}
    - [x] unproven 打了勾，表里空着 {#a15 target=1 unit=台 from=facilities:空缺}
    - [x] unproven 打了勾，数量不够，只有记录 {#a16 target=9 unit=次}

    ### 2026年上半年

    - [ ] in-progress 有记录 {#b1}
    - [ ] in-progress 表里有一部分 {#b2 target=10 unit=台 from=facilities:电脑}
    - [ ] not-started 什么都没有 {#b3}
    - [ ] not-started 只有将来的活动 {#b4}
    - [ ] not-started 表里是零 {#b5 target=2 unit=台 from=facilities:投影}
    - [ ] not-started 表里还没统计 {#b6 target=2 unit=台 from=facilities:未数}
    - [x] unproven 打了勾，只有将来的活动 {#b7}
    - [ ] not-started 将来的数量不算 {#b8 target=5 unit=次}

    ### 2027年

    - [ ] not-started 以后的事 {#c1}
    - [ ] in-progress 提前动手 {#c2}
    - [x] done 提前做完 {#c3 done=2026-01-05}
    """

  static let unclear = """
    ---
    title: 写错年份的计划
    ---

    ### 2024年上半年

    - [ ] not-started 不算逾期 {#u1}
    - [x] done 不算逾期完成 {#u2 done=2024-09-01}

    ### 2024年上半年

    - [ ] in-progress 有记录 {#u3}
    - [x] unproven 没有记录 {#u4 done=2024-09-01}
    """

  static let statistics = """
    name: x
    resources:
      - name: facilities
        title: 设备
        path: facilities.csv
        dimensions: [设备]
        measure: items
        value: 台数
        updated: 2026-01-01
        schema: {fields: [{name: 设备, type: string}, {name: 台数, type: integer}]}
    """

  static func sample() throws -> SampleSite {
    try SampleSite([
      "plans/plan.md": plan, "plans/unclear.md": unclear, "statistics/datapackage.yml": statistics,
      "statistics/facilities.csv": "设备,台数\n电脑,5\n投影,0\n空缺,\n未数,未统计\n",
      "activities/log.csv": """
      日期,类别,标题,数量,任务
      2025-03-01,座谈会,一,,a1 a3 a4 a7 a16
      2025-03-02,家访,二,2,a8 a9
      2025-03-03,家访,三,3,a8 a9
      2026-02-01,座谈会,四,,b1 c2 c3 u2 u3
      2026-05-01,座谈会,五,7,b4 b7 b8

      """.replacing(#/(\w\d+) (?=\w\d)/#) { "\($0.output.1)、" },
    ])
  }

  @Test("follows from ticks, records, numbers and periods, by the printed rule")
  func statuses() throws {
    let tasks = try Self.sample().site().plans.flatMap(\.tasks)
    #expect(tasks.count == 31)
    for progress in tasks {
      let expected = progress.task.title.prefix { $0 != " " }
      #expect(progress.status.rawValue == expected, "\(progress.task.title)")
    }
  }

  @Test(
    "turns to overdue on the day after the period",
    arguments: [(day(2025, 6, 30), "not-started"), (day(2025, 7, 1), "overdue")]
  )
  func lastDay(date: CalendarDate, expected: String) throws {
    let tasks = try Self.sample().site(on: date).plans[0].tasks
    #expect(tasks.first { $0.task.id == "a6" }?.status.rawValue == expected)
  }

  @Test("is given a reason that never speaks of zero where nothing was measured")
  func reasons() throws {
    let tasks = try Self.sample().site().plans.flatMap(\.tasks)
    let reasons = Dictionary(
      uniqueKeysWithValues: tasks.map { ($0.task.id ?? "", StatusReason(progress: $0).sentence) }
    )
    #expect(reasons["a1"] == "打了勾，有1条活动记录。")
    #expect(reasons["a3"] == "2025年7月1日完成，时期到2025年6月30日为止。")
    #expect(reasons["a8"] == "测得的数量达到了目标。")
    #expect(reasons["c3"] == "打了勾，有1条活动记录。2026年1月5日就做完了，比计划的时期早。")
    #expect(reasons["b2"] == "已经有了一部分数量。")
    #expect(reasons["b3"] == "还没有相关活动。")
    #expect(reasons["b5"] == "还没有相关活动，数量也是零。")
    #expect(reasons["b6"] == "还没有相关活动，也还没有数字。")
    #expect(reasons["u1"] == "还没有相关活动。计划两次写到这个时期，时间待核，不算逾期。")
  }

  @Test("has rules whose printed order is the order in which they are tried")
  func ruleOrder() {
    #expect(Set(TaskStatus.ruleOrder) == Set(TaskStatus.allCases))
    #expect(TaskStatus.ruleOrder.count == TaskStatus.allCases.count)
    #expect(TaskStatus.ruleOrder.first == .unproven)
    #expect(TaskStatus.ruleOrder.last == .notStarted)
  }

  @Test("of an unclear period is counted, explained and flagged on the plan's page")
  func unclearOnThePage() throws {
    let files = try Self.sample().files()
    let page = try #require(files["progress/plans/unclear.html"])
    #expect(page.contains("status-unclear"))
    #expect(page.contains("时间待核</span>\n <strong>4</strong>"))
    #expect(page.contains("计划两次写到同一个时期"))
    #expect(page.matches(of: #/class="flag">时间待核/#).count == 4)
    let other = try #require(files["progress/plans/plan.html"])
    #expect(!other.contains("时间待核"))
  }
}
