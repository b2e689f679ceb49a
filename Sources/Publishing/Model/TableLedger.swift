import Disclosure
import Intake

/// What releases printed of each table: what was printed for earlier days, what was corrected, and what is printed no more.
struct TableLedger: Sendable {
  /// A table under one name.
  struct Entry: Sendable {
    /// As it was printed last.
    fileprivate(set) var current: PrintedTable
    /// The day of the release that was first to print it for its day.
    fileprivate(set) var published: CalendarDate
    /// Since when its figures are others than were first printed for the same day.
    fileprivate(set) var corrected: CalendarDate?
    /// As it was printed last for each day before, the oldest first.
    fileprivate(set) var earlier: [EarlierTable] = []
    /// Since when it is not printed any more.
    fileprivate(set) var removed: CalendarDate?
  }

  private var entries: [String: Entry] = [:]

  /// What the releases before a day printed, and the tables that the site has on it.
  init(of statistics: [Statistic], after days: [PublishedDay], on date: CalendarDate) {
    for day in days { add(day.tables, on: day.date) }
    if !entries.isEmpty { add(statistics.map(PrintedTable.init), on: date) }
  }

  /// Nil where nothing was ever published under the name.
  subscript(name: String) -> Entry? { entries[name] }

  /// What is printed no more, by name.
  var removed: [Entry] { entries.values.filter { $0.removed != nil }.sorted { $0.current.name < $1.current.name } }

  /// Everything that was printed for an earlier day, and what is printed no more, by name and day.
  var earlier: [EarlierTable] {
    let gone = removed.compactMap { EarlierTable($0.current, published: $0.published) }
    return (entries.values.flatMap(\.earlier) + gone).sorted { $0.path < $1.path }
  }
}

/// A table as it was printed for a day that is not its day any more.
struct EarlierTable: Sendable {
  let table: PrintedTable
  let asOf: CalendarDate
  let published: CalendarDate

  /// Nil where the table names no day.
  init?(_ table: PrintedTable, published: CalendarDate) {
    guard let asOf = table.asOf.flatMap({ CalendarDate($0) }) else { return nil }
    (self.table, self.asOf, self.published) = (table, asOf, published)
  }

  var path: String { PagePath.csv(table.name, asOf: asOf.iso) }

  /// As the site's other CSV files.
  var csv: String { OpenData.csv(of: table.lines) }
}

extension TableLedger {
  private mutating func add(_ tables: [PrintedTable], on day: CalendarDate) {
    for table in tables {
      entries[table.name, default: Entry(current: table, published: day)].print(table, on: day)
    }
    let present = Set(tables.map(\.name))
    for name in entries.keys where !present.contains(name) { entries[name]?.drop(on: day) }
  }
}

extension TableLedger.Entry {
  fileprivate mutating func print(_ table: PrintedTable, on day: CalendarDate) {
    if table.asOf != current.asOf {
      earlier.removeAll { $0.asOf.iso == current.asOf || $0.asOf.iso == table.asOf }
      if let before = EarlierTable(current, published: published) { earlier.append(before) }
      (corrected, published) = (nil, day)
    } else if table.hasOtherFigures(than: current) {
      corrected = day
    }
    (current, removed) = (table, nil)
  }

  fileprivate mutating func drop(on day: CalendarDate) { removed = removed ?? day }
}

extension PrintedTable {
  /// A row of the same words has another number: what was hidden or not counted on either side is no other number.
  fileprivate func hasOtherFigures(than other: PrintedTable) -> Bool {
    guard lines != other.lines, let now = rows, let before = other.rows, now.columns == before.columns else {
      return false
    }
    return now.values.contains { words, numbers in
      zip(numbers, before.values[words] ?? []).contains { now, then in
        if let now = Double(now), let then = Double(then) { now != then } else { false }
      }
    }
  }

  /// The texts of the values by the words of their row; nil where the lines are no table of ours.
  private var rows: (columns: [String], values: [[String]: [String]])? {
    guard let dimensions = published?.dimensions.count,
      let records = CSVRecords.read(Array(lines.joined(separator: "\n").utf8)), let columns = records.first
    else { return nil }
    let rows = records.dropFirst().map { (Array($0.prefix(dimensions)), Array($0.dropFirst(dimensions))) }
    return (columns, Dictionary(rows, uniquingKeysWith: { first, _ in first }))
  }
}
