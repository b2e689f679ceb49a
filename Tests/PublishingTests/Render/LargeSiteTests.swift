import Testing

@testable import Publishing

@Suite("A large site")
struct LargeSiteTests {
  /// 120 articles under one tag and for one age, half of them with titles that begin with D; 60 of them handouts.
  static let files = Dictionary(
    uniqueKeysWithValues: [("tutoring/_index.md", article("课外辅导")), ("activities/log.md", activities)]
      + (1...120).map { number in
        let isHandout = number <= 60 ? "handout: true\n" : ""
        let title = number.isMultiple(of: 2) ? "第\(number)篇" : "家书\(number)"
        return (
          "tutoring/a\(number).md",
          article(
            title,
            date: "2025-01-01",
            more: "tags: [作业, 想念]\nages: 6—12岁\n" + isHandout,
            text: "1. 一\n2. 二\n3. 三\n"
          )
        )
      }
  )

  /// 240 of one kind in a year, the first twenty on one day.
  private static let activities = (0..<240).map { number in
    let day = number < 20 ? 1 : number % 28 + 1
    return "## 2025-\(number < 20 ? "01" : pad(number % 12 + 1))-\(pad(day)) 第\(number)次\n\n- 类别: 座谈会\n"
  }.joined(separator: "\n")

  private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private let site: [String: String]

  init() throws {
    site = try SampleSite(Self.files).files()
  }

  @Test("has a front with the number of pages behind each way")
  func front() throws {
    for (page, root) in [("topics.html", ""), ("large/topics.html", "../large/")] {
      let front = try #require(site[page])
      for way in ["topics/zuo-ye.html", "topics/by-age/6-8.html", "topics/by-letter/d.html"] {
        #expect(front.contains("href=\"\(root)\(way)\""), "\(way) on \(page)")
      }
      #expect(!front.contains("tutoring/a1.html"))
    }
    #expect(try #require(site["topics.html"]).contains("<span class=\"count\">120篇</span>"))
    #expect(try #require(site["large/topics.html"]).contains("作业（120篇）"))
  }

  @Test(
    "lists every article by need, by age and by letter, in large type too",
    arguments: ["", "large/"],
    [["topics/zuo-ye"], ["topics/by-age/9-12"], ["topics/by-letter/d", "topics/by-letter/j"], ["tutoring/index"]]
  )
  func everyArticle(folder: String, lists: [String]) {
    let pages = lists.flatMap { list in
      let below = list.without(suffix: "/index") + "/page-"
      return site.filter { $0.key == "\(folder)\(list).html" || $0.key.hasPrefix(folder + below) }
    }
    let found = pages.flatMap { page in page.value.matches(of: #/tutoring\/(a[0-9]+)\.html/#).map(\.output.1) }
    #expect(Set(found).count == 120)
    #expect(pages.allSatisfy { $0.value.matches(of: #/tutoring\/a[0-9]+\.html/#).count <= PagedList.size })
  }

  @Test("tells on which page of a list one is, and leads on and back")
  func pagination() throws {
    let page = try #require(site["large/topics/zuo-ye/page-2.html"])
    #expect(page.contains("<title>作业（第2页）"))
    #expect(page.contains("第2页，共3页"))
    #expect(page.contains("<span aria-current=\"page\">2</span>"))
    #expect(page.contains("href=\"../../../large/topics/zuo-ye.html\" rel=\"prev\">上一页</a>"))
    #expect(page.contains("href=\"../../../large/topics/zuo-ye/page-3.html\" rel=\"next\">下一页</a>"))
    #expect(page.contains("href=\"../../../topics/zuo-ye/page-2.html\">回普通版</a>"))
  }

  @Test("spreads handouts and activities over pages, and leaves a year's activities to its months")
  func otherLists() throws {
    let handouts = site.filter { $0.key.hasPrefix("handouts/page-") || $0.key == "handouts/index.html" }
    #expect(handouts.count == 2)
    let sheets = handouts.values.flatMap { $0.matches(of: #/handouts\/a[0-9]+\.html/#) }
    #expect(sheets.count == 60)
    let kind = site.filter { $0.key.hasPrefix("progress/activities/kind-zuo-tan-hui") }
    #expect(kind.count == 5)
    #expect(kind.values.flatMap { $0.matches(of: #/<li class="event"/#) }.count == 240)
    let year = try #require(site["progress/activities/2025.html"])
    #expect(!year.contains("class=\"event\""))
    #expect(year.matches(of: #/<h2 id="m2025-[0-9]+-title"><a href=/#).count == 12)
  }
}
