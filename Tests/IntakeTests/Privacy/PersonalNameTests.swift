import Diagnostics
import TestSupport
import Testing

@testable import Intake

@Suite struct PersonalNameTests {
  static let roster = Roster(["王安", "赵麦冬", "欧阳若溪", "高兴", "单小满", "孙𬀩", "时光"])

  private func findings(_ text: String, roster: Roster = .empty, people: [String] = []) -> [String] {
    let bytes = Array(text.utf8)
    return PrivacyScanner(PublicData(people: people, roster: roster)).findings(in: bytes)
      .filter { $0.rule == PersonalName.id }.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(
    "a listed name, however it is written",
    arguments: [
      "赵麦冬", "赵 麦 冬", "赵　麦　冬", "赵·麦·冬", "赵.麦.冬", "赵-麦-冬", "赵\u{200B}麦冬", "赵\n麦冬", "趙麥冬", "赵（麦）冬",
      "zhaomaidong", "Zhao Maidong", "ZHAO MAI DONG", "zhao-mai-dong", "Zhào Màidōng", "Maidong Zhao", "欧阳若溪", "歐陽若溪",
      "Ouyang Ruoxi", "孙𬀩", "shan xiaoman", "%E8%B5%B5%E9%BA%A6%E5%86%AC",
    ]
  )
  func listed(name: String) {
    for (before, after) in [("", ""), ("昨天", "来了"), ("|", "|"), ("（", "）"), ("《", "的画》")] {
      let around = name.utf8.first.map { $0 < 0x80 } == true && name.first != "%" ? " " : ""
      #expect(
        findings(before + around + name + around + after, roster: Self.roster) == [name],
        "\(before)\(name)\(after)"
      )
    }
  }

  @Test(
    "a listed name that is an ordinary word takes a context",
    arguments: [
      ("高兴同学上台", ["高兴"]), ("高兴（五年级）", ["高兴"]), ("姓名：高兴", ["高兴"]), ("高兴妈妈来信", ["高兴"]), ("高　兴", ["高　兴"]),
      ("赵麦冬、高兴", ["赵麦冬", "高兴"]), ("大家都很高兴", []), ("高兴的妈妈笑了", []), ("学生高兴地跳起来", []), ("提高兴趣", []), ("快乐时光", []),
    ]
  )
  func common(text: String, found: [String]) {
    #expect(findings(text, roster: Self.roster) == found)
  }

  @Test(
    "a listed name inside a longer word, and given names",
    arguments: [
      ("国王安全地回来了", []), ("王安来了", ["王安"]), ("麦冬妈妈", ["麦冬"]), ("小麦冬", ["麦冬"]), ("药材里有麦冬", []), ("amazing", []),
    ]
  )
  func inside(text: String, found: [String]) {
    #expect(findings(text, roster: Self.roster) == found)
  }

  @Test(
    "a name by what stands beside it",
    arguments: [
      ("姓名：吴明远", ["吴明远"]), ("学生尹子涵由后向前", ["尹子涵"]), ("雷梓萌同学获奖", ["雷梓萌"]), ("监护人周桂花", ["周桂花"]), ("班主任贺文静老师", ["贺文静"]),
      ("小张", ["小张"]), ("成员：吴明远周正郑海生", ["吴明远周正郑海生"]), ("组长：赵文彬（校长）", ["赵文彬"]), ("李晓芳的奶奶", ["李晓芳"]), ("他叫武小兵", ["武小兵"]),
      ("五（1）班谭俊熙代表", ["谭俊熙"]), ("| 年级 | 姓名 |\n|---|---|\n| 三 | 邬月华 |", ["邬月华"]), ("姓名,年级\n吴明远,三", ["吴明远"]),
      ("author: 吴明远", ["吴明远"]), ("本周：吴明远、郑海生", ["吴明远", "郑海生"]), ("學生劉曉芳", ["劉曉芳"]),
    ]
  )
  func context(text: String, found: [String]) {
    #expect(findings(text) == found)
  }

  @Test(
    "what is no name of a person",
    arguments: [
      "马庄小学", "黄圩小学", "常年在外", "学生高兴", "高年级同学", "学生安全", "学生时间", "各班同学", "同学们", "组长：校长", "成员：各班班主任", "小组", "小孙女",
      "小范围", "学雷锋", "作者鲁迅", "家长陈述意见", "监护人包括父母", "小明（化名）", "小张（化名）的妈妈", "化名小张", "学生白天上课", "姓名：", "老师万万不可", "《小王子》",
      "负责人：德育处",
    ]
  )
  func ordinary(text: String) {
    #expect(findings(text).isEmpty)
  }

  @Test("people whom the school declares public pass, and nobody else")
  func publicPeople() {
    #expect(findings("校长赵文彬，学生吴明远", people: ["赵文彬"]) == ["吴明远"])
  }

  @Test("an alias exempts only the name beside it")
  func alias() {
    #expect(findings("小张（化名）和学生吴明远") == ["吴明远"])
  }

  @Test("raw markup is looked through for listed names only")
  func markup() {
    let bytes = Array("<b>学生</b>吴明远 赵麦冬".utf8)
    let found = PrivacyScanner(PublicData(roster: Self.roster)).findings(in: bytes, joinsGroups: false)
    #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["赵麦冬"])
  }
}
