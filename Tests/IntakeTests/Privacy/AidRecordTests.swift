import Testing

@testable import Intake

@Suite struct AidRecordTests {
  @Test(
    "beside a person",
    arguments: [
      ("学生吴明远家是低保户。", ["低保"]), ("吴明远同学受助。学校很好。", ["受助"]),
    ]
  )
  func told(text: String, found: [String]) {
    #expect(findings(of: AidRecord.id, in: text) == found)
  }

  @Test("of nobody", arguments: ["营养改善计划每生每天5元。", "家庭经济困难的学生有助学金。"])
  func general(text: String) {
    #expect(findings(of: AidRecord.id, in: text).isEmpty)
  }
}
