import Diagnostics
import Testing
import TestSupport

@testable import Intake

@Suite struct SettingsReaderTests {
  private let problems = Problems()
  private let three = "title: 心桥\nschool: 云溪小学\nlanguage: zh-Hans\n"

  private func read(_ text: String) -> SiteSettings? {
    SettingsReader(source: SourceText(file: "site.yml", text: text), problems: problems).settings()
  }

  @Test(
    "three lines are enough",
    arguments: ["title: 心桥\nschool: 云溪小学\nlanguage: zh-Hans", "标题: 心桥\r\n学校: 云溪小学\r\n语言: zh-CN\r\n"]
  )
  func three(text: String) throws {
    let settings = try #require(read(text))
    #expect(problems.diagnostics.isEmpty)
    #expect([settings.title, settings.school] == ["心桥", "云溪小学"])
    #expect(settings.helpLines.map(\.number) == ["12355", "12356", "110"])
    #expect(settings.policy == .minimum)
    #expect(settings.kinds == ActivityKind.standard)
    #expect(settings.baseURL == nil)
  }

  @Test(
    "what is wrong is pointed at",
    arguments: [
      ("titel: 甲", ["unknown-key 4:1"]), ("base_url: yunxi.example", ["base-url 4:11"]),
      ("base_url: ftp://yunxi.example", ["base-url 4:11"]),
      ("base_url: http://a.example/jy/index.html", ["base-url 4:11"]),
      ("base_url: https://学校.example/", ["base-url 4:11"]),
      ("base_url: https://", ["base-url 4:11"]), ("base_url: https://a.example/?x=1", ["base-url 4:11"]),
      ("menu: 甲", ["wrong-type 4:7"]),
      ("menu:\n  - {title: 甲}", ["missing-field 5:5"]), ("menu:\n  - {title: 甲, link: a, x: 1}", ["unknown-key 5:25"]),
      ("help_lines:\n  - {name: 甲}", ["missing-field 5:5"]), ("kinds: 家访", ["wrong-type 4:8"]),
      ("kinds: {钓鱼: 家校}", ["wrong-type 4:13"]),
      ("kinds: {钓鱼: {line: 家较}}", ["unknown-value 4:20"]), ("kinds: {钓鱼: {channel: 电邮}}", ["unknown-value 4:23"]),
      ("privacy: 严", ["wrong-type 4:10"]), ("privacy: {threshold: 3}", ["low-threshold 4:22"]),
      ("privacy: {threshold: 五}", ["wrong-type 4:22"]),
      ("privacy: {sensitive_threshold: 9}", ["low-threshold 4:32"]), ("privacy: {threshold: -5}", ["wrong-type 4:22"]),
      ("privacy: {public_numbers: [{number: 1}]}", ["missing-field 4:28"]),
      ("privacy: {public_people: [{name: 甲}]}", ["missing-field 4:27"]),
      ("privacy: {switch_off: []}", ["unknown-key 4:11"]), ("title: 乙", ["duplicate-key 4:1"]),
      ("标题: 乙", ["duplicate-key 4:1"]),
      ("icp: [a]", ["wrong-type 4:6"]),
    ]
  )
  func faults(line: String, places: [String]) {
    _ = read(three + line)
    #expect(IntakeTesting.list(problems) == places)
  }

  @Test(arguments: [
    ("", ["missing-settings 1"]), ("# 空", ["missing-settings 1"]),
    ("title: 甲", ["missing-field 1:1", "missing-field 1:1"]),
    ("title: 甲\nschool: 乙", ["missing-field 1:1"]), ("title: 甲\nschool:\nlanguage: zh", ["missing-field 2:8"]),
    ("- 甲", ["wrong-type 1:1"]),
    ("title: 甲\nschool: 乙\nlanguage: 中文", ["unknown-value 3:11"]),
    ("title: 甲\nschool: 乙\nlanguage: en", ["unknown-value 3:11"]),
  ])
  func incomplete(text: String, places: [String]) {
    _ = read(text)
    #expect(IntakeTesting.list(problems) == places)
  }

  @Test("both thresholds can be raised")
  func thresholds() throws {
    let policy = try #require(read(three + "隐私: {最小人数: 8, 敏感最小人数: 20}")).policy
    #expect([policy.threshold, policy.sensitiveThreshold] == [8, 20])
  }

  @Test(
    "a base address ends in a slash",
    arguments: [
      ("https://yunxi.example", "https://yunxi.example/"), ("http://a.example/x/", "http://a.example/x/"),
      ("HTTPS://a.example/x", "HTTPS://a.example/x/"),
      ("http://a.example/jy/柳沟/", "http://a.example/jy/%E6%9F%B3%E6%B2%9F/"),
      ("http://a.example/v1.2", "http://a.example/v1.2/"),
    ]
  )
  func base(text: String, url: String) {
    #expect(read(three + "base_url: \(text)")?.baseURL == url)
    #expect(problems.diagnostics.isEmpty)
  }

  @Test("the address of a page is answered with that of its folder")
  func pageAsBase() {
    _ = read(three + "base_url: http://a.example/jy/index.html")
    #expect(problems.diagnostics.first?.hint?.chinese.contains("写成 http://a.example/jy/") == true)
  }

  @Test("own kinds are added and change the standard ones")
  func kinds() throws {
    let kinds = try #require(read(three + "kinds: {家访: {line: 安全}, 钓鱼: {线: 教学活动, 渠道: 网络}, 下棋: }")).kinds
    #expect(kinds.count == ActivityKind.standard.count + 2)
    #expect(kinds.first { $0.name == "家访" }?.line == .safety)
    #expect(
      kinds.first { $0.name == "钓鱼" } == ActivityKind(name: "钓鱼", line: .teachingAndActivities, channel: .network)
    )
    #expect(problems.diagnostics.isEmpty)
  }

  @Test(
    "public numbers lose their dress",
    arguments: ["138-0013-8000", "+86 13800138000", "１３８００１３８０００", "0086-138 0013 8000"]
  )
  func numbers(text: String) throws {
    #expect(
      try #require(read(three + "privacy: {public_numbers: [{number: \"\(text)\", what: 办公室}]}")).publicNumbers == [
        "13800138000"
      ]
    )
  }

  @Test("keys with nothing behind them are as good as none")
  func empty() throws {
    let settings = try #require(read(three + "menu:\nhelp_lines:\nkinds:\nprivacy:\nbase_url:\nicp:\n"))
    #expect(settings.helpLines.count == 3)
    #expect(problems.diagnostics.isEmpty)
  }
}
