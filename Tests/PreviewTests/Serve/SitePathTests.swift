import Testing

@testable import Preview

struct SitePathTests {
  @Test(arguments: [
    ("/", [], true),
    ("/a.html", ["a.html"], false),
    ("/a/", ["a"], true),
    ("/a/%E5%BF%83%20b.txt", ["a", "心 b.txt"], false),
    ("/..a/b..c/...", ["..a", "b..c", "..."], false),
    ("/.well-known/x", [".well-known", "x"], false),
    ("/%2541", ["%41"], false),
  ])
  func reads(path: String, segments: [String], isFolder: Bool) throws {
    #expect(try SitePath(path) == SitePath(segments: segments, isFolder: isFolder))
  }

  @Test(arguments: [
    "", "a", "*", "http://localhost/", "/.", "/..", "/../a", "/a/..", "/a/./b", "/a//b", "//", "/%2e%2e/a", "/a%2Fb",
    "/%5C", "/a\\b", "/%00", "/a%0Ab", "/%7f", "/%", "/%4", "/%zz", "/%ff", "/%c0%ae",
  ])
  func refuses(path: String) {
    #expect(throws: SitePath.Refusal.malformed) { try SitePath(path) }
  }

  @Test func refusesWhatIsTooLong() throws {
    #expect(throws: SitePath.Refusal.tooLong) { try SitePath("/" + String(repeating: "a", count: 256)) }
    #expect(throws: SitePath.Refusal.tooLong) { try SitePath("/" + String(repeating: "a/", count: 1024)) }
    #expect(try SitePath("/" + String(repeating: "a", count: 255)).segments.count == 1)
  }
}
