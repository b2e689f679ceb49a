import Foundation
import Glibc
import Testing

@testable import Preview

struct SiteFolderTests {
  @Test func findsFilesAndNothingOutside() throws {
    let folder = try TemporaryFolder(["site/a.txt": "", "site-b/b.txt": "", "site/d/index.html": ""])
    try folder.link("site/b.txt", to: "../site-b/b.txt")
    try folder.link("site/loop", to: "loop")
    try folder.link("site/c.txt", to: "a.txt")
    #expect(mkfifo(folder("site/pipe"), 0o600) == 0)
    let real = try #require(resolvedPath(folder("site")))
    let site = SiteFolder(root: folder("site"))
    #expect(site.find(try SitePath("/a.txt")) == .file(real + "/a.txt"))
    #expect(site.find(try SitePath("/c.txt")) == .file(real + "/a.txt"))
    #expect(site.find(try SitePath("/d/")) == .file(real + "/d/index.html"))
    #expect(site.find(try SitePath("/d")) == .folder)
    #expect(site.find(try SitePath("/b.txt")) == .outside)
    for path in ["/loop", "/pipe", "/nothing", "/a.txt/", "/"] {
      #expect(site.find(try SitePath(path)) == .missing, "\(path)")
    }
  }

  @Test func findsNothingBeforeTheFirstBuild() throws {
    #expect(SiteFolder(root: "/nowhere/at/all").find(try SitePath("/")) == .missing)
    #expect(SiteFolder(root: "/nowhere").read("/nowhere/a") == nil)
  }

  @Test(arguments: [
    ("/a.b/c", "application/octet-stream"),
    ("/a.HTML", "text/html; charset=utf-8"),
    ("/.svg", "image/svg+xml; charset=utf-8"),
    ("/a.tar.zip", "application/zip"),
    ("/心.js", "text/javascript; charset=utf-8"),
    ("/a.", "application/octet-stream"),
  ])
  func namesTheType(path: String, type: String) {
    #expect(ContentType.of(path) == type)
  }
}
