import Intake
import Testing

@testable import Publishing

@Suite("Tables that were published")
struct TableLedgerTests {
  private func sample(_ rows: String = "电脑,5\n电视,1\n", asOf: String = "2026-01-01", name: String = "facilities") throws
    -> SampleSite
  {
    let descriptor = TaskStatusTests.statistics.replacing(
      "updated: 2026-01-01",
      with: "as_of: \(asOf)\n    updated: \(asOf)"
    ).replacing("name: facilities", with: "name: \(name)")
    return try SampleSite(["statistics/datapackage.yml": descriptor, "statistics/facilities.csv": "设备,台数\n" + rows])
  }

  private let page = "progress/statistics/facilities.html"

  @Test(
    "a figure that changed while its day stayed is told as corrected, from the release on that was first to have it"
  )
  func corrected() throws {
    let days = [try sample().released(on: day(2026, 2, 1)), try sample("电脑,4\n电视,1\n").released(on: day(2026, 3, 25))]
    let now = try sample("电脑,4\n电视,1\n")
    for (date, before) in [(day(2026, 3, 25), Array(days.prefix(1))), (day(2026, 5, 1), days)] {
      let page = try #require(try now.files(on: date, after: before)[page])
      #expect(page.contains("2026年3月25日更正过：和原先公布的数不一样"))
      #expect(page.contains("\"dateModified\": \"2026-03-25\"") && page.contains("<time datetime=\"2026-03-25\">"))
    }
    let dashboard = try #require(try now.files(on: day(2026, 3, 25), after: [days[0]])["progress/index.html"])
    #expect(dashboard.contains("<dt>更正过的数字</dt>") && !dashboard.contains("<dt>新的数字</dt>"))
    #expect(try now.files(on: day(2026, 5, 1))[page]?.contains("更正过") == false)
  }

  @Test(
    "what was not counted before, a row more and a new day are no corrections",
    arguments: [("电脑,未统计\n电视,1\n", "2026-01-01"), ("电视,1\n", "2026-01-01"), ("电脑,9\n电视,1\n", "2025-09-01")]
  )
  func noCorrection(rows: String, asOf: String) throws {
    let before = try sample(rows, asOf: asOf).released(on: day(2026, 2, 1))
    #expect(try sample().site(on: day(2026, 3, 1), after: [before]).tableLedger["facilities"]?.corrected == nil)
  }

  @Test("what was published for an earlier day stays among the open data, and its page leads to it")
  func earlier() throws {
    let days = try [("电脑,3\n电视,1\n", "2025-09-01"), ("电脑,4\n电视,1\n", "2026-01-01")].enumerated().map { number, table in
      try sample(table.0, asOf: table.1).released(on: day(2026, 1 + number, 2))
    }
    let files = try sample(asOf: "2026-03-01").files(on: day(2026, 4, 1), after: days)
    #expect(files["data/facilities-2025-09-01.csv"] == "\u{FEFF}设备,台数\r\n电脑,3\r\n电视,1\r\n")
    #expect(files["data/facilities-2026-01-01.csv"]?.contains("电脑,4") == true)
    #expect(files["data/facilities-2026-03-01.csv"] == nil)
    for path in [page, "data/index.html"] {
      #expect(try #require(files[path]).contains("data/facilities-2025-09-01.csv\">2025年9月1日</a>"), "\(path)")
    }
  }

  @Test("a table that is gone is told of, warned of, and its last figures stay")
  func removed() throws {
    let before = try sample().released(on: day(2026, 2, 1))
    let now = try sample(name: "others")
    let files = try now.files(on: day(2026, 3, 1), after: [before])
    for path in ["progress/statistics/index.html", "data/index.html", "progress/index.html"] {
      #expect(try #require(files[path]).contains("不再公布的统计表"), "\(path)")
    }
    #expect(files["data/facilities-2026-01-01.csv"] != nil)
    #expect(try now.warnings(on: day(2026, 3, 1), after: [before]).map(\.rule).contains("dropped-table"))
    let later = [before, try now.released(on: day(2026, 3, 1))]
    #expect(try !now.warnings(on: day(2026, 4, 1), after: later).map(\.rule).contains("dropped-table"))
  }
}
