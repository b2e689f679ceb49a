import Testing

@testable import Intake

@Suite struct CoordinatesTests {
  /// `{}` is the place of the value.
  @Test(arguments: [
    ("位置{}。", "117.136760,32.641904"),
    ("坐标：{}", "32.641904, 117.136760"),
    ("GPS {}", "117.136760 32.641904"),
    ("位置{}发", "１１７．１３６７６０，３２．６４１９０４"),
    ("经纬度{}", "幺幺七点幺四二五六五，三二点六三幺幺四二"),
    ("坐标 | {} |", "117.144992, | 32.603547"),
    ("坐标东经{}", "117°09′26"),
    ("北纬{}", "32°34'44"),
    ("位置={}", "%31%31%37%2E%31%35%33%32%30%32%2C%33%32%2E%36%32%38%34%31%36"),
    ("定位 N{}", "32.641904 E117.136760"),
    ("北纬{}秒", "32度34分44"),
  ])
  func forms(frame: String, value: String) {
    let found = findings(of: Coordinates.id, in: frame.replacing("{}", with: value))
    #expect(found.first == value, "\(frame)")
  }

  @Test(arguments: [
    "117.136760,32.641904",
    "位置",
    "北纬30°",
    "气温38.5°",
    "东经117度",
    "角度是90°30′，",
    "坐标(3, 4)",
    "位置 1.5 2.5",
    "坐标 117.1, 32.6",
    "版本117.136.760 32.641.904，位置",
    "translate(117.136 32.641)",
    "占比 85.123% 12.345%",
  ])
  func nearMisses(text: String) {
    #expect(findings(of: Coordinates.id, in: text).isEmpty)
  }
}
