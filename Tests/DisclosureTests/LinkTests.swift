import Testing

@testable import Disclosure

/// Tables that tell of the same children without saying so. Every number that must not be told is worked out here on paper.
@Suite("What a reader links")
struct LinkTests {
  private func counts(
    _ name: String,
    _ dimensions: [String],
    _ rows: [String: Double],
    groups: [String: [(name: String, parts: [String])]] = [:],
    asOf: String = "2026-09-01",
    mayCoarsen: Bool = false
  ) -> StatisticalTable {
    StatisticalTable(
      heading: TableHeading(name: name, measure: .children, population: "留守儿童", asOf: asOf, fields: ["人数"]),
      dimensionNames: dimensions,
      hierarchies: groups,
      mayCoarsen: mayCoarsen,
      rows: rows.sorted { $0.key < $1.key }.map {
        StatisticalTable.Row(key: $0.key.split(separator: " ").map(String.init), value: .number($0.value))
      }
    )
  }

  private func rates(
    _ name: String,
    _ dimensions: [String],
    _ rows: [String: (Double, Double)],
    isCoverage: Bool = true,
    isSensitive: Bool = false,
    fields: [String] = ["实有", "应有"]
  ) -> StatisticalTable {
    StatisticalTable(
      heading: TableHeading(
        name: name,
        measure: .rate,
        population: "留守儿童",
        asOf: "2026-09-01",
        fields: fields,
        isCoverage: isCoverage,
        isSensitive: isSensitive
      ),
      dimensionNames: dimensions,
      rows: rows.sorted { $0.key < $1.key }.map {
        StatisticalTable.Row(
          key: $0.key.split(separator: " ").map(String.init),
          value: .ratio(numerator: $0.value.0, denominator: $0.value.1)
        )
      }
    )
  }

  private func made(_ tables: [StatisticalTable], after earlier: [EarlierRelease] = []) throws -> [PublishedTable] {
    let made = try DisclosureControl(policy: .minimum).protect(tables, after: earlier)
    let published = made.tables.map(\.published)
    let findings = try DisclosureAudit(policy: .minimum).findings(in: published, after: earlier, knowing: made.facts)
    #expect(findings.isEmpty, "\(findings)")
    return published
  }

  private func problems(_ tables: [StatisticalTable], after earlier: [EarlierRelease] = []) -> [TableProblem] {
    tables.refusals(after: earlier).map(\.problem)
  }

  private static let grades: [String: Double] = ["一年级": 3, "二年级": 16, "三年级": 20, "四年级": 25]

