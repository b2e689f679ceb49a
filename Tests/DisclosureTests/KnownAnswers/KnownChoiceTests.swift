import Testing

@testable import Disclosure

@Suite("Published choices of what to hide")
struct KnownChoiceTests {
  private let hiddenZeros = DisclosurePolicy(threshold: 5, sensitiveThreshold: 10, zerosAreSafe: false)

  private func secondary(
    _ table: StatisticalTable,
    _ policy: DisclosurePolicy,
    after earlier: [EarlierRelease] = []
  ) throws -> Set<String> {
    let report = try DisclosureControl(policy: policy).protect([table], after: earlier).reports[0]
    return Set(report.hidden.filter { $0.reason == .protectsAnother }.map { $0.key.joined(separator: "|") })
  }

  @Test("one child too few takes the three cells that all methods of sdcTable take")
  func sdcTable() throws {
    let sample = try Sample.named("opt-sdctable-microdata1")
    let expected = sample.json["expected"]["OPT/HITAS/HYPERCUBE/SIMPLEHEURISTIC"].texts
    #expect(try secondary(sample.table(), .minimum) == Set(expected))
  }

  @Test("a number that was hidden before takes those that tau-ARGUS takes")
  func tauArgus() throws {
    let sample = try Sample.named("opt-checktauargus-ex1")
    // Nothing here is small: the primary cell is one that an earlier release hid.
    let heading = sample.table().heading
    let before = PublishedTable(
      heading: heading,
      dimensions: sample.table().dimensions,
      cells: [[.value(0), .value(1)]: .hidden]
    )
    let earlier = [EarlierRelease(name: "2026-09-10", tables: [before])]
    let found = try secondary(sample.table(), hiddenZeros, after: earlier)
    #expect(found == Set(sample.json["expected"]["secondary"].texts))
  }

  @Test("the cheapest of each line, where GaussSuppression finds them too")
  func gauss() throws {
    let sample = try Sample.named("gauss-z1")
    // There counts up to 3 are primary; with 2 more children in every cell, up to 5 are.
    let policy = DisclosurePolicy(threshold: 6, sensitiveThreshold: 10, zerosAreSafe: false)
    let found = try secondary(sample.table(sample.inner.map { $0.map { $0 + 2 } }), policy)
    #expect(found == Set(sample.json["expected"]["secondary"].texts))
    let hidden = sample.json["primary"].texts + sample.json["expected"]["secondary"].texts
    let intervals = try DisclosureAudit(policy: hiddenZeros).intervals(in: [sample.published(hiding: hidden)])
    #expect(
      Dictionary(uniqueKeysWithValues: intervals.map { ($0.key.joined(separator: "|"), $1) })
        == sample.json["expected"]["intervals"].intervals
    )
  }

  @Test("six small counts need three more, and one for those who are alone")
  func delinquent() throws {
    let sample = try Sample.named("delinquent-children-wp22")
    let report = try DisclosureControl(policy: hiddenZeros).protect([sample.table()]).reports[0]
    let primary = Set(report.hidden.filter { $0.reason != .protectsAnother }.map { $0.key.joined(separator: "|") })
    #expect(primary == Set(sample.json["primary"].texts))
    // One more than there, for the sake of the two children that are alone in their cells.
    #expect(report.hidden.count - primary.count == sample.json["expected"]["optimum, unit cost"].number + 1)
    let inner = sample.json["expected"]["optimum, cost = value, inner cells only"]
    let hidden = sample.json["primary"].texts + inner["secondary"].texts
    let audit = DisclosureAudit(policy: hiddenZeros)
    #expect(try audit.findings(in: [sample.published(hiding: hidden)]).isEmpty)
    var facts = HiddenFacts()
    facts.singletons = [["Alpha", "Medium"], ["Alpha", "Very high"]].reduce(into: []) {
      $0.insert(CellAddress(table: "t", key: $1))
    }
    #expect(try !audit.findings(in: [sample.published(hiding: hidden)], knowing: facts).isEmpty)
    let intervals = try audit.intervals(in: [sample.published(hiding: hidden)])
    #expect(
      Dictionary(uniqueKeysWithValues: intervals.map { ($0.key.joined(separator: "|"), $1) })
        == inner["intervals"].intervals
    )
    let alone = try audit.intervals(in: [sample.published(hiding: sample.json["primary"].texts)])
    #expect(
      Dictionary(uniqueKeysWithValues: alone.map { ($0.key.joined(separator: "|"), $1) })
        == sample.json["expected"]["primary only"].intervals
    )
  }

  @Test("the one single woman is primary, with all who are as few")
  func unique() throws {
    let sample = try Sample.named("identify-handbook")
    let report = try DisclosureControl(policy: .minimum).protect([sample.table()]).reports[0]
    let primary = Set(report.hidden.filter { $0.reason != .protectsAnother }.map { $0.key.joined(separator: "|") })
    #expect(primary == ["Divorced|Female", "Single|Male", "Single|Female", "Single|合计"])
  }

  @Test("that all of a group are alike is hidden in sensitive tables")
  func groupDisclosure() throws {
    let sample = try Sample.named("group-disclosure-handbook")
    // Times five, so that no count is small.
    let table = sample.table(sample.inner.map { $0.map { $0 * 5 } }, measure: .sensitiveChildren)
    let report = try DisclosureControl(policy: .minimum).protect([table]).reports[0]
    #expect(report.hidden.first { $0.key == ["Married", "Full time"] }?.reason == .equalsMargin)
  }

  @Test("two girls in each of two kindergartens, and what is left of their totals")
  func kindergartens() throws {
    let parts = try Sample.named("real-small-table").json["figures"]["kindergartens"].list
    let names = ["甲", "乙", "丙"]
    let rows = zip(names, parts).flatMap { name, part in
      let (all, girls) = (part["left-behind"].number, part["girls"].number)
      return [([name, "女"], girls), ([name, "男"], all - girls)]
    }
    let table = StatisticalTable(
      heading: TableHeading(name: "t", measure: .children, fields: ["人数"]),
      dimensionNames: ["园", "性别"],
      mayCoarsen: false,
      rows: rows.map { StatisticalTable.Row(key: $0.0, value: .number(Double($0.1))) }
    )
    let made = try DisclosureControl(policy: .minimum).protect([table])
    let hidden = Set(made.reports[0].hidden.map(\.key))
    #expect(hidden.isSuperset(of: [["乙", "女"], ["丙", "女"], ["丙", "男"]]))
    let intervals = try DisclosureAudit(policy: .minimum).intervals(in: made.tables.map(\.published))
    for key in [["乙", "女"], ["丙", "女"], ["乙", "男"], ["丙", "男"]] where hidden.contains(key) {
      let interval = try #require(intervals[CellAddress(table: "t", key: key)])
      #expect(interval.upper.map { $0 - interval.lower >= 4 } ?? true, "\(key)")
    }
  }
}
