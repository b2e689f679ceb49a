import Diagnostics
import Testing

@testable import Intake

@Suite struct PlanReaderTests {
  private let problems = Problems()

  private func plan(_ text: String) -> Plan {
    let source = SourceText(file: "plans/p.md", text: "---\ntitle: 规划\n---\n" + text)
    return PlanReader(file: IntakeTesting.file("plans/p.md", .plan), source: source, problems: problems).plan().plan
  }

  /// Tasks under a period; the first stands in line 5 of the file.
  private func tasks(_ items: String) -> [PlanTask] { plan("### 2025年上半年\n" + items).tasks }

  @Test(
    "attributes in English and Chinese",
    arguments: [
      "- [x] 配备电脑 {#pc done=2025-04-18 target=5 unit=台 line=家校 from=facilities:联网电脑 responsible=总务处}",
      "- [x] 配备电脑 {#pc 完成=2025年4月18日 目标=５ 单位=台 线=家校 数据=facilities：联网电脑 责任=总务处}",
      "- [X] 配备电脑 {#pc 完成日期=\"2025/4/18\" 目标=5 单位=“台” 线=家校 数据=facilities:联网电脑 责任岗位=总务处}",
    ]
  )
  func attributes(item: String) throws {
    let task = try #require(tasks(item).first)
    #expect(problems.diagnostics.isEmpty)
    #expect([task.title, task.id, task.responsible, task.done?.iso] == ["配备电脑", "pc", "总务处", "2025-04-18"])
    #expect(task.isTicked && task.line == .homeAndSchool)
    #expect(task.target?.value == 5 && task.target?.unit == "台")
    #expect(task.target?.source?.table == "facilities" && task.target?.source?.value == "联网电脑")
    #expect(task.period.label == "2025年上半年" && !task.isPeriodUnclear)
    #expect(task.location.line == 5)
  }

  @Test(arguments: [
    ("- [ ] 甲 {done=2025-04-18}", ["done-without-tick 5:15"]), ("- [x] 甲 {done=四月}", ["wrong-type 5:15"]),
    ("- [ ] 甲 {target=5}", ["target-without-unit 5:17"]),
    ("- [x] 甲 {done=2024-12-31}", ["done-ahead 5:15"]), ("- [x] 甲 {done=2025-01-01}", []),
    ("- [ ] 甲 {target=0 unit=台}", ["wrong-type 5:17"]), ("- [ ] 甲 {target=很多 unit=台}", ["wrong-type 5:17"]),
    ("- [ ] 甲 {unit=台}", ["target-missing 5:15"]),
    ("- [ ] 甲 {from=a:b}", ["target-missing 5:15"]), ("- [ ] 甲 {target=5 unit=台 from=a}", ["wrong-type 5:31"]),
    ("- [ ] 甲 {target=5 unit=台 from=:b}", ["wrong-type 5:31"]), ("- [ ] 甲 {line=家较}", ["unknown-value 5:15"]),
    ("- [ ] 甲 {when=明天}", ["unknown-key 5:10"]),
    ("- [ ] 甲 {line=家校 线=安全}", ["duplicate-key 5:18"]), ("- [ ] 甲 {#a/b}", ["bad-id 5:11"]),
    ("- [ ] 甲 {#a、b}", ["bad-id 5:11"]),
    ("- [ ] {#a}", ["task-without-text 5:1"]), ("- [ ] 甲\n- 乙", ["task-without-box 6:1"]),
    ("- [ ] 甲\n  - [ ] 乙", ["nested-task 6:3"]),
    ("- 甲\n  - [ ] 乙", ["list-without-boxes 5:1", "nested-task 6:3"]),
    ("- [ ] 甲 {#a}\n- [ ] 乙 {#a}", ["duplicate-task 6:1"]),
    ("- [ ] 甲 {#a}\n\n### 2025年下半年\n\n- [ ] 乙 {#a}", ["duplicate-task 9:1"]),
    ("- [ ] 甲 {#a}\n\n## 总结 {#a}", ["duplicate-task 5:1"]),
    ("- [ ] 甲 {#2025-nian-shang-ban-nian}", ["duplicate-task 5:1"]), ("- [ ] 甲 {#a}\n- [ ] 乙 {#b}\n- [x] 丙", []),
    ("- [ ] 甲 {#摸底}", []),
    ("1. [ ] 甲\n2. [x] 乙", []), ("- [ ] 甲\n\n- 另一个清单里的话", ["task-without-box 7:1"]),
    ("- [ ] 甲\n\n<!-- -->\n\n- 另一个清单", ["list-without-boxes 9:1"]),
    ("1. 家访\n2. 买书", ["list-without-boxes 5:1"]), ("- 买书", ["list-without-boxes 5:1"]),
    ("- [ ] 甲\n\n#### 说明\n\n- 买书", []),
    ("- [√] 甲", ["task-without-box 5:1"]), ("- []甲\n- [ ] 乙", ["task-without-box 5:1"]),
    ("- [ ] 甲\n-[ ] 乙 {#b}", ["mistyped-mark 6:1"]),
  ])
  func faults(items: String, places: [String]) {
    _ = tasks(items)
    #expect(IntakeTesting.list(problems) == places)
  }

