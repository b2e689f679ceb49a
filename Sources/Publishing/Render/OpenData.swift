import Disclosure
import Intake

/// A table as open data: CSV with margins, JSON, and its entry in the data package.
///
/// A hidden cell is `c`, a missing one empty, one not yet counted `n`, zero `0`.
struct OpenData {
  let statistic: Statistic

  /// UTF-8 with a byte order mark and CRLF, so that spreadsheets open it rightly.
  func csv() -> String { "\u{FEFF}" + lines.map { $0 + "\r\n" }.joined() }

  /// The heading and the rows as CSV.
  var lines: [String] { ([columns] + cells).map { $0.map(Self.quoted).joined(separator: ",") } }

  /// An array of records, with numbers as numbers and the signs as text.
  func json() -> String {
    let rows = cells.map { row in
      zip(columns, row).map { "\(Self.string($0)): \(Self.jsonValue($1, isNumber: !dimensionNames.contains($0)))" }
        .joined(separator: ", ")
    }
    return """
      {
        "name": \(Self.string(statistic.name)),
        "title": \(Self.string(statistic.title)),
        "unit": \(Self.string(statistic.unit)),
        "missingValues": ["", "c", "n"],
        "rows": [
      \(rows.map { "    {\($0)}" }.joined(separator: ",\n"))
        ]
      }

      """
  }

  /// `data/datapackage.json` for all tables (Frictionless Data Package).
  static func package(of site: Site) -> String {
    let resources = site.content.statistics.map { OpenData(statistic: $0).resource }
    return """
      {
        "name": "xinqiao",
        "title": \(string(site.settings.title)),
        "created": "\(site.date.iso)T00:00:00+08:00",
        "resources": [
      \(resources.joined(separator: ",\n"))
        ]
      }

      """
  }
}

extension OpenData {
  private var dimensionNames: [String] { statistic.table.dimensions.map(\.name) }

  private var valueNames: [String] { statistic.table.measure == .rate ? ["分子", "分母", "百分比"] : [statistic.valueName] }

  private var columns: [String] { dimensionNames + valueNames }

  private var cells: [[String]] {
    statistic.table.keys.map { key in
      key.indices.map { statistic.table.name(of: key[$0], in: $0) } + values(of: statistic.table[key])
    }
  }

  private func values(of cell: CellValue) -> [String] {
    switch cell {
    case .number(let number): [NumberText.plain(number)]
    case .ratio(let numerator, let denominator):
      [numerator, denominator].map(NumberText.plain) + ["\(Percentage.whole(Int(numerator), of: Int(denominator)))"]
    case .rate(let rate):
      [rate.numerator, rate.denominator].map { $0.map(String.init) ?? "c" } + [rate.percentage.sign]
    case .missing: valueNames.map { _ in "" }
    case .notCounted: valueNames.map { _ in "n" }
    case .hidden: valueNames.map { _ in "c" }
    }
  }

  private var resource: String {
    let fields = columns.map { name in
      let type = dimensionNames.contains(name) ? "string" : "number"
      return "          {\"name\": \(Self.string(name)), \"type\": \"\(type)\"}"
    }
    return """
          {
            "name": \(Self.string(statistic.name)),
            "title": \(Self.string(statistic.title)),
            "description": \(Self.string(statistic.definition ?? "")),
            "path": \(Self.string("\(statistic.name).csv")),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": {
              "fields": [
      \(fields.joined(separator: ",\n"))
              ],
              "missingValues": ["", "c", "n"]
            }
          }
      """
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { ",\"\r\n".contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  private static func jsonValue(_ text: String, isNumber: Bool) -> String {
    if text.isEmpty { return "null" }
    return isNumber && Double(text) != nil ? text : string(text)
  }

  /// A JSON string with the characters escaped that RFC 8259 demands.
  static func string(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { json, scalar in
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case _ where scalar.value < 0x20:
        json += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: json.unicodeScalars.append(scalar)
      }
    } + "\""
  }
}

extension PrintedPercentage {
  /// As in the file of a table.
  fileprivate var sign: String {
    switch self {
    case .whole(let percent): "\(percent)"
    case .atLeast(let percent): "未达100%，\(percent)%以上"
    case .incomplete: "未达100%"
    case .tooSmallBase: ""
    case .hidden: "c"
    }
  }
}
