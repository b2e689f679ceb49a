import Testing

@testable import Publishing

@Suite("Markup as its reader reads it")
struct MarkupTextTests {
  private func text(_ markup: String) -> String {
    let text = String(decoding: MarkupText(of: Array(markup.utf8)).bytes, as: UTF8.self)
    return text.split(separator: "\n").joined(separator: "|")
  }

  @Test(
    "keeps what stands in one line together",
    arguments: [
      ("<p>一<b>二</b>三</p>", "一二三"), ("<p>一</p><p>二</p>", "一|二"), ("<p>138\n  0013\t8000</p>", "138 0013 8000"),
      ("a<br>b", "a|b"), ("<td>1</td><td>2</td>", "1|2"), ("<text>1<tspan>2</tspan></text>", "12"),
      ("1 < 2 <3", "1 < 2 <3"),
      ("1&#50;&#x33;&nbsp;&amp;&unknown;&", "123\u{A0}&&unknown;&"), ("1<!-- 2 -->3", "13| 2 "),
      ("<![CDATA[1]]>", "1]]>"),
      ("<p title=\"a > b\">c</p>", "c|a > b"), ("1<a href='x'>2</a>3", "123|x"),
      ("<img alt=\"138 0013&#10;8000\" width=\"9\">", "138 0013\n8000"),
      ("<path d=\"M138 0013\" id=\"a1\" class=b data-stop=\"停\">", "停"), ("<input VALUE=7 disabled value>x", "x|7"),
      ("<meta content=\"一\"/><link href=\"二\"/>", "一|二"),
      ("<", "<"), ("<a", ""), ("<a href=\"x", "x"), ("<!-- x", " x"), ("</", ""), ("", ""), ("&#", "&#"),
      ("&#99999999;", "&#99999999;"),
    ]
  )
  func reading(markup: String, expected: String) {
    #expect(text(markup) == expected.replacing("\n", with: "|"))
  }

  @Test("knows where every byte stood")
  func offsets() {
    let markup = "<p>好<b>&#49;3</b>\n 8</p><img alt=\"x9\">"
    let text = MarkupText(of: Array(markup.utf8))
    for (character, source) in [("1", "&#49;"), ("3", "3</b>"), ("8", "8</p>"), ("x", "x9"), ("9", "9\">")] {
      let offset = text.bytes.firstIndex(of: Array(character.utf8)[0]) ?? -1
      let expected = markup.utf8.distance(
        from: markup.startIndex,
        to: markup.firstRange(of: source)?.lowerBound ?? markup.endIndex
      )
      #expect(text.sourceOffset(of: offset) == expected, "\(character)")
    }
  }
}
