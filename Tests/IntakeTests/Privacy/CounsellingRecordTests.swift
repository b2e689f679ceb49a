import Testing

@testable import Intake

@Suite struct CounsellingRecordTests {
  @Test(
    "beside a person",
    arguments: [
      ("学生吴明远说不想活。", ["不想活"]), ("四年级那个转学来的男孩常做噩梦。", ["噩梦"]),
    ]
  )
  func told(text: String, found: [String]) {
    #expect(findings(of: CounsellingRecord.id, in: text) == found)
  }

  @Test("of nobody", arguments: ["谈心记录由专人保管，不外传。", "挂了电话就哭，是想念找到了出口。"])
  func general(text: String) {
    #expect(findings(of: CounsellingRecord.id, in: text).isEmpty)
  }

  @Test(
    "the story of one child that tells of harm, without a name",
    arguments: [
      "一位留守女孩在信箱里写道：“我想死。”", "那个总坐在角落的女生告诉我，叔叔打过她。", "她十一岁，来的时候手腕上有伤。", "【案例】六年级男生，父母离异，跟奶奶住。",
      "有对姐弟，父母双亡。", "小A，女，10岁，晚上尿床。", "讲故事请用化名。\n\n案例：小丽，女，10岁，父母离异。",
    ]
  )
  func stories(text: String) {
    #expect(!findings(of: CounsellingRecord.id, in: text).isEmpty)
  }

  @Test(
    "advice, suppositions and made-up names",
    arguments: [
      "如果有个孩子说不想活，先听他说完。", "孩子说不想活了，怎么接话", "爸妈离了婚，要让孩子知道不是他的错。", "有的孩子会尿床，过了一阵就好了。", "小雨（化名），女，10岁，父母离异。",
      "《一个女孩》里，她的爷爷去世了。", "八岁的孩子，会怕黑，也会怕死。",
    ]
  )
  func advice(text: String) {
    #expect(findings(of: CounsellingRecord.id, in: text).isEmpty)
  }
}
