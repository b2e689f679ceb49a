import Charts
import Disclosure
import Intake

/// Activities: all years, one year, one month, and lists of them on other pages.
extension PageMaker {
  func activitiesView() throws -> ActivitiesView {
    let years = Set(site.months.map(\.year)).sorted(by: >)
    return ActivitiesView(
      title: PageTitle.activities,
      years: years.map {
        YearView(year: "\($0)", href: href("progress/activities/\($0).html"), count: pastCount(in: $0))
      },
      figure: yearFigure(years.reversed()),
      kinds: kindCounts(),
      recent: listOrNil(Array(recentActivities().prefix(10))),
      upcoming: listOrNil(upcomingActivities())
    )
  }

  func activityYearView(_ year: Int) throws -> ActivityYearView {
    let years = Set(site.months.map(\.year))
    return ActivityYearView(
      title: PageTitle.year(year),
      year: "\(year)",
      count: pastCount(in: year),
      figure: monthFigure(year),
      months: try site.months.filter { $0.year == year }.map(monthView),
      previous: yearLink(year - 1, among: years),
      next: yearLink(year + 1, among: years)
    )
  }

  func activityMonthView(_ month: Month) throws -> ActivityMonthView {
    let months = site.months
    let position = months.firstIndex(of: month) ?? 0
    return ActivityMonthView(
      title: "\(month.title)的活动",
      year: link(PageTitle.year(month.year), "progress/activities/\(month.year).html"),
      activities: try site.activities(in: month).map { try activityView($0, withStory: true) },
      previous: position > 0 ? link(months[position - 1].title, months[position - 1].path) : nil,
      next: position + 1 < months.count ? link(months[position + 1].title, months[position + 1].path) : nil
    )
  }

  /// Indices of past activities that fit, the latest first.
  func recentActivities(where fits: (Activity) -> Bool = { _ in true }) -> [Int] {
    site.content.activities.indices.reversed().filter { index in
      let activity = site.content.activities[index]
      return activity.date <= site.date && fits(activity)
    }
  }

  /// Indices of what is still to come, the next first.
  func upcomingActivities() -> [Int] {
    site.content.activities.indices.filter { site.content.activities[$0].date > site.date }
  }

  func activityList(_ indices: [Int], withStories: Bool) throws -> ActivityListView {
    ActivityListView(items: try indices.map { try activityView($0, withStory: withStories) })
  }

  func listOrNil(_ indices: [Int]) -> ActivityListView? {
    indices.isEmpty ? nil : ActivityListView(items: indices.map { activityView($0, story: nil) })
  }
}

extension PageMaker {
  private func activityView(_ index: Int, withStory: Bool) throws -> ActivityView {
    let story = withStory ? site.content.activities[index].story : nil
    let anchor = site.addresses.anchor(ofActivity: index)
    return activityView(index, story: try story.map { try html($0, idPrefix: "\(anchor)-figure") })
  }

  private func activityView(_ index: Int, story: String?) -> ActivityView {
    let activity = site.content.activities[index]
    return ActivityView(
      anchor: site.addresses.anchor(ofActivity: index),
      href: href(site.addresses.address(ofActivity: index)),
      date: dateView(activity.date),
      title: activity.title,
      kind: activity.kind.name,
      line: activity.kind.line?.rawValue ?? "其他",
      participants: activity.participants.map { "\($0)人" },
      children: activity.children.map(childrenText),
      quantity: quantityText(activity),
      place: activity.place,
      story: story,
      note: activity.note,
      tasks: tasks(of: activity),
      isPlanned: activity.date > site.date
    )
  }

  /// A small number of children is never printed.
  private func childrenText(_ count: Int) -> String {
    let threshold = site.settings.policy.threshold
    return count > 0 && count < threshold ? "不足\(threshold)人" : "\(count)人"
  }

  /// A quantity says something only with the unit of the task it serves.
  private func quantityText(_ activity: Activity) -> String? {
    let units = activity.tasks.compactMap { site.content.plans[$0.plan].tasks[$0.task].target?.unit }
    guard let quantity = activity.quantity, let unit = units.first else { return nil }
    return NumberText.plain(quantity) + unit
  }

  private func tasks(of activity: Activity) -> TaskLinksView? {
    guard !activity.tasks.isEmpty else { return nil }
    let links = activity.tasks.map { address in
      link(site.content.plans[address.plan].tasks[address.task].title, site.addresses.address(of: address))
    }
    return TaskLinksView(items: links)
  }

  private func monthView(_ month: Month) throws -> MonthView {
    let indices = site.activities(in: month)
    return MonthView(
      title: month.title,
      href: href(month.path),
      anchor: "m\(month.name)",
      count: indices.count,
      activities: indices.map { activityView($0, story: nil) }
    )
  }

  private func yearLink(_ year: Int, among years: Set<Int>) -> LinkView? {
    years.contains(year) ? link(PageTitle.year(year), "progress/activities/\(year).html") : nil
  }

  private func past(in year: Int) -> [Activity] {
    site.content.activities.filter { $0.date.year == year && $0.date <= site.date }
  }

  private func pastCount(in year: Int) -> Int { past(in: year).count }

  private func kindCounts() -> [KindCountView] {
    let past = site.content.activities.filter { $0.date <= site.date }
    let counts = Dictionary(grouping: past, by: \.kind).mapValues(\.count)
    return counts.sorted { ($1.value, $0.key.name) < ($0.value, $1.key.name) }.map { kind, count in
      KindCountView(kind: kind.name, line: kind.line?.rawValue ?? "其他", count: count)
    }
  }

  private func yearFigure(_ years: [Int]) -> FigureView? {
    guard years.count > 1 else { return nil }
    return countFigure("每年的活动次数", id: "years", categoryName: "年份", years.map { ("\($0)年", pastCount(in: $0)) })
  }

  private func monthFigure(_ year: Int) -> FigureView? {
    let past = past(in: year)
    guard !past.isEmpty else { return nil }
    let lastMonth = year < site.date.year ? 12 : site.date.month
    let months = (1...lastMonth).map { month in ("\(month)月", past.count { $0.date.month == month }) }
    return countFigure("\(year)年每月的活动次数", id: "months", categoryName: "月份", months)
  }

  private func countFigure(_ title: String, id: String, categoryName: String, _ counts: [(String, Int)]) -> FigureView {
    let values = counts.map { Value.number(Double($0.1)) }
    let data = ChartData(
      title: title,
      categoryName: categoryName,
      categories: counts.map(\.0),
      series: [Series(name: "次数", values: values)],
      unit: "次"
    )
    return figureView(BarChart(data).figure(id: id), id: id, title: title, source: nil)
  }
}
