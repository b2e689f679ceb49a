import Foundation
import FoundationXML
import Testing

@testable import Publishing

@Suite("The Atom feed (RFC 4287)")
struct AtomFeedTests {
  private func feed(_ files: [String: String], baseURL: String? = nil) throws -> XMLElement {
    let text = AtomFeed(site: try SampleSite(files).site(baseURL: baseURL)).xml()
    return try #require(try XMLDocument(xmlString: text).rootElement())
  }

  private func texts(_ name: String, _ element: XMLElement) -> [String] {
    element.elements(forName: name).compactMap(\.stringValue)
  }

  private func links(_ element: XMLElement) -> [String] {
    element.elements(forName: "link").map { link in
      let attributes = Dictionary(
        (link.attributes ?? []).map { ($0.name ?? "", $0.stringValue ?? "") },
        uniquingKeysWith: { $1 }
      )
      return "\(attributes["rel"] ?? "") \(attributes["href"] ?? "")"
    }
  }

  private static let files = [
    "a/_index.md": article("一"), "a/x.md": article("旧 <文>", date: "2025-01-01"),
    "a/y.md": article("新 & “文”", date: "2025-06-01"),
    "a/z.md": article("没有日期"),
  ]

  @Test("names itself, its pages and their days by the site's address")
  func absolute() throws {
    let feed = try feed(Self.files, baseURL: "https://x.example/sub/")
    #expect(texts("id", feed) == ["https://x.example/sub/"])
    #expect(texts("updated", feed) == ["2025-06-01T00:00:00+08:00"])
    #expect(links(feed) == ["self https://x.example/sub/feed.xml", " https://x.example/sub/"])
    let entries = feed.elements(forName: "entry")
    #expect(entries.flatMap { texts("title", $0) } == ["新 & “文”", "旧 <文>"])
    #expect(
      entries.flatMap { texts("id", $0) } == ["https://x.example/sub/a/y.html", "https://x.example/sub/a/x.html"]
    )
    #expect(entries.flatMap(links) == [" https://x.example/sub/a/y.html", " https://x.example/sub/a/x.html"])
    #expect(entries.allSatisfy { texts("updated", $0).count == 1 && texts("summary", $0).count == 1 })
  }

  @Test("has tag: ids and links relative to itself without one")
  func relative() throws {
    let feed = try feed(Self.files)
    #expect(texts("id", feed) == ["tag:xinqiao.invalid,2026:yun-xi-xiao-xue/"])
    #expect(links(feed) == ["self feed.xml", " index.html"])
    let entries = feed.elements(forName: "entry")
    #expect(
      entries.flatMap { texts("id", $0) } == [
        "tag:xinqiao.invalid,2026:yun-xi-xiao-xue/a/y.html", "tag:xinqiao.invalid,2026:yun-xi-xiao-xue/a/x.html",
      ]
    )
    #expect(entries.flatMap(links) == [" a/y.html", " a/x.html"])
  }

  @Test("is whole without articles, and holds twenty at most")
  func sizes() throws {
    let empty = try feed([:])
    #expect(texts("updated", empty) == ["2026-03-01T00:00:00+08:00"])
    #expect(empty.elements(forName: "entry").isEmpty)
    var files = ["a/_index.md": article("一")]
    for number in 1...25 {
      files["a/x\(number).md"] = article("文\(number)", date: "2025-01-\(number < 10 ? "0" : "")\(number)")
    }
    let full = try feed(files)
    #expect(full.elements(forName: "entry").count == 20)
    #expect(full.elements(forName: "entry").first.map { texts("title", $0) } == ["文25"])
  }
}
