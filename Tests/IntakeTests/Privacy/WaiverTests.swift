import Diagnostics
import Testing

@testable import Intake

@Suite struct WaiverTests {
  private static let number = "13900139000"
  private let page = "---\ntitle: 甲\n---\n\n"

  private func settings(_ waivers: String...) -> String {
    "title: 甲\nschool: 乙\nlanguage: zh-Hans\nprivacy:\n  waivers:\n"
      + waivers.map { "    - {\($0)}\n" }.joined()
  }

  private func waiver(rule: String = "mobile-number", file: String = "pages/a.md", of text: String = number) -> String {
    "rule: \(rule), file: \(file), text_hash: \(TextHash.of(text)), reason: 旧号码, post: 校长, until: 2025-12-31"
  }

  @Test(
    "the hash is of the letters and digits alone",
    arguments: ["139-0013-9000", "１３９００１３９０００", "139\u{200B}0013 9000"]
  )
  func forms(text: String) {
    #expect(TextHash.of(text) == TextHash.of(Self.number))
    #expect(TextHash.of(Self.number) == "cad9", "what stands in a site.yml holds in the next version")
  }

  @Test("the hash gives no number back: many share one")
  func ambiguous() {
    let hash = TextHash.of(Self.number)
    let others = (0..<1_000_000).lazy.map { "139\(10_000_000 + $0)" }.filter { TextHash.of($0) == hash }
    #expect(others.prefix(4).count == 4)
  }

  @Test("one text in one file passes, as often as it stands there")
  func passes() throws {
    let sample = try SampleFolder([
      "site.yml": settings(waiver()), "pages/a.md": page + "139 0013 9000，139-0013-9000\n",
    ])
    #expect(sample.problems() == ["waiver-used site.yml:6:7"])
    #expect(try sample.cleared().0.waivers.map(\.post) == ["校长"])
  }

  @Test(
    "nothing else passes",
    arguments: [
      ("pages/a.md", "13900139000 13900139001", ["mobile-number pages/a.md:5:13"]),
      ("pages/a.md", "13900139000 11010519491231002X", ["resident-id pages/a.md:5:13"]),
      ("pages/b.md", "13900139000", ["mobile-number pages/b.md:5:1", "waiver-unused site.yml:6:7"]),
      ("pages/a.md", "你好", ["waiver-unused site.yml:6:7"]),
    ]
  )
  func stays(path: String, body: String, problems: [String]) throws {
    let sample = try SampleFolder(["site.yml": settings(waiver()), path: page + body + "\n"])
    #expect(sample.problems().filter { !$0.hasPrefix("waiver-used") } == problems)
    #expect(!sample.everythingShown().contains(Self.number))
  }

  @Test("what stands in a drawing passes too, as it is written and as it is read")
  func drawing() throws {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>\(Self.number)</text></svg>\n"
    let sample = try SampleFolder([
      "site.yml": settings(waiver(file: "files/a.svg")), "files/a.svg": drawing,
      "pages/a.md": page + "![图](../files/a.svg)\n",
    ])
    #expect(sample.problems() == ["waiver-used site.yml:6:7"])
  }

  @Test("of a long line a window is shown, and in it no number for being cut")
  func longLines() throws {
    for before in [0, 80, 95, 99, 100, 101, 105, 150, 1_000] {
      let text = String(repeating: "你", count: before) + Self.number + String(repeating: "好", count: 1_000)
      let sample = try SampleFolder(["pages/a.md": page + text + " <b>\n"])
      let shown = sample.everythingShown()
      #expect(!shown.contains(Self.number) && !shown.contains("390013900"))
      #expect(shown.split(separator: "\n").allSatisfy { $0.unicodeScalars.count < 900 })
    }
  }

  @Test("a waiver holds through its last day", arguments: [("2025-12-31", true), ("2026-01-01", false)])
  func lastDay(day: String, passes: Bool) throws {
    let sample = try SampleFolder(["site.yml": settings(waiver()), "pages/a.md": page + "13900139000\n"])
    let rules = sample.diagnostics(on: IntakeTesting.day(day)).map(\.rule)
    #expect(rules == (passes ? ["waiver-used"] : ["mobile-number", "waiver-expired"]))
  }

  @Test("a waiver holds for two years at most", arguments: [("2023-12-31", true), ("2023-12-30", false)])
  func longest(day: String, passes: Bool) throws {
    let sample = try SampleFolder(["site.yml": settings(waiver()), "pages/a.md": page + "13900139000\n"])
    let rules = sample.diagnostics(on: IntakeTesting.day(day)).map(\.rule)
    #expect(rules == (passes ? ["waiver-used"] : ["mobile-number", "waiver-until"]))
  }

  @Test("an earlier date brings no waiver back", arguments: [("2025-12-31", true), ("2026-01-01", false)])
  func clock(today: String, passes: Bool) throws {
    let sample = try SampleFolder(["site.yml": settings(waiver()), "pages/a.md": page + "13900139000\n"])
    let content = Result {
      try ContentIntake(
        of: sample.folder.path,
        on: IntakeTesting.day("2025-06-01"),
        clock: IntakeTesting.day(today)
      ).cleared()
    }
    let cleared = try? content.get()
    #expect((cleared != nil) == passes)
  }

  @Test("a waiver of a record is one of a person")
  func record() throws {
    let told = "五年级那个女生数学很好。"
    let sample = try SampleFolder(["pages/a.md": page + told + "\n"])
    let hint = sample.diagnostics().first?.hint?.english ?? ""
    let hash = hint.suffix(4)
    let line =
      "rule: marks-and-ranks, file: pages/a.md, text_hash: \"\(hash)\", reason: 旧文, post: 校长, until: 2025-12-31"
    for (more, rules) in [("", ["waiver-used"]), ("六年级那个女生数学很差。", ["marks-and-ranks", "waiver-used"])] {
      let waived = try SampleFolder(["site.yml": settings(line), "pages/a.md": page + told + more + "\n"])
      #expect(waived.diagnostics(on: IntakeTesting.day("2025-06-01")).map(\.rule).sorted() == rules)
    }
  }

  @Test(
    "a waiver names one rule",
    arguments: ["[mobile-number, landline-number]", "mobile-number、landline-number", "mobile"]
  )
  func oneRule(rule: String) throws {
    let sample = try SampleFolder(["site.yml": settings(waiver(rule: rule))])
    #expect(sample.problems().map { $0.prefix(20) } == ["waiver-rule site.yml"])
  }

  @Test("what can never be waived", arguments: ["resident-id", "resident-id-15", "student-number", "bank-card"])
  func never(rule: String) throws {
    let sample = try SampleFolder(["site.yml": settings(waiver(rule: rule))])
    #expect(sample.problems() == ["waiver-forbidden site.yml:6:14"])
    #expect(!Waiver.sample(rule: rule, of: Self.number).covers(rule: rule, text: Self.number))
  }

  @Test("a finding tells its hash, but not where no waiver can help")
  func hint() throws {
    let shown = try SampleFolder(["pages/a.md": page + "13900139000\n\n11010519491231002X\n"]).diagnostics()
    #expect(shown[0].hint?.english.contains("text_hash: cad9") == true)
    #expect(shown[1].hint?.english.contains("text_hash") == false)
  }
}

extension Waiver {
  fileprivate static func sample(rule: String, of text: String) -> Waiver {
    Waiver(
      location: SourceLocation(file: "site.yml"),
      rule: rule,
      file: "pages/a.md",
      textHash: TextHash.of(text),
      reason: "旧号码",
      post: "校长",
      until: IntakeTesting.day("2025-12-31")
    )
  }
}
