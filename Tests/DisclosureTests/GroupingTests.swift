import Testing

@testable import Disclosure

private typealias Rows = [(String, Double)]

/// What a reader would work out is told beside each case; a refusal says what to write instead.
@Suite("Two groupings of the same children")
struct GroupingTests {
  private func problems(_ tables: [StatisticalTable], after earlier: [EarlierRelease] = []) -> [TableProblem] {
    tables.refusals(after: earlier).map(\.problem)
  }

  private static let outings: Rows = [("父亲外出", 16), ("母亲外出", 3), ("双方外出", 8)]

  private static let told: [(String, Rows, String, Rows, String)] = [
    // 母亲外出 = 19 − 16
    ("外出", outings, "父母外出", [("一方外出", 19), ("双方外出", 8)], "双方外出"),
    ("外出", outings, "父母外出", [("单方在外", 19), ("父母都在外", 8)], "单方在外"),
    // 外公外婆 = 19 − 16
    (
      "照护人", [("爷爷奶奶", 16), ("外公外婆", 3), ("妈妈", 8), ("爸爸", 9)], "跟谁住", [("老人", 19), ("母亲", 8), ("父亲", 9)], "母亲"
    ),
    ("照护人", [("爷爷奶奶", 21), ("外公外婆", 13), ("姑姑", 2), ("舅舅", 11)], "监护类别", [("隔代监护", 34), ("亲戚监护", 13)], "隔代监护"),
    // 12 − 9 of 其他
    (
      "照护人", [("爷爷奶奶", 16), ("外公外婆", 3), ("妈妈", 14), ("其他", 9)], "跟谁住", [("爷爷奶奶", 16), ("妈妈", 14), ("其他", 12)],
      "爷爷奶奶"
    ),
    // 爷爷 = 16 − 13
    ("照护人", [("爷爷奶奶", 16), ("其他", 11)], "跟谁住", [("爷爷", 3), ("奶奶", 13), ("其他", 11)], "爷爷奶奶"),
    ("住宿", [("住校", 14), ("走读", 12)], "上学", [("住校", 14), ("走路", 8), ("骑车", 4)], "住校"),
  ]

