import Diagnostics
import Testing

@testable import Intake

@Suite struct AttributeListTests {
  @Test(arguments: [
    ("{#survey done=2025-04-18 line=家校}", "#=survey done=2025-04-18 line=家校"), ("{unit=\"两 台\"}", "unit=两 台"),
    ("{目标=5 单位=台}", "目标=5 单位=台"),
    ("{负责=“总 务处”}", "负责=总 务处"), ("{from=facilities:联网电脑}", "from=facilities:联网电脑"), ("{ #a  b=c }", "#=a b=c"),
    ("{a=\"\"}", "a="), ("{a=b_c_d e=*f*}", "a=b_c_d e=*f*"),
    ("{a=https://b.example/c}", "a=https://b.example/c"), ("{a=x@b.example}", "a=x@b.example"), ("{a=b=c}", "a=b=c"),
    ("{}{#a}", "#=a"), ("（{甲}） {#a}", "#=a"),
  ])
  func `is read`(_ list: String, _ expected: String) {
    for (markdown, visible) in [
      ("## 完成摸底 \(list)", "完成摸底"), ("- [x] 完成摸底 \(list)", "完成摸底"), ("- 完成 **摸底** \(list)", "完成 摸底"),
    ] {
      let document = MarkdownTesting.document(markdown)
      let attributes = document.root.all.compactMap(\.attributes).first
      #expect(attributes?.entries.map { "\($0.key)=\($0.value)" }.joined(separator: " ") == expected, "\(markdown)")
      let values = attributes?.entries.map { document.source.string($0.valueRange) }
      #expect(values == attributes?.entries.map(\.value), "\(markdown)")
      #expect(document.root.plainText.hasPrefix(visible), "\(markdown)")
      #expect(!document.root.plainText.contains("#"), "\(markdown)")
      #expect(document.diagnostics.isEmpty)
    }
  }

  @Test(arguments: [
    "## 标题 {注意}", "## 标题 {a}", "## 标题 \\{a=b}", "## `{a=b}`", "## 标题 {a=b} 后", "段落 {a=b}", "> 引用 {#a}", "## 标题 {a",
    "- 甲\n\n  乙 {#a}", "## *甲 {a=b}*",
  ])
  func `is text`(_ markdown: String) {
    let document = MarkdownTesting.document(markdown)
    #expect(document.root.all.compactMap(\.attributes).isEmpty)
    #expect(document.diagnostics.isEmpty)
    #expect(document.root.plainText.contains("{"))
  }

  @Test(arguments: [
    ("## 标题 {#}", "1:8"), ("## 标题 {=b}", "1:8"), ("## 标题 {a=}", "1:10"), ("## 标题 {#a b}", "1:11"),
    ("- [ ] 甲 {a=\"b}", "1:12"), ("## 甲 {.wide}", "1:7"),
    ("## 甲 {a=b a=c}", "1:11"), ("## 甲 {#a #b}", "1:10"), ("> ## **甲：**乙 {a= b=c}", "1:17"), ("甲\n乙 {=}\n===", "2:4"),
  ])
  func `is malformed`(_ markdown: String, _ place: String) {
    #expect(MarkdownTesting.findings(markdown) == ["attribute-list \(place)"])
  }

  @Test func `a list alone leaves nothing`() {
    #expect(MarkdownTesting.html("- 甲\n- {#a}\n") == "<ul>\n<li>甲</li>\n<li></li>\n</ul>\n")
    #expect(MarkdownTesting.html("- 甲\n  {#a}\n") == "<ul>\n<li>甲</li>\n</ul>\n")
  }
}

extension MarkdownNode {
  var attributes: Attributes? {
    switch kind {
    case .heading(_, _, let attributes), .item(_, let attributes): attributes
    default: nil
    }
  }
}
