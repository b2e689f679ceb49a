import Diagnostics
import Testing
import TestSupport

@testable import Intake

@Suite struct FieldsTests {
  private let problems = Problems()

  /// The fields of a YAML text whose marks are taken out.
  private func fields(_ marked: MarkedText, known: [String] = ["title", "date", "tags", "draft", "children", "line"])
    throws -> Fields
  {
    let value = try #require(YAMLValue.read(YAMLText(marked.source), into: problems))
    return try #require(Fields(value, known: known, into: problems))
  }

  private func hint() -> String? { problems.diagnostics.first?.hint?.chinese }

  @Test("keys may be English or Chinese", arguments: ["title: 甲", "标题: 甲", "题目: 甲", "\"title\": 甲"])
  func names(text: String) throws {
    #expect(try fields(MarkedText(text)).text("title") == "甲")
    #expect(problems.diagnostics.isEmpty)
  }

  @Test(
    "an unknown key is pointed at, and the nearest one is named",
    arguments: [
      ("①titel: 甲", "是不是“title”？"), ("title: 乙\n①日朝: 甲", "是不是“日期”？"), ("①Title: 甲", "是不是“title”？"),
    ]
  )
  func unknown(text: String, hint: String) throws {
    let marked = MarkedText(text)
    _ = try fields(marked)
    #expect(problems.diagnostics.map(\.location) == marked.places)
    #expect(problems.diagnostics.map(\.rule) == ["unknown-key"])
    #expect(self.hint() == hint)
  }

  @Test("a key that is like no other lists what is possible")
  func hopeless() throws {
    _ = try fields(MarkedText("心情: 好"))
    #expect(hint()?.contains("title（标题）") == true)
  }

  @Test("the same key under two names")
  func repeated() throws {
    let marked = MarkedText("title: 甲\n①标题: 乙")
    _ = try fields(marked)
    #expect(problems.diagnostics.map(\.location) == marked.places)
    #expect(problems.diagnostics.map(\.rule) == ["duplicate-key"])
  }

  @Test(
    "a wrong type is pointed at",
    arguments: [
      "date: ①2025-02-30", "date: ①三月", "date: ①[2025-03-12]", "draft: ①maybe", "children: ①-1", "children: ①many",
      "line: ①{a: b}",
      "date: \"①明天\"",
    ]
  )
  func wrongType(text: String) throws {
    let marked = MarkedText(text)
    let fields = try fields(marked)
    _ = (fields.date("date"), fields.flag("draft"), fields.count("children"), fields.text("line"))
    #expect(problems.diagnostics.map(\.location) == marked.places)
    #expect(problems.diagnostics.map(\.rule) == ["wrong-type"])
  }

  @Test("a choice outside the list")
  func choice() throws {
    let marked = MarkedText("line: ①家較")
    #expect(try fields(marked).choice("line", WorkLine.self) == nil)
    #expect(problems.diagnostics.map(\.location) == marked.places)
    #expect(hint() == "是不是“家校”？")
  }

  @Test(
    "lists, and several in one line, each with its place",
    arguments: [
      "tags: ①甲、②乙", "tags: ①甲, ②乙", "tags: ①甲，②乙；", "tags: [①甲, ②乙]", "tags:\n  - ①甲\n  - ②乙", "tags: \"①甲、②乙\"",
    ]
  )
  func lists(text: String) throws {
    let marked = MarkedText(text)
    let tags = try fields(marked).locatedTexts("tags")
    #expect(tags.map(\.value) == ["甲", "乙"])
    #expect(tags.map(\.location) == marked.places)
  }

  @Test("a key with nothing behind it is not given", arguments: ["title:", "title: \"\"", "title: '  '"])
  func empty(text: String) throws {
    let fields = try fields(MarkedText(text))
    #expect(!fields.has("title"))
    #expect(fields.list("title").isEmpty)
    #expect(fields.fields("title", known: []) == nil)
    #expect(problems.diagnostics.isEmpty)
    #expect(fields.requiredText("title") == nil)
    #expect(problems.diagnostics.map(\.rule) == ["missing-field"])
  }

  @Test("a full-width colon is no key")
  func wideColon() throws {
    let value = try #require(YAMLValue.read(YAMLText(MarkedText("标题：甲").source), into: problems))
    #expect(Fields(value, known: ["title"], into: problems) == nil)
    #expect(hint()?.contains("英文") == true)
  }

  @Test(arguments: [("true", true), ("是", true), ("Yes", true), ("no", false), ("否", false), ("False", false)])
  func flags(text: String, value: Bool) throws {
    #expect(try fields(MarkedText("draft: \(text)")).flag("draft") == value)
  }
}
