import Testing

@testable import Intake

@Suite struct QQGroupTests {
  /// `{}` is the place of the value.
  @Test(arguments: [
    ("QQ群{}", "300000795"),
    ("群号：{}", "2000  00134"),
    ("进群请搜{}（QQ群）", "1000-00246"),
    ("qun={}", "300000635"),
    ("QQ群号,{}", "200000341"),
    ("QQ群{}", "二〇〇〇〇〇三九九"),
    ("QQ群：{}", "2000/00769"),
  ])
  func forms(frame: String, value: String) {
    let found = findings(of: QQGroup.id, in: frame.replacing("{}", with: value))
    #expect(found == [value], "\(frame)")
  }

  @Test(arguments: [
    "群里有300000795",
    "QQ群的群号不公布",
    "QQ群30人",
    "QQ群，2025年12月1日", "建立家长 QQ 群。\n\n### 5、2024 年上半年",
    "QQ20000328",
  ])
  func nearMisses(text: String) {
    #expect(findings(of: QQGroup.id, in: text).isEmpty)
  }
}
