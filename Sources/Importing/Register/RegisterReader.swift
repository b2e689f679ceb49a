import Diagnostics
import Intake

/// Reads the rows of a register. A cell that cannot be read exactly is a problem at its address.
struct RegisterReader {
  private let workbook: Workbook
  private let sheet: RegisterSheet
  private let kinds: KindNames
  private var years: RegisterYears
  private(set) var problems: [Diagnostic] = []
  private(set) var account = RegisterAccount()
  /// Cells that name no known kind, by what they say, and rows that name none at all.
  private var unknownKinds: [(word: String, cells: [Cell])] = []
  private var withoutKind: [Cell] = []

  /// - Parameter kinds: what other words for kinds mean.
  static func read(_ sheet: RegisterSheet, of workbook: Workbook, kinds: KindNames) -> RegisterReader {
    var reader = RegisterReader(workbook: workbook, sheet: sheet, kinds: kinds)
    reader.run()
    return reader
  }

  private init(workbook: Workbook, sheet: RegisterSheet, kinds: KindNames) {
    (self.workbook, self.sheet, self.kinds) = (workbook, sheet, kinds)
    years = sheet.years
  }
}

extension RegisterReader {
  private mutating func run() {
    for cell in sheet.titles.flatMap(\.self) { account.leave(cell, .title) }
    for cell in sheet.heading { account.leave(cell, sheet.columns[cell.column] == nil ? .unknownColumn : .heading) }
    for (cell, first) in sheet.doubledHeadings { report(.doubledColumn(first.address), cell) }
    for row in sheet.body { take(row) }
    reportKinds()
  }

  /// Each unknown word once: a register says the same in a hundred rows.
  private mutating func reportKinds() {
    var isFirst = true
    for (word, cells) in unknownKinds {
      let told = PrivacyScanner.strict.masked(word)
      let kind = kinds.suggestion(for: word)
      report(.unknownKind(told, suggestion: kind, cells: cells.count), cells[0], listing: isFirst ? kinds.known : [])
      if kind == nil { isFirst = false }
    }
    if sheet.hasKinds {
      for cell in withoutKind { report(.missing(.kind), cell) }
    } else if !withoutKind.isEmpty, let heading = sheet.heading.first {
      report(.noKinds(rows: withoutKind.map { $0.row + 1 }), heading)
    }
  }

  private mutating func take(_ row: [Cell]) {
    if RegisterSheet.isTotal(row) { return row.forEach { account.leave($0, .total) } }
    for cell in row where sheet.columns[cell.column] == nil { account.leave(cell, .unknownColumn) }
    for cell in row where sheet.columns[cell.column] == .running { account.leave(cell, .running) }
    let known = row.filter { sheet.columns[$0.column].map { $0 != .running } ?? false }
    guard !known.isEmpty else { return }
    account.imported += known
    account.entries.append(entry(known))
  }

  private mutating func entry(_ row: [Cell]) -> [RegisterColumn: String] {
    var entry: [RegisterColumn: String] = [:]
    for cell in row {
      guard let column = sheet.columns[cell.column] else { continue }
      let text = text(of: cell, in: column)
      entry[column] = entry[column].map { "\($0)；\(text)" } ?? text
    }
    for column in [RegisterColumn.date, .title] where entry[column] == nil { report(.missing(column), row[0]) }
    if entry[.kind] == nil { entry[.kind] = kind(of: entry[.title] ?? "", at: row[0]) }
    return entry
  }

  private mutating func text(of cell: Cell, in column: RegisterColumn) -> String {
    if case .fault = cell.value {
      report(.fault, cell)
      return ""
    }
    return readable(cell, in: column)
  }

  private mutating func readable(_ cell: Cell, in column: RegisterColumn) -> String {
    switch column {
    case .date: date(cell)
    case .kind: kind(cell)
    case .participants, .children: count(cell, allowsFractions: false)
    case .quantity: count(cell, allowsFractions: true)
    default: cell.text
    }
  }

  private mutating func date(_ cell: Cell) -> String {
    switch RegisterDate.read(cell, years: years) {
    case .day(let date):
      years.pass(date)
      return date.iso
    case .withoutYear: report(.dateWithoutYear, cell)
    case .ambiguous: report(.ambiguousDate, cell)
    case .shortYear: report(.shortYear, cell)
    case .unreadable: report(.unreadableDate, cell)
    }
    return ""
  }

  private mutating func count(_ cell: Cell, allowsFractions: Bool) -> String {
    if cell.isRepeated {
      report(.sharedCount, cell)
      return ""
    }
    switch RegisterCount.read(cell, allowsFractions: allowsFractions) {
    case .count(let count): return count
    case .notCounted: account.notCounted.append(cell)
    case .estimate: report(.estimate, cell)
    case .unreadable: report(.unreadableCount, cell)
    }
    return ""
  }

  private mutating func kind(_ cell: Cell) -> String {
    if let kind = kinds.kind(of: cell.text) { return kind }
    if let index = unknownKinds.firstIndex(where: { $0.word == cell.text }) {
      unknownKinds[index].cells.append(cell)
    } else {
      unknownKinds.append((cell.text, [cell]))
    }
    return ""
  }

  /// Without a cell for it, the words of the title that the user explained.
  private mutating func kind(of title: String, at cell: Cell) -> String {
    if let kind = kinds.kind(in: title) { return kind }
    withoutKind.append(cell)
    return ""
  }

  private mutating func report(_ fault: RegisterFault, _ cell: Cell, listing known: [String]? = nil) {
    problems.append(.register(fault, at: workbook.location(sheet.sheet, cell), kinds: known ?? kinds.known))
  }
}
