import Testing

@testable import Intake

@Suite struct BankCardTests {
  /// `{}` is the place of the value.
  @Test(arguments: [
    ("汇到{}，", "6200008291769360"),
    ("{}", "6200 0082 9176 9360"),
    ("{}", "6200-0048-1046-9788-937"),
    ("卡号{}", "６２００００１７５８７８７８０１"),
    ("账号{}", "六二零零零零七九二六九五三四二三"),
    ("卡号{}", "6200/0052/1561/9879"),
    ("| 银行卡号 | 后段 |\n|---|---|\n| {} |", "6200 | 005150721242442"),
    ("卡号{}", "4111111111111111"),
    ("账号{}", "370000000000002"),
    ("card={}", "%36%32%30%30%30%30%34%37%35%32%33%39%34%35%30%37%31%39%30"),
  ])
  func forms(frame: String, value: String) {
    let found = findings(of: BankCard.id, in: frame.replacing("{}", with: value))
    #expect(found == [value], "\(frame)")
  }

  @Test(arguments: [
    "6200008291769361",
    "0000000000000000",
    "6901234567892",
    "9787100000000",
    "皖公网安备34000000000000号",
    "4111111111111111",
    "6200 0082 9176 936",
    "20250312163000",
    "62000082917693600000",
    "a6200008291769360b",
    "6210,5130,4456,9920",
  ])
  func nearMisses(text: String) {
    #expect(findings(of: BankCard.id, in: text).isEmpty)
  }

  @Test(
    "accounts of the country, whatever their length",
    arguments: [
      ("账号：{}", "20000123456766600000018"), ("农信社存折{}", "20000123456766600000019"), ("补贴账号{}", "340422000012345"),
      ("一折通号 {}", "34042200001234567"), ("| 户名 | 账号 |\n|---|---|\n| 略 | {} |", "200001234567"),
    ]
  )
  func accounts(frame: String, value: String) {
    #expect(findings(of: BankCard.id, in: frame.replacing("{}", with: value)) == [value])
  }

  @Test("numbers of other things", arguments: ["微信账号123456789012", "图书卡号123456789012", "备案账号不填", "账号12345"])
  func otherNumbers(text: String) {
    #expect(findings(of: BankCard.id, in: text).isEmpty)
  }
}
