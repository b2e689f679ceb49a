import Diagnostics
import Testing

@testable import Intake

@Suite struct ActivityLogReaderTests {
  private let problems = Problems()

  private func activities(_ text: String) -> [Activity] {
    let source = SourceText(file: "activities/2025.md", text: text)
    let file = IntakeTesting.file("activities/2025.md", .activityLog)
    return ActivityLogReader(file: file, source: source, settings: IntakeTesting.settings, problems: problems)
      .activities().activities
  }

  @Test(
    "an entry with its record and its story",
    arguments: [
      "## 2025-03-12 座谈会\n- 类别: 家长会\n- 人数: 34\n- 儿童数: 12\n- 数量: 1\n- 地点: 会议室\n- 任务: survey、p/x\n- 说明: 谈了\n\n三月的会。",
      "# 活动记录\n\n## 2025年3月12日 座谈会\n\n- 类别：家长会\n- 人数：３４\n- 儿童数：12\n- 数量：1\n- 地点：会议室\n- 任务：survey, p/x\n- 备注：谈了\n\n三月的会。",
      "## 2025/3/12：座谈会\n* kind: 家长会\n* participants: 34\n* children: 12\n* quantity: 1\n* place: 会议室\n* tasks: survey;p/x\n* note: 谈了\n\n三月的会。",
      "## 2025-03-12 座谈会\n\n<!-- 内部说明 -->\n\n- **类别**: 家长会\n- 人数: 34\n- 儿童数: 12\n- 数量: 1\n- 地点: 会议室\n- 任务: survey、p/x\n- 说明: 谈了\n\n三月的会。\r\n",
    ]
  )
  func entry(text: String) throws {
    let activity = try #require(activities(text).first)
    #expect(problems.diagnostics.isEmpty)
    #expect(activity.date.iso == "2025-03-12")
    #expect([activity.title, activity.kind.name, activity.place, activity.note] == ["座谈会", "家长会", "会议室", "谈了"])
    #expect([activity.participants, activity.children] == [34, 12] && activity.quantity == 1)
    #expect(activity.taskNames.map(\.value) == ["survey", "p/x"])
    #expect(activity.story?.summary == "三月的会。")
  }

  @Test(arguments: [
    ("## 2025-03-12 会", ["missing-field 1:1"]), ("## 2025-03-12\n- 类别: 会议", ["missing-field 1:1"]),
    ("## 2025-03-12 会\n- 类别: 钓鱼", ["unknown-kind 2:7"]),
    ("## 2025-03-12 会\n- 类别: 会仪", ["unknown-kind 2:7"]), ("## 2025-03-12 会\n- 类别: 会议\n- 人数: 许多", ["wrong-type 3:7"]),
    ("## 2025-03-12 会\n- 类别: 会议\n- 心情: 好", ["unknown-key 3:3"]),
    ("## 2025-03-12 会\n- 类别: 会议\n- 没有冒号", ["record-line 3:3"]),
    ("## 2025-03-12 会\n- 类别: 会议\n- kind: 会议", ["duplicate-key 3:3"]),
    ("## 2025-02-30 会\n- 类别: 会议", ["text-outside-entry 2:1", "wrong-type 1:1"]),
    ("## 2025-03-12 会\n- 类别: 会议\n\n### 2025-02-30 会\n", ["wrong-type 4:1"]), ("## ２０２５年２月３０日 会", ["wrong-type 1:1"]),
    ("开头的话。", ["text-outside-entry 1:1"]),
    ("## 11月5日 会\n- 类别: 会议\n\n话", ["activity-heading 1:1"]), ("## 座谈会 2026-11-05\n- 类别: 会议", ["activity-heading 1:1"]),
    ("## 座谈会 2026年11月5日\n", ["activity-heading 1:1"]),
    ("## 2025-03-12 会\n- 类别: 会议\n\n### 3月13日\n\n话", []),
    ("## 2025-03-12 会\n- 类别: 会议\n\n## 三月\n\n一段话", ["text-outside-entry 6:1"]),
    ("## 2025-03-12 会\n- 类别：钓鱼", ["unknown-kind 2:6"]),
    ("## 三月\n\n### 2025-03-12 会\n- 类别: 会议", []), ("## 2025-03-12 会\n- 类别: 会议\n\n### 小标题\n\n话", []),
    ("## 2025-03-12 会\n- 类别: 会议\n- 地点: 16:30 操场", []), ("", []), ("<!-- 说明 -->", []),
    ("## 2025-03-12 会\n- 类别:\n- 人数: x\n- 心情: 好", ["missing-field 2:3", "unknown-key 4:3", "wrong-type 3:7"]),
  ])
  func faults(text: String, places: [String]) {
    _ = activities(text)
    #expect(IntakeTesting.list(problems).sorted() == places.sorted())
  }

  @Test(
    "what is wrong with a heading is said",
    arguments: [
      ("##2026-11-05 会\n- 类别: 会议", "空一格"), ("＃＃2026-11-05 会", "空一格"), ("## 11月5日 会", "年份"), ("## 会 2026-11-05", "名称后面"),
    ]
  )
  func headings(text: String, word: String) {
    #expect(activities(text).isEmpty)
    let problem = problems.diagnostics.first { $0.rule == "activity-heading" }
    #expect(problem?.message.chinese.contains(word) == true)
    #expect(problem?.location.line == 1)
    #expect(!problems.diagnostics.contains { $0.rule == "text-outside-entry" })
  }

  @Test(
    "the day of the week is no part of the title",
    arguments: ["（星期四） 座谈会", "(周四)：座谈会", " 星期四 座谈会", "周四　座谈会", " 座谈会"]
  )
  func weekday(rest: String) {
    #expect(activities("## 2026年11月5日\(rest)\n- 类别: 会议").map(\.title) == ["座谈会"])
    #expect(activities("## 2026年11月5日 周日游园\n- 类别: 会议").map(\.title) == ["周日游园"])
    #expect(problems.diagnostics.isEmpty)
  }

  @Test("a kind that is nearly right is named")
  func nearest() {
    _ = activities("## 2025-03-12 会\n- 类别: 家长回")
    #expect(problems.diagnostics.first?.hint?.chinese == "是不是“家长会”？")
  }
}
