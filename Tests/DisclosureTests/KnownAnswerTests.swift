import Disclosure
import Foundation
import Testing

@Suite("Published examples of disclosure control")
struct KnownAnswerTests {
  /// A table with its hidden cells and what a reader can work out about them, where a zero may be hidden.
  struct Example: Decodable, CustomTestStringConvertible {
    let id: String
    let source: String
    let rows: [String]
    let columns: [String]
    let inner: [[Int]]
    let hidden: [String]
    let intervals: [String: [Int]]

    var testDescription: String { id }

    static let all: [Example] = {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Fixtures/attacks.json"
      )
      do {
        return try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
      } catch {
        Issue.record(error)
        return []
      }
    }()
  }

  /// The examples hide zeros like any other number.
  private static let policy = DisclosurePolicy(threshold: 5, sensitiveThreshold: 10, zerosAreSafe: false)

  private static func table(_ rows: [String], _ columns: [String], _ inner: [[Int]]) -> StatisticalTable {
    let keys = rows.indices.flatMap { row in columns.indices.map { (row, $0) } }
    return StatisticalTable(
      heading: TableHeading(name: "t", measure: .children),
      dimensionNames: ["行", "列"],
      mayCoarsen: false,
      rows: keys.map { row, column in
        StatisticalTable.Row(key: [rows[row], columns[column]], value: .number(Double(inner[row][column])))
      }
    )
  }

  /// The table with its margins and the cells hidden.
  private static func published(_ example: Example) -> PublishedTable {
    let table = table(example.rows, example.columns, example.inner)
    let empty = PublishedTable(heading: table.heading, dimensions: table.dimensions, cells: [:])
    var cells: [[Member]: CellValue] = [:]
    for key in empty.keys {
      let parts = zip(table.dimensions, key).map { $0.values(of: $1) }
      let sum = parts[0].reduce(0) { sum, row in sum + parts[1].reduce(0) { $0 + example.inner[row][$1] } }
      let isHidden = example.hidden.contains(empty.names(of: key).joined(separator: "|"))
      cells[key] = isHidden ? .hidden : .number(Double(sum))
    }
    return PublishedTable(heading: table.heading, dimensions: table.dimensions, cells: cells)
  }

  @Test("are attacked with the published result", arguments: Example.all)
  func intervals(example: Example) throws {
    let found = try DisclosureAudit(policy: Self.policy).intervals(in: [Self.published(example)])
    for (name, bounds) in example.intervals {
      let cell = CellAddress(table: "t", key: name.components(separatedBy: "|"))
      #expect(found[cell] == AttackerInterval(lower: bounds[0], upper: bounds[1]), "\(name)")
    }
    #expect(found.count == example.hidden.count)
  }

  @Test("two hidden numbers in every line are not enough")
  func twoInEveryLine() throws {
    let example = try #require(Example.all.first { $0.id == "audit-sdctable-two-per-line-still-leaks" })
    let findings = try DisclosureAudit(policy: Self.policy).findings(in: [Self.published(example)])
    let cell = CellAddress(table: "t", key: ["w", "b"])
    #expect(findings.map(\.cell) == [cell] && findings.map(\.fault) == [.tooFewValues(1, needed: 5)])
  }

  @Test("one child too few takes the three cells that sdcTable takes")
  func leastSecondary() throws {
    let table = Self.table(["A", "B", "C", "D"], ["male", "female"], [[18, 2], [14, 19], [12, 10], [11, 14]])
    let made = try DisclosureControl(policy: .minimum).protect([table])
    #expect(made.reports[0].hidden.filter(\.isPrimary).map(\.key) == [["A", "female"]])
    #expect(Set(made.reports[0].hidden.filter { !$0.isPrimary }.map(\.key)).count == 3)
  }

  @Test("where zeros are always printed, two hidden ones of a sum of 2 are both 1")
  func neverHiddenZeros() throws {
    let example = Example(
      id: "never-suppress-zero-example1-2016",
      source: "",
      rows: ["young", "old"],
      columns: ["Spain", "Iceland", "Portugal"],
      inner: [[7, 1, 1], [5, 4, 3]],
      hidden: ["young|Iceland", "young|Portugal"],
      intervals: [:]
    )
    let found = try DisclosureAudit(policy: .minimum).intervals(in: [Self.published(example)])
    #expect(Set(found.values) == [AttackerInterval(lower: 1, upper: 1)])
  }

  @Test("tables that are safe alone give a cell away together")
  func linked() throws {
    func table(_ name: String, _ dimension: String, _ groups: [String: [String]]) -> PublishedTable {
      let leaves = ["A": 2, "B": 2, "I": 8, "J": 8, "K": 3, "L": 3, "M": 3, "N": 7]
      let names = leaves.keys.sorted()
      let one = Dimension(
        name: "村",
        values: names,
        groups: groups.sorted { $0.key < $1.key }.map { group in
          DimensionGroup(name: group.key, values: group.value.compactMap { names.firstIndex(of: $0) }.sorted())
        }
      )
      var cells: [[Member]: CellValue] = [:]
      for member in one.members(withTotal: true) {
        let sum = one.values(of: member).reduce(0) { $0 + (leaves[names[$1]] ?? 0) }
        let isHidden = member.isValue && ["A", "B", "K", "L", "M"].contains(one.name(of: member))
        cells[[member]] = isHidden ? .hidden : .number(Double(sum))
      }
      return PublishedTable(heading: TableHeading(name: name, measure: .children), dimensions: [one], cells: cells)
    }
    let first = table("t", "村", ["county-1": ["A", "B", "I", "J"], "county-2": ["K", "L", "M", "N"]])
    let second = table("u", "村", ["big": ["L", "M"], "small": ["A", "B", "I", "J", "K", "N"]])
    let audit = DisclosureAudit(policy: Self.policy)
    let cell = CellAddress(table: "t", key: ["K"])
    #expect(try audit.intervals(in: [first, second])[cell] == AttackerInterval(lower: 3, upper: 3))
    #expect(try audit.intervals(in: [first])[cell] == AttackerInterval(lower: 0, upper: 9))
  }
}
