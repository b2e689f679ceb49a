import Disclosure
import Intake

/// The numbers of a table as a page prints them, read back from the page.
struct PageTable {
  let caption: String
  /// The first row names the columns; each row begins with its name.
  let rows: [[String]]

  /// Those that stand under figures, in the order of the page.
  static func all(in page: [UInt8]) -> [PageTable] {
    var tables: [PageTable] = []
    var rest = page[...]
    while let start = rest.firstRange(of: Self.start), let end = rest[start.upperBound...].firstRange(of: Self.end) {
      tables.append(PageTable(markup: rest[start.upperBound..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return tables
  }

  /// The caption begins with the title of what the table shows, and goes on with its unit.
  func isHeaded(_ title: String) -> Bool { caption == title || caption.hasPrefix(title + "（") }

  /// Every cell says what the table says: its number, or the word for there being none.
  func agrees(with table: PublishedTable) -> Bool {
    guard let columns = rows.first?.dropFirst() else { return true }
    return rows.dropFirst().filter { names($0[0], in: table, 0) }.allSatisfy { row in
      row.count == columns.count + 1
        && zip(columns, row.dropFirst()).allSatisfy { Self.says($1, table.cells[key(row[0], $0, table)] ?? .missing) }
    }
  }
}

extension PageTable {
  private static let start = Array("<table class=\"figure-table\">".utf8)
  private static let end = Array("</table>".utf8)
  private static let row = Array("<tr>".utf8)

  private init(markup: ArraySlice<UInt8>) {
    let parts = markup.parts(by: Self.row)
    caption = Self.cells(of: parts[0]).first ?? ""
    rows = parts.dropFirst().map(Self.cells).filter { !$0.isEmpty }
  }

  private static func cells(of row: ArraySlice<UInt8>) -> [String] {
    MarkupText(of: Array(row)).bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Not a target or a heading.
  private func names(_ word: String, in table: PublishedTable, _ dimension: Int) -> Bool {
    table.dimensions.indices.contains(dimension) && table.dimensions[dimension].member(named: word) != nil
  }

  /// The first dimension goes down, the second across; all others are summed over.
  private func key(_ row: String, _ column: String, _ table: PublishedTable) -> [Member] {
    table.dimensions.enumerated().map { index, dimension in
      switch index {
      case 0: dimension.member(named: row) ?? .total
      case 1: dimension.member(named: column) ?? .total
      default: .total
      }
    }
  }

  private static func says(_ word: String, _ cell: CellValue) -> Bool {
    switch cell {
    case .number(let number): Double(word) == number
    case .ratio: false
    case .rate(let rate):
      if case .whole(let percent) = rate.percentage { word == "\(percent)" } else { word == rate.percentage.text }
    case .missing: word == "—"
    case .notCounted: word == "未统计"
    case .hidden: word == "已隐去"
    }
  }
}
