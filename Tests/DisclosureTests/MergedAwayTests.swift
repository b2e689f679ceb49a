import Testing

@testable import Disclosure

/// Two groupings of one column, subtracted, give back a grade that neither prints. Here 三年级 has three children.
@Suite("Grades that merging took away")
struct MergedAwayTests {
  private static let grades = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"]
  private static let numbers = [2.0, 13, 3, 11, 4, 16]
  private static var rows: [(String, Double)] { Array(zip(grades, numbers)) }
  private static let halves = ["年级": [(name: "低段", parts: Array(grades[..<3])), ("高段", Array(grades[3...]))]]
  private static let thirds = [
    "年级": [
      (name: "低年级", parts: Array(grades[..<2])), ("中年级", Array(grades[2..<4])), ("高年级", Array(grades[4...])),
    ]
  ]

  /// 18 of the three lower grades less 15 of the two lowest are the three of 三年级.
  private func tells(_ cells: [String: Int?]) -> Bool {
    let known = cells.compactMapValues { $0 }
    let (half, other, third) = (known["低段"], known["高段"], known["低年级"])
    let (middle, upper) = (known["中年级"], known["高年级"])
    let isHalf = half != nil || other != nil && known["合计"] != nil
    let isThird = third != nil || middle != nil && upper != nil && known["合计"] != nil
    return isHalf && isThird
  }

  private func cells(_ printed: [Printed]) -> [String: Int?] {
    var cells: [String: Int?] = [:]
    for word in ["低段", "高段", "低年级", "中年级", "高年级", "合计"] + Self.grades {
      cells[word] =
        printed.flatMap { one in one.tables.map { one.number($0.heading.name, word) } }.compactMap { $0 }.first
    }
    return cells
  }

  @Test("two groupings in one build")
  func together() throws {
    let printed = try Invented.printed([
      Invented.counts("a", ["年级"], Self.rows, groups: Self.halves),
      Invented.counts("b", ["年级"], Self.rows, groups: Self.thirds),
    ])
    #expect(printed.findings.isEmpty)
    #expect(!tells(cells([printed])), "\(printed.testDescription)")
    #expect(printed.count > 0)
  }

  @Test("two groupings in two releases of one day")
  func apart() throws {
    let first = try Invented.printed([Invented.counts("a", ["年级"], Self.rows, groups: Self.halves)])
    let release = EarlierRelease(name: "2026-09-10", tables: first.tables)
    let second = try Invented.printed(
      [Invented.counts("b", ["年级"], Self.rows, groups: Self.thirds)],
      after: [release]
    )
    #expect(second.findings.isEmpty)
    #expect(!tells(cells([first, second])), "\(second.testDescription)")
  }

  @Test("two groupings by their words in two releases of one day")
  func words() throws {
    let first = try Invented.printed([Invented.counts("a", ["年级"], [("一至三年级", 18), ("四至六年级", 31)])])
    let release = EarlierRelease(name: "2026-09-10", tables: first.tables)
    let second = try Invented.printed(
      [Invented.counts("a", ["年级"], [("一、二年级", 15), ("三、四年级", 14), ("五、六年级", 20)])],
      after: [release]
    )
    #expect(second.findings.isEmpty)
    #expect(second.number("a", "一、二年级") == nil || first.number("a", "一至三年级") == nil)
  }

  @Test("one grouping twice loses nothing")
  func innocent() throws {
    let printed = try Invented.printed([
      Invented.counts("a", ["年级"], Self.rows, groups: Self.halves),
      Invented.counts("b", ["年级"], Self.rows, groups: Self.halves),
    ])
    #expect(printed.count == 6, "\(printed.testDescription)")
  }
}
