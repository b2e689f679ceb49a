import Diagnostics
import Testing
import TestSupport

@testable import Intake

@Suite struct FrontMatterTests {
  private let problems = Problems()

  private func read(_ text: String) -> (title: String?, body: String) {
    let source = SourceText(file: "a.md", text: text)
    let front = FrontMatter.read(source, known: ["title", "date"], into: problems)
    return (front.fields.text("title"), source.string(front.bodyOffset..<source.bytes.count))
  }

  @Test(arguments: [
    ("---\ntitle: 甲\n---\n正文", "甲", "正文"), ("---\r\ntitle: 甲\r\n---\r\n正文", "甲", "正文"),
    ("---\rtitle: 甲\r---\r正文", "甲", "正文"),
    ("\u{FEFF}---\ntitle: 甲\n---\n正文", "甲", "正文"), ("--- \ntitle: 甲\n---  \n正文", "甲", "正文"),
    ("---\n---\n正文", nil, "正文"),
    ("---\n\n---\n正文", nil, "正文"), ("---\n# 说明\n---\n正文", nil, "正文"),
    ("正文\n---\n又一段\n---\n", nil, "正文\n---\n又一段\n---\n"),
    ("---\ntitle: 甲\n---\n一\n\n---\n\n二", "甲", "一\n\n---\n\n二"), ("", nil, ""), ("\u{FEFF}正文", nil, "正文"),
    ("---\ntitle: 甲\n---", "甲", ""), (" ---\n正文", nil, " ---\n正文"), ("日期：三月\n正文", nil, "日期：三月\n正文"),
    ("---- \n\n时间：三月\n", nil, "---- \n\n时间：三月\n"), ("----\n正文", nil, "----\n正文"),
  ])
  func fields(text: String, title: String?, body: String) {
    let read = read(text)
    #expect(read.title == title)
    #expect(read.body == body)
    #expect(problems.diagnostics.isEmpty)
  }

  @Test(
    "positions are those of the file",
    arguments: [
      ("---\ntitle: 甲\nx: 1\n---\n", ["unknown-key 3:1"]), ("---\ntitle: 甲\ntitle: 乙\n---\n", ["duplicate-key 3:1"]),
      ("\u{FEFF}---\r\ntitle: 甲\r\ntitle: 乙\r\n---\r\n", ["duplicate-key 3:1"]),
      ("---\na: b: c\n---\n", ["broken-yaml 2:5"]),
      ("---\ntitle: 甲\n\tx\n---\n", ["broken-yaml 3:1"]), ("---\ntitle: 甲", ["open-front-matter 1:1"]),
      ("---", ["open-front-matter 1:1"]),
      ("---\n- 甲\n---\n", ["wrong-type 2:1"]), ("---\ntitle：甲\n---\n", ["wrong-type 2:1"]),
    ]
  )
  func faults(text: String, places: [String]) {
    _ = read(text)
    #expect(IntakeTesting.list(problems) == places)
  }

  @Test(
    "a first line that is nearly the fence",
    arguments: [
      (" ---\ntitle: 甲\n---\n", 1), ("\n---\ntitle: 甲\n---\n", 2), ("－－－\n标题：甲\n－－－\n", 1), ("———\ntitle: 甲\n---\n", 1),
      ("----\ntitle: 甲\n---\n", 1), ("--\n日期: 2026-01-01\n--\n", 1), ("title: 甲\n---\n正文", 1), ("\n标题：甲\n---\n正文", 2),
    ]
  )
  func nearlyFence(text: String, line: Int) {
    let page = MarkdownPage.read(
      IntakeTesting.file("a.md", .page),
      SourceText(file: "a.md", text: text),
      known: ["title", "date"],
      into: problems
    )
    #expect(page.title == nil)
    #expect(IntakeTesting.list(problems) == ["mistyped-fence \(line):1"])
  }

  @Test(
    "where it cannot be read, nothing is called missing",
    arguments: ["---\ntitle: 甲", "---\na: b: c\n---\n正文", "---\n- 甲\n---\n"]
  )
  func noFollowingFaults(text: String) {
    _ = MarkdownPage.read(
      IntakeTesting.file("a.md", .page),
      SourceText(file: "a.md", text: text),
      known: ["title"],
      into: problems
    )
    #expect(problems.diagnostics.count == 1)
  }
}
