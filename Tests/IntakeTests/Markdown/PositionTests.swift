import Diagnostics
import Testing

@testable import Intake

/// Where what a reader reads stands in the file.
@Suite struct PositionTests {
  /// `⟦…⟧` marks where the digits `138` of the readable text must be found; the marks themselves are no part of the file.
  @Test(arguments: [
    "电话⟦138⟧", "> 甲\n> 乙⟦138⟧丙", "> 甲\n乙⟦138⟧", "> - 甲\n>   **乙⟦138⟧**丙", "- 甲\n\n  乙\n  丙⟦138⟧\n", "1. 甲\n   - ⟦138⟧",
    "| a | b |\n|---|---|\n| c\\|d | 甲⟦138⟧ |", "> | 甲 | ⟦138⟧ |\n> |-|-|", "- | 甲 | ⟦138⟧ |\n  |-|-|",
    "甲\n| a | ⟦138⟧ |\n|-|-|\n", "甲\\|\n| ⟦138⟧ |\n|-|\n",
    "a &amp; &copy; &#49; ⟦138⟧", "\\*\\*⟦138⟧", "甲  \n乙\\\n⟦138⟧", "**甲**乙*⟦138⟧*丙", "[甲](b.md \"t\")⟦138⟧",
    "[甲](b.md \"⟦138⟧\")", "[甲](<b c/⟦138⟧>)",
    "![⟦138⟧](a.png)", "[甲]\n\n[甲]: /u/⟦138⟧", "[甲]\n\n[甲]: /u\n  '⟦138⟧'", "`a` `` ⟦138⟧ ``", "`甲\n⟦138⟧`",
    "> `甲\n> ⟦138⟧`", "<!-- ⟦138⟧ -->", "甲 <!-- 乙\n⟦138⟧ -->",
    "> <!-- 甲\n> ⟦138⟧ -->", "```\n甲\n⟦138⟧\n```", "> ```\n> 甲\n> ⟦138⟧\n> ```", "- ```\n  甲\n  ⟦138⟧\n  ```",
    "    甲\n    ⟦138⟧", "# 甲 ⟦138⟧ ##", "甲\n⟦138⟧\n===", "> # ⟦138⟧",
    "# 甲 {#b k=⟦138⟧}", "- [x] 甲 {k=\"乙 ⟦138⟧\"}", "- [ ] ⟦138⟧", "[a]: /u\n[b]: /v\n⟦138⟧", "[a]: /u\n⟦138⟧\n===\n",
    "甲[^1]\n\n[^1]: 乙⟦138⟧\n", "甲[^1]\n\n[^1]: 乙\n\n    丙⟦138⟧\n",
    "甲\r\n乙⟦138⟧\r\n", "> 甲\r\n> `乙\r\n> ⟦138⟧`\r\n", "\u{FEFF}⟦138⟧", "**“甲”**乙⟦138⟧", "**甲：**乙\n**丙：**⟦138⟧",
    "甲**（乙）**丙[丁**。**](a.md)⟦138⟧", "| 甲**：**乙 | ⟦138⟧ |\n|-|-|",
    "~~甲。~~乙⟦138⟧", "https://a.example/⟦138⟧ 甲", "<https://a.example/⟦138⟧>", "<a⟦138⟧@b.example>",
    "甲 a⟦138⟧@b.example", "[^甲&amp;]⟦138⟧", "甲\u{0}⟦138⟧", "\t- 甲\n\t  ⟦138⟧", "-\t甲\n\n\t⟦138⟧", "⟦138⟧  \n",
    "甲\t⟦138⟧",
    "```⟦138⟧\n```", "甲😀⟦138⟧", "*a\nb ⟦138⟧*",
  ])
  func `a place is exact`(_ marked: String) throws {
    let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let start = try #require(marked.firstIndex(of: "⟦"))
    let expected = marked[..<start].utf8.count
    let document = MarkdownTesting.document(text)
    let readable = ReadableText(of: document)
    let found = try #require(readable.bytes.indices.first { readable.bytes[$0...].starts(with: "138".utf8) }, "\(text)")
    #expect(
      (0..<3).map { readable.sourceOffset(of: found + $0) } == [expected, expected + 1, expected + 2],
      "\(marked)"
    )
    #expect(document.misplaced == 0, "\(marked)")
    #expect(document.root.misplacedBytes(in: document.source.bytes) == [], "\(marked)")
  }

  @Test func `positions are those of the whole file`() throws {
    let text = "---\ntitle: 甲\n---\n\n乙**丙：**丁"
    let document = MarkdownTesting.document(text, from: 20)
    let strong = try #require(document.root.all.first { if case .strong = $0.kind { true } else { false } })
    #expect(document.source.string(strong.range) == "**丙：**")
    #expect(document.source.location(at: strong.range.lowerBound).description == "a.md:5:2")
  }

  @Test(arguments: [
    ("a **b** c", "**b**"), ("a ***b** c*", "***b** c*"), ("a [b](c 'd') e", "[b](c 'd')"), ("a ![b](c) e", "![b](c)"),
    ("a `b` c", "`b`"),
    ("a <!-- b --> c", "<!-- b -->"), ("a[^1]\n\n[^1]: b", "[^1]"), ("a <http://b.example> c", "<http://b.example>"),
    ("a ~~b~~ c", "~~b~~"), ("a [b][c]\n\n[c]: d", "[b][c]"),
  ])
  func `the range of an inline includes its marks`(_ markdown: String, _ expected: String) throws {
    let document = MarkdownTesting.document(markdown)
    let inline = try #require(
      document.root.children.first?.children.first { $0.runs != [] || !$0.children.isEmpty || $0.isMark }
    )
    #expect(document.source.string(inline.range) == expected)
  }

  @Test(arguments: [
    ("# a\n\nb", ["# a", "b"]), ("> a\n> b\n\nc", ["> a\n> b", "c"]), ("- a\n- b", ["- a\n- b"]),
    ("```x\na\n```\nb", ["```x\na\n```", "b"]), ("a\n===\n", ["a"]),
    ("| a |\n|---|\n| b |\n", ["| a |\n|---|\n| b |"]), ("---\n", ["---"]), ("    a\n    b\n", ["a\n    b"]),
  ])
  func `the range of a block`(_ markdown: String, _ expected: [String]) {
    let document = MarkdownTesting.document(markdown)
    #expect(document.root.children.map { document.source.string($0.range) } == expected)
  }
}

extension MarkdownNode {
  fileprivate var isMark: Bool {
    switch kind {
    case .comment, .footnoteReference: true
    default: false
    }
  }
}
