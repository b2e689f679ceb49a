import Diagnostics
import Testing

@testable import Intake

@Suite("Marks of a Chinese keyboard")
struct MistypedMarksTests {
  private func found(_ text: String) -> [String] {
    let source = SourceText(file: "a.md", text: text)
    let document = MarkdownDocument.read(source, from: 0)
    return IntakeTesting.list(MistypedMarks(source: source).diagnostics(for: document.root))
  }

  private func hints(_ text: String) -> String {
    let source = SourceText(file: "a.md", text: text)
    let document = MarkdownDocument.read(source, from: 0)
    return MistypedMarks(source: source).diagnostics(for: document.root).compactMap(\.hint?.chinese).joined()
  }

  @Test(
    "each is told where it stands, with the right spelling",
    arguments: [
      ("＃ 标题", "1:1", "“## 标题”"), ("#先看天", "1:1", "“## 标题”"), ("话。\n##先看天", "2:1", "“## 标题”"),
      ("１．先等", "1:1", "“1. 先等”"), ("1.先等", "1:1", "“1. 先等”"), ("１. 先等", "1:1", "“1. 先等”"),
      ("1、先等\n2、再走", "2:1", "“1. 先等”"), ("1）先等\n2）再走", "2:1", "“1. 先等”"),
      ("-买书", "1:1", "“- 内容”"), ("－ 买书", "1:1", "“- 内容”"), ("• 买书", "1:1", "“- 内容”"), ("＊ 买书", "1:1", "“- 内容”"),
      ("＞ 他说", "1:1", "“> 话”"), ("-[ ] 买书", "1:1", "“- [ ] 内容”"), ("- [ ] 甲\n-[ ] 乙", "2:1", "“- [ ] 内容”"),
      ("这是＊＊重点＊＊。", "1:3", "“**重点**”"), ("这是** 重点 **。", "1:3", "“**重点**”"),
      ("见【电话】（weekly-call.md）", "1:2", "“[文字](地址)”"), ("见[电话]（weekly-call.md）", "1:2", "“[文字](地址)”"),
      ("见【电话】(weekly-call.md)", "1:2", "“[文字](地址)”"), ("见[电话] (weekly-call.md)", "1:2", "“[文字](地址)”"),
      ("[网](https://a.example/x（1）", "1:1", "“[文字](地址)”"), ("| 甲 |\n|---|\n| 【电】（a.md） |", "3:3", "“[文字](地址)”"),
      ("见［电话］（weekly-call.md）", "1:2", "“[文字](地址)”"), ("！【绳】（../files/a.jpg）", "1:1", "“![图上是什么]"),
      ("![绳]（../files/a.jpg）", "1:1", "“![图上是什么]"),
      ("- [ ] 电脑 ｛#pc 目标=5 单位=台｝", "1:10", "{#编号 目标=5 单位=台}"), ("- [ ] 家访 (#jf 目标=40 单位=户)", "1:10", "{#编号"),
      ("- [ ] 家访（#jf 目标=40 单位=户）", "1:9", "{#编号"), ("- [ ] 家访 {#jf 目标=40} 做完", "1:10", "{#编号"),
      ("- [ ] 家访 {＃jf}", "1:10", "{#编号"),
    ]
  )
  func told(text: String, place: String, hint: String) {
    #expect(found(text) == ["mistyped-mark \(place)"])
    #expect(hints(text).contains(hint))
  }

  @Test(
    "an address with a space is no address",
    arguments: [
      ("![跳绳](../files/跳绳 合影.jpg)", "1:7"), ("见[通知](../files/秋季 通知.pdf)。", "1:7"),
      ("[网](https://a.example/a b.html)", "1:5"),
    ]
  )
  func spaces(text: String, place: String) {
    #expect(found(text) == ["space-in-address \(place)"])
  }

  @Test(
    "what is right, or meant as text, is not told",
    arguments: [
      "# 标题", "## 标题 ##", "#话题#", "#1 楼", "1. 甲\n2. 乙", "1、只有一条", "1.5米高", "2026.9.1开学", "- 甲", "-5度", "--- 话", "——他说",
      "**重点**和*话*", "[甲](a.md)", "[甲](<../files/a b.jpg>)", "[甲](a.md \"题 目\")", "【注】（见下）", "[注]（上面）",
      "`＊＊` `#a` `[x]（a.md）`", "```\n#a\n｛#pc｝\n```", "\\#先看天", "\\*\\*话\\*\\*", "{拗口|ào kǒu}",
      "- [ ] 甲 {#a 目标=5 单位=台}",
      "{注意}", "（1）先等", "《书》（第2版）", "<!-- ＃ -->", "a = {b}", "$x=1$ (#1)", "[1]: a.md", "3*4*5",
    ]
  )
  func silent(text: String) {
    #expect(found(text) == [])
  }

  @Test("no finding repeats what is written")
  func masked() {
    let source = SourceText(file: "a.md", text: "【林小禾】（../files/林小禾.jpg）\n#林小禾\n")
    let document = MarkdownDocument.read(source, from: 0)
    let found = MistypedMarks(source: source).diagnostics(for: document.root)
    #expect(found.count == 2)
    #expect(!found.map { "\($0)" + TextPrinter(language: .chinese).text(for: $0) }.joined().contains("林小禾"))
  }
}
