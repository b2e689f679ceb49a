import Testing

@testable import Intake

@Suite struct OnlineAccountTests {
  /// `{}` is the place of the value.
  @Test(arguments: [
    ("快手号：{}", "100200307"), ("抖音号 {}", "sqxx00000"), ("钉钉：{}", "sqxx0000"),
    ("飞书：{}，", "lanqiao.teacher9"), ("卫星号：{}。", "shanli2019a"), ("快手 {}，孩子常看", "sqxx_0001"),
    ("[加群](https://{})", "qm.qq.com/q/AbCdEfGhIj"), ("扫码进群 {}", "jq.qq.com/?_wv=1027&k=AbCdEf"),
    ("https://{}", "u.wechat.com/MAAAAAAA"), ("https://{}", "weixin.qq.com/g/AwYAAAAA"),
    ("看视频 https://{}", "v.douyin.com/abc123/"),
    ("[位置](https://{})", "surl.amap.com/abc123"),
  ])
  func forms(frame: String, value: String) {
    #expect(findings(of: OnlineAccount.id, in: frame.replacing("{}", with: value)) == [value], "\(frame)")
  }

  @Test(arguments: [
    "快手、抖音每天不超过半小时", "抖音2024年用户", "钉钉群里发通知", "[文章](https://mp.weixin.qq.com/s/AbCdEf)", "qm.qq.com/", "小红书包丢了",
    "飞书里看 report.pdf", "卫星号发射成功",
    "https://weixin.qq.com/", "快手 App 怎么关",
  ])
  func nearMisses(text: String) {
    #expect(findings(of: OnlineAccount.id, in: text).isEmpty)
  }
}
