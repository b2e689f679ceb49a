import Testing

@testable import Intake

@Suite struct WechatIDTests {
  /// `{}` is the place of the value.
  @Test(arguments: [
    ("{}", "wxid_test000075"),
    ("微信：{}，", "laoshizhang"),
    ("微信号是{}，", "yunxi_demo30"),
    ("加我微信{}，", "zhijia-000041"),
    ("V信{}", "Qinghe_demo67"),
    ("vx: {}", "yunxidemo"),
    ("微信{}", "ｙｕｎｘｉ＿ｄｅｍｏ１"),
    ("微信号{}", "Qinghe  _demo45"),
    ("威信：{}", "yunxi_\ndemo34"),
    ("| 岗位 | 微信号 |\n|---|---|\n| 教师 | {} |", "wxid_test01"),
    ("| 序 | 四年级的家长 | VX |\n|---|---|---|\n| 1 | 一位在外打工的妈妈 | {} |", "yueliang8813"),
    ("wechat={}", "zhijia-000088"),
    ("微信ID：{}", "abc12345"),
    ("wx：{}", "abcdef1"),
    ("微信号：{}", "d e m o _ 0 7"),
    ("微信号：{}", "yunx\ni_demo34"),
    ("威❤️信号：{}", "yunxi_demo34"),
  ])
  func forms(frame: String, value: String) {
    let found = findings(of: WechatID.id, in: frame.replacing("{}", with: value))
    #expect(found == [value], "\(frame)")
  }

  @Test(arguments: [
    "微信",
    "微信公众号：yunxixiaoxue1",
    "老人没有微信",
    "微信 Android",
    "微信里打开 https://a.example/page1",
    "微信。page_one",
    "wx0a1b2c3d4e5f6a7b",
    "微信小程序 demo_app1",
    "MicroMessenger/8.0.1",
    "加老师微信时，请先说明",
    "weixin://contact",
    "微信8.0.33",
    "微信a1",
    "wx_camera_1697012345678.jpg",
    "微信群 notice",
  ])
  func nearMisses(text: String) {
    #expect(findings(of: WechatID.id, in: text).isEmpty)
  }

  @Test(
    "an id before the word",
    arguments: [("{}是我的微信", "sqxx20205"), ("{}（微信）", "sqxx20204"), ("加好友：{}", "sqxx20209"), ("➕V {}", "sqxx20213")]
  )
  func before(frame: String, value: String) {
    #expect(findings(of: WechatID.id, in: frame.replacing("{}", with: value)) == [value])
  }

  @Test("other words before it", arguments: ["Android10 微信里", "iPhone15（微信公众号）", "school是我的家"])
  func notBefore(text: String) {
    #expect(findings(of: WechatID.id, in: text).isEmpty)
  }
}
