import Disclosure
import Intake
import Testing

@testable import Publishing

@Suite("A table's files")
struct DataTableTests {
  private static let counts = PublishedTable(
    heading: TableHeading(name: "grades", measure: .children, population: "留守儿童", asOf: "2026-09-01", fields: ["人数"]),
    dimensions: [
      Dimension(
        name: "年级",
        values: ["一年级", "二,年级"],
        groups: [DimensionGroup(name: "低段", values: [0, 1])]
      ), Dimension(name: "性别", values: ["男", "女"]),
    ],
    cells: [
      [.value(0), .value(0)]: .hidden, [.value(0), .value(1)]: .number(0), [.value(1), .value(0)]: .notCounted,
      [.value(1), .value(1)]: .number(12), [.total, .total]: .number(31), [.group(0), .total]: .number(31),
    ]
  )

  private static let rates = PublishedTable(
    heading: TableHeading(name: "rates", measure: .rate, fields: ["实有", "应有"], isCoverage: true),
    dimensions: [Dimension(name: "指标", values: ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"])],
    cells: Dictionary(
      uniqueKeysWithValues: [
        CellValue.rate(PublishedRate(numerator: 40, denominator: 40, percentage: .whole(100))),
        .rate(PublishedRate(numerator: nil, denominator: 40, percentage: .atLeast(90))),
        .rate(PublishedRate(numerator: nil, denominator: nil, percentage: .incomplete)),
        .rate(PublishedRate(numerator: 6, denominator: 12, percentage: .tooSmallBase)),
        .rate(PublishedRate(numerator: nil, denominator: 12, percentage: .hidden)), .hidden, .missing, .notCounted,
      ].enumerated().map { ([.value($0)], $1) }
    )
  )

  /// A missing cell may be given or not.
  private static func filled(_ table: PublishedTable) -> [[Member]: CellValue] {
    Dictionary(uniqueKeysWithValues: table.keys.map { ($0, table.cells[$0] ?? .missing) })
  }

  @Test("say every kind of cell so that it can be read back", arguments: [counts, rates])
  func roundTrip(table: PublishedTable) throws {
    let written = DataTable(table)
    #expect(written.published(as: table)?.cells == Self.filled(table))
    #expect(Set(written.rows.map { $0.suffix(written.columns.count - table.dimensions.count) }).count > 3)
  }

  @Test("say nothing that was not written")
  func strange() {
    let written = DataTable(Self.counts)
    var records = [written.columns] + written.rows
    records[1][2] = "4?"
    #expect(DataTable(records: records)?.published(as: Self.counts) == nil)
    records[1] = ["三年级", "男", "7"]
    #expect(DataTable(records: records)?.published(as: Self.counts) == nil)
    #expect(DataTable(records: records.dropLast())?.published(as: Self.counts) == nil)
    #expect(DataTable(records: [["年级", "人数"]])?.published(as: Self.counts) == nil)
  }

  @Test("are the same as CSV and as JSON, and a release knows them again", arguments: ["grades", "rates", "money"])
  func formats(name: String) throws {
    let statistic = try #require(SampleSite(OpenDataTests.files).cleared().statistics.first { $0.name == name })
    let csv = try #require(DataReading.csv(Array(OpenData(statistic: statistic).csv().utf8)))
    let json = DataReading.json(Array(OpenData(statistic: statistic).json().utf8), columns: csv.columns)
    #expect(csv == json && csv == DataTable(statistic.table.published))
    let released = try #require(PrintedTable(statistic).published)
    #expect(DataTable(released) == csv && released.heading == statistic.table.heading)
  }

  @Test("a release keeps the groups of a hierarchy")
  func groups() throws {
    var printed = try PrintedTable(#require(SampleSite(OpenDataTests.files).cleared().statistics.first))
    #expect(printed.published?.dimensions.allSatisfy(\.groups.isEmpty) == true)
    printed = PrintedTable(
      name: "g",
      measure: "children",
      population: "留守儿童",
      asOf: "2026-09-01",
      fields: ["人数"],
      coverage: false,
      groups: ["年级": [PrintedGroup(name: "低段", values: ["一年级", "二年级"])]],
      lines: ["年级,人数", "一年级,c", "二年级,c", "三年级,9", "低段,12", "合计,21"]
    )
    let table = try #require(printed.published)
    #expect(table.dimensions[0].groups == [DimensionGroup(name: "低段", values: [0, 1])])
    #expect(table.cells[[.group(0)]] == .number(12) && table.cells[[.value(1)]] == .hidden)
  }
}