  @Test(
    "a box that is nearly one is told as it was meant",
    arguments: [
      ("[√] 甲", "做完"), ("[x]甲", "做完"), ("[X]甲", "做完"), ("[ x ] 甲", nil), ("【√】甲", "做完"), ("［Ｘ］甲", "做完"), ("☑ 甲", "做完"),
      ("[ ]甲", "没做完"), ("[]甲", "没做完"), ("【】甲", "没做完"), ("［　］甲", "没做完"), ("□ 甲", "没做完"), ("[x](a.md)", nil),
      ("[说明](a.md)", nil), ("甲", nil), ("[×] 甲", nil),
    ]
  )
  func boxes(text: String, hint: String?) {
    #expect(MistypedBox(text)?.hint.chinese.hasPrefix(hint ?? "") == (hint == nil ? nil : true))
  }

  @Test("tasks stand under the period above them")
  func periods() {
    let plan = plan(
      "## 一\n\n### 1、2024年上半年：\n\n- [ ] 甲\n\n#### 细节\n\n- [ ] 乙\n\n### 2024年下半年\n\n- [ ] 丙\n\n## 二\n\n- [ ] 丁"
    )
    #expect(plan.tasks.prefix(3).map(\.period.label) == ["2024年上半年", "2024年上半年", "2024年下半年"])
    #expect(IntakeTesting.list(problems) == ["task-without-period 20:1"])
  }

  @Test("a heading that is no period is named, and the ids below it are known nevertheless")
  func unreadPeriod() {
    let plan = plan("### 2026年3月\n\n- [ ] 甲 {#a}")
    #expect(plan.tasks.map(\.id) == ["a"])
    let problem = problems.diagnostics.first
    #expect(IntakeTesting.list(problems) == ["task-without-period 6:1"])
    #expect(problem?.message.chinese == "这些任务上面的标题“2026年3月”没有读成时期")
    #expect(problem?.hint?.chinese.contains("2025年第一季度") == true)
  }

  @Test("a period named twice is doubted, however it is written")
  func repeated() {
    let plan = plan("### 2024年上半年\n- [ ] 甲\n\n### 2024年下半年\n- [ ] 乙\n\n### 3、2024 年上半年：\n- [ ] 丙")
    #expect(plan.tasks.map(\.isPeriodUnclear) == [true, false, true])
    #expect(IntakeTesting.list(problems) == ["repeated-period 10:1"])
    #expect(!problems.diagnostics.hasErrors)
  }

  @Test(
    "a period that ends before it starts is refused, in headings and in the title",
    arguments: [
      ("### 2026—2024年", ["reversed-period 4:1"]), ("# 规划（2027年至2025年）", ["reversed-period 4:1"]),
      ("### 2026－2024学年第一学期", ["reversed-period 4:1"]),
      ("### 2024——2024年", []),
      ("### 2024—2026年", []), ("### 2024—2025学年第一学期", []), ("### 电话 1660000—1234年", []),
    ]
  )
  func reversed(text: String, places: [String]) {
    _ = plan(text)
    #expect(IntakeTesting.list(problems).filter { $0.hasPrefix("reversed") } == places)
  }

  @Test func reversedTitle() {
    let source = SourceText(file: "plans/p.md", text: "---\ntitle: 规划（2027—2025年）\n---\n")
    _ = PlanReader(file: IntakeTesting.file("plans/p.md", .plan), source: source, problems: problems).plan()
    #expect(IntakeTesting.list(problems) == ["reversed-period 2:8"])
  }

  @Test func slug() {
    let source = SourceText(file: "plans/p.md", text: "---\ntitle: 规划\nslug: My Plan\n---\n")
    let reader = PlanReader(file: IntakeTesting.file("plans/p.md", .plan), source: source, problems: problems)
    #expect(reader.plan().plan.slug == "my-plan")
    #expect(IntakeTesting.list(problems) == ["bad-slug 3:7"])
  }

  @Test("the plan's own text keeps its order around the tasks")
  func parts() {
    let plan = plan("前言。\n\n### 2025年\n- [ ] 甲\n- [ ] 乙\n\n后话。\n\n- 一般清单")
    #expect(plan.summary == "前言。")
    #expect(plan.parts.count == 3)
    guard case .tasks(0..<2) = plan.parts[1] else { return #expect(Bool(false)) }
  }
}
