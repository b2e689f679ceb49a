import Testing

@testable import Publishing

@Suite("长者版")
struct LargePagesTests {
  private static let files = BuiltLinksTests.files.merging(
    ["index.md": "---\ntitle: 首页\n---\n\n```progress\nplan: p\n```\n"],
    uniquingKeysWith: { $1 }
  )

  @Test("Every page leads to its own in large type, or to the first, and back")
  func wayIn() throws {
    let site = try SampleSite(Self.files).files()
    for (page, large) in [
      ("index.html", "large/index.html"), ("tutoring/homework.html", "../large/tutoring/homework.html"),
      ("about.html", "large/about.html"), ("progress/plans/p.html", "../../large/index.html"),
      ("404.html", "large/index.html"),
    ] {
      #expect(try #require(site[page]).contains("<a href=\"\(large)\">长者版</a>"), "\(page)")
    }
    let article = try #require(site["large/tutoring/homework.html"])
    #expect(article.contains("href=\"../../tutoring/homework.html\""))
  }

  @Test("In large type links stay among large pages as long as there are such")
  func links() throws {
    let site = try SampleSite(Self.files).files()
    let article = try #require(site["large/tutoring/homework.html"])
    #expect(article.contains("href=\"../../large/about.html#"))
    #expect(article.contains("href=\"../../progress/index.html\""))
    #expect(article.contains("href=\"../../large/tutoring/reading.html\" rel=\"prev\""))
    #expect(!article.contains("class=\"menu\""))
  }

  @Test("A figure is the sentence that it says")
  func figures() throws {
    let home = try #require(try SampleSite(Self.files).files()["large/index.html"])
    #expect(!home.contains("<svg"))
    #expect(home.contains("<p>4项任务"))
  }
}
