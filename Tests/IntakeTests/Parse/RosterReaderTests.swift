import Diagnostics
import Testing

@testable import Intake

@Suite struct RosterReaderTests {
  private static let name = "邬月华"

  @Test(
    "what is wrong with a list is said in site.yml, without a word of it",
    arguments: [
      ("", "the list of names is empty"), ("姓名,班级\n", "the list of names is empty"),
      ("编号\n邬月华\n", "the list of names has no column 姓名 (line 1 was read as its head)"),
      ("姓名\n邬月华\nAnna\n", "line 3, column 1 of the list of names holds no name of 2 to 8 Chinese characters"),
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

  @Test(
    "what stands beside a name in its cell hides nobody",
    arguments: [
      ("邬月华（女）", ["邬月华"]), ("邬月华(三1班)", ["邬月华"]), ("3. 邬 月 华*", ["邬月华"]), ("邬月华 低保", ["邬月华"]),
      ("邬月华、麻小满", ["邬月华", "麻小满"]), ("邬月华/曾用名邬玥", ["邬月华", "邬玥"]), ("邬月华（原名邬玥）", ["邬月华", "邬玥"]),
      ("欧阳 若溪", ["欧阳若溪"]), ("阿依·古丽", ["阿依·古丽"]), ("Anna", []), ("邬", []), ("1234", []), ("邬某X", []), ("万晓燕", ["万晓燕"]),
      ("陆思一", ["陆思一"]),
      ("伍 月 华", ["伍月华"]), ("三 邬月华", ["邬月华"]),
    ]
  )
  func cells(written: String, names: [String]) {
    #expect(RosterCell(written: written).names == names)
  }

  @Test("the head may be spread, and columns of the family count", arguments: ["姓 名", "学生姓名", "Name"])
  func heads(head: String) throws {
    let list = "\(head),监护人姓名\n邬月华,邬大山\n麻小满,奶奶\n"
    let roster = try roster(of: list)
    #expect(["邬月华", "麻小满", "邬大山"].allSatisfy(roster.holds))
    #expect(!roster.holds("奶奶"))
  }

  private func roster(of list: String) throws -> Roster {
    let sample = try SampleFolder(["site.yml": Self.settings, "名单.csv": list])
    return try sample.cleared().0.settings.roster
  }

  @Test("a key without a file is no list", arguments: ["", " \"\"", " ''"])
  func empty(value: String) throws {
    let settings = Self.settings.replacing(" 名单.csv", with: value)
    #expect(try SampleFolder(["site.yml": settings]).problems().map { $0.prefix(15) } == ["roster site.yml"])
  }

  @Test(
    "nobody of a child's family can be declared public",
    arguments: [
      ("public_people: [{name: 邬月华, post: 校长}]", true), ("public_people: [{name: 赵平, post: 三年级学生}]", true),
      ("public_people: [{name: 赵平, post: 家长代表}]", true), ("public_people: [{name: 赵平, post: 儿童主任}]", false),
      ("public_people: [{name: 赵平, post: 家长委员会主任}]", false),
      ("public_numbers: [{number: \"0564-2660012\", what: 孩子妈妈的电话}]", true),
      ("public_numbers: [{number: \"0564-2660012\", what: 值班室电话}]", false),
    ]
  )
  func declared(line: String, isRefused: Bool) throws {
    let sample = try SampleFolder(["site.yml": Self.settings + "  \(line)\n", "名单.csv": "姓名\n邬月华\n"])
    #expect(sample.diagnostics().contains { $0.rule == "public-child" } == isRefused)
    if line.contains(Self.name) { #expect(!sample.diagnostics().map(\.message.chinese).joined().contains(Self.name)) }
  }

  private static let settings = "title: 甲\nschool: 乙\nlanguage: zh-Hans\nprivacy:\n  roster: 名单.csv\n"
}
