import Intake
import Testing

@testable import Publishing

@Suite("心理导航")
struct PsychologicalGuidanceTests {
  /// More than a page of the section, one with a heading for everything.
  private static let files = Dictionary(
    uniqueKeysWithValues: (1...51).map { ("psychological-guidance/a\($0).md", article("甲\($0)", date: "2026-01-01")) }
  ).merging([
    "psychological-guidance/_index.md": "---\ntitle: 心理导航\n---\n\n看这里。\n",
    "psychological-guidance/late.md": article(
      "乙",
      more: "review_due: 2025-01-01\nhandout: true\n",
      text: "1. 一\n2. 二\n3. 三"
    ),
    "site.yml": "title: 心桥\nschool: 云溪小学\nlanguage: zh-Hans\nhelp_lines: [{number: \"12355\", name: 青少年热线}]\n",
  ]) { $1 }

  @Test("every page of the section says that it is no diagnosis, and whom to call")
  func notices() throws {
    let pages = try SampleSite(Self.files).files().filter { $0.key.hasPrefix("psychological-guidance/") }
    #expect(pages.count >= 54)
    for (path, html) in pages {
      #expect(html.contains("不是诊断"), "\(path)")
      #expect(html.contains("href=\"tel:12355\""), "\(path)")
      #expect(html.contains("href=\"tel:110\""), "\(path)")
    }
  }

  @Test("an article past its review says so on its page and in a warning")
  func review() throws {
    let sample = try SampleSite(Self.files)
    #expect(try sample.files()["psychological-guidance/late.html"]?.contains("待复核") == true)
    let built = try SiteBuilder(content: try sample.cleared(), date: SampleSite.today, baseURL: nil).build()
    #expect(built.warnings.contains { $0.rule == "review-overdue" && $0.location.file.hasSuffix("late.md") })
  }
}
