import Diagnostics
import Intake

/// One sheet of a register: where its heading stands, what its columns are, and what became of its cells.
struct RegisterSheet: Sendable {
  let sheet: Sheet
  /// By the number of the column.
  let columns: [Int: RegisterColumn]
  /// Index into the sheet's rows.
  let headingRow: Int

  private static let searchedRows = 20

  /// Nil where no row near the top names at least the day and one more column.
  init?(_ sheet: Sheet) {
    for (index, row) in sheet.rows.prefix(Self.searchedRows).enumerated() {
      let named = row.compactMap { cell in RegisterColumn(heading: cell.text).map { (cell.column, $0) } }
      let columns = Dictionary(named, uniquingKeysWith: { first, _ in first })
      guard columns.values.contains(.date), columns.count >= 2 else { continue }
      (self.sheet, self.columns, headingRow) = (sheet, columns, index)
      return
    }
    return nil
  }

  var heading: [Cell] { sheet.rows[headingRow] }

  /// Below the heading.
  var body: ArraySlice<[Cell]> { sheet.rows[(headingRow + 1)...] }

  /// The year that the sheet's name or a title above the heading tells.
  var year: Int? {
    let titles = [sheet.name] + sheet.rows[..<headingRow].flatMap { $0.map(\.text) }
    return titles.lazy.compactMap { Self.year(in: $0) }.first
  }

  /// The columns that are read twice under one name.
  var doubledHeadings: [Cell] {
    var seen = Set<RegisterColumn>()
    return heading.filter { cell in columns[cell.column].map { !seen.insert($0).inserted } ?? false }
  }

  /// 合计, 总 计: a row that adds up others.
  static func isTotal(_ row: [Cell]) -> Bool {
    row.prefix(3).contains { ["合计", "总计", "小计", "共计", "累计"].contains($0.text.filter { !$0.isWhitespace }) }
  }

  private static func year(in text: String) -> Int? {
    text.firstMatch(of: /(20[0-9]{2})\s*(年|学年|[—–-])/).flatMap { Int($0.output.1) }
  }
}
