import Diagnostics
import Intake

/// Gathers the cells of a sheet that hold something, of each address the first. A merged area holds its value once in every
/// row it covers.
final class ExcelCells {
  private let strings: [String]
  private let styles: ExcelStyles
  private let is1904: Bool
  private var cells: [Address: Cell] = [:]
  private var merged: [String] = []
  private var place = (row: -1, column: -1)
  private var kind = ""
  private var style = 0
  private var value = ""
  private var isValue = false
  private var isFormula = false
  /// Rows or columns are hidden, as a filter leaves them.
  private(set) var hasHidden = false

  init(strings: [String], styles: ExcelStyles, is1904: Bool) {
    (self.strings, self.styles, self.is1904) = (strings, styles, is1904)
  }

  var steps: XMLWalk.Steps {
    XMLWalk.Steps(
      start: { [self] in start($0, $1) },
      end: { [self] in end($0) },
      text: { [self] text in if isValue { value += text } }
    )
  }

  /// Nil where merged areas cover more than those of any school.
  ///
  /// Only the first column of a merged area is repeated: a title over ten columns is one cell.
  var rows: [[Cell]]? {
    let rows = Set(cells.keys.map(\.row))
    var (all, covered) = (cells, 0)
    for area in merged.withoutRepeats.compactMap(Self.area) where (2..<Self.tallestArea).contains(area.rows.count) {
      guard let cell = cells[Address(row: area.rows.lowerBound, column: area.column)] else { continue }
      covered += area.rows.count
      if covered > Self.mostCovered { return nil }
      for row in area.rows.dropFirst().filter(rows.contains) where all[Address(row: row, column: area.column)] == nil {
        all[Address(row: row, column: area.column)] = Cell(
          row: row,
          column: area.column,
          value: cell.value,
          isRepeated: true
        )
      }
    }
    return Dictionary(grouping: all.values, by: \.row).sorted { $0.key < $1.key }
      .map { $0.value.sorted { $0.column < $1.column } }
  }
}

extension ExcelCells {
  private struct Address: Hashable {
    let row: Int
    let column: Int
  }

  private static let tallestArea = 10_000
  /// Rows of all areas together.
  private static let mostCovered = 500_000

  private func start(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "col": noteHidden(attributes)
    case "row":
      noteHidden(attributes)
      place = (Self.row(attributes["r"] ?? "") ?? place.row + 1, -1)
    case "c":
      place.column = attributes["r"].flatMap(Self.place)?.column ?? place.column + 1
      (kind, style, value, isFormula) = (attributes["t"] ?? "n", Int(attributes["s"] ?? "") ?? 0, "", false)
    case "f": isFormula = true
    case "v", "t": isValue = true
    case "mergeCell": merged.append(attributes["ref"] ?? "")
    default: break
    }
  }

  private func end(_ element: String) {
    if element == "v" || element == "t" { isValue = false }
    let address = Address(row: place.row, column: place.column)
    guard element == "c", place.row >= 0, cells[address] == nil, let value = cellValue else { return }
    cells[address] = Cell(row: place.row, column: place.column, value: value)
  }

  private var cellValue: Cell.Value? {
    let text = kind == "s" ? Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? "" : value
    let trimmed = String(text.trimmingWhitespace)
    if trimmed.isEmpty { return isFormula && kind == "n" ? .fault("=") : nil }
    switch kind {
    case "n": return numberValue(trimmed)
    case "e": return .fault(trimmed)
    case "b": return .text(trimmed == "1" ? "TRUE" : "FALSE")
    default: return .text(trimmed)
    }
  }

  /// A number as its format shows it where that is another thing: a day, or 95 % of 0.95.
  private func numberValue(_ written: String) -> Cell.Value {
    if styles.dates.contains(style), let date = Self.date(written, is1904: is1904) { return .date(date) }
    if styles.percentages.contains(style), let number = Double(written) {
      return .text(Self.plain(String((number * 1e8).rounded() / 1e6)) + "%")
    }
    return .number(Self.plain(written))
  }

  private func noteHidden(_ attributes: [String: String]) {
    if ["1", "true"].contains(attributes["hidden"] ?? "") { hasHidden = true }
  }

  /// `4.5000000000000002E1` is 45.
  private static func plain(_ written: String) -> String {
    guard let number = Double(written), number.magnitude < 1e15 else { return written }
    return number == number.rounded() ? String(Int(number)) : String(number)
  }

  /// Excel counts days from 30 December 1899 (it takes 1900 for a leap year) or from 1 January 1904.
  static func date(_ serial: String, is1904: Bool) -> CalendarDate? {
    guard let number = Double(serial), (61..<2_958_466).contains(number) else { return nil }
    return CalendarDate(daysSince1970: Int(number) - (is1904 ? 24_107 : 25_569))
  }

  /// C5 → row 4, column 2.
  private static func place(_ address: String) -> (row: Int, column: Int)? {
    let letters = address.prefix { $0.isASCII && $0.isLetter }
    guard (1...3).contains(letters.count), let row = row(address.dropFirst(letters.count)) else { return nil }
    let column = letters.uppercased().utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
    return (row, column - 1)
  }

  /// From 0; Excel has 1,048,576 rows.
  private static func row(_ number: some StringProtocol) -> Int? {
    Int(number).flatMap { (1...1_048_576).contains($0) ? $0 - 1 : nil }
  }

  /// `A3:A5`
  private static func area(_ written: String) -> (rows: Range<Int>, column: Int)? {
    let corners = written.split(separator: ":").map(String.init).compactMap(place)
    guard corners.count == 2, corners[0].row <= corners[1].row else { return nil }
    return (corners[0].row..<(corners[1].row + 1), corners[0].column)
  }
}

extension CalendarDate {
  /// Civil date of a day number, by Howard Hinnant's `civil_from_days`.
  init?(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    self.init(
      year: yearOfEra + era * 400 + (month >= 10 ? 1 : 0),
      month: month < 10 ? month + 3 : month - 9,
      day: day
    )
  }
}
