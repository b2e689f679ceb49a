import Testing

@testable import Intake

@Suite struct LandlineNumberTests {
  /// `{}` is the place of the value.
  @Test(arguments: [
    ("座机{}。", "0554-5000020"),
    ("找{}", "05545000020"),
    ("{}", "010-80000060"),
    ("{}", "0551)80000174"),
    ("{}", "0554 5000 185"),
    ("{}", "０５５４－５０００１１５"),
    ("{}", "零五五一八零零零零一九六"),
    ("{}转12", "0551-80000049"),
    ("{}ext.18", "0551-80000049"),
    ("+86 {}", "554-5000108"),
    ("0086-{}", "10-80000059"),
    ("电话{}", "010/8000/0121"),
    ("电话 | {}", "0554 | 5000115"),
    ("tel:{}", "0551%2D80000129"),
    ("{}", "0554\n5000067"),
    ("座机{}", "0554-5 000 067"),
    ("电话：{}。", "0554-50～00067"),
  ])
  func forms(frame: String, value: String) {
    let found = findings(of: LandlineNumber.id, in: frame.replacing("{}", with: value))
    #expect(found == [value], "\(frame)")
  }

  @Test(arguments: [
    "12345",
    "12355",
    "400-800-0000",
    "110 119 120",
    "0554-1234567",
    "2025.03.01—2025.06.30",
    "08:30-11:30 14:00-17:00",
    "0900-1030 1400-1530",
    "0554-5 000 067",
    "0000-80000000",
    "0554-500002",
    "ISBN 0-306-40615-2",
    "010/8000/0121",
    "055-450000201",
    "id05545000020",
    "05545000020abc",
    "国发〔2016〕13号",
    "2025-2026 0312",
    "皖公网安备34000000000000号",
    "GB 02345-2010",
  ])
  func nearMisses(text: String) {
    #expect(findings(of: LandlineNumber.id, in: text).isEmpty)
  }

  @Test(
    "local numbers behind other words than 电话",
    arguments: [
      ("办公室：{}", "2000005"), ("值班室{}", "2000006"), ("门卫 {}", "200-0011"), ("咨询热线{}", "2000012"),
      ("电话{}", "554-2000015"),
      ("| 科室 | 联系方式 |\n|---|---|\n| 教导处 | {} |", "2000013"), ("拨打{}找门卫", "2000009"),
    ]
  )
  func offices(frame: String, value: String) {
    #expect(findings(of: LandlineNumber.id, in: frame.replacing("{}", with: value)) == [value])
  }

  @Test(
    "rooms, years, sums and the national line",
    arguments: ["办公室20241103", "热线12355", "值班室201", "热线：010-66097980", "办公室2600000元"]
  )
  func noOffices(text: String) {
    #expect(findings(of: LandlineNumber.id, in: text).isEmpty)
  }
}
