import Disclosure
import Intake

/// A table as open data: CSV with margins, JSON, and its entry in the data package.
struct OpenData {
  private let statistic: Statistic
  private let table: DataTable

  init(statistic: Statistic) {
    self.statistic = statistic
    table = DataTable(statistic.table.published)
  }

  /// UTF-8 with a byte order mark and CRLF, so that spreadsheets open it rightly.
  func csv() -> String { Self.csv(of: lines) }

  static func csv(of lines: [String]) -> String { "\u{FEFF}" + lines.map { $0 + "\r\n" }.joined() }

  /// The heading and the rows as CSV.
  var lines: [String] { ([table.columns] + table.rows).map { $0.map(CSVText.quoted).joined(separator: ",") } }

  /// An array of records, with numbers as numbers and the signs as text.
  func json() -> String {
    Self.json(
      head: [("name", statistic.name), ("title", statistic.title), ("unit", statistic.unit)],
      columns: table.columns,
      rows: table.rows,
      isNumeric: isNumeric
    )
  }

  /// - Parameter head: what stands before the records.
  static func json(
    head: [(name: String, text: String)],
    columns: [String],
    rows: [[String]],
    isNumeric: (String) -> Bool
  ) -> String {
    let records = rows.map { row in
      zip(columns, row).map { "\(string($0)): \(jsonValue($1, isNumber: isNumeric($0)))" }.joined(separator: ", ")
    }
    return """
      {
      \(head.map { "  \(string($0.name)): \(string($0.text)),\n" }.joined())\
        "missingValues": \(missingValues),
        "rows": [
      \(records.map { "    {\($0)}" }.joined(separator: ",\n"))
        ]
      }

      """
  }

  /// `data/datapackage.json` for all tables (Frictionless Data Package).
  static func package(of site: Site) -> String {
    let tasks = SiteFile.tasks(of: site.content).isEmpty ? [] : [TaskData(site: site).resource]
    let resources = site.content.statistics.map { OpenData(statistic: $0).resource } + tasks
    return """
      {
        "name": "xinqiao",
        "title": \(string(site.settings.title)),
        "created": "\(site.date.iso)T00:00:00+08:00",
      \(site.settings.dataLicence.map(licences) ?? "")\
        "resources": [
      \(resources.joined(separator: ",\n"))
        ]
      }

      """
  }
}

extension OpenData {
  private static func licences(_ licence: DataLicence) -> String {
    "  \"licenses\": [{\"name\": \(string(licence.rawValue)), \"title\": \(string(licence.title)), "
      + "\"path\": \(string(licence.address))}],\n"
  }

  /// Neither a name nor what is said of a rate.
  private func isNumeric(_ column: String) -> Bool {
    DataTable.valueColumns(of: statistic.table.heading).prefix(3).contains(column)
  }

  private var resource: String {
    Self.resource(
      name: statistic.name,
      title: statistic.title,
      definition: statistic.definition ?? "",
      columns: table.columns,
      isNumeric: isNumeric
    )
  }

  static func resource(
    name: String,
    title: String,
    definition: String,
    columns: [String],
    isNumeric: (String) -> Bool
  ) -> String {
    let fields = columns.map { name in
      "          {\"name\": \(string(name)), \"type\": \"\(isNumeric(name) ? "number" : "string")\"}"
    }
    return """
          {
            "name": \(string(name)),
            "title": \(string(title)),
            "description": \(string(definition)),
            "path": \(string("\(name).csv")),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": {
              "fields": [
      \(fields.joined(separator: ",\n"))
              ],
              "missingValues": \(missingValues)
            }
          }
      """
  }

  private static let missingValues = "[\(DataTable.missingValues.map(string).joined(separator: ", "))]"

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
