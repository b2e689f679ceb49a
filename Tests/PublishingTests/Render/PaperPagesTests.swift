import Testing

@testable import Publishing

@Suite("On paper")
struct PaperPagesTests {
  @Test("A handout has its steps, and a code where the site knows its own address")
  func handout() throws {
    let sample = try SampleSite(BuiltLinksTests.files)
    let sheet = try #require(try sample.files(baseURL: "https://x.example/")["handouts/homework.html"])
    #expect(sheet.contains("<ol>\n<li>一</li>"))
    #expect(sheet.contains("<svg class=\"code\""))
    #expect(sheet.contains("https://x.example/tutoring/homework.html"))
    let without = try #require(try sample.files()["handouts/homework.html"])
    #expect(!without.contains("<svg class=\"code\""))
  }

  @Test("Poster and codes need an address; without handouts too there is no list")
  func notices() throws {
    let sample = try SampleSite(["tutoring/_index.md": article("课外辅导")])
    let with = try sample.files(baseURL: "https://x.example/")
    #expect(with["handouts/poster.html"] != nil && with["handouts/codes.html"] != nil)
    #expect(try #require(with["handouts/codes.html"]).contains("二维码：课外辅导"))
    let without = try sample.files()
    #expect(without.keys.allSatisfy { !$0.hasPrefix("handouts/") })
    #expect(try #require(without["index.html"]).contains("handouts") == false)
  }

  @Test(
    "Type grows where there is little to say",
    arguments: [(1, "huge"), (45, "large"), (60, "medium"), (100, "small")]
  )
  func size(length: Int, expected: String) throws {
    let steps = (1...3).map { "\($0). \(String(repeating: "字", count: length))" }.joined(separator: "\n")
    let files = [
      "tutoring/_index.md": article("课外辅导"),
      "tutoring/a.md": article("甲", more: "handout: true\nsummary: 乙\n", text: steps),
    ]
    #expect(try #require(try SampleSite(files).files()["handouts/a.html"]).contains("steps-\(expected)"))
  }
}