  @Test("the base of a rate is the children, whatever its column is called", arguments: ["应有", "总人数", "人数"])
  func bases(name: String) throws {
    let rate = rates("r", ["年级"], Self.grades.mapValues { ($0, $0) }, fields: ["实有", name])
    let (table, shown) = try pair(made([counts("g", ["年级"], Self.grades), rate]))
    for grade in ["一年级", "二年级"] { #expect(table[grade] == .hidden || table["合计"] == .hidden, "\(grade)") }
    // 二 in one and the rest in the other would give 一 away.
    #expect(shown["二年级"]?.base == nil || table["合计"] == .hidden)
    #expect(shown["三年级"]?.base == 20)
  }

  @Test("a rate with a dimension that no table of children has is summed over it")
  func finerRates() throws {
    let parts = ["一年级": (1.0, 2.0), "二年级": (8, 8), "三年级": (10, 10), "四年级": (12, 13)]
    let rows = parts.flatMap { grade, part in [("\(grade) 甲", (part.0, part.0)), ("\(grade) 乙", (part.1, part.1))] }
    let rate = rates("r", ["年级", "住处"], Dictionary(uniqueKeysWithValues: rows))
    let (table, shown) = try pair(made([counts("g", ["年级"], Self.grades), rate]))
    let second = ["二年级 甲", "二年级 乙"].compactMap { shown[$0]?.base }
    #expect(second.count < 2 || table["合计"] == .hidden)
  }

  @Test("kinds of rates have the base of all children, which stays printed")
  func kinds() throws {
    let rate = rates("r", ["指标"], ["入学率": (26, 26), "巩固率": (25, 26), "建档率": (26, 26)])
    let people = counts("g", ["照看人"], ["老人": 19, "亲戚": 7])
    let (table, shown) = try pair(made([people, rate]))
    #expect(table["合计"] == .number(26) && shown["巩固率"]?.base == 26)
    #expect(shown["巩固率"]?.part == .some(nil) && shown["巩固率"]?.percentage == .atLeast(80))
  }

  @Test(
    "a kind of rates is the rate by grade whose sum it is",
    arguments: [
      ["建档率": (69, 78)], ["建档率": (69, 78), "入学率": (78, 78)], ["建档率": (69, 78), "入学率": (77, 78)],
    ] as [[String: (Double, Double)]]
  )
  func kindsBesideGrades(kinds: [String: (Double, Double)]) throws {
    let grades = rates("r", ["年级"], ["三年级": (25, 25), "四年级": (25, 26), "五年级": (19, 27)])
    let whole = rates("a", ["指标"], kinds)
    for tables in [[grades, whole], [whole, grades]] {
      let shown = try pair(made(tables)).1
      // In 三 nobody is missing: the nine of all without the eight of 五 would be the one of 四.
      #expect(shown["三年级"]?.percentage == .whole(100))
      let told = ["建档率", "五年级"].filter { shown[$0]?.part != nil && shown[$0]?.base != nil }
      #expect(told.count < 2, "\(shown)")
    }
  }

  @Test("kinds of rates with the same numbers are still two")
  func kindsApart() throws {
    let kinds = rates("a", ["指标"], ["建档率": (26, 26), "入学率": (26, 26)])
    let filed = rates("f", ["年级"], ["三年级": (12, 12), "四年级": (14, 14)])
    let enrolled = rates("e", ["年级"], ["三年级": (12, 12), "四年级": (7, 14)])
    #expect(problems([kinds, filed, enrolled]).isEmpty && problems([enrolled, filed, kinds]).isEmpty)
  }

  @Test("a base of other children is none of theirs")
  func otherBases() throws {
    let rate = rates("r", ["指标"], ["入学率": (26, 26), "巩固率": (24, 24)])
    let (table, shown) = try pair(made([counts("g", ["照看人"], ["老人": 19, "亲戚": 7]), rate]))
    #expect(table["合计"] == .number(26) && shown["巩固率"]?.base == 24)
  }

  @Test("the newest term of a trend is today's table")
  func trend() throws {
    let today: [String: Double] = ["一年级": 2, "二年级": 13, "三年级": 9, "四年级": 11, "五年级": 12, "六年级": 6]
    let terms = today.flatMap { [("2026春季 \($0.key)", $0.value + 12), ("2026秋季 \($0.key)", $0.value)] }
    let trend = counts("t", ["学期", "年级"], Dictionary(uniqueKeysWithValues: terms))
    let groups = ["年级": [(name: "低年级", parts: ["一年级", "二年级", "三年级"]), ("高年级", ["四年级", "五年级", "六年级"])]]
    let tables = try made([trend, counts("b", ["年级"], today, groups: groups)])
    for grade in today.keys.sorted() {
      let cell = tables[0].cells.first { tables[0].names(of: $0.key) == ["2026秋季", grade] }?.value
      let other = tables[1].cells.first { tables[1].names(of: $0.key) == [grade] }?.value
      #expect(cell == other, "\(grade)")
    }
  }

  @Test("of two terms in which there were as many children as today, the later one is today")
  func equalTerms() throws {
    let people = counts("g", ["性别"], ["男": 14, "女": 12])
    let rate = rates("r", ["时间"], ["2025年秋季": (20, 26), "2026年秋季": (26, 26)])
    let shown = try pair(made([people, rate])).1
    #expect(shown["2025年秋季"]?.part == 20 && shown["2026年秋季"]?.part == 26)
    let kinds: [String: (Double, Double)] = [
      "2026-9 建档率": (20, 26), "2026-10 建档率": (26, 26), "2026-9 入学率": (26, 26), "2026-10 入学率": (26, 26),
    ]
    #expect(problems([people, rates("r", ["时间", "指标"], kinds)]).isEmpty)
  }

  @Test("rates of sensitive matters keep to the sensitive threshold")
  func sensitiveRates() throws {
    let rows = ["三年级": (6.0, 30.0), "四年级": (7, 40)]
    let plain = try pair(made([rates("r", ["年级"], rows, isCoverage: false)])).1
    #expect(plain["三年级"]?.part == 6)
    let sensitive = try made([rates("r", ["年级"], rows, isCoverage: false, isSensitive: true)])
    #expect(
      sensitive[0].cells.values.allSatisfy { if case .rate(let rate) = $0 { rate.numerator == nil } else { true } }
    )
  }

