import Diagnostics
import Testing

@testable import Intake

@Suite struct RosterReaderTests {
  private static let name = "邬月华"

  @Test(
    "what is wrong with a list is said in site.yml, without a word of it",
    arguments: [
      ("", "the list of names is empty"), ("姓名,班级\n", "the list of names is empty"),
      ("编号\n邬月华\n", "the list of names has no column 姓名"),
      ("姓名\n邬月华,一\n", "the list of names cannot be read"), ("PK\u{0}\u{3}邬月华", "the list of names cannot be read"),
    ]
  )
  func wrong(list: String, message: String) throws {
    let sample = try SampleFolder(["site.yml": Self.settings, "名单.csv": list])
    #expect(sample.problems() == ["roster site.yml:5:11"])
    #expect(sample.diagnostics().map(\.message.english) == [message])
    #expect(!sample.everythingShown().contains(Self.name))
  }

  @Test("a list that is not there")
  func missing() throws {
    let sample = try SampleFolder(["site.yml": Self.settings])
    #expect(sample.diagnostics().map(\.message.chinese) == ["名单读不出来：没有这个文件或文件夹"])
  }

  private static let settings = "title: 甲\nschool: 乙\nlanguage: zh-Hans\nprivacy:\n  roster: 名单.csv\n"
}
