import Testing

@testable import Intake

@Suite struct CounsellingRecordTests {
  private func findings(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return PrivacyScanner.strict.findings(in: bytes).filter { $0.rule == "counselling-record" }
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(
    "beside a person",
    arguments: [
      ("学生吴明远说不想活。", ["不想活"]), ("四年级那个转学来的男孩常做噩梦。", ["噩梦"]),
    ]
  )
  func told(text: String, found: [String]) {
    #expect(findings(text) == found)
  }

  @Test("of nobody", arguments: ["谈心记录由专人保管，不外传。", "挂了电话就哭，是想念找到了出口。"])
  func general(text: String) {
    #expect(findings(text).isEmpty)
  }
}
