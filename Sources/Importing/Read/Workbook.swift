import Diagnostics
import Intake

/// The sheets of a workbook or of a CSV file: cells that hold something, with their addresses.
struct Workbook: Sendable {
  /// As messages print it.
  let file: String
  let sheets: [Sheet]
  var remarks: [Diagnostic] = []

  /// Where a cell stands, as spreadsheets name it: `register.xlsx 活动!C5`.
  func location(_ sheet: Sheet, _ cell: Cell) -> SourceLocation {
    SourceLocation(file: "\(file) \(sheet.name)!\(cell.address)")
  }
}

/// A sheet's rows from top to bottom; rows that hold nothing are not in it, and no two cells of a row stand in one
/// column.
struct Sheet: Sendable {
  let name: String
  let rows: [[Cell]]
}

/// A cell that holds something.
struct Cell: Sendable, Hashable {
  /// From 0.
  let row: Int
  let column: Int
  let value: Value

  enum Value: Sendable, Hashable {
    /// Without white space around it.
    case text(String)
    /// As the file writes it, `3.1` or `46082`.
    case number(String)
    case date(CalendarDate)
    /// What Excel shows where a formula failed, or a formula that nobody worked out.
    case fault(String)
  }

  /// It shows the value of a merged area that begins in a row above.
  var isRepeated = false

  /// C5
  var address: String { Self.name(ofColumn: column) + String(row + 1) }

  /// What the cell says, a date as 2026-03-01.
  var text: String {
    switch value {
    case .text(let text), .number(let text), .fault(let text): text
    case .date(let date): date.iso
    }
  }

  /// A, B … Z, AA …
  static func name(ofColumn column: Int) -> String {
    let letter = String(Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26))))
    return column < 26 ? letter : name(ofColumn: column / 26 - 1) + letter
  }
}
