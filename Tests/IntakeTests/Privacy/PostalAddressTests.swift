import Testing

@testable import Intake

@Suite struct PostalAddressTests {
  /// `{}` is the place of the value.
  @Test(arguments: [
    ("家住保义镇{}。", "马庄村李小郢18号"),
    ("她家在{}", "石桥村四组9号"),
    ("孩子住在柳溪{}，", "村大郢组"),
  ])
  func forms(frame: String, value: String) {
    let found = findings(of: PostalAddress.id, in: frame.replacing("{}", with: value))
    #expect(!found.isEmpty, "\(frame) \(value): \(found)")
  }

  @Test(arguments: [
    "安徽省寿县保义镇",
    "学校地址：青禾镇云溪小学",
    "学校地址：青禾镇学府路12号",
    "石桥村、张圩村都立了牌子",
    "马庄小学和黄圩小学",
    "居民小组、村民小组都开了会",
    "住得远的孩子可以住校",
    "国务院令第766号",
    "县教育局皖教基〔2010〕12号",
    "柳溪村村委会腾出一间屋",
    "全镇12月18号放假",
    "三户住在同一个村",
    "孩子家在农村",
    "2号楼3栋",
    "家长会18号开",
    "孩子住在哪个村都一样",
  ])
  func nearMisses(text: String) {
    #expect(findings(of: PostalAddress.id, in: text).isEmpty)
  }
}
