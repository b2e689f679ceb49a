import Diagnostics
import Testing

@testable import Intake

@Suite struct ProseWriterTests {
  @Test(arguments: [
    ("甲\n乙", "甲乙"), ("甲，\n乙", "甲，乙"), ("甲\nb", "甲\nb"), ("a\nb", "a\nb"),
    ("**甲**\n*乙*", "<strong>甲</strong><em>乙</em>"), ("甲\n“乙”", "甲“乙”"), ("“甲”\n“乙”", "“甲”\n“乙”"),
    ("甲……\n乙", "甲……乙"), ("甲  \n乙", "甲<br />\n乙"), ("甲\n`乙`", "甲<code>乙</code>"),
    ("甲\n[乙](#a)", "甲<a href=\"⟨parent-school/a.md#a⟩\">乙</a>"), ("甲<!-- x -->\n乙", "甲乙"), ("가\n나", "가나"),
    ("**“甲”**\n乙", "<strong>“甲”</strong>乙"),
  ])
  func `soft breaks`(_ markdown: String, _ html: String) {
    #expect(MarkdownTesting.html(markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("b.md", "parent-school/b.md"), ("../tutoring/x.md#a", "tutoring/x.md#a"), ("/files/a.pdf", "files/a.pdf"),
    ("./b.md", "parent-school/b.md"), ("#安全", "parent-school/a.md#安全"), ("%E7%94%B2.md", "parent-school/甲.md"),
    ("", "parent-school/a.md"), ("../a%20b.md?x=1#c%2Fd", "a b.md#c/d"), ("..\\files\\a.pdf", "files/a.pdf"),
    ("../tutoring/", "tutoring"), ("/", ""),
  ])
  func `a local link is resolved`(_ destination: String, _ expected: String) {
    #expect(MarkdownTesting.html("[甲](<\(destination)>)") == "<p><a href=\"⟨\(expected)⟩\">甲</a></p>\n")
    #expect(
      MarkdownTesting.html("![甲](<\(destination)>)").contains(
        "<img src=\"⟨\(expected)⟩\" alt=\"甲\" />"
      )
    )
  }

  @Test func `a picture below the first screen waits until it comes near`() {
    let far = String(repeating: "字", count: 200) + "![甲](a.jpg)"
    #expect(MarkdownTesting.html(far).contains("alt=\"甲\" loading=\"lazy\" />"))
    #expect(!MarkdownTesting.html("![甲](a.jpg)" + far.prefix(200)).contains("lazy"))
  }

  @Test func `a link may not leave the content folder`() {
    let document = MarkdownTesting.document("见 [甲](../../a.md)，[乙](%2e%2e/../b.md)")
    var writer = ProseWriter(contentPath: "parent-school/a.md", source: document.source) { _ in nil }
    let prose = writer.prose(of: document.root.children)
    #expect(
      writer.diagnostics.map { "\($0.rule) \($0.location)" } == ["link-outside a.md:1:7", "link-outside a.md:1:23"]
    )
    #expect(prose.slots.isEmpty)
  }

  @Test func `links of other kinds`() {
    #expect(
      MarkdownTesting.html("[a](https://b.example/?c&d \"t\")")
        == "<p><a href=\"https://b.example/?c&amp;d\" title=\"t\" rel=\"noopener\">a</a></p>\n"
    )
    #expect(MarkdownTesting.html("[a](tel:12345)") == "<p><a href=\"tel:12345\">a</a></p>\n")
  }

  @Test func `tasks`() {
    let html = MarkdownTesting.html("- [x] 甲 {#a}\n- [ ] 见 [x] 乙")
    #expect(
      html == """
        <ul>
        <li class="task"><input type="checkbox" disabled checked aria-label="已完成"> 甲</li>
        <li class="task"><input type="checkbox" disabled aria-label="未完成"> 见 [x] 乙</li>
        </ul>

        """
    )
  }

  @Test(
    "numbers that a text says to dial are links, no others",
    arguments: [
      ("马上打110。", "马上打<a href=\"tel:110\">110</a>。"),
      (
        "拨打12356、110都行", "拨打<a href=\"tel:12356\">12356</a>、<a href=\"tel:110\">110</a>都行"
      ),
      ("打12个，打1200元，打了110", nil), ("[打120](a.md)", nil), ("`打120`", nil), ("打", nil), ("打1、", nil),
    ] as [(String, String?)]
  )
  func dialled(text: String, html: String?) {
    let written = MarkdownTesting.html(text)
    if let html { #expect(written == "<p>\(html)</p>\n") } else { #expect(!written.contains("tel:")) }
  }

  @Test func `a table`() {
    #expect(
      MarkdownTesting.html("| 甲 | 乙 |\n|:-:|---|\n| 丙 |") == """
        <div class="table-scroll" tabindex="0" role="group" aria-label="表格">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-center">甲</th>
        <th scope="col">乙</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-center">丙</td>
        <td></td>
        </tr>
        </tbody>
        </table>
        </div>

        """
    )
  }

  @Test func `footnotes`() {
    #expect(
      MarkdownTesting.html("甲[^b]，乙[^a]，丙[^b]。\n\n[^a]: 一[^c]\n[^b]: 二\n\n    ```\n    三\n    ```\n[^c]: 四\n[^d]: 五")
        == """
        <p>甲<sup class="footnote-ref"><a href="#fn:1" id="fnref:1" aria-label="脚注 1">1</a></sup>，\
        乙<sup class="footnote-ref"><a href="#fn:2" id="fnref:2" aria-label="脚注 2">2</a></sup>，\
        丙<sup class="footnote-ref"><a href="#fn:1" id="fnref:1:2" aria-label="脚注 1">1</a></sup>。</p>
        <section class="footnotes" role="doc-endnotes" aria-label="脚注">
        <ol>
        <li id="fn:1">
        <p>二</p>
        <pre><code>三
        </code></pre>
         <a href="#fnref:1" class="footnote-backref" aria-label="回到正文第 1 处">↩</a> \
        <a href="#fnref:1:2" class="footnote-backref" aria-label="回到正文第 2 处">↩<sup>2</sup></a>
        </li>
        <li id="fn:2">
        <p>一<sup class="footnote-ref"><a href="#fn:3" id="fnref:3" aria-label="脚注 3">3</a></sup> \
        <a href="#fnref:2" class="footnote-backref" aria-label="回到正文第 1 处">↩</a></p>
        </li>
        <li id="fn:3">
        <p>四 <a href="#fnref:3" class="footnote-backref" aria-label="回到正文第 1 处">↩</a></p>
        </li>
        </ol>
        </section>

        """
    )
  }

  @Test func `a figure block becomes a slot`() throws {
    let document = MarkdownTesting.document("甲\n\n```chart\ntable: a\n```\n\n```swift\nlet\n```\n")
    var blocks: [FencedBlock] = []
    var writer = ProseWriter(contentPath: "a.md", source: document.source) { block in
      blocks.append(block)
      return nil
    }
    let html = String(decoding: writer.prose(of: document.root.children).html, as: UTF8.self)
    let block = try #require(blocks.first)
    #expect(blocks.count == 1 && block.language == "chart" && block.literal == "table: a\n")
    #expect(document.source.string(block.range) == "```chart\ntable: a\n```")
    #expect(document.source.bytes[block.literalOffset...].starts(with: block.literal.utf8))
    #expect(html.hasSuffix("<pre><code class=\"language-swift\">let\n</code></pre>\n"))
  }

  @Test func `control characters and comments are not written`() {
    #expect(MarkdownTesting.html("甲\u{0}乙\u{1}<!-- 丙 -->") == "<p>甲\u{FFFD}乙\u{FFFD}</p>\n")
  }
}

