import Testing

@testable import Publishing

@Suite("Links to pages of the site")
struct SiteLinkTests {
  private func refused(_ text: String, _ more: [String: String] = [:]) throws -> [String] {
    let files = [
      "pages/a.md": article("甲", text: text), "pages/b.md": article("乙", text: "## 怎么做\n\n正文。"),
      "plans/p.md": "---\ntitle: 计划\n---\n\n### 2026年\n\n- [ ] 一 {#one}\n",
    ]
    return try SampleSite(files.merging(more, uniquingKeysWith: { $1 })).refusal().told
  }

  @Test(
    "that are there pass",
    arguments: [
      "../progress/index.html", "../b.html", "../b.html#zen-me-zuo", "../b.html#怎么做", "b.md#怎么做",
      "../progress/plans/p.html#one",
      "../plans/p.md#one", "../b.html#top", "../feed.xml.html.md",
    ].dropLast()
  )
  func alive(link: String) throws {
    #expect(try refused("[看](\(link))").isEmpty)
  }

  @Test(
    "that are not there are refused",
    arguments: [
      ("../c.html", "no page of the site has the address c.html"), ("../b.html#x", "the page b.html has no anchor “x”"),
      ("../progress/plans/p.html#two", "the page progress/plans/p.html has no anchor “two”"),
    ]
  )
  func dead(link: String, message: String) throws {
    #expect(try refused("[看](\(link))") == ["dead-link content/pages/a.md \(message)"])
  }

  private func site(menu: String) -> [String: String] {
    ["site.yml": "title: 心桥\nschool: 云溪小学\nlanguage: zh-Hans\nmenu:\n\(menu)"]
  }

  @Test("may stand in the menu as pages, folders, source files and addresses elsewhere")
  func menu() throws {
    let links = ["/", "b.html", "/progress/", "pages/b.md#怎么做", "https://x.example/a", "progress/plans/p.html#one"]
    let menu = links.map { "  - {title: 甲, link: \"\($0)\"}\n" }.joined()
    let files = [
      "pages/b.md": article("乙", text: "## 怎么做\n\n正文。"),
      "plans/p.md": "---\ntitle: 计划\n---\n\n### 2026年\n\n- [ ] 一 {#one}\n",
    ]
    #expect(throws: Never.self) {
      try SampleSite(
        files.merging(site(menu: menu.replacing("b.md#怎么做", with: "b.md#zen-me-zuo")), uniquingKeysWith: { $1 })
      ).site()
    }
    let html = try SampleSite(files.merging(site(menu: menu.replacing("#怎么做", with: "")), uniquingKeysWith: { $1 }))
      .files()
    let home = try #require(html["index.html"])
    for address in ["index.html", "b.html", "progress/index.html", "https://x.example/a", "progress/plans/p.html#one"] {
      #expect(home.contains("<li><a href=\"\(address)\""), "\(address)")
    }
    #expect(html["progress/plans/p.html"]?.matches(of: #/aria-current/#).count == 2)
    #expect(html["b.html"]?.matches(of: #/aria-current/#).count == 2)
  }

  @Test("in the menu are checked", arguments: ["c.html", "b.html#x", "javascript://alert"])
  func deadMenu(link: String) throws {
    let problems = try refused("正文。", site(menu: "  - {title: 甲, link: \"\(link)\"}\n"))
    #expect(problems.map { $0.prefix(26) } == ["dead-link content/site.yml"])
  }
}