  @Test("merged values are still known by the words they were merged from")
  func mergedBesidePlain() throws {
    let rows: [String: Double] = ["一年级": 2, "二年级": 30, "三年级": 20, "四年级": 19]
    let groups = ["年级": [(name: "低年级", parts: ["一年级", "二年级"]), ("高年级", ["三年级", "四年级"])]]
    let tables = try made([
      counts("a", ["年级"], rows, mayCoarsen: true), counts("b", ["年级"], rows, groups: groups, mayCoarsen: true),
    ])
    #expect(tables.contains { $0.cells.values.contains { $0 != .hidden } })
  }

  @Test("a hierarchy that is taken out does not unlink what it printed")
  func hierarchyTakenOut() throws {
    let rows: [String: Double] = ["一年级": 2, "二年级": 30, "三年级": 20, "四年级": 19]
    let groups = ["年级": [(name: "低年级", parts: ["一年级", "二年级"]), ("高年级", ["三年级", "四年级"])]]
    let before = try made([counts("b", ["年级"], rows, groups: groups, mayCoarsen: true)])
    #expect(before[0].dimensions[0].values == ["低年级", "高年级"] || before[0].dimensions[0].values.count == 4)
    let now = try made([counts("b", ["年级"], rows)], after: [EarlierRelease(name: "2026-09-10", tables: before)])
    let low = before[0].cells.first { before[0].names(of: $0.key) == ["低年级"] }?.value
    let second = now[0].cells.first { now[0].names(of: $0.key) == ["二年级"] }?.value
    #expect(low == .hidden || second == .hidden)
  }

  @Test("numbers of a release that cannot be true with today's are never left out")
  func contradiction() throws {
    let before = try made([counts("u", ["年级", "住处"], ["一年级 近": 30, "一年级 远": 8, "二年级 近": 9, "二年级 远": 24])])
    let now = counts("t", ["住处", "性别"], ["近 男": 30, "近 女": 9, "远 男": 20, "远 女": 12])
    let other = PublishedTable(
      heading: before[0].heading,
      dimensions: before[0].dimensions,
      cells: before[0].cells.mapValues { $0 == .number(30) ? .number(37) : $0 }
    )
    let wrong = problems([now], after: [EarlierRelease(name: "2026-09-10", tables: [other])])
    #expect(wrong == [.contradictsRelease(tables: ["u"])])
  }

  @Test(
    "totals by other words are no values",
    arguments: ["总计", "小计", "合 计", "一年级小计", "全校", "共计", "其中：女", "总 计：", "全部"]
  )
  func totals(word: String) {
    let found = problems([counts("t", ["年级"], ["一年级": 12, "二年级": 9, word.replacing(" ", with: "\u{3000}"): 21])])
    #expect(found == [.sumAsValue(dimension: "年级", word: word.replacing(" ", with: "\u{3000}"))])
  }

  @Test("a whole school alone is a table of one number") func one() {
    #expect(problems([counts("t", ["学校"], ["全校": 38])]).isEmpty)
  }

