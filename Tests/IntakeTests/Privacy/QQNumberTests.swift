import Testing

@testable import Intake

@Suite struct QQNumberTests {
  /// `{}` is the place of the value.
  @Test(arguments: [
    ("QQ{}", "20000328"),
    ("老师QQ：{}。", "10000401"),
    ("扣扣：{}", "1000 0149"),
    ("QQ号是{}", "1000_0239"),
    ("QQ{}", "２０００００８３"),
    ("Q Q：{}", "一〇〇〇〇〇〇〇八"),
    ("QQ{}", "1000/0371"),
    ("qq={}", "%31%30%30%30%30%37%31%37"),
    ("| 岗位 | QQ |\n|---|---|\n| 教师 | {} |", "10000080"),
    ("企鹅号{}", "20000083"),
    ("QQ{}-995012", "20261012"),
    ("{}（QQ）", "20000083"),
  ])
  func forms(frame: String, value: String) {
    let found = findings(of: QQNumber.id, in: frame.replacing("{}", with: value))
    #expect(found == [value], "\(frame)")
  }

  @Test(arguments: [
    "20000328",
    "QQ上有人说",
    "QQ群里12000人次，",
    "QQ通知，打12355",
    "QQ，2025-03-12",
    "不加QQ。一共20000册",
    "QQ里转账20000元",
    "QQ12345678901234",
    "QQ 4.1.2",
    "QQ20261012-153012.jpg",
    "QQ0123456",
  ])
  func nearMisses(text: String) {
    #expect(findings(of: QQNumber.id, in: text).isEmpty)
  }

  @Test("behind a lone numeral, as of a weekday, a number of any length is read")
  func behindNumeral() {
    #expect(findings(of: QQNumber.id, in: "周三16600001234，QQ周三12345678901") == ["12345678901"])
  }
}
