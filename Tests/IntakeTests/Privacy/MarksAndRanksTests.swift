import Testing

@testable import Intake

@Suite struct MarksAndRanksTests {
  @Test(
    "beside a person",
    arguments: [
      ("学生吴明远考了98分。", ["考了"]), ("五（1）班班长这次全班第二。", ["全班第"]), ("转学来的那个女生不及格。", ["不及格"]),
    ]
  )
  func told(text: String, found: [String]) {
    #expect(findings(of: MarksAndRanks.id, in: text) == found)
  }

  @Test("of nobody", arguments: ["学校不公布成绩，也不排名次。", "这次考试全班及格。", "别问“考了多少分”。"])
  func general(text: String) {
    #expect(findings(of: MarksAndRanks.id, in: text).isEmpty)
  }
}
