import Testing

@testable import Diagnostics

@Suite("Places in a text")
struct SourceTextTests {
  @Test(
    "a byte offset is told as line and character",
    arguments: [
      ("abc", 1, 1, 2), ("留守\n儿童", 7, 2, 1), ("留守\n儿童", 10, 2, 2), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1),
      ("\u{FEFF}ab", 4, 1, 2), ("\u{FEFF}ab", 3, 1, 1), ("a𠮷b", 5, 1, 3), ("a", 99, 1, 2),
    ]
  )
  func location(text: String, offset: Int, line: Int, column: Int) {
    let place = SourceText(file: "f", text: text).location(at: offset)
    #expect(place == SourceLocation(file: "f", line: line, column: column))
  }

  @Test("a line and character lead back to the byte", arguments: ["留守\n儿 童\r\nabc", "\u{FEFF}一\n二"])
  func roundTrip(text: String) {
    let source = SourceText(file: "f", text: text)
    for offset in source.bytes.indices where source.bytes[offset] & 0xC0 != 0x80 && offset >= 3 {
      let place = source.location(at: offset)
      #expect(source.offset(line: place.line ?? 0, column: place.column ?? 0) == offset)
    }
  }

  @Test func lineWithoutItsEnding() {
    let source = SourceText(file: "f", text: "一\r\n二\n")
    #expect(source.string(source.lineRange(1)) == "一")
    #expect(source.string(source.lineRange(2)) == "二")
    #expect(source.lineRange(3).isEmpty)
  }
}

@Suite("Did you mean")
struct DidYouMeanTests {
  @Test(
    arguments: [
      ("titel", "title"), ("drafft", "draft"), ("家方", "家访"), ("sumary", "summary"), ("小明在家", nil), ("x", nil),
    ] as [(String, String?)]
  )
  func nearestCandidate(word: String, expected: String?) {
    #expect(nearest(to: word, among: ["title", "draft", "summary", "家访", "date"]) == expected)
  }

  @Test func listsWhatIsPossibleWhereNothingIsNear() {
    #expect(Wording.suggestion(for: "zzz", among: ["b", "a"])?.english == "possible: a, b")
    #expect(Wording.suggestion(for: "zzz", among: []) == nil)
  }
}

@Suite("Printing problems")
struct TextPrinterTests {
  private var problem: Diagnostic {
    var problem = Diagnostic(
      "unknown-key",
      at: SourceLocation(file: "content/a.md", line: 2, column: 3),
      message: Wording(en: "no", zh: "不行"),
      hint: Wording(en: "do", zh: "这样")
    )
    problem.excerpt = Excerpt(line: "标题x: 1", indent: 2)
    return problem
  }

  @Test func withExcerptCaretAndHelp() {
    #expect(
      TextPrinter(language: .english).text(for: problem)
        == "content/a.md:2:3: error: [unknown-key] no\n    标题x: 1\n        ^\n  help: do\n"
    )
    #expect(TextPrinter(language: .chinese).text(for: problem).hasPrefix("content/a.md:2:3: 错误: [unknown-key] 不行\n"))
  }

  @Test func aFileAsAWhole() {
    let problem = Diagnostic("x", at: SourceLocation(file: "a"), severity: .warning, message: Wording(en: "m", zh: "m"))
    #expect(TextPrinter(language: .english).text(for: problem) == "a: warning: [x] m\n")
  }

  @Test("each problem once, in the order of the files")
  func readingOrder() {
    let second = Diagnostic("b", at: SourceLocation(file: "a", line: 2), message: Wording(en: "", zh: ""))
    let first = Diagnostic("a", at: SourceLocation(file: "a", line: 1), message: Wording(en: "", zh: ""))
    #expect([second, first, second].inReadingOrder == [first, second])
  }
}

@Suite("The language of messages")
struct LanguageTests {
  @Test(
    arguments: [
      (["LC_ALL": "zh_CN.UTF-8", "LANG": "en_US"], .chinese), (["LANG": "en_GB.UTF-8"], .english),
      (["LC_ALL": "", "LANG": "zh_TW"], .chinese), (["LC_ALL": "C"], nil), ([:], nil), (["LANG": "fr_FR"], nil),
    ] as [([String: String], Language?)]
  )
  func named(environment: [String: String], expected: Language?) {
    #expect(Language(environment: environment) == expected)
  }
}

@Test("mapping on all cores keeps the order")
func concurrentMapKeepsOrder() {
  let numbers = Array(0..<10_000)
  #expect(numbers.concurrentMap { "\($0)" } == numbers.map(String.init))
  #expect([Int]().concurrentMap { $0 }.isEmpty)
}
