import Testing

@testable import Intake

@Suite struct NumberPlateTests {
  /// `{}` is the place of the value.
  @Test(arguments: [
    ("车牌{}。", "皖A00045"),
    ("{}，", "皖DF00005"),
    ("{}", "苏A 00054"),
    ("{}", "皖A0001学"),
    ("{}", "皖Ａ０００１学"),
    ("{}", "皖D·F00002"),
    ("{}", "皖A/0001学"),
    ("（{}", "皖A）D00012"),
    ("{}", "皖d0000e"),
    ("{}", "皖A\n00045"),
    ("{}", "%E7%9A%96%44%30%30%30%30%47"),
    ("{}", "皖A零零零四五"),
    ("files/{}.jpg", "皖D0000G"),
    ("{}", "京A00045"),
    ("{}", "皖A\u{34F}0\u{E0020}0045"),
    ("{}", "皖A⓪⓪⓪④⑤"),
    ("车牌是{}。", "皖字头，D区，0005S"),
  ])
  func forms(frame: String, value: String) {
    let found = findings(of: NumberPlate.id, in: frame.replacing("{}", with: value))
    #expect(found == [value], "\(frame)")
  }

  @Test(arguments: [
    "皖ICP备00000000号-1",
    "皖A",
    "坐车到皖北，A组，00045元",
    "车牌号是皖A打头的一共12345辆",
    "皖A000",
    "皖I00045",
    "皖A0000456",
    "皖教基〔2010〕12号",
    "云B超",
    "新A4纸20250张",
    "贵A 2025 年",
    "苏ABCDE",
    "晋级A组00123",
    "云12345",
    "皖公网安备34000000000000号",
  ])
  func nearMisses(text: String) {
    #expect(findings(of: NumberPlate.id, in: text).isEmpty)
  }
}
