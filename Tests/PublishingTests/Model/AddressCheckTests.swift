import Testing

@testable import Publishing

@Suite("Two sources for one address are refused, both named")
struct AddressCheckTests {
  private func refused(_ files: [String: String]) throws -> [String] { try SampleSite(files).refusal().told }

  @Test("two articles")
  func articles() throws {
    let files = ["a/_index.md": article("一"), "a/x.md": article("文"), "a/y.md": article("文", more: "slug: x\n")]
    #expect(
      try refused(files) == [
        "address-collision content/a/y.md content/a/x.md and content/a/y.md want the same address a/x.html"
      ]
    )
  }

  @Test("files of the root that differ only in case, and a page in the root")
  func caseOnly() throws {
    let files = ["pages/about.md": article("关于"), "root/About.html": "<p>x</p>"]
    #expect(
      try refused(files) == [
        "address-collision content/root/About.html content/pages/about.md and content/root/About.html want the same address About.html, about.html"
      ]
    )
  }

  @Test("an old address and a page")
  func alias() throws {
    let files = ["pages/about.md": article("关于"), "pages/new.md": article("新", more: "aliases: [/about]\n")]
    #expect(
      try refused(files) == [
        "address-collision content/pages/new.md content/pages/about.md and content/pages/new.md want the same address about.html"
      ]
    )
  }

  @Test("an old address that is the present one")
  func ownAlias() throws {
    let files = ["pages/about.md": article("关于", more: "aliases: [about.html]\n")]
    #expect(
      try refused(files) == [
        "address-collision content/pages/about.md content/pages/about.md wants the address about.html twice"
      ]
    )
  }

  @Test("the home page and another page of that name")
  func home() throws {
    let files = ["pages/index.md": article("另一个首页")]
    #expect(
      try refused(files) == [
        "address-collision content/pages/index.md content/index.md and content/pages/index.md want the same address index.html"
      ]
    )
  }

  @Test("a section and a page of its own list")
  func section() throws {
    var files = ["a/_index.md": article("一"), "a/page-2.md": article("第二页")]
    for number in 1...50 { files["a/x\(number).md"] = article("文") }
    #expect(
      try refused(files) == [
        "address-collision content/a/page-2.md content/a/_index.md and content/a/page-2.md want the same address a/page-2.html"
      ]
    )
  }

  @Test(
    "what the site makes itself",
    arguments: [
      ("pages/topics.md", "topics.html"), ("pages/404.md", "404.html"), ("root/feed.xml", "feed.xml"),
      ("root/data/index.html", "data/index.html"), ("root/progress/index.html", "progress/index.html"),
    ]
  )
  func ownPages(file: String, address: String) throws {
    let files = [
      file: article("甲"), "a/_index.md": article("一"), "a/x.md": article("文"),
      "statistics/datapackage.yml": TaskStatusTests.statistics, "statistics/facilities.csv": "设备,台数\n电脑,5\n",
    ]
    #expect(
      try refused(files) == [
        "address-collision content/\(file) content/\(file) and a page of the site itself want the same address \(address)"
      ]
    )
  }

  @Test("a section named like a folder of the site's own")
  func ownFolder() throws {
    let files = ["progress/_index.md": article("进展"), "plans/p.md": article("计划")]
    #expect(
      try refused(files) == [
        "address-collision content/progress/_index.md content/progress/_index.md and a page of the site itself want the same address progress/index.html"
      ]
    )
  }

  @Test("a file where a folder must be")
  func fileAndFolder() throws {
    let files = ["a/_index.md": article("一"), "root/a": "x"]
    let message = "content/a/_index.md and content/root/a want the same address a, a/index.html"
    #expect(try refused(files) == ["address-collision content/root/a \(message)"])
  }

  @Test("no page and its folder: a page may be named like a section")
  func pageLikeSection() throws {
    #expect(try refused(["a/_index.md": article("一"), "pages/a.md": article("甲")]).isEmpty)
  }

  @Test(
    "an old address that leads out of the site",
    arguments: ["../x.html", "/a/../../x", "https://x.example/", "a//b", "a?b", "..", "a\\\\b"]
  )
  func badAlias(alias: String) throws {
    let files = ["pages/about.md": article("关于", more: "aliases: [\"\(alias)\"]\n")]
    #expect(try SampleSite(files).refusal().map(\.rule) == ["bad-alias"])
  }
}
