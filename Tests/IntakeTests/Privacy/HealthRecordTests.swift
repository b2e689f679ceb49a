import Testing

@testable import Intake

@Suite struct HealthRecordTests {
  @Test(
    "beside a person",
    arguments: [
      ("学生吴明远患有哮喘。", ["患有", "哮喘"]), ("五年级那个戴助听器的女孩读得好。", ["助听器"]),
    ]
  )
  func told(text: String, found: [String]) {
    #expect(findings(of: HealthRecord.id, in: text) == found)
  }

  @Test("of nobody", arguments: ["换季容易感冒，哮喘的孩子要带药。", "体检在十月。"])
  func general(text: String) {
    #expect(findings(of: HealthRecord.id, in: text).isEmpty)
  }
}
