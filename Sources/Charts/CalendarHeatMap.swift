/// A year's days, each with a mark that grows with what happened on it.
package struct CalendarHeatMap: Sendable {
  /// How often something happened on a day, or is planned to.
  package struct Day: Sendable, Hashable {
    package var month: Int
    package var day: Int
    package var count: Int
    package var isPlanned: Bool

    package init(month: Int, day: Int, count: Int, isPlanned: Bool = false) {
      self.month = month
      self.day = day
      self.count = count
      self.isPlanned = isPlanned
    }
  }

  private let title: String
  private let calendar: CalendarDays
  private let days: [Day]
  private let first: (month: Int, day: Int)
  private let last: (month: Int, day: Int)
  private let unit: String

  /// - Parameters:
  ///   - days: in any order; those that the year does not have are left out.
  ///   - first: the first day of which anything is known; what comes before is not drawn as empty.
  ///   - last: the last day of which anything is known, and nothing later is drawn as empty. Day 0 where the year has not
  ///     begun.
  package init(
    title: String,
    year: Int,
    days: [Day],
    first: (month: Int, day: Int) = (1, 1),
    last: (month: Int, day: Int) = (12, 31),
    unit: String = "次"
  ) {
    let calendar = CalendarDays(year: year)
    self.title = title
    self.calendar = calendar
    self.first = first
    self.last = last
    self.unit = unit
    self.days = days.filter { day in
      (1...12).contains(day.month) && day.count > 0 && (1...calendar.length(of: day.month)).contains(day.day)
    }.sorted { ($0.month, $0.day) < ($1.month, $1.day) }
  }

  /// Draws the year; `id` is unique in the page.
  package func figure(id: String) -> Figure {
    Figure(drawnIf: true, table: table, sentence: sentence) { drawing(id: id, $0) }
  }
}

extension CalendarHeatMap {
  private func drawing(id: String, _ layout: Layout) -> String {
    var drawing = Drawing(id: id, layout: layout)
    let note = layout == .wide ? "每列是一周，从周一到周日" : "每行是一周，从周一到周日"
    let key = Key(entries: keyEntries, layout: layout)
    drawing.group(.note) { $0.text(note, x: 0, y: 16) }
    key.draw(below: 26, on: &drawing)
    let grid = DayGrid(calendar: calendar, layout: layout, top: 34 + key.height)
    grid.drawNames(on: &drawing)
    grid.drawDays(where: isKnown, on: &drawing)
    for level in DayLevel.allCases {
      let marks = days.filter { DayLevel($0) == level }.map { grid.mark(month: $0.month, day: $0.day, level) }
      drawing.path(marks.joined(), level.look)
    }
    return drawing.svg(kind: "chart-days", title: title, description: sentence, height: grid.height)
  }

  private var keyEntries: [Key.Entry] {
    let levels = Set(days.map { DayLevel($0) })
    return DayLevel.allCases.filter(levels.contains).map { level in
      Key.Entry(sign: .day(level), name: level.name(unit: unit))
    }
  }

  private var past: [Day] { days.filter { !$0.isPlanned } }

  private func count(in month: Int) -> Int { past.filter { $0.month == month }.map(\.count).reduce(0, +) }

  private var hasBegun: Bool { last.day > 0 }

  private func isKnown(month: Int, day: Int) -> Bool { first <= (month, day) && (month, day) <= last }

  private var knownMonths: [Int] {
    hasBegun ? (1...12).filter { first.month <= $0 && $0 <= last.month } : []
  }

  private var wholeMonths: [Int] {
    knownMonths.filter { isKnown(month: $0, day: 1) && isKnown(month: $0, day: calendar.length(of: $0)) }
  }

  private var table: FigureTable {
    FigureTable(
      caption: FigureTable.caption(title: title, unit: unit, values: []),
      columns: ["月份", "次数", "哪几天"],
      rows: knownMonths.map { month in
        let dates = past.filter { $0.month == month }.map(date)
        return FigureTable.Row(
          name: "\(month)月",
          cells: ["\(count(in: month))", dates.isEmpty ? "没有" : dates.joined(separator: "、")]
        )
      },
      footer: [FigureTable.Row(name: FigureTable.total, cells: ["\(total)", "\(Set(past.map(dayOfYear)).count)天"])]
    )
  }

  private func date(_ day: Day) -> String { day.count > 1 ? "\(day.day)日（\(day.count)\(unit)）" : "\(day.day)日" }

  private func dayOfYear(_ day: Day) -> Int { calendar.dayOfYear(month: day.month, day: day.day) }

  private var total: Int { past.map(\.count).reduce(0, +) }

  /// 2025年一共 101 次，分布在 95 天；10月最多，为 14 次；2月最少，为 0 次.
  private var sentence: String {
    let begin = first == (1, 1) ? "" : "从\(first.month)月\(first.day)日记起，"
    let end = !hasBegun || last == (12, 31) ? "" : "到\(last.month)月\(last.day)日为止，"
    let whole =
      total == 0
      ? "\(calendar.year)年\(begin)\(end)还没有记录"
      : "\(calendar.year)年\(begin)\(end)一共\(total)\(unit)，分布在\(Set(past.map(dayOfYear)).count)天"
    let planned = days.filter(\.isPlanned).map(\.count).reduce(0, +)
    let coming = planned == 0 ? "" : "还计划了\(planned)\(unit)"
    return Sentence(clauses: [whole] + (total == 0 ? [] : comparison) + [coming]).text
  }

  /// 10月最多，为 14 次；2月最少，为 0 次；11月不是整月，不拿来比; nothing where no two months are whole, or all of these have
  /// nothing. A part of a month that is above all whole ones is the most.
  private var comparison: [String] {
    let months = wholeMonths.map { NamedNumber(name: "\($0)月", value: Double(count(in: $0))) }
    guard months.count > 1, let high = months.map(\.value).max(), high > 0 else { return [] }
    let rest = knownMonths.filter { !wholeMonths.contains($0) }
    let parts = rest.map { NamedNumber(name: "\($0)月（不是整月）", value: Double(count(in: $0))) }.filter { $0.value > high }
    let left = rest.filter { Double(count(in: $0)) <= high }.map { "\($0)月" }
    let measure = Measure(unit: unit)
    return Sentence.comparison(months, andPartly: parts, of: months.count, everything: "各月", measure: measure)
      + [left.isEmpty ? "" : Sentence.list(left) + "不是整月，不拿来比"]
  }
}
