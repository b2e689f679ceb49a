import Testing

@testable import Intake

@Suite struct StudentNumberTests {
  /// Invented: births of 1900 to 1905, check digits wrong. `{}` is the place of the number.
  @Test(arguments: [
    ("J{}", "340422190012310022"), ("L{}。", "34042219001231002X"), ("学籍号G{}", "340422190012310022"),
    ("学籍号：{}", "340422190012310022"), ("g{}", "340422 19001231 0022"), ("G-{}", "340422-19001231-0022"),
    ("Ｇ{}", "３４０４２２１９００１２３１００２２"), ("J{}", "三四〇四二二一九〇〇一二三一〇〇二二"), ("L{}", "340422/19001231/0022"),
    ("%47{}", "340422190012310022"), ("| 学籍号 | 续 |\n|---|---|\n| J{} |", "340422 | 190012310022"),
    ("G{}", "340422\n190012310022"),
  ])
  func forms(frame: String, value: String) {
    #expect(findings(of: StudentNumber.id, in: frame.replacing("{}", with: value)) == [value], "\(frame)")
  }

  @Test(
    "a number of the school's own",
    arguments: [
      ("学号：{} 补考", "2024 0315"), ("学 号：{}", "０２６０３１８"), ("捡到学生证{}", "20260412"),
      ("日期,说明\n2026-11-30,校内学号{}的同学领书", "2026030417"),
    ]
  )
  func own(frame: String, value: String) {
    #expect(findings(of: StudentNumber.id, in: frame.replacing("{}", with: value)) == [value], "\(frame)")
  }

  @Test(arguments: [
    "学号 1、2、3、4、5、6", "学号1到35", "340422190012310022", "A340422190012310022", "MG340422190012310022",
    "J990422190012310022", "J340422190013310022",
    "J34042219001231002", "J3404221900123100221", "G623.2", "学籍号", "GB 28231-2011",
  ])
  func nearMisses(text: String) {
    #expect(findings(of: StudentNumber.id, in: text).isEmpty)
  }

  @Test("a valid identity number is told as such")
  func residentID() {
    #expect(findings(of: StudentNumber.id, in: "G340422190012310021").isEmpty)
    #expect(findings(of: ResidentID.id, in: "G340422190012310021") == ["340422190012310021"])
  }
}
