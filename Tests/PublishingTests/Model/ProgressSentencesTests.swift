import Testing

@testable import Publishing

@Suite("What the dashboard says")
struct ProgressSentencesTests {
  private func sentences(_ plans: [String], log: String = "") throws -> [String] {
    var files = log.isEmpty ? [:] : ["activities/log.md": log]
    for (number, tasks) in plans.enumerated() { files["plans/p\(number + 1).md"] = "---\ntitle: 计划\n---\n\n\(tasks)\n" }
    return ProgressSentences(site: try SampleSite(files).site()).everything
  }

  @Test("is nothing where there is no plan")
  func noPlan() throws {
    #expect(try sentences([]).isEmpty)
  }

  @Test("is plain where a plan has no tasks")
  func noTasks() throws {
    #expect(try sentences(["想一想再写。"]) == ["计划里还没有写任务。"])
  }

  @Test("does not praise records where nothing is done")
  func nothingDone() throws {
    #expect(try sentences(["### 2027年\n\n- [ ] 一"]) == ["还没有任务到期；没有逾期的任务。", "计划一共写了1项任务，已经做完0项，占0%。"])
  }

  @Test("names what is late, unproven, unclear, and what is under way")
  func everything() throws {
    let first = """
      ### 2025年

      - [ ] 一
      - [x] 二
      - [x] 三 {#three}

      ### 2026年

      - [ ] 四
      - [ ] 五 {#five}
      """
    let log = "## 2026-01-05 座谈\n\n- 类别: 座谈会\n- 任务: three、five\n"
    let sentences = try sentences([first, "### 2024年\n\n- [ ] 六\n\n### 2024年\n\n- [ ] 七"], log: log)
    #expect(
      sentences == [
        "到期的3项任务，做完1项；有1项过了期还没做完；有1项说做完了，但还缺记录；另有2项时间待核。",
        "做完的占33%，其中1项是过了期才做完的。",
        "2份计划一共写了7项任务，已经做完1项，占14%。",
        "眼下这段时间的2项任务里，正在做的有1项，还没开始的有1项。",
      ]
    )
  }

  @Test("stands beside tiles and figures only where there is something to show")
  func emptyDashboard() throws {
    let files = try SampleSite(["plans/p.md": article("空计划")]).files()
    let dashboard = try #require(files["progress/index.html"])
    #expect(!dashboard.contains("class=\"tiles\""))
    #expect(!dashboard.contains("part-rules"))
    #expect(!dashboard.contains("<figure"))
    #expect(dashboard.contains("计划里还没有写任务。"))
    #expect(files["progress/plans/p.html"]?.contains("part-rules") == false)
  }
}

extension ProgressSentences {
  fileprivate var everything: [String] { all() + [current].compactMap(\.self) }
}
