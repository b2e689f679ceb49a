import Diagnostics
import Foundation
import Testing

@testable import Intake

@Suite struct PrivacyGateTests {
  private let front = "---\ntitle: 甲\n---\n\n"

  @Test(
    "in whatever corner of a page",
    arguments: [
      ("电话13800138000。", "5:3"), ("138**0013**8000", "5:1"), ("**138**00138000", "5:3"), ("138*0013*8000", "5:1"),
      ("13800`13800`0", "5:1"), ("138&#48;0138000", "5:1"),
      ("138&nbsp;0013&nbsp;8000", "5:1"), ("138\n0013\n8000", "5:1"), ("138\\-0013\\-8000", "5:1"),
      ("138<!-- x -->00138000", "5:1"), ("| 表 |\n|-|\n| 13800138000 |", "7:3"),
      ("![13800138000](a.png)", "5:3"), ("<!-- 13800138000 -->", "5:6"), ("[甲](tel:13800138000)", "5:9"),
      ("[甲](tel:138%300138000)", "5:9"),
      ("[甲](https://a.example/?t=13800138000)", "5:26"), ("[甲](https://a.example/ \"13800138000\")", "5:25"),
      ("`13800138000`", "5:2"), ("```\n13800138000\n```", "6:1"),
      ("```13800138000\nx\n```", "5:4"), ("~~138~~00138000", "5:3"), ("- [ ] 甲 {#a responsible=13800138000}", "5:25"),
      ("# 甲 {#t k=\"138 0013 8000\"}", "5:12"),
      ("甲[^1]\n\n[^1]: 13800138000", "7:7"), ("[甲][a]\n\n[a]: https://a.example/13800138000", "7:24"),
      ("<13800138000@a.example>", "5:2"), ("> 138\n> 0013 8000", "5:3"),
      ("<b>13800138000</b>", "5:4"), ("13800138000\\\nx", "5:1"),
    ]
  )
  func corners(body: String, place: String) throws {
    let sample = try SampleFolder(["pages/a.md": front + body + "\n"])
    let found = sample.problems().filter { $0.hasPrefix("mobile-number") }
    #expect(found == ["mobile-number pages/a.md:\(place)"])
    expectSilence(sample)
  }

  @Test(
    "in other files",
    arguments: [
      ("pages/a.md", "---\ntitle: 138 0013 8000\n---\n", "2:8"),
      ("pages/a.md", "---\ntitle: 甲\ntags: [乙, '13800138000']\n---\n", "3:12"),
      ("pages/a.md", "---\ntitle: \"138\\u00300138000\"\n---\n", "2:9"),
      ("pages/a.md", "---\ntitle: 甲\nsummary: 138\n  0013\n  8000\n---\n", "3:10"),
      ("pages/a.md", "---\ntitle: 甲\nsummary: 13800\n  138000\n---\n", "3:10"),
      ("pages/a.md", "---\ntitle: 甲\n# 13800138000\n---\n", "3:3"),
      ("pages/a.md", "---\ntitle: 甲\n13800138000: 乙\n---\n", "3:1"),
      ("pages/a.md", "---\ntitle: a: b\n---\n\n138**0013**8000\n", "5:1"),
      ("pages/a.md", "---\ntitle: a\n\n13800138000\n", "4:1"),
      ("site.yml", "title: 甲\nschool: 乙\nlanguage: zh-Hans\n# 13800138000\n", "4:3"),
      (
        "site.yml", "title: 甲\nschool: 乙\nlanguage: zh-Hans\nhelp_lines: [{number: \"13800138000\", name: 丙}]\n", "4:24"
      ), ("site.yml", "title: 13800138000: 乙\n", "1:8"),
      ("activities/a.csv", "日期,类别,标题,说明\n2025-03-12,会议,甲,找13800138000\n", "2:18"),
      ("activities/a.csv", "日期,类别,标题,说明\n2025-03-12,会议,甲,\"138\n0013\n8000\"\n", "2:18"),
      ("activities/a.csv", "日期,类别\n13800138000", "2:1"),
      ("activities/a.md", "## 2025-03-12 会\n- 类别: 会议\n- 地点: 138-0013-8000\n", "3:7"),
      ("statistics/a.csv", "甲,乙\n13800138000,5\n", "2:1"),
      ("statistics/datapackage.json", "{\"name\": \"138\\u00300138000\"}", "1:11"),
      ("root/a.txt", "13800138000", "1:1"),
      ("plans/p.md", "# 规划\n\n### 2025年\n\n- [ ] 甲 {#a responsible=\"138 0013 8000\"}\n", "5:26"),
      ("pages/a.md", "# 甲\n\n```chart\ntable: \"138\\x300138000\"\n```\n", "4:9"),
      ("pages/a.md", "\u{FEFF}---\r\ntitle: 13800138000\r\n---\r\n", "2:8"),
    ]
  )
  func files(path: String, text: String, place: String) throws {
    let sample = try SampleFolder([path: text])
    #expect(sample.problems().filter { $0.hasPrefix("mobile-number") } == ["mobile-number \(path):\(place)"])
    expectSilence(sample)
  }

  @Test(
    "in names of files and folders",
    arguments: ["pages/13800138000.md", "pages/138-0013-8000.md", "files/13800138000/a.txt", "files/甲１３８００１３８０００.pdf"]
  )
  func names(path: String) throws {
    let sample = try SampleFolder([path: "# 甲\n"])
    #expect(sample.diagnostics().map(\.rule) == ["mobile-number"])
    expectSilence(sample)
  }

  @Test("in a table of a Chinese spreadsheet")
  func gb18030() throws {
    let sample = try SampleFolder()
    let text = "日期,类别,标题,说明\r\n2025-03-12,会议,甲,找１３８００１３８０００\r\n"
    try sample.folder.write(
      try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632))),
      to: "activities/a.csv"
    )
    #expect(sample.problems() == ["mobile-number activities/a.csv:2:18"])
    expectSilence(sample)
  }

  @Test("findings are never capped")
  func uncapped() throws {
    let lines = (0..<2500).map { "找139\(String(10_000_000 + $0))。" }.joined(separator: "\n\n")
    #expect(try SampleFolder(["pages/a.md": front + lines]).diagnostics().count == 2500)
  }

  @Test("what the school declares public passes")
  func publicNumbers() throws {
    let settings =
      "title: 甲\nschool: 乙\nlanguage: zh-Hans\nprivacy: {public_numbers: [{number: 138-0013-8000, what: 办公室}]}\n"
    #expect(try SampleFolder(["site.yml": settings, "pages/a.md": front + "138 0013 8000\n"]).cleared().1.isEmpty)
    #expect(
      try SampleFolder(["site.yml": settings, "pages/a.md": front + "13900139000\n"]).problems() == [
        "mobile-number pages/a.md:5:1"
      ]
    )
  }

  /// Neither text nor JSON may tell a value, whatever it was dressed in.
  private func expectSilence(_ sample: SampleFolder) {
    let shown = Number.halfWidth(sample.everythingShown()).filter { !"*`-& \\".contains($0) }
    for part in ["00138", "0013", "38000", "8000"] { #expect(!shown.contains(part), "\(shown)") }
  }
}
