import Testing

@testable import Intake

@Suite struct MarkdownRulesTests {
  @Test(arguments: [
    ("<div>\n甲\n</div>", ["raw-html 1:1"]), ("甲 <b>乙</b>", ["raw-html 1:3", "raw-html 1:7"]),
    ("> 甲\n> <script>a</script>", ["raw-html 2:3"]),
    ("| 甲 | <br> |\n|-|-|", ["raw-html 1:7"]), ("**甲：**乙<br/>丙", ["raw-html 1:8"]),
    ("<!-- 甲 -->\n\n乙 <!-- 丙 --> 丁", []), ("<!-- 甲 --> 乙", ["raw-html 1:1"]),
    ("<!-- 甲\n\n乙", ["raw-html 1:1"]), ("<!-- 甲 --> <!-- 乙 -->", []), ("`<b>` \\<b> &lt;b&gt;", []),
    ("```\n<b>\n```", []), ("- <?php ?>", ["raw-html 1:3"]), ("甲 < 乙 > 丙 <3", []), ("<![CDATA[a]]>", ["raw-html 1:1"]),
  ])
  func `HTML is refused where it stands`(_ markdown: String, _ expected: [String]) {
    #expect(MarkdownTesting.findings(markdown) == expected)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "&#106;avascript:alert(1)", "javascript&colon;alert(1)",
    "java&#10;script:alert(1)", "&#1;javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
    "ftp://a.example", "//a.example/b", "weixin://x", "C:/a.md", "<java script:alert(1)>", "&Tab;javascript:x",
    "blob:x", "http+x:a",
  ])
  func `an unsafe link is refused`(_ destination: String) {
    #expect(
      MarkdownTesting.findings("见[甲](\(destination))").first == "unsafe-link 1:\(destination.hasPrefix("<") ? 7 : 6)",
      "\(destination)"
    )
    #expect(!MarkdownTesting.html("![甲](\(destination))").contains("src=\"\(destination.prefix(4))"))
  }

  @Test(arguments: [
    "https://a.example/b", "HTTP://a.example", "tel:010-12345678", "mailto:a@b.example", "../a.md", "/files/a.pdf",
    "#甲", "a.md#b", "16:30.md", "时间16:30.md", "", "javascript.md", "?a:b", "a/b:c",
  ])
  func `other links are fine`(_ destination: String) {
    #expect(MarkdownTesting.findings("[甲](<\(destination)>)") == [], "\(destination)")
  }

  @Test func `a link is refused where its destination stands`() {
    #expect(MarkdownTesting.findings("[甲](\\\\\\\\a.example)") == ["unsafe-link 1:6"])
    #expect(MarkdownTesting.findings("甲 <javascript:a>") == ["unsafe-link 1:3"])
    #expect(MarkdownTesting.findings("[甲]\n\n乙\n\n[甲]: javascript:a") == ["unsafe-link 5:6"])
    #expect(MarkdownTesting.findings("> **甲：**乙\n> [丙](data:x)") == ["unsafe-link 2:7"])
  }

  @Test func `nesting has an end`() {
    let findings = MarkdownTesting.findings(String(repeating: ">", count: 5000) + "a")
    #expect(findings.count == 1 && findings[0].hasPrefix("deep-nesting"))
    #expect(
      !MarkdownTesting.findings(String(repeating: "*a **b ", count: 200) + String(repeating: "c** d*", count: 200))
        .isEmpty
    )
  }

  @Test func `brackets and cells have a bound where the parser would take minutes`() {
    func text(_ unit: String, _ count: Int) -> String { String(repeating: unit, count: count) }
    #expect(MarkdownTesting.findings(text("![[]()", 3000)) == ["crowded-text 1:15002"])
    #expect(MarkdownTesting.findings(text("[^1]\n", 5001)) == ["crowded-text 5001:1"])
    #expect(MarkdownTesting.findings(text("|甲", 1001)) == ["crowded-text 1:2001"])
    #expect(MarkdownTesting.findings(text("[甲] ", 5000)).isEmpty)
    #expect(MarkdownTesting.findings(text("[甲]\n \n", 6000)).isEmpty)
    #expect(MarkdownTesting.findings("|甲|\n|-|\n" + text("|乙|\n", 600)).isEmpty)
  }
}
