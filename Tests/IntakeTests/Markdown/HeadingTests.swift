import Testing

@testable import Intake

@Suite struct HeadingTests {
  @Test(arguments: [
    ("家长学校", "jia-zhang-xue-xiao"), ("Weekly Call", "weekly-call"), ("2025年上半年", "2025-nian-shang-ban-nian"),
    ("给孩子打电话：Part 2!", "gei-hai-zi-da-dian-hua-part-2"),
    ("a--b__c", "a-b-c"), ("", "section"), ("！！", "section"), ("女儿", "nu-er"), ("WPS表格", "wps-biao-ge"),
    ("第1章", "di-1-zhang"), ("é", "section"), ("-a-", "a"),
  ])
  func `slug of a text`(_ text: String, _ expected: String) {
    #expect(slug(of: text) == expected)
  }

  @Test(arguments: [
    ("# 甲\n## 甲\n### 甲", ["jia", "jia-2", "jia-3"]), ("# 甲 {#b}\n## 甲", ["b", "jia"]),
    ("# 甲\n## 乙 {#jia}", ["jia-2", "jia"]), ("> # 甲\n\n# 甲", ["jia", "jia-2"]), ("# `a` *b*", ["a-b"]),
    ("#", ["section"]),
  ])
  func `ids are unique`(_ markdown: String, _ expected: [String]) {
    #expect(MarkdownTesting.prose(markdown).outline.map(\.id) == expected)
  }

  @Test func `an id written twice is refused`() {
    #expect(MarkdownTesting.findings("# 甲 {#a}\n\n> ## 乙 {#a}") == ["duplicate-id 3:10"])
  }

  @Test(arguments: [
    ("# a\n## b\n### c", 2, [2, 3, 4]), ("## a\n#### b\n## c", 2, [2, 3, 2]), ("### a\n## b\n### c", 2, [2, 2, 3]),
    ("## a\n#### b\n### c", 2, [2, 3, 3]),
    ("## a", 4, [4]), ("# a\n## b\n### c\n#### d\n##### e\n###### f", 2, [2, 3, 4, 5, 6, 6]),
  ])
  func `levels have no gaps`(_ markdown: String, _ top: Int, _ expected: [Int]) {
    let prose = MarkdownTesting.prose(markdown, topLevel: top)
    #expect(prose.outline.map(\.level) == expected)
    for heading in prose.outline {
      #expect(String(decoding: prose.html, as: UTF8.self).contains("<h\(heading.level) id=\"\(heading.id)\">"))
    }
  }
}
