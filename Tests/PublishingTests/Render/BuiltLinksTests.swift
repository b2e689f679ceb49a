import Foundation
import Testing

@testable import Publishing

@Suite("Addresses on pages")
struct BuiltLinksTests {
  static let files: [String: String] = [
    "tutoring/_index.md": article("课外辅导", text: "看[作业](homework.md)。"),
    "tutoring/homework.md": article(
      "作业",
      date: "2025-05-01",
      more: "handout: true\ntags: [作业, 安全]\naliases: [/old/deep/homework]\n",
      text:
        "1. 一\n2. 二\n3. 看[关于](../pages/about.md)\n\n## 怎么教\n\n[计划](../plans/p.md#one)、[关于](../pages/about.md#联系)、[进展](../progress/index.html)、[表](<../files/报名 表%231.txt>)\n\n```progress\nplan: p\n```\n"
    ),
    "tutoring/reading.md": article("读书", date: "2025-06-01", more: "tags: [作业]\n"),
    "心理 小屋/_index.md": article("小屋"), "心理 小屋/a.md": article("文", date: "2025-06-02", more: "tags: [安全]\n"),
    "pages/about.md": article("关于", text: "## 联系\n\n到学校来。回[首页](../index.md)。"),
    "plans/p.md":
      "---\ntitle: 计划\n---\n\n甲[^1]。\n\n### 2026年上半年\n\n- [ ] 一 {#one}\n- [ ] 二 {#two target=9 unit=台 from=facilities:电脑}\n- [ ] 三\n- [ ] 四 {#task-3}\n\n乙[^2]。\n\n[^1]: 一\n[^2]: 二\n",
    "site.yml":
      "title: 心桥\nschool: 云溪小学\nlanguage: zh-Hans\nkinds: {讲座: {line: 家校}, 奖坐: {line: 家校}, 讲座2: {line: 家校}}\n",
    "activities/log.md":
      "## 2025-12-31 座谈\n\n- 类别: 座谈会\n- 任务: one\n\n看[作业](../tutoring/homework.md)。[^1]\n\n### 经过\n\n[^1]: 一\n\n## 2026-06-01 节日\n\n- 类别: 节日活动\n",
    "activities/more.md":
      "## 2025-12-30 讲座\n\n- 类别: 讲座\n\n听[^1]。\n\n### 经过\n\n[^1]: 二\n\n## 2025-12-29 奖坐\n\n- 类别: 奖坐\n\n## 2025-12-28 讲座2\n\n- 类别: 讲座2\n",
    "statistics/datapackage.yml": TaskStatusTests.statistics, "statistics/facilities.csv": "设备,台数\n电脑,5\n",
    "files/报名 表#1.txt": "表",
  ]

  @Test("lead, relative to every page, to a file of the site and to a place on it")
  func everyLink() throws {
    let site = try SampleSite(Self.files).files()
    var checked = 0
    for (path, html) in site where path.hasSuffix(".html") && path != "404.html" {
      let html = html.replacing("action=", with: "src=")
      for match in html.matches(of: #/(?:href|src)="([^"]*)"|url=([^"]*)"/#) {
        let link = String(match.output.1 ?? match.output.2 ?? "")
        if link.contains(":") { continue }
        checked += 1
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? path : try #require(Self.resolve(parts[0], from: path), "\(link) on \(path)")
        let page = try #require(site[target], "\(link) on \(path)")
        if parts.count > 1 {
          let hasAnchor = page.contains("id=\"\(parts[1].removingPercentEncoding ?? "")\"")
          #expect(hasAnchor, "\(link) on \(path)")
        }
      }
    }
    #expect(checked > 600)
  }

  @Test("lead to one place: no page has an id twice")
  func ids() throws {
    var notes = 0
    for (path, html) in try SampleSite(Self.files).files() where path.hasSuffix(".html") {
      let ids = html.matches(of: #/\sid="([^"]*)"/#).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "\(path): \(ids.sorted())")
      notes += ids.count { $0.hasPrefix("fn:") }
    }
    #expect(notes >= 4)
  }

  /// Nil where the link leads out of the site.
  private static func resolve(_ link: String, from page: String) -> String? {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else if let name = part.removingPercentEncoding {
        parts.append(name)
      }
    }
    return parts.joined(separator: "/")
  }

