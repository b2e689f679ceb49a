import Diagnostics
import Intake

/// The rows of a register with the columns that are asked for.
struct TallyRegister {
  /// Why a row is not counted.
  enum Reason: Hashable {
    case notAsked(String)
    case blank(String)
    case otherValue(String)
  }

  /// The asked columns of a row; empty where nothing stands.
  typealias Row = [String]

  let rows: [Row]
  /// Rows, as the sheet counts them, that say of a child the same as a row above them.
  let repeated: [Int]
  /// How many rows below the heading add up others.
  let totals: Int
  private let places: [String: Int]
  private let spec: TallySpec

  private static let searchedRows = 20

  /// - Throws: `Refusal` where no sheet has a heading with all columns.
  init(_ workbook: Workbook, _ spec: TallySpec) throws(Refusal) {
    let sheets = workbook.sheets.filter { spec.sheet == nil || $0.name == spec.sheet }
    let found = sheets.lazy.compactMap { sheet in Self.heading(of: sheet, spec.columns).map { (sheet, $0) } }.first
    guard let (sheet, heading) = found else { throw Refusal([.noHeading(spec.columns, workbook.file)]) }
    let order = Dictionary(uniqueKeysWithValues: heading.columns.enumerated().map { ($1, $0) })
    let body = sheet.rows[(heading.row + 1)...]
    totals = body.count { RegisterSheet.isTotal($0) }
    rows = body.filter { !RegisterSheet.isTotal($0) }.map { row in
      row.reduce(into: Array(repeating: "", count: order.count)) { texts, cell in
        if let index = order[cell.column] { texts[index] = cell.text }
      }
    }
    repeated = Self.repeated(in: body, under: sheet.rows[heading.row])
    places = Dictionary(uniqueKeysWithValues: spec.columns.enumerated().map { ($1, $0) })
    self.spec = spec
  }

  func value(_ column: String, of row: Row) -> String { places[column].map { row[$0] } ?? "" }

  /// What a column says in its rows, each once, in their order.
  func values(of column: String) -> [String] {
    rows.map { value(column, of: $0) }.filter { !$0.isEmpty }.withoutRepeats
  }

  /// Why a row is not counted; nil where it is. Of what a rate counts, a row may say nothing.
  func refusal(of row: Row) -> Reason? {
    for choice in spec.only where !choice.values.contains(value(choice.column, of: row)) {
      return .notAsked(choice.column)
    }
    for column in spec.dimensions where value(column, of: row).isEmpty { return .blank(column) }
    for choice in spec.values where places[choice.column] != nil {
      if !choice.values.contains(value(choice.column, of: row)) { return .otherValue(choice.column) }
    }
    return nil
  }
}

extension TallyRegister {
  /// Only where a column tells who a child is: in others many rows are alike.
  private static func repeated(in body: ArraySlice<[Cell]>, under heading: [Cell]) -> [Int] {
    guard heading.contains(where: { TallyCheck.tells($0.text.withoutWhitespace) }) else { return [] }
    let running = Set(heading.filter { RegisterColumn(heading: $0.text) == .running }.map(\.column))
    var seen = Set<[Int: String]>()
    return body.filter { !RegisterSheet.isTotal($0) }.compactMap { row in
      let cells = row.filter { !running.contains($0.column) }
      let isNew = seen.insert(Dictionary(cells.map { ($0.column, $0.text) }) { first, _ in first }).inserted
      return isNew ? nil : cells.first.map { $0.row + 1 }
    }
  }

  private static func heading(of sheet: Sheet, _ wanted: [String]) -> (row: Int, columns: [Int])? {
    for (index, row) in sheet.rows.prefix(searchedRows).enumerated() {
      let names = row.map { (name: $0.text.withoutWhitespace, column: $0.column) }
      let columns = wanted.compactMap { name in names.first { $0.name == name }?.column }
      if columns.count == wanted.count { return (index, columns) }
    }
    return nil
  }
}

extension TallyRegister.Reason {
  /// Each reason with its number of rows, in the order of the reasons' words.
  static func counts(_ reasons: [TallyRegister.Reason]) -> [(reason: Wording, rows: Int)] {
    Dictionary(grouping: reasons) { $0 }.map { ($0.wording, $1.count) }.sorted { $0.0.chinese < $1.0.chinese }
  }

  private var wording: Wording {
    switch self {
    case .notAsked(let column): Wording(en: "“\(column)” is not what is asked for", zh: "“\(column)”不在要数的范围里")
    case .blank(let column): Wording(en: "“\(column)” is empty", zh: "“\(column)”空着")
    case .otherValue(let column):
      Wording(en: "“\(column)” has another value than those listed", zh: "“\(column)”的值不在列出的取值里")
    }
  }
}

extension Diagnostic {
  fileprivate static func noHeading(_ columns: [String], _ file: String) -> Diagnostic {
    Diagnostic(
      "tally-register",
      at: SourceLocation(file: file),
      message: Wording(
        en: "no sheet has a heading with all of: \(columns.joined(separator: ", "))",
        zh: "没有哪张工作表的表头同时有：\(columns.joined(separator: "、"))"
      ),
      hint: Wording(
        en:
          "write the columns in tally.yml as the heading does; where each grade has a sheet, put them into one with a column for it",
        zh: "tally.yml 里的列名要和表头写得一样；一个年级一张工作表的，请先合成一张，加一列“年级”"
      )
    )
  }
}
