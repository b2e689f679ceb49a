import Testing

@testable import Intake

@Suite struct RubyTextTests {
  @Test(arguments: [
    ("{铡|zhá}刀", "<ruby>铡<rt>zhá</rt></ruby>刀"), ("用{铡刀|zhá dāo}。", "用<ruby>铡刀<rt>zhá dāo</rt></ruby>。"),
    ("**{铡|zhá}**", "<strong><ruby>铡<rt>zhá</rt></ruby></strong>"), ("{{铡|zhá}}", "{<ruby>铡<rt>zhá</rt></ruby>}"),
    ("{a|zhá}", "{a|zhá}"), ("{铡|铡}", "{铡|铡}"), ("{铡|}", "{铡|}"), ("{|zhá}", "{|zhá}"), ("{铡|1}", "{铡|1}"),
    ("{铡", "{铡"),
    ("{铡|zhá", "{铡|zhá"), ("{铡|<b}", "{铡|&lt;b}"), ("`{铡|zhá}`", "<code>{铡|zhá}</code>"),
  ])
  func `a reading stands above its characters`(_ markdown: String, _ html: String) {
    #expect(MarkdownTesting.html(markdown) == "<p>\(html)</p>\n")
  }

  @Test func `it is no part of headings, summaries and counts`() {
    let document = MarkdownTesting.document("## 用{铡|zhá}刀\n\n一{攒|zǎn}钱。")
    #expect(document.root.children.map(\.plainText) == ["用铡刀", "一攒钱。"])
  }

  @Test func `the gate reads over it, and reads it too`() {
    let readable = ReadableText(of: MarkdownTesting.document("甲{乙|yǐ}丙丁\n"))
    let text = String(decoding: readable.bytes, as: UTF8.self)
    #expect(text == "甲乙丙丁\n{乙|yǐ}\n")
    let places = ["甲", "乙", "丙", "丁"].map { word in
      readable.sourceOffset(
        of: text.utf8.distance(from: text.startIndex, to: text.firstRange(of: word)?.lowerBound ?? text.endIndex)
      )
    }
    #expect(places == [0, 4, 12, 15])
  }
}