  @Test("under two names are refused, in either order", arguments: told.indices)
  func refused(_ number: Int) {
    let (first, rows, second, others, word) = Self.told[number]
    let tables = [Invented.counts("a", [first], rows), Invented.counts("b", [second], others)]
    #expect(
      problems(tables)
        == [.groupingsApart(dimension: second, word: word, other: first, table: "a", isReleased: false)]
    )
    #expect(problems(tables.reversed()).count == 1)
  }

  @Test("are refused after a release too, whatever it hid")
  func released() throws {
    let before = try Invented.release([Invented.counts("a", ["外出"], Self.outings, mayCoarsen: false)])
    let now = Invented.counts("b", ["父母外出"], [("一方外出", 19), ("双方外出", 8)])
    #expect(
      problems([now], after: [before])
        == [.groupingsApart(dimension: "父母外出", word: "双方外出", other: "外出", table: "a", isReleased: true)]
    )
  }

  @Test("are refused in the bases of a coverage rate too")
  func bases() {
    let fine = Invented.counts("a", ["照护人"], [("爷爷奶奶", 16), ("外公外婆", 3), ("妈妈", 14)])
    let rows = [("老人", 19.0, 19.0), ("妈妈", 14, 14)]
    let rates = Invented.rates("b", ["跟谁住"], rows, of: "留守儿童", fields: ["已建档", "应建档"], isCoverage: true)
    #expect(
      problems([fine, rates])
        == [.groupingsApart(dimension: "跟谁住", word: "妈妈", other: "照护人", table: "a", isReleased: false)]
    )
    let kinds = Invented.rates("b", ["指标"], [("建档率", 33, 33)], of: "留守儿童", fields: ["已建档", "应建档"], isCoverage: true)
    #expect(problems([fine, kinds]).isEmpty)
  }

  @Test("under one name and with a hierarchy are protected")
  func mended() throws {
    let groups = ["外出": [(name: "一方外出", parts: ["父亲外出", "母亲外出"])]]
    let printed = try Invented.printed([
      Invented.counts("a", ["外出"], Self.outings, groups: groups),
      Invented.counts("b", ["外出"], [("一方外出", 19), ("双方外出", 8)]),
    ])
    #expect(printed.findings.isEmpty && printed.number("a", "母亲外出") == nil)
    #expect(printed.number("b", "一方外出") == nil || printed.number("a", "父亲外出") == nil)
  }

  private static let innocent: [(String, Rows, String, Rows)] = [
    // Words that mean something only within their column.
    ("照护人", [("爷爷奶奶", 18), ("妈妈", 9), ("其他", 8)], "父母务工地", [("上海", 12), ("江苏", 15), ("其他", 8)]),
    ("住校", [("是", 14), ("否", 21)], "会骑车", [("是", 14), ("不清楚", 6), ("否", 15)]),
    ("午餐", [("在校", 20), ("无", 15)], "兄弟姐妹", [("无", 15), ("1个", 12), ("2个", 8)]),
    ("吃早饭", [("每天", 25), ("有时", 10)], "通话", [("每天", 25), ("每周", 10)]),
    // Words that count others.
    ("照护人", [("爷爷奶奶", 18), ("妈妈", 9), ("外公外婆", 8)], "接送人", [("爷爷奶奶", 14), ("妈妈", 6), ("自己走", 15)]),
    ("父亲务工地", [("上海", 12), ("江苏", 15), ("省内", 8)], "母亲务工地", [("上海", 12), ("江苏", 9), ("在家", 14)]),
    // As many by chance, of two parents.
    ("父亲务工地", [("上海", 12), ("江苏", 15), ("省内", 8)], "母亲务工地", [("上海", 12), ("在家", 23)]),
    // Parts that are not as many.
    ("外出", [("父亲外出", 16), ("母亲外出", 9), ("双方外出", 10)], "一方照看", [("一方在家", 20), ("老人", 15)]),
    // Nobody in both.
    ("照护人", [("爷爷奶奶", 26), ("邻居", 0), ("妈妈", 9)], "紧急联系人", [("姑姑", 24), ("邻居", 0), ("老师", 11)]),
  ]

  @Test("are not seen in two matters", arguments: innocent.indices)
  func passed(_ number: Int) throws {
    let (first, rows, second, others) = Self.innocent[number]
    let printed = try Invented.printed([
      Invented.counts("a", [first], rows), Invented.counts("b", [second], others),
    ])
    #expect(printed.findings.isEmpty && printed.count == rows.count + others.count + 2)
  }

  @Test("side by side in one table are two matters")
  func beside() {
    let rows: Rows = [("爷爷奶奶 爷爷奶奶", 16), ("爷爷奶奶 妈妈", 7), ("妈妈 妈妈", 8), ("妈妈 爷爷奶奶", 7)]
    #expect(problems([Invented.counts("a", ["照护人", "接送人"], rows, mayCoarsen: false)]).isEmpty)
  }

  @Test("a population by two names", arguments: ["农村留守儿童", "全校留守儿童"])
  func populations(name: String) {
    let rows: Rows = [("三年级", 9), ("四年级", 4), ("五年级", 6), ("六年级", 12)]
    let fine = Invented.counts("g", ["年级"], rows)
    let coarse = Invented.counts("k", ["年级段"], [("三、四年级", 13), ("五、六年级", 18)], of: name)
    #expect(problems([fine, coarse]) == [.populationsAlike(name, other: "留守儿童")])
    let rates = Invented.rates(
      "k",
      ["年级"],
      rows.map { ($0.0, $0.1, $0.1) },
      of: name,
      fields: ["实有", "应有"],
      isCoverage: true
    )
    #expect(problems([fine, rates]) == [.populationsAlike(name, other: "留守儿童")])
    let some = Invented.counts("k", ["性别"], [("男", 12), ("女", 14)], of: name)
    #expect(problems([fine, some]).isEmpty)
  }

  @Test("a population that is called otherwise after a release, in groups by words")
  func renamed() throws {
    let rows: Rows = [("三年级", 9), ("四年级", 4), ("五年级", 6), ("六年级", 12)]
    let before = try Invented.release([Invented.counts("g", ["年级"], rows, mayCoarsen: false)])
    let now = Invented.counts("k", ["年级段"], [("三、四年级", 13), ("五、六年级", 18)], of: "农村留守儿童")
    #expect(
      problems([now], after: [before])
        == [.levelsApartFromRelease(dimension: "年级段", other: "年级", table: "g", isFiner: true)]
    )
  }

  private static let levels: [(String, Rows, String, Rows)] = [
    ("年级段", [("一至三年级", 18), ("四至六年级", 31)], "学段", [("一、二年级", 15), ("三、四年级", 14), ("五、六年级", 20)]),
    ("年级", [("一、二年级", 15), ("三年级", 6), ("四年级", 8)], "就读", [("一至三年级", 21), ("四年级", 8)]),
  ]

  @Test("of grades by words", arguments: levels.indices)
  func levelled(_ number: Int) {
    let (first, rows, second, others) = Self.levels[number]
    let found = problems([Invented.counts("a", [first], rows), Invented.counts("b", [second], others)])
    guard case .levelsApart = found.first else { return #expect(Bool(false), "\(found)") }
  }

  private static let classNames = [
    ["三甲", "三乙", "四甲", "四乙"], ["三1", "三2", "四1", "四2"], ["3.1", "3.2", "4.1", "4.2"], ["31", "32", "41", "42"],
    ["2023级1班", "2023级2班", "2022级1班", "2022级2班"], ["2023级（1）班", "2023级（2）班", "2022级（1）班", "2022级（2）班"],
  ]

  @Test("of classes by any name", arguments: classNames)
  func classes(words: [String]) {
    let fine = Invented.counts("a", ["班级"], Array(zip(words, [9, 4, 6, 12])))
    let coarse = Invented.counts("b", ["年级"], [("三年级", 13), ("四年级", 18)])
    #expect(problems([fine, coarse]) == [.levelsApart(dimension: "年级", finer: "班级", table: "a")])
    #expect(problems([fine]).isEmpty)
  }

  @Test("of ages and of places")
  func agesAndPlaces() {
    let ages = Invented.counts("a", ["年龄"], [("6周岁", 2), ("7周岁", 13), ("8周岁", 9), ("9周岁", 6)])
    let brackets = Invented.counts("b", ["年龄段"], [("7周岁及以下", 15), ("8周岁及以上", 15)])
    #expect(problems([ages, brackets]) == [.levelsApart(dimension: "年龄段", finer: "年龄", table: "a")])
    let entry = Invented.counts("b", ["入学年龄"], [("6周岁", 22), ("7周岁", 8)])
    #expect(problems([ages, entry]).isEmpty)
    let villages = Invented.counts("a", ["村"], [("石桥村", 2), ("杨湾村", 13), ("张圩村", 9), ("李庙村", 11)])
    for words in [["石桥、杨湾", "张圩、李庙"], ["东片：石桥、杨湾", "西片：张圩、李庙"], ["东片", "西片"]] {
      let areas = Invented.counts("b", ["片区"], Array(zip(words, [15, 20])))
      #expect(problems([villages, areas]) == [.levelsApart(dimension: "片区", finer: "村", table: "a")])
    }
    let work = Invented.counts("b", ["务工地"], [("本乡", 15), ("外省", 20)])
    #expect(problems([villages, work]).isEmpty)
  }

  @Test("coverage rates of one thing under other headings")
  func coverage() throws {
    func rates(_ name: String, _ column: String, _ rows: [(String, Double, Double)], _ fields: [String])
      -> StatisticalTable
    {
      Invented.rates(name, [column], rows, of: "留守儿童", fields: fields, isCoverage: true)
    }
    let grades = rates("r", "年级", [("三年级", 25, 25), ("四年级", 25, 26), ("五年级", 19, 27)], ["实有", "应有"])
    for (column, word) in [("指标", "建档率"), ("全校", "全校"), ("范围", "全校"), ("学校", "本校")] {
      for fields in [["已建档", "应建档"], ["达到", "应达"]] {
        let whole = rates("rt", column, [(word, 69, 78)], fields)
        for tables in [[grades, whole], [whole, grades]] {
          let printed = try Invented.printed(tables)
          // Of nine missing eight are of 五, so that the other one is of 四.
          #expect(printed.hidesOne(of: [("rt", word), ("r", "五年级")]), "\(printed)")
        }
      }
    }
    let plain = Invented.rates("rt", ["全校"], [("全校", 69, 78)], of: "留守儿童", fields: ["建档人数", "人数"])
    let filed = rates("r", "年级", [("三年级", 25, 25), ("四年级", 25, 26), ("五年级", 19, 27)], ["已建档", "应建档"])
    let told = try Invented.printed([filed, plain])
    #expect(told.hidesOne(of: [("rt", "全校"), ("r", "五年级")]), "\(told)")
    let others = rates("rt", "指标", [("入学率", 78, 78)], ["入学", "应入学"])
    let printed = try Invented.printed([grades, others])
    #expect(printed.findings.isEmpty && printed.number("rt", "入学率") == 78 && printed.number("r", "五年级") == 19)
  }
}
