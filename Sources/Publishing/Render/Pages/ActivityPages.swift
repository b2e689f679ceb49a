import Charts
import Disclosure
import Intake

/// Activities: all years, one year, one month, and lists of them on other pages.
extension PageMaker {
  func activitiesView() -> ActivitiesView {
    let years = Set(site.months.map(\.year)).sorted(by: >)
    return ActivitiesView(
      title: PageTitle.activities,
      years: years.map {
        YearView(year: "\($0)", href: href("progress/activities/\($0).html"), count: past(in: $0).count)
      },
      figure: yearFigure(years.reversed()),
      kinds: kindCounts(),
      recent: recentActivities(limit: 10).orNil,
      upcoming: upcomingActivities().orNil
    )
  }

  func activityYearView(_ year: Int) -> ActivityYearView {
    let years = Set(site.months.map(\.year))
    let months = site.months.filter { $0.year == year }
    return ActivityYearView(
      title: PageTitle.year(year),
      year: "\(year)",
      count: past(in: year).count,
      figure: monthFigure(year),
      months: months.map(monthView),
      neighbours: NeighboursView(previous: yearLink(year - 1, among: years), next: yearLink(year + 1, among: years))
    )
  }

  func activityMonthView(_ month: Month) throws -> ActivityMonthView {
    let months = site.months
    let position = months.firstIndex(of: month) ?? 0
    return ActivityMonthView(
      title: "\(month.title)的活动",
      year: link(PageTitle.year(month.year), "progress/activities/\(month.year).html"),
      activities: try site.activities(in: month).map(activityWithStory),
      neighbours: NeighboursView(
        previous: position > 0 ? monthLink(months[position - 1]) : nil,
        next: position + 1 < months.count ? monthLink(months[position + 1]) : nil
      )
    )
  }

  /// Past activities that fit, the latest first.
  func recentActivities(limit: Int, where fits: (Activity) -> Bool = { _ in true }) -> ActivityListView {
    var items: [ActivityView] = []
    for index in site.pastActivities.indices.reversed() where fits(site.content.activities[index]) {
      if items.count == limit { break }
      items.append(activityView(index, story: nil))
    }
    return ActivityListView(items: items)
  }

  /// What is still to come, the next first.
  func upcomingActivities(limit: Int = .max) -> ActivityListView {
    let upcoming = site.content.activities.indices.dropFirst(site.index.pastActivities).prefix(limit)
    return ActivityListView(items: upcoming.map { activityView($0, story: nil) })
  }
}

extension PageMaker {
  private func activityWithStory(_ index: Int) throws -> ActivityView {
    let anchor = site.addresses.anchor(ofActivity: index)
    return activityView(
      index,
      story: try site.content.activities[index].story.map { try html($0, idPrefix: "\(anchor)-figure") }
    )
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
    site.settings.policy.isTooSmall(Double(count)) ? site.settings.policy.tooFew : "\(count)人"
  }

  /// A quantity says something only with the unit of the task it serves.
  private func quantityText(_ activity: Activity) -> String? {
    let tasks = activity.tasks.map { site.content.plans[$0.plan].tasks[$0.task] }
    guard let quantity = activity.quantity, let task = tasks.first(where: { $0.target != nil }) else { return nil }
    let policy = site.settings.policy
    if task.countsChildren, policy.isTooSmall(quantity) { return policy.tooFew }
    return NumberText.plain(quantity) + (task.target?.unit ?? "")
  }

  private func tasks(of activity: Activity) -> LinksView? {
    links(
      activity.tasks.map { address in
        LinkView(
          title: site.content.plans[address.plan].tasks[address.task].title,
          href: href(site.addresses.address(of: address))
        )
      }
    )
  }

  private func monthView(_ month: Month) -> MonthView {
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

  private func monthLink(_ month: Month) -> LinkView { link(month.title, month.path) }

  private func past(in year: Int) -> ArraySlice<Activity> {
    let past = site.pastActivities
    let start = past.partitionIndex { $0.date.year >= year }
    return past[start..<past.partitionIndex { $0.date.year > year }]
  }

  private func kindCounts() -> KindCountsView? {
    let counts = Dictionary(grouping: site.pastActivities, by: \.kind).mapValues(\.count)
    let kinds = counts.sorted { ($1.value, $0.key.name) < ($0.value, $1.key.name) }.map { kind, count in
      KindCountView(kind: kind.name, line: kind.line?.rawValue ?? "其他", count: count)
    }
    return kinds.isEmpty ? nil : KindCountsView(items: kinds)
  }

  private func yearFigure(_ years: [Int]) -> FigureView? {
    guard years.count > 1 else { return nil }
    return countFigure("每年的活动次数", id: "years", categoryName: "年份", years.map { ("\($0)年", past(in: $0).count) })
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

extension ActivityListView {
  /// Nil where there is nothing in the list, so that no heading stands above it.
  var orNil: ActivityListView? { items.isEmpty ? nil : self }
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
