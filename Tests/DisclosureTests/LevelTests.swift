import Testing

@testable import Disclosure

@Suite("Columns that tell the same children in other words")
struct LevelTests {
  private func problems(_ tables: [StatisticalTable], after earlier: [EarlierRelease] = []) -> [TableProblem] {
    tables.refusals(after: earlier).map(\.problem)
  }

  private static let classes: [(String, Double)] = [("三（1）班", 9), ("三（2）班", 4), ("四（1）班", 6), ("四（2）班", 12)]
  private static let grades: [(String, Double)] = [("三年级", 13), ("四年级", 18)]

  @Test(
    "classes in a release and grades now, on one day or on one with the same numbers",
    arguments: ["2026-09-01", "2026-09-20"]
  )
  func classes(asOf: String) throws {
    let before = try Invented.release([Invented.counts("g", ["班级"], Self.classes)])
    // 13 less the nine of one class are the four of the other.
    let now = Invented.counts("h", ["年级"], Self.grades, asOf: asOf)
    #expect(
      problems([now], after: [before])
        == [.levelsApartFromRelease(dimension: "年级", other: "班级", table: "g", isFiner: true)]
    )
    let later = Invented.counts("h", ["年级"], Self.grades, asOf: "2027-03-01")
    #expect(problems([later], after: [before]).isEmpty)
  }

  @Test("grades in a release and classes now")
  func grades() throws {
    let before = try Invented.release([Invented.counts("h", ["年级"], Self.grades)])
    let now = Invented.counts("g", ["班级"], Self.classes)
    #expect(
      problems([now], after: [before])
        == [.levelsApartFromRelease(dimension: "班级", other: "年级", table: "h", isFiner: false)]
    )
    let groups = ["班级": [(name: "三年级", parts: ["三（1）班", "三（2）班"]), ("四年级", ["四（1）班", "四（2）班"])]]
    let told = try Invented.printed([Invented.counts("g", ["班级"], Self.classes, groups: groups)], after: [before])
    #expect(told.findings.isEmpty)
    #expect(told.number("g", "三（1）班") == nil && told.number("g", "三（2）班") == nil)
  }

  @Test("a population that is called otherwise after a release")
  func renamed() throws {
    let rows: [(String, Double)] = [("三年级", 9), ("四年级", 4), ("五年级", 6), ("六年级", 12)]
    let first = try Invented.printed([Invented.counts("g", ["年级"], rows, mayCoarsen: false)])
    let before = EarlierRelease(name: "2026-09-10", tables: first.tables)
    let groups = ["年级": [(name: "三四", parts: ["三年级", "四年级"]), ("五六", ["五年级", "六年级"])]]
    let now = try Invented.printed(
      [Invented.counts("g", ["年级"], rows, of: "农村留守儿童", groups: groups)],
      after: [before]
    )
    #expect(now.findings.isEmpty)
    #expect(now.number("g", "三四") == nil || first.number("g", "三年级") == nil)
    #expect(now.number("g", "五六") == nil || first.number("g", "六年级") == nil)
  }

  @Test("one word for a column now and another then, or in two tables", arguments: [true, false])
  func aliases(inOneBuild: Bool) throws {
    let words = ["爷爷奶奶", "外公外婆", "妈妈", "亲戚", "姑姑"]
    let (boys, girls) = ([3.0, 10, 14, 13, 13], [2.0, 5, 2, 8, 13])
    let rows = words.indices.flatMap { [("\(words[$0]) 男", boys[$0]), ("\(words[$0]) 女", girls[$0])] }
    let fine = Invented.counts("gs", ["照护人", "性别"], rows, mayCoarsen: false)
    let coarse = Invented.counts("who", ["跟谁住"], words.indices.map { (words[$0], boys[$0] + girls[$0]) })
    let first = try Invented.printed(inOneBuild ? [fine, coarse] : [fine])
    let second =
      inOneBuild
      ? first : try Invented.printed([coarse], after: [EarlierRelease(name: "2026-09-10", tables: first.tables)])
    #expect(first.findings.isEmpty && second.findings.isEmpty)
    // 16 less 14 boys are the two girls who live with their mothers.
    let all = [first.number("gs", "妈妈 合计"), second.number("who", "妈妈")].compactMap { $0 }
    #expect(all.isEmpty || first.number("gs", "妈妈 男") == nil)
  }

  @Test("yes and no of two questions stay two columns")
  func questions() throws {
    let tables = [
      Invented.counts("a", ["住校"], [("是", 14), ("否", 21)]), Invented.counts("b", ["会游泳"], [("是", 20), ("否", 15)]),
    ]
    let printed = try Invented.printed(tables)
    #expect(printed.count == 6 && printed.findings.isEmpty)
  }

  @Test(
    "words that hold those of another column",
    arguments: [
      ("年龄", ["6岁", "7岁", "8岁", "9岁"], "年龄段", ["6至7岁", "8至9岁"]),
      ("班级", ["三甲班", "三乙班", "四甲班", "四乙班"], "年级", ["三年级", "四年级"]),
      ("班级", ["301", "302", "401", "402"], "年级", ["三年级", "四年级"]),
      ("村", ["石桥", "杨湾", "柳庄"], "片区", ["东片（石桥、杨湾）", "西片（柳庄）"]),
    ] as [(String, [String], String, [String])]
  )
  func nested(fine: String, words: [String], coarse: String, groups: [String]) {
    let tables = [
      Invented.counts("a", [fine], words.map { ($0, 7) }),
      Invented.counts("b", [coarse], groups.enumerated().map { ($1, Double(7 * words.count / groups.count + $0)) }),
    ]
    #expect(problems(tables) == [.levelsApart(dimension: coarse, finer: fine, table: "a")])
  }

  @Test("two groupings of one column by words that nobody can count")
  func groupings() {
    let tables = [
      Invented.counts("a", ["年级段"], [("低段", 18), ("高段", 31)]),
      Invented.counts("b", ["年级段"], [("低年级", 15), ("中年级", 14), ("高年级", 20)]),
    ]
    #expect(problems(tables) == [.wordsApart(dimension: "年级段", word: "低年级", other: "低段", table: "a")])
  }

  @Test("the same in two releases; a word that is only spelt otherwise is none")
  func changedWords() throws {
    let before = try Invented.release([Invented.counts("a", ["年级段"], [("低段", 18), ("高段", 31)])])
    let now = Invented.counts("a", ["年级段"], [("低年级", 15), ("中年级", 14), ("高年级", 20)])
    #expect(problems([now], after: [before]) == [.wordsChanged(dimension: "年级段", old: "低段", table: "a")])
    let spelt = Invented.counts("a", ["年级段"], [("低段", 18), ("高级段", 31)])
    #expect(problems([spelt], after: [before]).isEmpty)
  }

  @Test("boys and girls as populations of their own")
  func populations() throws {
    let grades = ["三年级", "四年级", "五年级"]
    let (boys, girls) = ([8.0, 6, 11], [7.0, 1, 9])
    func table(_ name: String, _ numbers: [Double]) -> StatisticalTable {
      Invented.counts(name, ["年级"], Array(zip(grades, numbers)), of: name)
    }
    let parts = [table("留守男生", boys), table("留守女生", girls)]
    let whole = table("留守儿童", zip(boys, girls).map { $0 + $1 })
    let problem = TableProblem.populationsAddUp(whole: "留守儿童", first: "留守女生", second: "留守男生")
    #expect(problems(parts + [whole]) == [problem])
    let before = try Invented.release([whole])
    #expect(problems(parts, after: [before]) == [problem])
    #expect(problems(parts + [table("在校学生", [30, 31, 32])]).isEmpty)
  }
}