  @Test("of the page for unknown addresses are absolute below the site's own address")
  func notFound() throws {
    let sample = try SampleSite(Self.files)
    let page = try #require(try sample.files(baseURL: "https://x.example/sub/")["404.html"])
    let links = page.matches(of: #/href="([^"#][^"]*)"/#).map { String($0.output.1) }.filter { !$0.contains(":") }
    #expect(links.count > 8)
    #expect(links.allSatisfy { $0.hasPrefix("/sub/") })
    #expect(links.contains("/sub/tutoring/index.html"))
    let drawings = page.matches(of: #/url\(([^)]*)\)/#).map { String($0.output.1) }
    #expect(!drawings.isEmpty)
    #expect(drawings.allSatisfy { $0.hasPrefix("/sub/assets/") })
    #expect(!page.contains("rel=\"stylesheet\""))
    let local = try #require(try sample.files()["404.html"])
    #expect(local.contains("href=\"index.html\""))
    #expect(local.contains("url(assets/bridge."))
  }

  @Test("are absolute in canonical, sitemap and robots, and only with a base address")
  func canonical() throws {
    let sample = try SampleSite(Self.files.merging(["pages/my-index.md": article("索引")], uniquingKeysWith: { $1 }))
    let site = try sample.files(baseURL: "https://x.example/sub/")
    func canonical(_ path: String) -> String? {
      site[path]?.firstMatch(of: #/rel="canonical" href="([^"]*)"/#).map { String($0.output.1) }
    }
    #expect(canonical("index.html") == "https://x.example/sub/")
    #expect(canonical("tutoring/index.html") == "https://x.example/sub/tutoring/")
    #expect(canonical("tutoring/homework.html") == "https://x.example/sub/tutoring/homework.html")
    #expect(canonical("my-index.html") == "https://x.example/sub/my-index.html")
    #expect(canonical("old/deep/homework.html") == "https://x.example/sub/tutoring/homework.html")
    #expect(canonical("404.html") == nil)
    let sitemap = try #require(site["sitemap.xml"])
    let addresses = sitemap.matches(of: #/<loc>([^<]*)<\/loc>/#).map { String($0.output.1) }
    #expect(addresses.contains("https://x.example/sub/tutoring/homework.html"))
    #expect(addresses.contains("https://x.example/sub/%E5%BF%83%E7%90%86%20%E5%B0%8F%E5%B1%8B/a.html"))
    #expect(!addresses.contains { $0.hasSuffix("404.html") || $0.contains("/old/") })
    #expect(Set(addresses).count == addresses.count)
    let card = site["index.html"]?.firstMatch(of: #/og:image" content="([^"]*)"/#).map { String($0.output.1) }
    #expect(card.flatMap { $0.hasPrefix("https://x.example/sub/") ? site[String($0.dropFirst(22))] : nil } != nil)
    #expect(site["robots.txt"] == "User-agent: *\nAllow: /\nSitemap: https://x.example/sub/sitemap.xml\n")
    let local = try sample.files()
    #expect(local["sitemap.xml"] == nil)
    #expect(local["robots.txt"] == "User-agent: *\nAllow: /\n")
    #expect(
      local.values.allSatisfy {
        !$0.contains("rel=\"canonical\"") && !$0.contains("og:url") && !$0.contains("og:image")
      }
    )
  }

  @Test("of the command line win over those of site.yml")
  func override() throws {
    let settings = "title: 心桥\nschool: 云溪小学\nlanguage: zh-Hans\nbase_url: https://own.example/\n"
    let sample = try SampleSite(["site.yml": settings])
    #expect(try sample.site().baseURL == "https://own.example/")
    #expect(try sample.site(baseURL: "https://other.example/").baseURL == "https://other.example/")
  }

  @Test("at old places lead on, and search engines are told not to keep them")
  func redirect() throws {
    let page = try #require(try SampleSite(Self.files).files()["old/deep/homework.html"])
    #expect(page.contains("content=\"0; url=../../tutoring/homework.html\""))
    #expect(page.contains("<a href=\"../../tutoring/homework.html\">"))
    #expect(page.contains("noindex"))
  }

  @Test("of the feed and the topics stand on every page that has them")
  func feedOnEveryPage() throws {
    let site = try SampleSite(Self.files).files()
    let bare = ["old/", "large/", "handouts/homework"]
    for (path, html) in site where path.hasSuffix(".html") && !bare.contains(where: path.hasPrefix) {
      let root = String(repeating: "../", count: path.filter { $0 == "/" }.count)
      let hasBoth = html.contains("href=\"\(root)feed.xml\"") && html.contains("href=\"\(root)topics.html\"")
      #expect(hasBoth, "\(path)")
    }
  }

  @Test(
    "are encoded where a name holds what an address may not",
    arguments: [("a/b.html#c", "a/b.html%23c"), ("心 桥/%?&.txt", "%E5%BF%83%20%E6%A1%A5/%25%3F%26.txt")]
  )
  func encoding(path: String, expected: String) {
    #expect(URLPath.encoded(path) == expected)
  }
}
