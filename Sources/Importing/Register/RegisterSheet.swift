import Diagnostics
import Intake

/// One sheet of a register: where its heading stands, what its columns are, and what became of its cells.
struct RegisterSheet: Sendable {
  let sheet: Sheet
  /// By the number of the column.
  let columns: [Int: RegisterColumn]
  /// Index into the sheet's rows.
  private let headingRow: Int
  /// Index of the first row below the heading, which may have two rows.
  private let bodyRow: Int

  private static let searchedRows = 20

  /// Nil where no row near the top names at least the day and one more column.
  init?(_ sheet: Sheet) {
    for (index, row) in sheet.rows.prefix(Self.searchedRows).enumerated() {
      let columns = RegisterColumn.all(of: row)
      guard columns.values.contains(.date), columns.count >= 2 else { continue }
      let second = Self.secondHeading(of: sheet, below: index)
      self.sheet = sheet
      self.columns = columns.filter { !second.keys.contains($0.key) }.merging(second.compactMapValues(\.self)) { $1 }
      (headingRow, bodyRow) = (index, second.isEmpty ? index + 1 : index + 2)
      return
    }
    return nil
  }

  /// What stands above the heading.
  var titles: ArraySlice<[Cell]> { sheet.rows[..<headingRow] }

  /// The cells of the heading's one or two rows.
  var heading: [Cell] { sheet.rows[headingRow..<bodyRow].flatMap(\.self) }

  /// Below the heading.
  var body: ArraySlice<[Cell]> { sheet.rows[bodyRow...] }

  /// The years that the sheet's name or a title above the heading tells.
  var years: RegisterYears {
    RegisterYears(titles: [sheet.name] + titles.flatMap { $0.map(\.text) })
  }

  /// Columns that mean what another before them means; notes may be several.
  var doubledHeadings: [(cell: Cell, first: Cell)] {
    var first: [RegisterColumn: Cell] = [:]
    return columns.sorted { $0.key < $1.key }.filter { $0.value != .note }.compactMap { number, column in
      guard let cell = heading.last(where: { $0.column == number }) else { return nil }
      defer { first[column] = first[column] ?? cell }
      return first[column].map { (cell, $0) }
    }
  }

  /// The names of the columns that are not imported.
  var unknownHeadings: [Cell] {
    let unknown = heading.filter { columns[$0.column] == nil && !$0.isRepeated }
    return unknown.filter { cell in cell == unknown.last { $0.column == cell.column } }
  }

  var hasKinds: Bool { columns.values.contains(.kind) }

  /// 合计, 总 计, 3月小计: a row that adds up others.
  static func isTotal(_ row: [Cell]) -> Bool {
    row.prefix(3).contains { cell in
      let text = cell.text.withoutWhitespace
      return text.count <= 6 && ["合计", "总计", "小计", "共计", "累计"].contains(where: text.hasSuffix)
    }
  }

  /// What a second row of the heading names: 合计 and 儿童 under 人数. It is one where the heading's 日期 reaches down into
  /// it, merged, or where it holds nothing but names of columns. A column that it names otherwise is unknown.
  private static func secondHeading(of sheet: Sheet, below index: Int) -> [Int: RegisterColumn?] {
    guard index + 1 < sheet.rows.count else { return [:] }
    let (above, row) = (sheet.rows[index], sheet.rows[index + 1])
    let own = row.filter { !$0.isRepeated }
    let isMerged = row.contains { $0.isRepeated && RegisterColumn(heading: $0.text) == .date }
    guard !own.isEmpty, isMerged || own.allSatisfy({ name(of: $0, under: above) != nil }) else { return [:] }
    return Dictionary(own.map { ($0.column, name(of: $0, under: above)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The column of a cell of the second row; what it divides stands at its left or above it.
  private static func name(of cell: Cell, under above: [Cell]) -> RegisterColumn? {
    guard case .text(let text) = cell.value else { return nil }
    let group = above.last { $0.column <= cell.column }.flatMap { RegisterColumn(heading: $0.text) }
    switch text.withoutWhitespace {
    case "合计", "总数", "共计": return group == .participants ? .participants : nil
    case "儿童", "学生", "留守儿童", "其中儿童", "其中留守儿童": return group == .participants ? .children : nil
    default: return RegisterColumn(heading: text)
    }
  }
}