@Suite struct SummaryTests {
  @Test(arguments: [
    ("短。", "短。"), ("# 题\n\n甲。\n\n- 乙\n\n丙。", "甲。丙。"), ("", ""), ("# 题", ""),
    ("One. Two.\n\nThree.", "One. Two. Three."),
    (
      String(repeating: "甲", count: 50) + "。" + String(repeating: "乙", count: 60) + "。”"
        + String(repeating: "丙", count: 60) + "。",
      String(repeating: "甲", count: 50) + "。" + String(repeating: "乙", count: 60) + "。”"
    ),
    (
      String(repeating: "甲", count: 50) + "，" + String(repeating: "乙", count: 90) + "。",
      String(repeating: "甲", count: 50) + "……"
    ), (String(repeating: "甲", count: 200), String(repeating: "甲", count: 118) + "……"),
    ("甲**乙**[丙](a.md)[^1]。\n\n[^1]: 丁", "甲乙丙。"),
    (
      String(repeating: "word ", count: 20) + "end. " + String(repeating: "more ", count: 20),
      String(repeating: "word ", count: 20) + "end."
    ),
  ])
  func `summary`(_ markdown: String, _ expected: String) {
    #expect(MarkdownTesting.prose(markdown).summary == expected)
  }

  @Test(arguments: [
    ("每周打一次电话。", 8), ("共有 35 个孩子", 6), ("Hello world", 2), ("don’t", 1), ("“你好”……", 6), ("**你**好\n\n# 题", 3),
    ("用Word写", 3), ("3.5", 1), ("甲\nb\nc", 3), ("| 甲 | 乙 |\n|-|-|\n| a | 丙 |", 4), ("甲（乙）", 4), ("", 0),
  ])
  func `character count`(_ markdown: String, _ expected: Int) {
    #expect(MarkdownTesting.prose(markdown).characterCount == expected)
  }
}
