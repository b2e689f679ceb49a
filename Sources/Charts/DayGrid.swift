/// How much happened on a day; marks differ in size, so that they can be told apart in grey.
enum DayLevel: Sendable, CaseIterable {
  case one
  case two
  case more
  case planned

  init(_ day: CalendarHeatMap.Day) {
    self = day.isPlanned ? .planned : day.count == 1 ? .one : day.count == 2 ? .two : .more
  }

  func name(unit: String) -> String {
    switch self {
    case .one: "1 \(unit)"
    case .two: "2 \(unit)"
    case .more: "3 \(unit)以上"
    case .planned: "计划中"
    }
  }

  /// Of the space that a day has.
  var share: Double {
    switch self {
    case .one: 0.52
    case .two: 0.74
    case .more: 0.96
    case .planned: 0.62
    }
  }

  var look: Look { self == .planned ? .uncounted : Palette.bar(0) }
}

/// Where the days of a year stand: a column a week on wide screens, twelve small months on telephones.
struct DayGrid: Sendable {
  let calendar: CalendarDays
  let layout: Layout
  let top: Double

  var height: Double {
    layout == .wide ? top + 22 + 7 * pitch + 2 : top + 4 * monthHeight
  }

  /// The square of a day.
  func mark(month: Int, day: Int, _ level: DayLevel) -> String {
    let centre = centre(month: month, day: day)
    let size = pitch * level.share
    return Box(x: centre.x - size / 2, y: centre.y - size / 2, width: size, height: size).path
  }

  func drawNames(on drawing: inout Drawing) {
    drawing.group(.axis) { drawing in
      for month in 1...12 {
        let first = centre(month: month, day: 1)
        let x = layout == .wide ? first.x - pitch / 2 : origin(month).x
        drawing.text("\(month)月", x: x, y: layout == .wide ? top + 14 : origin(month).y + 14)
      }
    }
  }

  /// A dot a day that is known: rows of dots are dashed lines with round caps.
  func drawDays(where isKnown: (_ month: Int, _ day: Int) -> Bool, on drawing: inout Drawing) {
    let dots = layout == .wide ? wideDots(where: isKnown) : (1...12).map { monthDots($0, where: isKnown) }.joined()
    let dashes = "stroke-width=\"2\" stroke-linecap=\"round\" stroke-dasharray=\"0 \(pitch.coordinate)\""
    drawing.path(dots, Look("chart-days-empty", ##"fill="none" stroke="#8a8472" "## + dashes))
  }
}

extension DayGrid {
  /// The distance of two days.
  private var pitch: Double { layout == .wide ? 11.5 : 13.5 }

  private var monthHeight: Double { 26 + 6 * pitch }

  private func origin(_ month: Int) -> (x: Double, y: Double) {
    (Double((month - 1) % 3) * 112.5, top + Double((month - 1) / 3) * monthHeight)
  }

  private func centre(month: Int, day: Int) -> (x: Double, y: Double) {
    let weekday = calendar.weekday(month: month, day: day)
    let first = layout == .wide ? calendar.weekday(month: 1, day: 1) : calendar.weekday(month: month, day: 1)
    let days = layout == .wide ? calendar.dayOfYear(month: month, day: day) : day - 1
    let week = Double((days + first) / 7)
    if layout == .wide {
      return (12 + week * pitch + pitch / 2, top + 22 + Double(weekday) * pitch + pitch / 2)
    }
    let origin = origin(month)
    return (origin.x + Double(weekday) * pitch + pitch / 2, origin.y + 22 + week * pitch + pitch / 2)
  }

  /// A line for each weekday from its first to its last day.
  private func wideDots(where isKnown: (Int, Int) -> Bool) -> String {
    (0..<7).map { weekday in
      let days = (1...12).flatMap { month in
        (1...calendar.length(of: month)).filter { day in
          calendar.weekday(month: month, day: day) == weekday && isKnown(month, day)
        }.map { (month, $0) }
      }
      guard let first = days.first, let end = days.last else { return "" }
      return line(from: centre(month: first.0, day: first.1), to: centre(month: end.0, day: end.1))
    }.joined()
  }

  /// A line for each week of a month.
  private func monthDots(_ month: Int, where isKnown: (Int, Int) -> Bool) -> String {
    let days = (1...calendar.length(of: month)).filter { isKnown(month, $0) }
    let weeks = Dictionary(grouping: days) { centre(month: month, day: $0).y }
    return weeks.sorted { $0.key < $1.key }.map { _, days in
      guard let first = days.first, let end = days.last else { return "" }
      return line(from: centre(month: month, day: first), to: centre(month: month, day: end))
    }.joined()
  }

  /// A little longer than to the last dot, which is then surely drawn.
  private func line(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) -> String {
    "M\(start.x.coordinate) \(start.y.coordinate)H\((end.x + 0.5).coordinate)"
  }
}
