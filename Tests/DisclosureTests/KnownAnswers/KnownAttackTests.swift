import Testing

@testable import Disclosure

@Suite("Published attacks")
struct KnownAttackTests {
  /// The examples hide zeros like any other number.
  private static let policy = DisclosurePolicy(threshold: 5, sensitiveThreshold: 10, zerosAreSafe: false)

  private func intervals(_ tables: [PublishedTable]) throws -> [String: AttackerInterval] {
    let found = try DisclosureAudit(policy: Self.policy).intervals(in: tables)
    return Dictionary(found.map { ($0.key.joined(separator: "|"), $1) }, uniquingKeysWith: { first, _ in first })
  }

  @Test(
    "find what the source says",
    arguments: [
      ("audit-sdctable-two-per-line-still-leaks", "computed_here"), ("investment-fischetti-salazar", "intervals"),
    ]
  )
  func audits(id: String, answer: String) throws {
    let sample = try Sample.named(id)
    let found = try intervals([sample.published(hiding: sample.json["suppressed"].texts)])
    #expect(found == sample.json["expected"][answer].intervals)
  }

  @Test("on the table of Geurts, of which only margins and one row are given")
  func geurts() throws {
    let sample = try Sample.named("audit-geurts-3x2")
    let found = try intervals([sample.published(hiding: sample.json["suppressed"].texts, [[5, 2], [1, 2], [3, 3]])])
    #expect(found == sample.json["expected"]["computed_here"].intervals)
  }

  @Test("two hidden numbers in every line are not enough; one more is", arguments: ["x|d", "x|b"])
  func twoInEveryLine(more: String) throws {
    let sample = try Sample.named("audit-sdctable-two-per-line-still-leaks")
    let hidden = sample.json["suppressed"].texts
    let audit = DisclosureAudit(policy: Self.policy)
    let findings = try audit.findings(in: [sample.published(hiding: hidden)])
    #expect(findings.map(\.cell.key) == [["w", "b"]] && findings.map(\.fault) == [.tooFewValues(1, needed: 5)])
    let mended = sample.published(hiding: hidden + [more])
    #expect(try audit.findings(in: [mended]).isEmpty)
    #expect(try intervals([mended]) == sample.json["after_adding"][more].intervals)
  }

  @Test("patterns with two numbers in every line that do hold")
  func twoInEveryLineThatHold() throws {
    // One sum can move, by -1 to 4: that far falls the 1, and that far the 4.
    let answers = [
      "a": ["r0|c0": [0, 5], "r0|c1": [0, 5], "r1|c0": [1, 6], "r1|c1": [7, 12]],
      "b": ["r0|c0": [0, 5], "r0|c1": [0, 5], "r2|c0": [1, 6], "r2|c1": [7, 12]],
      "c": [
        "r0|c0": [0, 5], "r0|c1": [0, 5], "r1|c0": [1, 6], "r1|c2": [8, 13], "r2|c1": [7, 12], "r2|c2": [6, 11],
      ],
      "d": [:],
    ]
    for (name, answer) in answers {
      let sample = try Sample.named("zentables-\(name)")
      let mask = sample.json["expected"]["mask"].list.map { $0.list.map(\.number) }
      let hidden = mask.indices.flatMap { row in
        mask[row].indices.filter { mask[row][$0] == 1 }.map { "r\(row)|c\($0)" }
      }
      // Of -5 only the size counts there, as here.
      let found = try intervals([sample.published(hiding: hidden)])
      #expect(found == answer.mapValues { AttackerInterval(lower: $0[0], upper: $0[1]) }, "\(name)")
    }
  }

  @Test("hidden zeros of a sum of zero")
  func zeros() throws {
    let sample = try Sample.named("zeros-example1-2015")
    let found = try intervals([sample.published(hiding: sample.json["suppressed"].texts)])
    #expect(Set(found.values) == [AttackerInterval(lower: 0, upper: 0)])
  }

  @Test("where zeros are always printed, two hidden ones of a sum of 2 are both 1")
  func neverHiddenZeros() throws {
    let sample = try Sample.named("never-suppress-zero-example1-2016")
    let table = sample.published(hiding: sample.json["suppressed"].texts)
    let found = try DisclosureAudit(policy: .minimum).intervals(in: [table])
    #expect(Set(found.values) == [AttackerInterval(lower: 1, upper: 1)])
    let made = try DisclosureControl(policy: .minimum).protect([sample.table()])
    #expect(made.tables[0][[.value(0), .value(0)]] == .hidden)
  }

  @Test("the one child of a cell knows it, so that two hidden cells of its row are one too few")
  func singleton() throws {
    let sample = try Sample.named("singleton-tauargus")
    var inner = sample.inner
    // There it is one contributor with 15; here it is one child.
    inner[0][1] = 1
    var facts = HiddenFacts()
    facts.singletons = [CellAddress(table: "t", key: ["A", "X2"])]
    let audit = DisclosureAudit(policy: .minimum)
    let two = sample.published(hiding: ["A|X2", "A|X4", "B|X2", "B|X4"], inner)
    let told = try audit.findings(in: [two], knowing: facts).filter {
      $0.fault == .knownToOneChild(of: CellAddress(table: "t", key: ["A", "X2"]))
    }
    #expect(Set(told.map(\.cell.key)) == [["A", "X4"], ["B", "X2"], ["B", "X4"]])
    let three = sample.published(hiding: ["A|X2", "A|X4", "A|X1", "B|X2", "B|X4", "B|X1"], inner)
    // The column of the child itself still holds two only.
    #expect(Set(try audit.findings(in: [three], knowing: facts).map(\.cell.key)) == [["B", "X2"]])
  }

  @Test("a child that is alone in its group learns where all the others are")
  func withinGroup() throws {
    let sample = try Sample.named("group-disclosure-handbook")
    let hidden = ["Divorced|Full time", "Divorced|Part time", "Single|Full time", "Single|Part time"]
    var facts = HiddenFacts()
    facts.singletons = [CellAddress(table: "t", key: ["Divorced", "Part time"])]
    let findings = try DisclosureAudit(policy: .minimum).findings(
      in: [sample.published(hiding: hidden)],
      knowing: facts
    )
    let told = findings.filter { if case .knownToOneChild = $0.fault { true } else { false } }
    #expect(told.map(\.cell.key).contains(["Divorced", "Full time"]))
  }

  @Test("a percentage beside its base")
  func rate() throws {
    // 49 of 90 in the report of a real school.
    let share = PublishedRate(numerator: nil, denominator: 90, percentage: .whole(54))
    let table = PublishedTable(
      heading: TableHeading(name: "t", measure: .rate, fields: ["留守", "在校"]),
      dimensions: [Dimension(name: "学校", values: ["小学"])],
      cells: [[.value(0)]: .rate(share)]
    )
    let figures = try Sample.named("real-small-table").json["figures"]["primary school"]
    #expect(figures["pupils"].list[1].number == 90 && figures["left-behind"].list[1].number == 49)
    #expect(try intervals([table]) == ["小学": AttackerInterval(lower: 49, upper: 49)])
  }
}
