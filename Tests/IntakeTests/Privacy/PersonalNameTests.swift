import Diagnostics
import TestSupport
import Testing

@testable import Intake

@Suite struct PersonalNameTests {
  static let roster = Roster(["王安", "赵麦冬", "欧阳若溪", "高兴", "单小满", "孙𬀩", "时光"])

  private func findings(_ text: String, roster: Roster = .empty, people: [String] = []) -> [String] {
    IntakeTests.findings(of: PersonalName.id, in: text, knowing: PublicData(people: people, roster: roster))
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
      ("姓名：吴\u{A0}明\u{2009}远", ["吴\u{A0}明\u{2009}远"]), ("（被委托人）：吴明远", ["吴明远"]), ("建档立卡户：吴明远", ["吴明远"]),
      ("| 领书人 | 本数 |\n|---|---|\n| 吴明远 | 3 |", ["吴明远"]), ("周一吴小明，周二郑小生", ["吴小明", "郑小生"]),
      ("欧阳同学和别的同学", ["欧阳"]), ("负责人：总务主任\n大人：高高兴兴地来", []), ("姓名：黄\n性别：男", []),
      ("student = \"吴明远\"", ["吴明远"]), ("吴阿妹同学", ["吴阿妹"]), ("代表周有田发言", ["周有田"]),
      ("author: 吴明远", ["吴明远"]), ("本周：吴明远、郑海生", ["吴明远", "郑海生"]), ("學生劉曉芳", ["劉曉芳"]),
    ]
  )
  func context(text: String, found: [String]) {
    #expect(findings(text) == found)
  }

  @Test(
    "a surname and a title, a pet name, a common given name",
    arguments: [
      ("王老师值班", ["王老师"]), ("感谢汪老师！", ["汪老师"]), ("尊敬的祁校长", ["祁校长"]), ("欧阳老师", ["欧阳老师"]), ("梁阿姨", ["梁阿姨"]),
      ("李奶奶", ["李奶奶"]),
      ("小芳妈妈", ["小芳"]), ("小芬同学哭了", ["小芬"]), ("小芬的妈妈", ["小芬"]), ("小狗妈妈来了", []), ("小组同学", []),
      ("丽丽的奶奶", ["丽丽"]), ("阿强（男", ["阿强"]), ("建国同学", ["建国"]), ("子涵的爸爸", ["子涵"]),
      ("娟娟今年上四年级", ["娟娟"]), ("阿布今年七岁", ["阿布"]), ("阿姨今年来", []), ("女孩小葵，九岁", ["小葵"]), ("女孩小心地走", []),
      ("男孩小时候", []), ("他叫小锤子。", ["小锤子"]), ("我是小孩子。", []), ("我叫小兔子。", []), ("小名叫毛蛋的", ["毛蛋"]), ("小名叫什么", []),
      ("学生双喜举着奖状", ["双喜"]),
      ("学生爱国，老师爱生", []), ("有个叫小溪的女孩", ["小溪"]), ("有条叫小溪的河", []), ("小川从来不提妈妈", ["小川"]), ("小波动从来不少", []),
    ]
  )
  func familiar(text: String, found: [String]) {
    #expect(findings(text) == found)
  }

  @Test(
    "names in a row, in brackets, and with which a sentence begins",
    arguments: [
      ("1. 邱志强\n2. 贾梦琪", ["邱志强", "贾梦琪"]), ("| 201 | 邱志强 | 贾梦琪 |", ["邱志强", "贾梦琪"]),
      ("请邱志强、贾梦琪来", ["邱志强", "贾梦琪"]), ("“孝心少年”（舒小曼）", ["舒小曼"]), ("学生【纪小天】", ["纪小天"]), ("学生_郝思嘉_获奖", ["郝思嘉"]),
      ("班长是雷晓燕", ["雷晓燕"]), ("姓　名：谈小飞", ["谈小飞"]), ("走访了袁晓峰家", ["袁晓峰"]), ("那天，邱志强把拖把洗干净", ["邱志强"]),
      ("{\"@type\":\"Person\",\"name\":\"余晓光\"}", ["余晓光"]), ("reviewed_by: 镇中心校 费明远", ["费明远"]),
    ]
  )
  func places(text: String, found: [String]) {
    #expect(findings(text) == found)
  }

  @Test(
    "what is no person by surname or given name",
    arguments: [
      "向老师请假", "祝老师节日快乐", "每周老师家访", "谢谢老师", "和老师说", "值周老师", "老师傅", "高校长期合作", "任何老师", "语文老师", "新老师", "全校长廊", "武警官兵",
      "天天说", "星星的妈妈", "阿姨的家", "小鸭的妈妈", "祝大家新年好", "大家说", "国家是", "云溪小学在镇上", "进步同学",
    ]
  )
  func noTitles(text: String) {
    #expect(findings(text).isEmpty)
  }

  @Test("a title of somebody whom the school declares public passes")
  func publicTitle() {
    #expect(findings("赵校长和李老师", people: ["赵文彬"]) == ["李老师"])
  }

  @Test("a column of names is read to its end")
  func longColumn() {
    let rows = (1...60).map { "| \($0) | 邬月华 |" }.joined(separator: "\n")
    #expect(findings("| 号 | 姓名 |\n|---|---|\n" + rows).count == 60)
  }

  @Test(
    "what is no name of a person",
    arguments: [
      "马庄小学", "黄圩小学", "常年在外", "学生高兴", "高年级同学", "留守儿童高达50%以上", "学生安全", "学生时间", "各班同学", "同学们", "组长：校长", "成员：各班班主任", "小组",
      "小孙女",
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
    #expect(findings("小薇（化名）今年八岁。\n\n小薇哭了，小芬妈妈来了。") == ["小芬"])
  }

  @Test("raw markup is looked through for listed names only")
  func markup() {
    let bytes = Array("<b>学生</b>吴明远 赵麦冬".utf8)
    let found = PrivacyScanner(PublicData(roster: Self.roster)).findings(in: bytes, joinsGroups: false)
    #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["赵麦冬"])
  }

  @Test(
    "a name that is hardly anything else needs nothing beside it",
    arguments: [
      ("轮到谢雨萱了", ["谢雨萱"]), ("表演者：操小琳", ["操小琳"]), ("我班的向日红，从小跟着爷爷", ["向日红"]),
      ("小凯从前不写作业", ["小凯"]), ("表扬高子涵同学", ["高子涵"]), ("范思琪小朋友来了", ["范思琪"]), ("- 阅读之星 沈佳琪", ["沈佳琪"]),
      ("——五年级 顾雨辰", ["顾雨辰"]),
      ("丁小满：“我想爸爸。”", ["丁小满"]), ("| 一等奖 | 余小光 |", ["余小光"]), ("坐在最后的欧阳佳怡", ["欧阳佳怡"]),
    ]
  )
  func plain(text: String, found: [String]) {
    #expect(findings(text) == found)
  }

  @Test(
    "what only looks like one",
    arguments: [
      "凌霄花在墙头开。", "田园诗读给奶奶听。", "康乃馨和贺卡", "一代文豪的故乡", "也许美丽的", "| 书名 | 作者 |\n|---|---|\n| 《腰门》 | 余佳宁 |",
      "文：山姆·麦克布雷尼", "姓名：保密",
    ]
  )
  func notPlain(text: String) {
    #expect(findings(text).isEmpty)
  }

  @Test(
    "names of other peoples",
    arguments: [
      ("姓名：阿依古丽", ["阿依古丽"]), ("多吉次仁第一个举手", ["多吉次仁"]), ("沙马阿依同学", ["沙马阿依"]), ("乌日娜的奶奶", ["乌日娜"]), ("高高的乌云", []),
    ]
  )
  func minorities(text: String, found: [String]) {
    #expect(findings(text) == found)
  }

  @Test(
    "a given name of the list, where its bearer does something",
    arguments: [
      ("家豪说：“我会。”", ["家豪"]), ("“春燕，吃饭了！”", ["春燕"]), ("给可欣的信", ["可欣"]), ("阿依古丽和妈妈通了电话", ["阿依古丽"]), ("扎西同学", ["扎西"]),
      ("国庆说来就来", []), ("孩子家豪爽", []), ("海洋的鱼", []),
    ]
  )
  func called(text: String, found: [String]) {
    let roster = Roster(["阮家豪", "郁春燕", "尹可欣", "阿依古丽·买买提", "扎西次仁", "王国庆", "李海洋"])
    #expect(findings(text, roster: roster) == found)
  }
}
