import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("Taking addresses out of listings")
struct ListingCutTests {
  @Test("a feed loses the whole entry")
  func feed() {
    let feed = """
      <feed>
        <link rel="self" href="https://a.example/feed.xml"/>
        <entry>
          <link href="https://a.example/b.html"/>
        </entry>
        <entry>
          <link href="https://a.example/a/b.html"/>
        </entry>
      </feed>
      """
    #expect(cut(["b.html"], "https://a.example/", from: feed, "feed.xml").matches(of: /<entry>/).count == 1)
    #expect(cut(["b.html"], "https://a.example/", from: feed, "feed.xml").contains("a/b.html"))
    #expect(cut(["c.html"], "https://a.example/", from: feed, "feed.xml") == feed)
    #expect(ListingCut.baseURL(feed: Array(feed.utf8), robots: []) == "https://a.example/")
  }

  @Test("a site that does not know its own address has a feed with relative ones, which are encoded")
  func relativeFeed() {
    let feed =
      "<feed>\n  <link rel=\"self\" href=\"feed.xml\"/>\n  <entry><link href=\"s/%E4%BF%A1.html\"/></entry>\n</feed>"
    #expect(ListingCut.baseURL(feed: Array(feed.utf8), robots: []) == nil)
    #expect(!cut(["s/信.html"], nil, from: feed, "feed.xml").contains("entry"))
  }

  @Test("links of a page are read as addresses of the site")
  func links() {
    let html =
      "<a href=\"../files/%E8%A1%A8.txt#x\"> <a class=\"a\" href=\"./b.html\"> <link href=\"../../../c.css\">"
      + "<a href=\"https://x.example/s/d.html\">"
    #expect(
      PageLinks(page: "s/a.html", baseURL: "https://x.example/").all(in: Array(html.utf8)) == [
        "files/表.txt", "s/b.html", "c.css", "s/d.html",
      ]
    )
  }

  @Test("a sitemap names folders without index.html")
  func sitemap() {
    let sitemap =
      "<urlset>\n  <url><loc>https://a.example/</loc></url>\n  <url><loc>https://a.example/s/</loc></url>\n</urlset>"
    #expect(
      cut(["s/index.html"], "https://a.example/", from: sitemap, "sitemap.xml")
        == "<urlset>\n  <url><loc>https://a.example/</loc></url>\n</urlset>"
    )
  }

  @Test(
    "a data package stays JSON whichever tables go",
    arguments: [[], ["a"], ["b"], ["c"], ["a", "b"], ["b", "c"], ["a", "c"], ["a", "b", "c"]]
  )
  func dataPackage(gone: [String]) throws {
    let resources = ["a", "b", "c"].map {
      "{\"name\": \"}\\\"{\($0)\", \"path\": \"\($0).csv\", \"schema\": {\"fields\": [{}]}}"
    }
    let package = "{\"name\": \"x\", \"resources\": [\n  \(resources.joined(separator: ",\n  "))\n]}\n"
    let text = cut(gone.map { "data/\($0).csv" }, nil, from: package, "data/datapackage.json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let left = try #require(json["resources"] as? [[String: Any]])
    #expect(
      left.compactMap { $0["path"] as? String } == ["a", "b", "c"].filter { !gone.contains($0) }.map { $0 + ".csv" }
    )
  }

  @Test("a JSON feed stays JSON whichever articles go", arguments: [["a"], ["b"], ["a", "b"], ["c"]])
  func jsonFeed(gone: [String]) throws {
    let sample = try SampleSite([
      "tutoring/_index.md": article("课外辅导"), "tutoring/a.md": article("甲", date: "2026-01-01"),
      "tutoring/b.md": article("乙", date: "2026-01-02"),
    ])
    for base in ["https://a.example/", nil] {
      let feed = try #require(try sample.files(baseURL: base)["feed.json"])
      let text = cut(gone.map { "tutoring/\($0).html" }, base, from: feed, "feed.json")
      let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let left = try #require(json["items"] as? [[String: Any]])
      #expect(left.count == 2 - gone.count { $0 != "c" })
    }
  }

  @Test("a calendar loses the events of a page that goes, and no others")
  func calendar() throws {
    let sample = try SampleSite([
      "activities/log.md":
        "## 2026-01-05 座谈\n\n- 类别: 座谈会\n\n## 2026-01-06 会\n\n- 类别: 会议\n\n## 2026-02-05 节日\n\n- 类别: 节日活动\n"
    ])
    for base in ["https://a.example/", nil] {
      let calendar = try #require(try sample.files(baseURL: base)["calendar.ics"])
      let left = cut(["progress/activities/2026-01.html"], base, from: calendar, "calendar.ics")
      #expect(left.matches(of: /BEGIN:VEVENT/).count == 1 && left.matches(of: /END:VEVENT/).count == 1)
      #expect(left.contains("SUMMARY:节日") && left.hasSuffix("END:VCALENDAR\r\n"))
      #expect(cut(["progress/activities/2026.html"], base, from: calendar, "calendar.ics") == calendar)
    }
  }

  private func cut(_ paths: [String], _ base: String?, from text: String, _ file: String) -> String {
    let bytes = Array(text.utf8)
    let ranges = ListingCut(withdrawn: paths, baseURL: base).ranges(in: bytes, of: file)
    return String(decoding: ClearedFile(path: file, published: bytes, without: ranges).bytes, as: UTF8.self)
  }
}
