import Diagnostics
import Intake

/// Reads .xlsx and .csv.
struct WorkbookReader {
  let path: String

  /// - Throws: `Refusal` where the file is damaged, protected, being edited or of another kind.
  func read() throws -> Workbook {
    try FileLock.refuse(path)
    let bytes = try FileReading.bytes(of: path)
    switch path.fileExtension {
    case "xlsx", "xlsm": return try ExcelWorkbook(file: path).read(bytes)
    case "csv": return try commaSeparated(bytes)
    default: throw Refusal([.oldWorkbook(at: SourceLocation(file: path))])
    }
  }

  /// - Returns: whether a file of this name is a table.
  static func reads(_ path: String) -> Bool { ["xlsx", "xlsm", "csv", "xls", "et"].contains(path.fileExtension) }
}

extension WorkbookReader {
  private func commaSeparated(_ bytes: [UInt8]) throws(Refusal) -> Workbook {
    let source = try TextDecoding.text(bytes, file: path)
    guard let records = CSVRecords.read(source.bytes) else {
      throw Refusal([.brokenTable(at: SourceLocation(file: path))])
    }
    let rows = records.enumerated().map { row, record in
      record.enumerated().filter { !$1.isEmpty }.map { Cell(row: row, column: $0, value: .text($1)) }
    }
    return Workbook(file: path, sheets: [Sheet(name: "CSV", rows: rows.filter { !$0.isEmpty })])
  }
}

extension Diagnostic {
  fileprivate static func oldWorkbook(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-kind",
      at: location,
      message: Wording(en: "this is the format of before 2007", zh: "这是旧的表格格式"),
      hint: Wording(en: "open it in WPS or Excel and save it as .xlsx", zh: "请用 WPS 或 Excel 打开，另存为 .xlsx")
    )
  }

  fileprivate static func brokenTable(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-unreadable",
      at: location,
      message: Wording(
        en: "a quotation mark in this table is not paired, or text follows the one that closes a cell",
        zh: "表里有一个英文引号没有配对，或引号后面还有文字"
      ),
      hint: Wording(en: "open it in WPS or Excel and save it anew", zh: "请用 WPS 或 Excel 打开，重新保存")
    )
  }
}
