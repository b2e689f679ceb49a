import Foundation
import Testing

@testable import Publishing

@Suite("What stands above a text")
struct LeadTests {
  private static let files = [
    "tutoring/_index.md": "---\ntitle: 课外辅导\n---\n\n陪孩子写作业。\n",
    "tutoring/written.md": "---\ntitle: 甲\nsummary: 每天半小时就够。\n---\n\n坐在旁边，不催。\n",
    "tutoring/taken.md": "---\ntitle: 乙\n---\n\n坐在旁边，不催，也不骂。\n",
    "plans/p.md": "---\ntitle: 计划\n---\n\n## 2026年上半年\n\n先把房子修好。\n\n- [ ] 修房子\n",
  ]

  @Test("A summary that was taken from the text is not shown above it once more", arguments: ["", "large/"])
  func once(folder: String) throws {
    let site = try SampleSite(Self.files).files()
    #expect(try shown("坐在旁边，不催，也不骂。", in: site["\(folder)tutoring/taken.html"]) == 1)
    #expect(try shown("陪孩子写作业。", in: site["\(folder)tutoring/index.html"]) == 1)
    #expect(try shown("每天半小时就够。", in: site["\(folder)tutoring/written.html"]) == 1)
  }

  @Test("A plan has its first words once, a list has them too")
  func plansAndLists() throws {
    let site = try SampleSite(Self.files).files()
    #expect(try shown("先把房子修好。", in: site["progress/plans/p.html"]) == 1)
    #expect(try shown("坐在旁边，不催，也不骂。", in: site["tutoring/index.html"]) == 1)
  }

  /// How many paragraphs of a page say something.
  private func shown(_ text: String, in page: String?) throws -> Int {
    try #require(page).components(separatedBy: ">\(text)</p>").count - 1
  }
}
