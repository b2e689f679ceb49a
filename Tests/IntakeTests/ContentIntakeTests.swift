import Diagnostics
import Testing

@testable import Intake

@Suite struct ContentIntakeTests {
  @Test("a site of two files is enough")
  func smallest() throws {
    let (content, warnings) = try SampleFolder().cleared()
    #expect(content.home.title == "首页" && content.settings.school == "云溪小学")
    #expect(warnings.isEmpty)
  }

  @Test("all problems of a run are told together, in reading order")
  func together() throws {
    let sample = try SampleFolder([
      "site.yml": "title: 甲\nschool: 乙\nlanguage: zh-Hans\nbase_url: x\n",
      "pages/a.md": "---\ntitle: a: b\n---\n13800138000\n",
      "pages/b.md": "---\ntitle: 乙\ndate: 2025-02-30\n---\n", "activities/a.csv": "日期,类别,标题\n2025-03-12,钓鱼,甲\n",
      "index.md": "# 首页\n\n[甲](none.md)\n",
      "statistics/a.csv": "甲\n", "plans/p.md": "# 规划\n\n- [ ] 甲\n", "notes.txt": "",
    ])
    try sample.folder.write(.init([0xFF]), to: "pages/c.md")
    #expect(
      sample.problems() == [
        "unknown-kind activities/a.csv:2:12", "unknown-file index.md:3:5", "unknown-file notes.txt",
        "broken-yaml pages/a.md:2:9",
        "mobile-number pages/a.md:4:1", "wrong-type pages/b.md:3:7", "not-utf8 pages/c.md:1:1",
        "task-without-period plans/p.md:3:1", "base-url site.yml:4:11",
        "undescribed-table statistics/a.csv",
      ]
    )
  }

  @Test("settings that cannot be read do not hide the rest", arguments: ["", "title: a: b", "- 甲", "title: [甲"])
  func brokenSettings(text: String) throws {
    let problems = try SampleFolder(["site.yml": text, "pages/a.md": "# 甲\n\n13800138000\n"]).problems()
    #expect(problems.count == 2 && problems[0] == "mobile-number pages/a.md:3:1" && problems[1].contains("site.yml"))
  }

  @Test("a folder that is not there")
  func missing() throws {
    #expect(throws: Refusal.self) { try ContentIntake(of: "/nowhere/at/all", on: IntakeTesting.today).cleared() }
  }

  @Test("two runs say the same")
  func repeatable() throws {
    let sample = try SampleFolder([
      "pages/a.md": "13800138000 [甲](x.md)\n", "pages/b.md": "<b>", "statistics/b.csv": "甲\n",
      "statistics/a.csv": "甲\n",
    ])
    let first = sample.problems()
    for _ in 0..<5 { #expect(sample.problems() == first) }
  }

  @Test("every problem speaks Chinese and English")
  func wording() throws {
    let sample = try SampleFolder([
      "pages/a.md": "---\nx: 1\ntitle: 甲\ntitel: 乙\ndate: 三月\n---\n<b>\n", "plans/p.md": "# 规划\n\n- [ ] 甲\n",
      "activities/a.csv": "日期\n1,2\n", "x": "",
    ])
    for diagnostic in sample.diagnostics() {
      #expect(
        diagnostic.message.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) },
        "\(diagnostic.rule)"
      )
      #expect(!diagnostic.message.english.isEmpty)
    }
  }
}
