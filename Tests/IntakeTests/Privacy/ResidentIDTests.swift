import Diagnostics
import Testing

@testable import Intake

@Suite struct ResidentIDTests {
  private func findings(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return PrivacyScanner.strict.findings(in: bytes).map {
      "\($0.rule) " + String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  /// Invented: births of 1900 to 1905.
  @Test(arguments: [
    "340422190012310021", "34042219010230002X".replacing("0230002X", with: "0603002X").replacing("1901", with: "1905"),
    "34042219050603002x", "34042219050603002Ｘ",
    "110101190303071234", "820000190501010016", "932682190101010011", "340422190402291188", "340422 19001231 0021",
    "340422-1900-1231-0021", "3404 2219 0012 3100 21",
    "3404  2219  0012  3100  21", "３４０４２２１９００１２３１００２１", "340422\u{200B}19001231\u{AD}0021", "340422\n19001231\n0021",
    "3 4 0 4 2 2 1 9 0 0 1 2 3 1 0 0 2 1",
    "三四〇四二二一九〇〇一二三一〇〇二一",
  ])
  func forms(text: String) {
    for (before, after) in [("", ""), ("身份证", "。"), ("学籍号G", ""), ("2025 ", ""), ("(", ")")] {
      #expect(findings(before + text + after) == ["resident-id \(text)"], "\(before)\(text)\(after)")
    }
  }

  @Test("told in pieces")
  func pieces() {
    let told = "340422，接着是19001231，最后四位是0021"
    #expect(findings("开头六位是" + told) == ["resident-id " + told])
    let labelled = "340422\n- 出生年月日：19001231\n- 顺序与校验：0021"
    #expect(findings("- 行政区划代码：" + labelled) == ["resident-id " + labelled])
    let cells = "340422 |\n| 生日码 | 19001231 |\n| 顺序码和校验码 | 0021"
    #expect(findings("| 地区码 | " + cells + " |") == ["resident-id " + cells])
    #expect(findings("- 编码：340422\n- 日期：19001231\n- 校验：0022").isEmpty)
  }

  @Test(
    "a number that fails a test is none",
    arguments: [
      "110101190213010016", "34042219010230002X", "990426190112010073",
      "160422190012310021", "340422190000000021",
      "3404221900123100210", "1340422190012310021", "34042219001231002", "123456789012345678", "111111111111111111",
      "000000000000000000", "201511221897205960",
    ]
  )
  func nearMisses(text: String) {
    #expect(!findings(text).contains { $0.hasPrefix("resident-id") })
  }

  @Test func several() {
    #expect(findings("340422190012310021、110101190303071234，13800138000").count == 3)
  }

  @Test(
    "joined with a telephone number",
    arguments: ["34042219030214312916600001234", "16600001234340422190302143129"]
  )
  func joined(text: String) {
    #expect(findings(text).contains("resident-id 340422190302143129"))
  }

  @Test("a wrong check digit is a warning without a word for it, and nothing in the number of an order")
  func mistyped() {
    func severities(_ text: String) -> [Diagnostic.Severity] {
      PrivacyScanner.strict.findings(in: Array(text.utf8)).filter { $0.rule == ResidentID.id }.map(\.severity)
    }
    #expect(severities("340422190302143120") == [.warning])
    #expect(severities("身份证340422190302143120") == [.error])
    for text in ["订单号340422190302143120", "340422189002143120", "编号：340422190302143120"] {
      #expect(severities(text).isEmpty)
    }
  }
}
