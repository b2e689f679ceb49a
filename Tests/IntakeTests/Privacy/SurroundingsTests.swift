import Testing

@testable import Intake

/// Words that say what a number is: far above it at the head of a column, or with invisible characters inside.
@Suite struct SurroundingsTests {
  private static let numbers = [
    ("身份证", "340422030506121", "resident-id-15"), ("QQ", "20000913", "qq-number"), ("QQ群", "300000941", "qq-group"),
    ("银行卡", "3200004177051939", "bank-card"), ("学籍", "340422190309120055", "student-number"),
    ("微信", "menwei_1903", "wechat-id"),
  ]

  @Test("the head of a column speaks for every row", arguments: numbers, [("| ", " | ", " |"), ("", ",", "")])
  func columns(number: (word: String, value: String, rule: String), marks: (String, String, String)) {
    func row(_ cells: [String]) -> String { marks.0 + cells.joined(separator: marks.1) + marks.2 + "\n" }
    let blank = row(["三年级下学期在读的孩子", "", "无"])
    let table = row(["年级", number.word, "备注"]) + String(repeating: blank, count: 40) + row(["四年级", number.value, "无"])
    #expect(findings(of: number.rule, in: table) == [number.value])
    let other = row(["年级", "备注", number.word]) + String(repeating: blank, count: 40) + row(["四年级", number.value, "无"])
    #expect(findings(of: number.rule, in: other).isEmpty)
  }

  @Test("a word with zero-width characters inside is the word", arguments: numbers)
  func hidden(number: (word: String, value: String, rule: String)) {
    let word = number.word.map(String.init).joined(separator: "\u{200B}")
    #expect(findings(of: number.rule, in: "\(word)：\(number.value)") == [number.value])
  }

  @Test("so are coordinates")
  func coordinates() {
    #expect(findings(of: "coordinates", in: "经\u{200B}纬\u{200B}度：117.053418,32.691984").count == 1)
  }
}
