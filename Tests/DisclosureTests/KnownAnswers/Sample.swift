import Foundation
import Testing

@testable import Disclosure

/// A published example with its answer, from `Tests/Fixtures/sdc-sample.json`.
struct Sample {
  let json: JSON

  static let all: [String: Sample] = {
    struct File: Decodable { let cases: [JSON] }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Fixtures/sdc-sample.json")
    do {
      let cases = try JSONDecoder().decode(File.self, from: Data(contentsOf: file)).cases
      return Dictionary(uniqueKeysWithValues: cases.map { ($0["id"].text, Sample(json: $0)) })
    } catch {
      Issue.record(error)
      return [:]
    }
  }()

  static func named(_ id: String) throws -> Sample { try #require(all[id], "\(id)") }

  var rows: [String] { json["rows"].texts.isEmpty ? inner.indices.map { "r\($0)" } : json["rows"].texts }
  var columns: [String] { json["cols"].texts.isEmpty ? inner[0].indices.map { "c\($0)" } : json["cols"].texts }
  var inner: [[Int]] { json["inner"].list.map { $0.list.map { abs($0.number) } } }

  /// As the school keeps it; what is said of zeros and thresholds is up to the policy.
  func table(_ inner: [[Int]]? = nil, measure: Measure = .children) -> StatisticalTable {
    let inner = inner ?? self.inner
    let keys = rows.indices.flatMap { row in columns.indices.map { (row, $0) } }
    return StatisticalTable(
      heading: TableHeading(name: "t", measure: measure, fields: ["人数"]),
      dimensionNames: ["行", "列"],
      mayCoarsen: false,
      rows: keys.map { row, column in
        StatisticalTable.Row(key: [rows[row], columns[column]], value: .number(Double(inner[row][column])))
      }
    )
  }

  /// With margins, and cells hidden by the words of their rows: `B|arbeid`.
  func published(hiding hidden: [String], _ inner: [[Int]]? = nil) -> PublishedTable {
    let whole = table(inner).withMargins
    let cells = whole.keys.map { key in
      (key, hidden.contains(whole.names(of: key).joined(separator: "|")) ? .hidden : whole.cells[key] ?? .missing)
    }
    return PublishedTable(
      heading: whole.heading,
      dimensions: whole.dimensions,
      cells: Dictionary(uniqueKeysWithValues: cells)
    )
  }
}

/// Whatever stands in a JSON file; what is asked for and not there is empty.
enum JSON: Decodable {
  case object([String: JSON])
  case array([JSON])
  case value(String)

  init(from decoder: any Decoder) throws {
    if let object = try? [String: JSON](from: decoder) {
      self = .object(object)
    } else if let array = try? [JSON](from: decoder) {
      self = .array(array)
    } else if let number = try? Double(from: decoder) {
      self = .value(number == number.rounded() ? "\(Int(number))" : "\(number)")
    } else {
      self = .value((try? String(from: decoder)) ?? "")
    }
  }

  subscript(key: String) -> JSON {
    if case .object(let object) = self { object[key] ?? .array([]) } else { .array([]) }
  }

  var object: [String: JSON] { if case .object(let object) = self { object } else { [:] } }
  var list: [JSON] { if case .array(let array) = self { array } else { [] } }
  var text: String { if case .value(let text) = self { text } else { "" } }
  var texts: [String] { list.map(\.text) }
  var number: Int { Int(text) ?? 0 }

  /// `{"a|b": [0, 4]}`
  var intervals: [String: AttackerInterval] {
    object.mapValues { AttackerInterval(lower: $0.list[0].number, upper: $0.list[1].number) }
  }
}
