import Foundation
import Intake
import Testing

@testable import Publishing

@Suite("The JSON feed and the calendar")
struct FeedTests {
  private static let content = [
    "tutoring/_index.md": article("课外辅导"),
    "tutoring/a.md": article("引号“和”\\\"斜线", date: "2026-02-01", more: "tags: [作业]\n"),
    "tutoring/b.md": article("旧的", date: "2025-02-01"),
    "activities/log.md": """
    ## 2026-02-10 座谈，会；说\\话

    - 类别: 座谈会
    - 地点: 会议室

    ## 2026-02-10 座谈，会；说\\话

    - 类别: 座谈会

    ## 2026-06-01 \(String(repeating: "很长的名字", count: 20))

    - 类别: 节日活动

    ## 2024-02-01 早就过去了

    - 类别: 节日活动
    """,
  ]

  @Test("a JSON feed of version 1.1 with absolute addresses, the newest first")
  func feed() throws {
    let text = try #require(try SampleSite(Self.content).files(baseURL: "https://x.example/s/")["feed.json"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let items = try #require(json["items"] as? [[String: Any]])
    #expect(json["version"] as? String == "https://jsonfeed.org/version/1.1")
    #expect(json["feed_url"] as? String == "https://x.example/s/feed.json")
    #expect(items.compactMap { $0["url"] as? String } == ["a", "b"].map { "https://x.example/s/tutoring/\($0).html" })
    #expect(items[0]["title"] as? String == "引号“和”\\\"斜线" && items[0]["tags"] as? [String] == ["作业"])
    #expect(items[0]["date_published"] as? String == "2026-02-01T00:00:00+08:00")
  }

  @Test("without an address of its own, ids are tag: URIs")
  func feedWithoutAddress() throws {
    let text = try #require(try SampleSite(Self.content).files()["feed.json"])
    #expect(!text.contains("feed_url") && text.contains("\"id\": \"tag:xinqiao.invalid,2026:"))
  }

  @Test("lines of a calendar are at most 75 octets and no character is cut")
  func folding() throws {
    let text = try calendar()
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 } && lines.contains { $0.hasPrefix(" ") })
    #expect(ContentLine.unfolded(text).contains("SUMMARY:" + String(repeating: "很长的名字", count: 20)))
    for count in 70...80 {
      let line = String(repeating: "a", count: count) + "字👨‍👩‍👧字"
      #expect(ContentLine.unfolded(ContentLine.folded(line)) == line)
    }
  }

  @Test("events have a day, a stable name of their own, and escaped words; old ones are left out")
  func events() throws {
    let text = ContentLine.unfolded(try calendar())
    let names = text.matches(of: /UID:(.+)\r\n/).map(\.output.1)
    #expect(names.count == 3 && Set(names).count == 3)
    #expect(
      text.contains("DTSTART;VALUE=DATE:20260210\r\nSUMMARY:座谈，会\\;说\\\\话\r\n") || text.contains("SUMMARY:座谈，会；说\\\\话")
    )
    #expect(text.contains("LOCATION:会议室") && text.contains("STATUS:TENTATIVE") && !text.contains("早就过去了"))
    #expect(text.contains("URL:https://x.example/progress/activities/2026-02.html#d2026-02-10-2"))
    var more = Self.content
    more["activities/more.md"] = "## 2026-02-01 新的一条\n\n- 类别: 节日活动\n"
    let others = ContentLine.unfolded(try calendar(more)).matches(of: /UID:(.+)\r\n/).map { String($0.output.1) }
    #expect(Set(names.map(String.init)).isSubset(of: others))
  }

  private func calendar(_ content: [String: String] = Self.content) throws -> String {
    try #require(try SampleSite(content).files(baseURL: "https://x.example/")["calendar.ics"])
  }
}
