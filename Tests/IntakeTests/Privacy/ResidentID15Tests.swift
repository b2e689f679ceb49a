import Testing

@testable import Intake

@Suite struct ResidentID15Tests {
  /// `{}` is the place of the value.
  @Test(arguments: [
    ("身份证{}。", "340422000718657"),
    ("证件号码：{}", "340422 000718 657"),
    ("旧身份证{}（已换）", "340422-000718-657"),
    ("身份证号{}", "３４０４２２０００７１８６５７"),
    ("身份证{}", "三四零四二二零零零七一八六五七"),
    ("身份证{}", "340422/000718/657"),
    ("身份证{}", "340422\n000718657"),
    ("| 身份证号 | 续 |\n|---|---|\n| {} |", "340422 | 000718657"),
    ("身份证号,{}", "340422000718657"),
    ("sfz={}", "340422%30%30%30718657"),
    ("{}（身份证）", "110101990228001"),
  ])
  func forms(frame: String, value: String) {
    let found = findings(of: ResidentID15.id, in: frame.replacing("{}", with: value))
    #expect(found == [value], "\(frame)")
  }

  @Test(arguments: [
    "340422000718657",
    "订单340422000718657",
    "带上身份证。\n\n1\n\n127\n\n128\n\n129\n\n130\n\n131\n\n200",
    "身份证 128 129 130 131 132",
    "带上身份证。\n\n1\n\n109\n\n117\n\n118\n\n119\n\n120\n\n121\n\n129\n\n228",
    "身份证340422001318657",
    "身份证990422000718657",
    "身份证34042200071865",
    "身份证3404220007186571",
    "手机IMEI 860000000000001",
    "身份证号写好了，2025年12月5日 12:30—15:00",
  ])
  func nearMisses(text: String) {
    #expect(findings(of: ResidentID15.id, in: text).isEmpty)
  }
}
