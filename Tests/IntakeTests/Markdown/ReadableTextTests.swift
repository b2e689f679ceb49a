import Testing

@testable import Intake

@Suite struct ReadableTextTests {
  @Test(arguments: [
    ("138**0013**8000", "13800138000\n"), ("138`0013`8000 &#49;\\*", "13800138000 1*\n"), ("138\n0013", "138 0013\n"),
    ("甲\n乙", "甲乙\n"), ("138  \n0013", "138\n0013\n"), ("甲\n\n乙", "甲\n乙\n"),
    ("[138](/u \"t\")0013", "1380013\n/u\nt\n"), ("![甲](a.png '乙')丙", "丙\n甲\na.png\n乙\n"),
    ("| 甲 | 乙 |\n|-|-|\n| 丙 | 丁 |", "甲\n乙\n丙\n丁\n"), ("甲<!-- 乙 -->丙", "甲丙\n<!-- 乙 -->\n"),
    ("<!-- 乙 -->", "<!-- 乙 -->\n"),
    ("- [x] 甲 {#a b=\"c d\"}\n- 乙", "甲\na\nc d\n乙\n"), ("# 甲 {k=v}\n\n乙", "甲\nv\n乙\n"),
    ("```chart\na: b\n```\n丙", "a: b\nchart\n丙\n"), ("甲[^1]乙\n\n[^1]: 丙", "甲乙\n丙\n"),
    ("https://a.example/b", "https://a.example/b\n"), ("", ""),
    ("<b>甲</b>", "甲\n<b>\n</b>\n"),
  ])
  func `what is read`(_ markdown: String, _ expected: String) {
    let readable = ReadableText(of: MarkdownTesting.document(markdown))
    #expect(String(decoding: readable.bytes, as: UTF8.self) == expected)
  }
}
