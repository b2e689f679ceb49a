import Diagnostics
import Testing

@testable import Intake

@Suite("Drafts and pages whose day has not come stay out")
struct PublicationTests {
  @Test(arguments: [
    ("draft: true", "draft"), ("date: 2025-06-02", "not-yet"), ("草稿: 是", "draft"),
    ("date: 2025-06-02T00:00:00+08:00", "not-yet"),
  ])
  func leftOut(line: String, rule: String) throws {
    let sample = try SampleFolder(["pages/a.md": "---\ntitle: 甲\n\(line)\n---\n[无](b.md)\n"])
    let (content, warnings) = try sample.cleared()
    #expect(content.pages.isEmpty)
    #expect(warnings.map(\.rule) == [rule] && !warnings.hasErrors)
  }

  @Test("on its day a page is published")
  func today() throws {
    #expect(try SampleFolder(["pages/a.md": "---\ntitle: 甲\ndate: 2025-06-01\n---\n"]).cleared().0.pages.count == 1)
  }

  @Test("a link to one says so", arguments: ["draft: true", "date: 2026-01-01"])
  func link(line: String) throws {
    let sample = try SampleFolder([
      "index.md": "# 首页\n\n[甲](pages/a.md#x)\n", "pages/a.md": "---\ntitle: 甲\n\(line)\n---\n",
    ])
    #expect(sample.problems().contains("link-to-unpublished index.md:3:5"))
  }

  @Test("the home page cannot stay out", arguments: ["draft: true", "date: 2026-01-01"])
  func home(line: String) throws {
    #expect(
      try SampleFolder(["index.md": "---\ntitle: 首页\n\(line)\n---\n"]).problems() == ["unpublished-home index.md"]
    )
  }

  @Test("a file that only a draft names is not published")
  func attachment() throws {
    let files = [
      "pages/a.md": "---\ntitle: 甲\ndraft: true\n---\n[表](../files/a.txt)\n", "files/a.txt": "文字",
      "files/b.txt": "无人提到",
    ]
    #expect(try SampleFolder(files).cleared().0.attachments.isEmpty)
    let named = try SampleFolder(files.merging(["index.md": "# 首页\n\n[表](files/a.txt)\n"]) { $1 }).cleared().0
    #expect(named.attachments.map(\.contentPath) == ["files/a.txt"])
  }

  @Test("but the gate reads drafts too")
  func gate() throws {
    #expect(
      try SampleFolder(["pages/a.md": "---\ntitle: 甲\ndraft: true\n---\n13800138000\n"]).problems().contains(
        "mobile-number pages/a.md:5:1"
      )
    )
  }
}
