import Testing

@testable import Disclosure

@Suite("Published differences between tables")
struct KnownDifferenceTests {
  private static let policy = DisclosurePolicy(threshold: 5, sensitiveThreshold: 10, zerosAreSafe: false)

  /// A printed or hidden table of one dimension with groups, and perhaps of a second one without.
  private func table(
    _ name: String,
    _ values: [String],
    groups: [(String, [String])] = [],
    across: [String] = [],
    asOf: String = "",
    printing cells: [String: Int]
  ) -> PublishedTable {
    let indices = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    let first = Dimension(
      name: "分",
      values: values,
      groups: groups.map { group in DimensionGroup(name: group.0, values: group.1.compactMap { indices[$0] }.sorted()) }
    )
    let dimensions = [first] + (across.isEmpty ? [] : [Dimension(name: "又分", values: across)])
    let heading = TableHeading(name: name, measure: .children, asOf: asOf, fields: ["人数"])
    let empty = PublishedTable(heading: heading, dimensions: dimensions, cells: [:])
    let all = empty.keys.map { key in
      (key, cells[empty.names(of: key).joined(separator: "|")].map { .number(Double($0)) } ?? CellValue.hidden)
    }
    return PublishedTable(heading: heading, dimensions: dimensions, cells: Dictionary(uniqueKeysWithValues: all))
  }

  private func intervals(_ tables: [PublishedTable]) throws -> [String: AttackerInterval] {
    let found = try DisclosureAudit(policy: Self.policy).intervals(in: tables)
    return Dictionary(found.map { ($0.key.joined(separator: "|"), $1) }, uniquingKeysWith: { first, _ in first })
  }

  private func exactly(_ value: Int) -> AttackerInterval { AttackerInterval(lower: value, upper: value) }

  @Test("tables that are safe alone give a cell away together, and one more hidden cell mends it")
  func linked() throws {
    let sample = try Sample.named("linked-sdctable").json
    let leaves = sample["leaves"].object.mapValues(\.number)
    let names = leaves.keys.sorted()
    func village(_ name: String, _ groups: JSON, hiding hidden: [String]) -> PublishedTable {
      let parts = groups.object.filter { $0.key != "Total" }.sorted { $0.key < $1.key }.map { group in
        (group.key, group.value.text.map(String.init))
      }
      let sums = parts.map { ($0.0, $0.1.reduce(0) { $0 + (leaves[$1] ?? 0) }) }
      let all = leaves.filter { !hidden.contains($0.key) }.map { ($0.key, $0.value) } + sums
      return table(
        name,
        names,
        groups: parts,
        printing: Dictionary(uniqueKeysWithValues: all + [("合计", leaves.values.reduce(0, +))])
      )
    }
    let hidden = sample["primary"].texts
    let first = village("t", sample["table1"], hiding: hidden)
    let second = village("u", sample["table2"], hiding: hidden)
    #expect(try intervals([first])["K"] == AttackerInterval(lower: 0, upper: 9))
    #expect(try intervals([first, second])["K"] == exactly(3))
    let mended = [
      village("t", sample["table1"], hiding: hidden + ["N"]), village("u", sample["table2"], hiding: hidden + ["N"]),
    ]
    #expect(try intervals(mended) == sample["expected"]["intervals_after"].intervals)
  }

  @Test("two sets of age bands give an age that neither prints")
  func subpopulation() throws {
    let sample = try Sample.named("diff-subpopulation").json
    let ages = ["<20", "20-24", "25-39", "40-59", "60-69", "70+"]
    for sex in ["Male", "Female"] {
      func bands(_ name: String, _ group: (String, [String])) -> PublishedTable {
        let table = sample[name]
        let printed = zip(table["breaks"].texts, table[sex].list.map(\.number))
        let cells = Dictionary(uniqueKeysWithValues: printed.map { ($0, $1) })
        return self.table(name, ages, groups: [group], printing: cells)
      }
      let tables = [bands("table1", ("20-39", ["20-24", "25-39"])), bands("table2", ("<25", ["<20", "20-24"]))]
      #expect(try intervals(tables)["20-24"] == exactly(sample["expected"]["20-24"][sex].number))
    }
  }

  @Test("who lives and who works in a place, and how many of them are men")
  func linking() throws {
    let sample = try Sample.named("diff-linking").json
    let (printed, expected) = (sample["published"], sample["expected"])
    let (both, live, work) = ("both", "live here work elsewhere", "work here live elsewhere")
    let kinds = [both, live, work]
    let men = printed["males"].object.mapValues(\.number)
    let tables = [
      table(
        "t",
        kinds,
        groups: [("living", [both, live])],
        printing: ["living": printed["living in area"]["employed"].number]
      ),
      table("u", kinds, groups: [("working", [both, work])], printing: ["working": printed["working in area"].number]),
      table(
        "v",
        kinds,
        across: ["男", "女"],
        printing: Dictionary(
          uniqueKeysWithValues: men.map { ("\($0)|男", $1) } + [("\(both)|合计", printed["living and working"].number)]
        )
      ),
    ]
    let found = try intervals(tables)
    for kind in kinds {
      #expect(found["\(kind)|女"] == exactly(expected["females"][kind].number), "\(kind)")
      let total = found["\(kind)|合计"] ?? exactly(printed["living and working"].number)
      #expect(total == exactly(expected["totals"][kind].number), "\(kind)")
    }
  }

  @Test("two days, or two drawings of the border, that differ by few")
  func geographic() throws {
    let sample = try Sample.named("diff-geographic").json
    func day(_ asOf: String, _ counts: JSON) -> PublishedTable {
      let pairs = counts.list.enumerated().flatMap { row, cells in
        cells.list.enumerated().map { ("r\(row)|c\($0)", $1.number) }
      }
      return table(
        "t",
        ["r0", "r1", "r2"],
        across: ["c0", "c1"],
        asOf: asOf,
        printing: Dictionary(uniqueKeysWithValues: pairs)
      )
    }
    let release = EarlierRelease(name: "2026-03-10", tables: [day("2026-03-01", sample["table1"])])
    let now = day("2026-09-01", sample["table2"])
    let history = History(tables: [now], truth: [now], earlier: [release], policy: Self.policy)
    let differences = sample["expected"]["difference"].list.map { $0.list.map(\.number) }
    let small = differences.indices.flatMap { row in
      differences[row].indices.filter { (1..<5).contains(differences[row][$0]) }.map { ["r\(row)", "c\($0)"] }
    }
    #expect(history.warnings.flatMap(\.keys) == small && small.count == 3)
  }
}
