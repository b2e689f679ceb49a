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
      days: years.contains(site.date.year) ? daysFigure(site.date.year) : nil,
      figure: yearFigure(years.reversed()),
      lines: groupLinks { if case .line = $0 { true } else { false } },
      kinds: groupLinks { if case .kind = $0 { true } else { false } },
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
      figure: daysFigure(year),
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

  func activityGroupView(_ group: ActivityGroup) -> ActivityGroupView {
    let shown = group.activities.suffix(Self.mostInGroup)
    let byYear = Dictionary(grouping: shown) { site.content.activities[$0].date.year }
    return ActivityGroupView(
      title: group.title,
      count: pastCount(of: group),
      figure: termFigure(of: group),
      tasks: tasks(along: group.subject).map(postTask),
      hasOlder: shown.count < group.activities.count,
      years: byYear.sorted { $0.key > $1.key }.map { year, activities in
        ActivityGroupYearView(
          year: "\(year)",
          anchor: "y\(year)",
          activities: activities.reversed().map { activityView($0, story: nil) }
        )
      }
    )
  }

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
    let figure = CalendarHeatMap(title: title, year: year, days: days, last: last).figure(id: "days")
    let past = activities.filter { $0.date <= site.date }
    let facts = FigureFacts(of: past, counting: "活动记录里的每一条算一次", on: site.date)
    let source = link(PageTitle.year(year), "progress/activities/\(year).html")
    return figureView(figure, id: "days", title: title, facts: facts, source: source)
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
  /// Older ones stand in the lists of their years.
  private static let mostInGroup = 200

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

  /// With the unit of the task it serves, else its own; a quantity of nothing known says nothing.
  private func quantityText(_ activity: Activity) -> String? {
    let tasks = activity.tasks.map { site.content.plans[$0.plan].tasks[$0.task] }
    let task = tasks.first { $0.target != nil }
    guard let quantity = activity.quantity, let unit = task?.target?.unit ?? activity.unit else { return nil }
    let policy = site.settings.policy
    let countsChildren = task?.countsChildren ?? DisclosurePolicy.countsHeads(unit)
    return countsChildren && policy.isTooSmall(quantity) ? policy.tooFew : NumberText.plain(quantity) + unit
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

  private func groupLinks(where fits: (ActivityGroup.Subject) -> Bool) -> [ActivityGroupLinkView] {
    site.groups.filter { fits($0.subject) }.map { group in
      let line = group.activities.first.flatMap { site.content.activities[$0].kind.line }
      return ActivityGroupLinkView(
        title: group.title,
        href: href(group.path),
        line: line?.rawValue ?? "其他",
        count: pastCount(of: group)
      )
    }
  }

  private func pastCount(of group: ActivityGroup) -> Int {
    group.activities.count { site.content.activities[$0].date <= site.date }
  }

  /// Tasks along a line; kinds of activities have none of their own.
  private func tasks(along subject: ActivityGroup.Subject) -> [TaskProgress] {
    guard case .line(let line) = subject else { return [] }
    return site.plans.flatMap(\.tasks).filter { $0.task.line == line }.sorted { $0.isBefore($1) }
  }

  private func termFigure(of group: ActivityGroup) -> FigureView? {
    let activities = group.activities.map { site.content.activities[$0] }.filter { $0.date <= site.date }
    let terms = SchoolTerm.all(of: activities.map(\.date))
    guard terms.count > 1 else { return nil }
    let counts = terms.map { term in (term.label, activities.count { SchoolTerm($0.date) == term }) }
    return countFigure("\(group.title)：每学期的次数", id: "terms", categoryName: "学期", counts, of: activities)
  }

  private func yearFigure(_ years: [Int]) -> FigureView? {
    guard years.count > 1 else { return nil }
    return countFigure(
      "每年的活动次数",
      id: "years",
      categoryName: "年份",
      years.map { ("\($0)年", past(in: $0).count) },
      of: site.pastActivities
    )
  }

  private func countFigure(
    _ title: String,
    id: String,
    categoryName: String,
    _ counts: [(String, Int)],
    of activities: some Collection<Activity>
  ) -> FigureView {
    let values = counts.map { Value.number(Double($0.1)) }
    let data = ChartData(
      title: title,
      categoryName: categoryName,
      categories: counts.map(\.0),
      series: [Series(name: "次数", values: values)],
      unit: "次"
    )
    let facts = FigureFacts(of: activities, counting: "活动记录里的每一条算一次", on: site.date)
    return figureView(BarChart(data).figure(id: id), id: id, title: title, facts: facts, source: nil)
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
