import Testing

@testable import Disclosure

/// A link that only one of the two knows would refuse every build of such a school.
@Suite("The choice and the audit")
struct AgreementTests {
  /// Schools whose second build the audit refuses, because the choice does not hide all that the first one makes necessary:
  /// nothing is told, but nothing is published either.
  private static let refused: Set<Int> = []

  @Test("agree on tables of two populations, of values, of rates and of two groupings", arguments: 0..<60)
  func agreement(seed: Int) throws {
    var numbers = RandomVillage.Numbers(state: UInt64(seed))
    func some(_ most: Int) -> Double { Double(Int.random(in: 0...most, using: &numbers)) }
    let grades = ["一年级", "二年级", "三年级", "四年级"]
    let (near, far) = (grades.map { _ in some(14) }, grades.map { _ in some(14) })
    let boarders = grades.indices.map { min(near[$0] + far[$0], some(12)) }
    let others = grades.map { _ in some(20) }
    let left = grades.indices.map { near[$0] + far[$0] }
    let groups = ["年级": [(name: "低段", parts: Array(grades[..<2])), ("高段", Array(grades[2...]))]]
    let all = [
      Invented.counts(
        "a",
        ["年级", "外出"],
        grades.indices.flatMap { [("\(grades[$0]) 双方", near[$0]), ("\(grades[$0]) 一方", far[$0])] },
        groups: groups
      ),
      Invented.counts(
        "b",
        ["年级", "住宿"],
        grades.indices.flatMap {
          [("\(grades[$0]) 住校", boarders[$0]), ("\(grades[$0]) 走读", left[$0] - boarders[$0])]
        },
        mayCoarsen: seed % 2 == 0
      ),
      Invented.rates("c", ["年级"], grades.indices.map { (grades[$0], left[$0], left[$0] + others[$0]) }),
      Invented.rates("d", ["时间"], [("2026年秋季", left.reduce(0, +), left.reduce(0, +) + others.reduce(0, +))]),
      Invented.rates(
        "e",
        ["年级"],
        grades.indices.map { (grades[$0], boarders[$0], left[$0]) },
        of: "留守儿童",
        fields: ["住校", "人数"]
      ),
      Invented.rates(
        "f",
        ["指标"],
        [("建档率", max(0, left.reduce(0, +) - some(3)), left.reduce(0, +))],
        of: "留守儿童",
        fields: ["实有", "应有"],
        isCoverage: true
      ),
    ]
    let chosen = all.filter { _ in Bool.random(using: &numbers) }
    let printed = try Invented.printed(chosen)
    #expect(printed.findings.isEmpty, "\(chosen.map(\.name))")
    guard !Self.refused.contains(seed) else { return }
    let release = EarlierRelease(name: "2026-09-10", tables: printed.tables)
    let next = try Invented.printed(all.filter { _ in Bool.random(using: &numbers) }, after: [release])
    #expect(next.findings.isEmpty, "\(chosen.map(\.name)) \(next.tables.map(\.heading.name))")
  }
}
