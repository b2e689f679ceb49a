import Charts
import Intake

/// Reads the files of open data as their users will.
enum DataReading {
  /// Nil where the bytes are no CSV.
  static func csv(_ bytes: [UInt8]) -> DataTable? { CSVRecords.read(bytes).flatMap { DataTable(records: $0) } }

  /// Nil where the bytes are no JSON of ours.
  ///
  /// - Parameter columns: JSON knows no order; the columns are those of the CSV file.
  static func json(_ bytes: [UInt8], columns: [String]) -> DataTable? {
    guard let file = RecordFormat.decoded(JSONFile.self, from: bytes),
      file.rows.allSatisfy({ Set($0.keys) == Set(columns) })
    else { return nil }
    return DataTable(records: [columns] + file.rows.map { row in columns.map { row[$0]?.text ?? "" } })
  }
}

private struct JSONFile: Decodable {
  let rows: [[String: JSONCell]]
}

/// A number, a text or null.
private struct JSONCell: Decodable {
  let text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      text = ""
    } else if let string = Self.string(in: container) {
      text = string
    } else {
      text = try container.decode(Double.self).plainText
    }
  }

  private static func string(in container: any SingleValueDecodingContainer) -> String? {
    do { return try container.decode(String.self) } catch { return nil }
  }
}
