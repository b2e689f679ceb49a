import Diagnostics
import Foundation
import Testing

@testable import Intake

/// Threads, and texts nobody would write.
@Suite struct MarkdownRobustnessTests {
  @Test func `many threads write what one thread writes`() {
    let texts = (0..<400).map { number in
      "# 第\(number)篇\n\n~~旧的。~~新的 https://a.example/\(number) www.b.example a\(number)@c.example **重点：**甲~~乙~~\n\n"
        + String(repeating: "- ~~删~~ www.d.example/\(number)~~a~~ *b ~~c~~* x\n", count: 5) + "| a | ~~b~~ |\n|-|-|\n"
    }
    let alone = texts.map { MarkdownTesting.prose($0).html }
    let plain = (0..<400).map { "甲 *~b~* 乙 wide world: \($0) **c**" }
    let plainAlone = plain.map { MarkdownTesting.prose($0).html }
    for _ in 0..<5 {
      let together = Array(zip(texts, plain)).concurrentMap {
        (MarkdownTesting.prose($0.0).html, MarkdownTesting.prose($0.1).html)
      }
      #expect(together.map(\.0) == alone)
      #expect(together.map(\.1) == plainAlone)
    }
  }

  @Test func `random texts are read and placed`() {
    var random = Random(state: 20_250_312)
    for _ in 0..<2000 {
      let text = random.markdown()
      check(Array(text.utf8), text)
    }
  }

  @Test func `random bytes are read`() {
    var random = Random(state: 7)
    for _ in 0..<500 {
      let bytes = (0..<random.below(200)).map { _ in UInt8(random.below(256)) }
      let document = MarkdownDocument.read(SourceText(file: "a.md", bytes: bytes), from: 0)
      #expect(document.root.badRanges(in: bytes.count) == [])
      let readable = ReadableText(of: document)
      #expect(readable.bytes.indices.allSatisfy { (0...bytes.count).contains(readable.sourceOffset(of: $0)) })
    }
  }

  private func check(_ bytes: [UInt8], _ text: String) {
    let document = MarkdownDocument.read(SourceText(file: "a.md", bytes: bytes), from: 0)
    #expect(document.root.badRanges(in: bytes.count) == [], "\(text.debugDescription)")
    #expect(document.root.misplacedBytes(in: bytes) == [], "\(text.debugDescription)")
    #expect(document.misplaced == 0, "\(text.debugDescription)")
    let readable = ReadableText(of: document)
    #expect(readable.bytes.indices.allSatisfy { (0...bytes.count).contains(readable.sourceOffset(of: $0)) })
    var writer = ProseWriter(contentPath: "a/b.md", source: document.source) { _ in nil }
    _ = writer.prose(of: document.root.children)
  }
}

/// The same numbers on every run.
struct Random {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func markdown() -> String {
    (0..<(1 + below(60))).map { _ in Self.pieces[below(Self.pieces.count)] }.joined()
  }

  static let pieces = [
    "*", "**", "_", "__", "~~", "`", "``", "[", "]", "(", ")", "![", "](", "](a)", "](b 't')", "<", ">", "\\", "\\*",
    "&amp;", "&#49;", "&", ";", "|", "\n", "\n\n", "\n> ", "> ", "- ", "\n- ", "\n  ", "\n    ", "1. ", "\n1. ", "#",
    "\n# ",
    "\n===\n", "\n---\n", "|-|-|\n", "| a | b |\n", "\n```\n", "```", "~~~\n", "[x] ", "[ ] ", "[^1]", "\n[^1]: ",
    "\n[a]: /u 't'\n", "[a]", "<!-- ", " -->", "<b>", "https://a.example", "www.b.example", "a@b.example", "{#a}",
    "{a=b}", " ", "  \n", "\t", "\r\n",
    "甲", "乙丙", "。", "“", "”", "（", "）", "a", "bc", "1", "😀", "'", "\"", "!", ":", "<https://c.example>", "\u{FEFF}",
    "\u{3000}", "é", "=", "{", "}",
  ]
}
