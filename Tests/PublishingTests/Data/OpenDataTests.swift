import Foundation
import Intake
import Testing

@testable import Publishing

@Suite("Open data")
struct OpenDataTests {
  static let descriptor = """
    name: x
    resources:
      - name: grades
        title: 各年级"人数"
        path: grades.csv
        dimensions: [年级, 性别]
        measure: children
        value: 人数
        definition: 在校的孩子
        updated: 2026-01-01
        schema: {fields: [{name: 年级, type: string}, {name: 性别, type: string}, {name: 人数, type: integer}]}
      - name: rates
        title: 入学率
        path: rates.csv
        dimensions: [年份]
        measure: rate
        numerator: 入学
        denominator: 应入学
        unit: "%"
        updated: 2026-01-01
        schema: {fields: [{name: 年份, type: string}, {name: 入学, type: integer}, {name: 应入学, type: integer}]}
      - name: money
        title: 经费
        path: money.csv
        dimensions: [年份, 来源, 用途]
        measure: money
        value: 元
        updated: 2026-01-01
        schema: {fields: [{name: 年份, type: string}, {name: 来源, type: string}, {name: 用途, type: string}, {name: 元, type: number}]}
    """

  static let files = [
    "statistics/datapackage.yml": descriptor,
    "statistics/grades.csv": "年级,性别,人数\n\"一,年级\",男,12\n\"一,年级\",女,0\n\"二\"\"年级\",男,\n\"二\"\"年级\",女,未统计\n",
    "statistics/rates.csv": "年份,入学,应入学\n2025,66,66\n2026,60,66\n2027,,\n",
    "statistics/money.csv": "年份,来源,用途,元\n2025,上级,书,1200.5\n2025,自筹,书,300\n2025,上级,琴,0\n2026,上级,书,800\n2026,自筹,书,100\n",
  ]

  private func statistics() throws -> [String: Statistic] {
    Dictionary(uniqueKeysWithValues: try SampleSite(Self.files).cleared().statistics.map { ($0.name, $0) })
  }

  @Test("as CSV has a byte order mark, CRLF, quotes, margins, and four different signs")
  func csv() throws {
    let grades = try #require(try statistics()["grades"])
    let expected = """
      \u{FEFF}年级,性别,人数
      "一,年级",男,12
      "一,年级",女,0
      "二""年级",男,
      "二""年级",女,n
      "一,年级",合计,12
      "二""年级",合计,n
      合计,男,
      合计,女,n
      合计,合计,n

      """
    #expect(OpenData(statistic: grades).csv() == expected.replacing("\n", with: "\r\n"))
  }

  @Test("of a rate holds its parts and whole percent, and no sums")
  func rates() throws {
    let rates = try #require(try statistics()["rates"])
    let expected = "\u{FEFF}年份,入学,应入学,百分比,百分比说明\r\n2025,66,66,100,\r\n2026,60,66,91,\r\n2027,,,,\r\n"
    #expect(OpenData(statistic: rates).csv() == expected)
  }

  @Test("of three dimensions sums over each of them")
  func threeDimensions() throws {
    let money = try #require(try statistics()["money"])
    let lines = OpenData(statistic: money).csv().split(separator: "\r\n").map(String.init)
    #expect(lines.count == 1 + 3 * 3 * 3)
    #expect(lines.contains("2025,上级,合计,1200.5"))
    #expect(lines.contains("合计,合计,书,2400.5"))
  }

  @Test("as JSON says the same as the CSV")
  func json() throws {
    for statistic in try statistics().values {
      let open = OpenData(statistic: statistic)
      let object = try #require(try JSONSerialization.jsonObject(with: Data(open.json().utf8)) as? [String: Any])
      let rows = try #require(object["rows"] as? [[String: Any]])
      let lines = Self.parsed(open.csv())
      #expect(rows.count == lines.count - 1)
      for (row, line) in zip(rows, lines.dropFirst()) {
        for (name, cell) in zip(lines[0], line) {
          let value = row[name].map { $0 is NSNull ? "" : "\($0)" }
          #expect(value == cell, "\(statistic.name) \(name)")
        }
      }
      #expect(object["title"] as? String == statistic.title)
    }
  }

  /// RFC 4180, for tests.
  private static func parsed(_ csv: String) -> [[String]] {
    csv.dropFirst().split(separator: "\r\n").map { line in
      var cells: [String] = [""]
      var isQuoted = false
      for character in line {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: cells.append("")
        default: cells[cells.count - 1].append(character)
        }
      }
      return cells
    }.map { $0.map { $0 == "二年级" ? "二\"年级" : $0 } }
  }

  @Test("is described by a data package whose fields are the columns")
  func package() throws {
    let site = try SampleSite(Self.files).site()
    let package = try #require(
      try JSONSerialization.jsonObject(with: Data(OpenData.package(of: site).utf8)) as? [String: Any]
    )
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(resources.compactMap { $0["path"] as? String } == ["grades.csv", "rates.csv", "money.csv"])
    for (resource, statistic) in zip(resources, site.content.statistics) {
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: String]])
      #expect(fields.map { $0["name"] ?? "" } == Self.parsed(OpenData(statistic: statistic).csv())[0])
      #expect(schema["missingValues"] as? [String] == ["", "c", "n"])
    }
  }

  @Test("is drawn for one, two and three dimensions, and as a rate")
  func charts() throws {
    let statistics = try statistics()
    let one = StatisticChart(statistic: try #require(statistics["rates"])).figure(kind: nil, id: "f")
    #expect(one.table.contains("<th scope=\"row\">2026</th><td>91"))
    let two = StatisticChart(statistic: try #require(statistics["grades"])).figure(kind: nil, id: "f")
    #expect(two.table.contains("一,年级") && two.table.contains("男") && two.table.contains("女"))
    let three = StatisticChart(statistic: try #require(statistics["money"])).figure(kind: nil, id: "f")
    #expect(three.table.contains("1200.5") && !three.table.contains("琴"))
    for kind in ChartKind.allCases {
      for statistic in statistics.values {
        let figure = StatisticChart(statistic: statistic).figure(kind: kind, id: "f")
        #expect(figure.svg.hasPrefix(kind == .table ? "" : "<svg") && figure.svg.isEmpty == (kind == .table))
        #expect(!figure.sentence.isEmpty && figure.table.hasPrefix("<table"))
      }
    }
  }

  @Test("comes with a note that names the threshold where something is hidden, and no hidden number")
  func method() throws {
    let rows = ["一", "二", "三", "四", "五", "六", "七", "八"].map { "\($0)年级,男,21\n\($0)年级,女,\($0 == "一" ? 3 : 22)\n" }
    let few = ["statistics/grades.csv": "年级,性别,人数\n" + rows.joined()]
    let (whole, hiding) = (try notes(of: Self.files), try notes(of: Self.files.merging(few) { $1 }))
    #expect(whole["grades"] == "这张表没有隐去的数。空缺、未统计和0是三回事，分别写明。")
    #expect(hiding["grades"]?.contains("1到4人") == true)
    #expect(whole["money"]?.contains("不是孩子") == true)
  }

  private func notes(of files: [String: String]) throws -> [String: String] {
    let content = try SampleSite(files).cleared()
    return Dictionary(
      uniqueKeysWithValues: content.statistics.map {
        ($0.name, MethodNote(statistic: $0, policy: content.settings.policy).text)
      }
    )
  }
}
