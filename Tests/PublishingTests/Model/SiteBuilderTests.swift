import Testing

@testable import Publishing

@Suite("The plan of the site")
struct SiteBuilderTests {
  @Test("of the smallest content has no progress and a privacy notice")
  func minimal() throws {
    let sample = try SampleSite()
    let pages = ["404.html", "index.html", "large/index.html", "large/privacy.html", "privacy.html", "search.html"]
    #expect(try sample.site().pages.map(\.path).sorted() == pages)
    let files = try sample.files()
    #expect(
      Set(files.keys.filter { !$0.hasPrefix("assets/") })
        == Set(pages + ["feed.xml", "feed.json", "robots.txt", "search/index-0.js", "search/page-0.js"])
    )
    #expect(files["index.html"]?.contains("给家里人看的") == false)
    #expect(files["index.html"]?.contains("topics.html") == false)
    #expect(files["privacy.html"]?.contains("云溪小学") == true)
  }

  @Test("is the map of addresses")
  func addresses() throws {
    let sample = try SampleSite([
      "tutoring/_index.md": article("课外辅导"),
      "tutoring/homework.md": article("作业", more: "tags: [作业]\naliases: [/old/homework, /older/]\n"),
      "tutoring/读书.md": article("读书"), "pages/about.md": article("关于"), "pages/privacy.md": article("隐私"),
      "plans/three-year.md": "---\ntitle: 规划\naliases: [plan.html]\n---\n\n### 2026年\n\n- [ ] 一\n",
      "activities/log.md": "## 2025-12-31 座谈\n\n- 类别: 座谈会\n\n## 2026-06-01 节日\n\n- 类别: 节日活动\n",
      "statistics/datapackage.yml": TaskStatusTests.statistics, "statistics/facilities.csv": "设备,台数\n电脑,5\n",
      "root/robots.txt": "User-agent: *\n", "root/.nojekyll": "",
    ])
    let expected = """
      404.html about.html data/index.html index.html large/about.html large/index.html large/privacy.html
      large/topics.html large/topics/zuo-ye.html large/tutoring/du-shu.html large/tutoring/homework.html large/tutoring/index.html
      old/homework.html older/index.html plan.html privacy.html
      progress/activities/2025-12.html progress/activities/2025.html progress/activities/2026-06.html
      progress/activities/2026.html progress/activities/index.html progress/activities/kind-jie-ri-huo-dong.html
      progress/activities/kind-zuo-tan-hui.html progress/activities/line-jia-xiao.html
      progress/activities/line-jiao-xue-huo-dong.html progress/index.html progress/plans/index.html
      progress/plans/three-year.html progress/responsible.html progress/statistics/facilities.html
      progress/statistics/index.html progress/years/2025.html progress/years/2026.html search.html topics.html
      topics/zuo-ye.html tutoring/du-shu.html tutoring/homework.html tutoring/index.html
      """.split { $0 == " " || $0 == "\n" }.map(String.init)
    #expect(try sample.site().pages.map(\.path).sorted() == expected)
    let files = Set(
      try sample.files(baseURL: "https://x.example/").keys.filter { path in
        !path.hasSuffix(".html") && !path.hasPrefix("assets/") && !path.hasPrefix("search/")
      }
    )
    #expect(
      files == [
        ".nojekyll", "calendar.ics", "data/datapackage.json", "data/facilities.csv", "data/facilities.json",
        "data/tasks.csv", "data/tasks.json",
        "feed.json", "feed.xml", "robots.txt", "sitemap.xml",
      ]
    )
  }

  @Test("pages a section of 51 articles")
  func paging() throws {
    var files = ["tutoring/_index.md": article("课外辅导")]
    for number in 1...51 { files["tutoring/a\(number).md"] = article("文章\(number)", date: "2025-01-01") }
    let sample = try SampleSite(files)
    let built = try sample.files()
    let first = try #require(built["tutoring/index.html"])
    let second = try #require(built["tutoring/page-2.html"])
    #expect(built["tutoring/page-3.html"] == nil)
    #expect(first.matches(of: #/<li class="card article-card">/#).count == 50)
    #expect(second.matches(of: #/<li class="card article-card">/#).count == 1)
    #expect(first.contains("href=\"../tutoring/page-2.html\" rel=\"next\""))
    #expect(first.contains("第1页，共2页"))
    #expect(second.contains("href=\"../tutoring/index.html\" rel=\"prev\""))
    #expect(second.contains("课外辅导（第2页）"))
  }

  @Test("tells articles apart that have no neighbour")
  func neighbours() throws {
    let alone = try SampleSite(["a/_index.md": article("一"), "a/x.md": article("文")]).files()
    #expect(alone["a/x.html"]?.contains("previous-next") == false)
    let two = try SampleSite(["a/_index.md": article("一"), "a/x.md": article("文"), "a/y.md": article("章")]).files()
    #expect(two["a/x.html"]?.matches(of: #/rel="(prev|next)"/#).count == 1)
  }

  @Test("tells topics apart that romanise alike, whichever is used more")
  func alikeTopics() throws {
    func paths(_ tags: [String]) throws -> [String: String] {
      var files = ["a/_index.md": article("一")]
      for (number, tag) in tags.enumerated() { files["a/x\(number).md"] = article("文", more: "tags: [\(tag)]\n") }
      return Dictionary(uniqueKeysWithValues: try SampleSite(files).site().topics.map { ($0.title, $0.path) })
    }
    let expected = [
      "公式": "topics/gong-shi.html", "攻势": "topics/gong-shi-2.html", "gong-shi-2": "topics/gong-shi-2-2.html",
    ]
    let swapped = [
      "攻势": "topics/gong-shi-3.html", "公式": "topics/gong-shi.html", "gong-shi-2": "topics/gong-shi-2.html",
    ]
    let once = try paths(["公式", "攻势", "gong-shi-2"])
    #expect(once == expected || once == swapped)
    #expect(try paths(["攻势", "公式", "攻势", "gong-shi-2", "攻势"]) == once)
  }
}
