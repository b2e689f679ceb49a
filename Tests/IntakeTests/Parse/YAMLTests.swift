import Diagnostics
import Testing
import TestSupport

@testable import Intake

@Suite struct YAMLTests {
  private let problems = Problems()

  private func read(_ text: String) -> YAMLValue? {
    YAMLValue.read(YAMLText(SourceText(file: "a.yml", text: text)), into: problems)
  }

  private func entry(_ value: YAMLValue?, _ key: String) -> YAMLValue? {
    guard case .mapping(let entries, _) = value else { return nil }
    return entries.first { $0.key.value == key }?.value
  }

  @Test(
    "scalars stay text",
    arguments: [
      "16:30", "no", "yes", "2025-03-12", "1e3", "0o17", "0x1F", "1_000", "~", "null", "12355", "1.10", "010",
    ]
  )
  func scalars(text: String) throws {
    guard case .scalar(let read, _) = try #require(entry(read("key: \(text)"), "key")) else {
      return #expect(Bool(false))
    }
    #expect(read == text)
  }

  @Test(
    "a key written twice is pointed at where it stands again",
    arguments: [
      "title: 甲\n①title: 乙", "title: 甲\ndate: 1\n①title: 乙\ntitle: 丙", "a:\n  title: 甲\ntitle: 乙\n①title: 丙",
      "title: 甲\nb:\n  title: 乙\n①title: 丙", "list:\n  - name: 甲\n    title: 乙\n    ①title: 丙",
      "list:\n  - title: 甲\n    ①title: 丙", "{a: 1, ①a: 2}", "{a: {b: 1, ①b: 2}, c: 3}", "{a: 1,\n ①a: 2}",
      "\"a b\": 1\n①\"a b\": 2",
      "标题: 甲\r\n①标题: 乙\r\n", "a: 标题: 不是\n", "title: title: 不是",
    ]
  )
  func duplicates(text: String) {
    let marked = MarkedText(text)
    _ = read(marked.text)
    guard let place = marked.places.first else { return #expect(problems.diagnostics.map(\.rule) == ["broken-yaml"]) }
    #expect(problems.diagnostics.map(\.rule) == ["duplicate-key"])
    #expect(problems.diagnostics.first?.location.line == place.line)
    #expect(problems.diagnostics.first?.location.column == place.column)
  }

  @Test("after a byte order mark columns count from the text")
  func byteOrderMark() {
    let source = SourceText(file: "a.yml", bytes: SourceText.byteOrderMark + Array("a: 1\na: 2".utf8))
    _ = YAMLValue.read(YAMLText(source), into: problems)
    #expect(IntakeTesting.list(problems) == ["duplicate-key 2:1"])
  }

  @Test(
    "broken YAML is pointed at, in plain words",
    arguments: [
      ("a: b: c", "broken-yaml 1:5", "冒号"), ("a: \"b", "broken-yaml 1:4", "配对"),
      ("a: \"b\nc: d\n", "broken-yaml 1:4", "配对"), ("a: [b", "broken-yaml 1:6", "括号"),
      ("\ta: b", "broken-yaml 1:1", "Tab"), ("a:\n\t- b", "broken-yaml 2:1", "Tab"), ("a: @b", "broken-yaml 1:4", "符号"),
      ("a: *b*", "broken-yaml 1:4", "*"),
      ("a: `b`", "broken-yaml 1:4", "符号"), ("a: 1\n---\nb: 2", "broken-yaml 2:1", "---"),
      ("a: %b", "broken-yaml 1:4", "符号"),
      ("标题: 甲\n日期：乙\n摘要: 丙", "broken-yaml 2:1", "这一行少了英文冒号"), ("a:甲\r\n\r\nb: 乙", "broken-yaml 1:1", "后面少了空格"),
      ("a: 甲\n  乙\nb: 乙: 丙", "broken-yaml 3:", "多了一个冒号"), ("a: b\u{1}", "broken-yaml 1:5", "控制字符"),
    ]
  )
  func broken(text: String, place: String, words: String) throws {
    #expect(read(text) == nil)
    let found = try #require(problems.diagnostics.first)
    #expect(found.rule == "broken-yaml")
    #expect(found.location.line.map { place.contains(" \($0):") } == true, "\(found)")
    #expect(found.message.chinese.contains(words), "\(found.message)")
    #expect(!found.message.chinese.contains("YamlError"))
  }

  @Test(
    "positions of values",
    arguments: [
      "a: ①甲", "甲乙: {a: ①甲}", "a: '①甲'", "a: \"①甲\"", "x: y\r\na: ①甲", "x: \"甲\u{2028}乙\"\na: ①甲", "x: 😀\na: ①甲",
      "a:   ①甲 # 说明",
    ]
  )
  func positions(text: String) throws {
    let marked = MarkedText(text)
    let root = read(marked.text)
    let value = try #require(entry(root, "a") ?? entry(entry(root, "甲乙"), "a"))
    #expect(value.location.line == marked.places[0].line)
    #expect(value.location.column == marked.places[0].column)
  }

  @Test("deep nesting is refused, not followed")
  func deep() {
    for text in [
      String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
      String(repeating: "{a: ", count: 50_000),
    ] {
      #expect(read(text) == nil)
    }
    #expect(problems.diagnostics.count == 3)
  }

  @Test("references are read, but not without end")
  func references() {
    #expect(entry(read("a: &x 甲\nb: *x"), "b") != nil)
    #expect(problems.diagnostics.isEmpty)
    let lines = (1...9).map {
      "a\($0): &a\($0) [" + Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ",") + "]"
    }
    #expect(read((["a0: &a0 甲"] + lines).joined(separator: "\n")) == nil)
    #expect(problems.diagnostics.map(\.rule) == ["yaml-alias"])
  }

  @Test(arguments: ["", "\n", "# 说明\n", "---\n"])
  func empty(text: String) {
    #expect(read(text).map(\.isEmpty) != false)
    #expect(problems.diagnostics.isEmpty)
  }
}
