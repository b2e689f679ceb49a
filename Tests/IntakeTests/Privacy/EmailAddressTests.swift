import Testing

@testable import Intake

@Suite struct EmailAddressTests {
  /// `{}` is the place of the value.
  @Test(arguments: [
    ("寄{}，", "jiazhang57@example.org"),
    ("邮箱{}。", "test_user07@example.com.cn"),
    ("{}", "ｄｅｍｏ９６＠ｑｑ．ｅｘａｍｐｌｅ"),
    ("{}", "laoshi%40example.org"),
    ("{}", "test_user10 @example.org"),
    ("{}", "zuowen60(at)example(dot)com"),
    ("{}", "jiazhang61 [at] example.org"),
    ("{}", "demo#at#qq.example"),
    ("{}", "demo艾特qq点example"),
    ("{}", "zuowen63（换成@）example.com"),
    ("{}（#换@）", "zuowen63#example.com"),
    ("{}", "zuowen64&#64;example.com"),
    ("{}", "laoshi at example dot com"),
    ("{}", "20000001@qq.com"),
    ("附件{}.jpg", "demo1@example.org"),
    ("{}", "zuowen23  \n@qq.example"),
    ("邮箱：{}", "d e m o 1 @ e x a m p l e . o r g"),
    ("邮箱：{}", "demo1@exa\nmple.org"),
  ])
  func forms(frame: String, value: String) {
    let found = findings(of: EmailAddress.id, in: frame.replacing("{}", with: value))
    #expect(found == [value], "\(frame)")
  }

  @Test(arguments: [
    "a@b",
    "logo@2x.png",
    "tool@1.2.3",
    "@media print{.a{b:c}}",
    "@import url(a.css)",
    "user@host",
    "user@host see example.text",
    "look at example.com",
    "@老师",
    "A@",
    "@example.com",
    "三个苹果@5元.",
    "https://a.example/@yunxi",
  ])
  func nearMisses(text: String) {
    #expect(findings(of: EmailAddress.id, in: text).isEmpty)
  }

  @Test(
    "boxes without an @ and Chinese domains",
    arguments: [
      ("163邮箱：{}", "zuowen0"), ("发到{}的163邮箱", "zuowen1"), ("邮箱 {}", "小芳@学校.中国"), ("{}", "zuowen5 AT 163 DOT com"),
    ]
  )
  func boxes(frame: String, value: String) {
    #expect(findings(of: EmailAddress.id, in: frame.replacing("{}", with: value)) == [value])
  }

  @Test("boxes without a name", arguments: ["163邮箱怎么用", "@全体家长：明天放假", "留守儿童的邮箱"])
  func noBoxes(text: String) {
    #expect(findings(of: EmailAddress.id, in: text).isEmpty)
  }
}
