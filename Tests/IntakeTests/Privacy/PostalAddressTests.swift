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

  @Test(
    "flats, groups and hamlets in their everyday forms",
    arguments: [
      "他家在幸福小区3号楼2单元501室。", "家庭住址：东关街道幸福小区3号楼2单元501室", "家住5号楼501室", "在幸福里5栋1-302租房陪读。", "家住那桑屯12号。",
      "送到大塘组的奶奶家", "石桥村三社的孩子", "石桥村第三户", "家住石桥嘎查",
      "到王家庄三组家访。", "老师到王家庄三组8号。", "老师到赵家坝12号家访。", "老师到王家庄东头家访。", "老师到大王庄家访。", "老师到柳树湾村民组家访。",
      "今天去李家湾五组走访。", "2026-11-05,家访,家访,王家庄", "## 2026-11-05 一次活动\n\n- 类别: 家访\n- 人数: 12\n- 地点: 王家庄三组",
    ]
  )
  func homes(text: String) {
    #expect(!findings(of: PostalAddress.id, in: text).isEmpty)
  }

  @Test(
    "numbers of families and groups, days, rooms of a school, and villages one after another",
    arguments: [
      "石桥村走访了12户家庭。", "全镇走访了120户。", "孩子们来自3个村12个组。", "石桥村25号家访", "- 地点: 石桥村\n\n走访了12户", "走访石桥村和张圩村。", "家长会在3号楼201室开。",
      "孩子们住3号楼2层宿舍。", "村级活动室在村部2号房", "留守儿童之家在综合楼201室。", "留守儿童之家\n\n石门村三组修了新路。", "- 地点: 石门村\n\n看灶台。",
      "- 类别: 家访\n- 地点: 柳沟村", "数学第三组讨论。", "坐在窗边三组的孩子", "王家庄小学三组同学表演。", "到王家庄村家访。",
    ]
  )
  func countsOfFamilies(text: String) {
    #expect(findings(of: PostalAddress.id, in: text).isEmpty)
  }
}
