import Testing

@testable import Intake

@Suite struct FieldNamesTests {
  @Test("no name stands for two keys")
  func unique() {
    let all = FieldNames.all.flatMap { [$0.english] + $0.others }
    #expect(Set(all).count == all.count)
  }

  @Test("every alias leads to its key, every key to itself", arguments: FieldNames.all)
  func bothWays(entry: (english: String, others: [String])) {
    #expect(FieldNames.canonical(entry.english) == entry.english)
    for name in entry.others { #expect(FieldNames.canonical(name) == entry.english) }
    #expect(FieldNames.bothNames(entry.english) == "\(entry.english)（\(entry.others[0])）")
  }

  @Test func spacesAndStrangers() {
    #expect(FieldNames.canonical(" 标题　") == "title")
    #expect(FieldNames.canonical("心情") == "心情")
    #expect(FieldNames.bothNames("licenses") == "licenses")
  }
}
