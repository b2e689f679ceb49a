import Charts
import Intake

/// The figures that are made of activities alone.
extension PageMaker {
  /// The days of a year; nil where nothing took place or is planned.
  func daysFigure(_ year: Int) -> FigureView? {
    let activities = site.content.activities.filter { $0.date.year == year }
    guard !activities.isEmpty, year <= site.date.year || activities.contains(where: { $0.date > site.date }) else {
      return nil
    }
    let days = Dictionary(grouping: activities, by: \.date).map { date, activities in
      CalendarHeatMap.Day(month: date.month, day: date.day, count: activities.count, isPlanned: date > site.date)
    }
    let last = year < site.date.year ? (12, 31) : year > site.date.year ? (1, 0) : (site.date.month, site.date.day)
    let title = "\(year)年哪些天有活动"
    let begin = site.recordKeeping.first.flatMap { $0.year == year ? ($0.month, $0.day) : nil } ?? (1, 1)
    let figure = CalendarHeatMap(title: title, year: year, days: days, first: begin, last: last).figure(id: "days")
    let past = activities.filter { $0.date <= site.date }
    let facts = FigureFacts(
      of: past,
      counting: "活动记录里的每一条算一次",
      until: min(site.date, CalendarDate(year: year, month: 12, day: 31) ?? site.date),
      in: site
    )
    let source = link(PageTitle.year(year), PagePath.activityYear(year))
    return figureView(figure, id: "days", title: title, facts: facts, source: source)
  }

  func termFigure(of group: ActivityGroup) -> FigureView? {
    let activities = site.past(of: group)
    let terms = site.terms(of: group)
    guard !terms.isEmpty else { return nil }
    let counts = terms.map { term in (term.label, activities.count { SchoolTerm($0.date) == term }) }
    return countFigure(
      "\(group.title)：每学期的次数",
      id: "terms",
      categoryName: "学期",
      counts,
      of: activities,
      incomplete: site.recordKeeping.incomplete(terms.map(\.days))
    )
  }

  func yearFigure() -> FigureView? {
    let years = site.recordedYears
    guard years.count > 1 else { return nil }
    return countFigure(
      "每年的活动次数",
      id: "years",
      categoryName: "年份",
      years.map { ("\($0)年", past(in: $0).count) },
      of: site.pastActivities,
      incomplete: site.recordKeeping.incomplete(years.map { Span(year: $0) })
    )
  }

  func past(in year: Int) -> ArraySlice<Activity> {
    let past = site.pastActivities
    let start = past.partitionIndex { $0.date.year >= year }
    return past[start..<past.partitionIndex { $0.date.year > year }]
  }
}

extension PageMaker {
  private func countFigure(
    _ title: String,
    id: String,
    categoryName: String,
    _ counts: [(String, Int)],
    of activities: some Collection<Activity>,
    incomplete: [Int: String]
  ) -> FigureView {
    let values = counts.map { Value.number(Double($0.1)) }
    let data = ChartData(
      title: title,
      categoryName: categoryName,
      categories: counts.map(\.0),
      series: [Series(name: "次数", values: values)],
      unit: "次",
      incomplete: incomplete
    )
    let facts = FigureFacts(of: activities, counting: "活动记录里的每一条算一次", in: site)
    return figureView(BarChart(data).figure(id: id), id: id, title: title, facts: facts, source: nil)
  }
}

extension ArraySlice {
  /// The first index from which on a condition holds, in a slice where it holds for all that follows.
  fileprivate func partitionIndex(where holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