  @Test("a coarser value beside a finer one", arguments: ["一至三年级", "低年级", "小学", "一年级（1）班"])
  func mixed(word: String) {
    let found = problems([counts("t", ["年级"], ["一年级": 12, "二年级": 9, word: 21])])
    guard case .mixedLevels = found.first else { return #expect(Bool(false), "\(found)") }
  }

  @Test("columns of several levels without a hierarchy")
  func levels() {
    let fine = counts("a", ["年级"], ["一年级": 12, "二年级": 13, "三年级": 9, "四年级": 11])
    let coarse = counts("b", ["年级段"], ["低年级": 25, "高年级": 20])
    #expect(problems([fine, coarse]) == [.levelsApart(dimension: "年级段", finer: "年级", table: "a")])
    let classes = counts("c", ["班级"], ["一（1）班": 6, "一（2）班": 6, "二（1）班": 13])
    #expect(problems([fine, classes]) == [.levelsApart(dimension: "年级", finer: "班级", table: "c")])
    let groups = ["年级": [(name: "低年级", parts: ["一年级", "二年级"]), ("高年级", ["三年级", "四年级"])]]
    let told = counts("a", ["年级"], ["一年级": 12, "二年级": 13, "三年级": 9, "四年级": 11], groups: groups)
    #expect(problems([told, coarse]).isEmpty)
  }

  @Test(
    "spellings that a reader takes for one",
    arguments: [("一", "一年级"), ("四-1", "四—1"), ("男", "男生"), ("四（1）班", "四年级1班")]
  )
  func spellings(first: String, second: String) {
    let found = problems([counts("t", ["分类"], [first: 20]), counts("u", ["分类"], [second: 20])])
    #expect(found == [.twoSpellings(dimension: "分类", first: first, second: second)])
  }

  @Test(
    "whoever knows the policy is left with enough values of a number that stands alone",
    arguments: [
      ["一年级": 3.0], ["一年级": 3, "二年级": 0, "三年级": 0], ["一年级": 5, "二年级": 0],
    ]
  )
  func alone(rows: [String: Double]) throws {
    let tables = try made([counts("t", ["年级"], rows)])
    // 1 to 5: all children together are hidden up to the threshold itself.
    let total = tables[0].cells.first { tables[0].names(of: $0.key) == ["合计"] }?.value
    #expect(total == .hidden)
    let safe = try made([counts("t", ["年级"], ["一年级": 6, "二年级": 0])])
    #expect(safe[0].cells.values.allSatisfy { $0 != .hidden })
  }

  @Test("a number hidden beside a total that is never small is small itself, as the audit knows")
  func reason() throws {
    let table = counts("t", ["年级"], ["一年级": 10, "二年级": 3, "三年级": 8, "四年级": 9]).withMargins
    func hiding(_ words: [String]) -> PublishedTable {
      PublishedTable(
        heading: table.heading,
        dimensions: table.dimensions,
        cells: Dictionary(
          uniqueKeysWithValues: table.cells.map { ($0, words.contains(table.names(of: $0)[0]) ? .hidden : $1) }
        )
      )
    }
    let audit = DisclosureAudit(policy: .minimum)
    let alone = try audit.findings(in: [hiding(["二年级", "合计"])])
    #expect(alone.contains { $0.cell.key == ["二年级"] && $0.fault == .tooFewValues(4, needed: 5) })
    #expect(try audit.findings(in: [hiding(["二年级", "三年级"])]).isEmpty)
  }

  @Test("a hierarchy with a word that stands in no table")
  func strangePart() {
    let groups = ["年级": [(name: "低年级", parts: ["一年级", "二年级", "九年级"])]]
    let found = problems([counts("t", ["年级"], ["一年级": 12, "二年级": 9], groups: groups)])
    #expect(found == [.unknownPart(dimension: "年级", name: "九年级")])
  }
}

extension LinkTests {
  private typealias Shown = (part: Int?, base: Int?, percentage: PrintedPercentage)

  /// The first table of counts and the last of rates, by the words of a row.
  private func pair(_ tables: [PublishedTable]) -> ([String: CellValue], [String: Shown]) {
    var numbers: [String: CellValue] = [:]
    var rates: [String: Shown] = [:]
    for table in tables {
      for key in table.keys {
        let name = table.names(of: key).joined(separator: " ")
        if case .rate(let rate) = table.cells[key] {
          rates[name] = (rate.numerator, rate.denominator, rate.percentage)
        } else {
          numbers[name] = table.cells[key]
        }
      }
    }
    return (numbers, rates)
  }
}
