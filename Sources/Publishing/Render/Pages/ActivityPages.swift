import Charts
import Intake

/// Activities: all years, one year, one month, and lists of them on other pages.
extension PageMaker {
  func activitiesView() -> ActivitiesView {
    let years = Set(site.months.map(\.year)).sorted(by: >)
    return ActivitiesView(
      years: years.map {
        YearView(year: "\($0)", href: href(PagePath.activityYear($0)), count: past(in: $0).count)
      },
      days: years.contains(site.date.year) ? daysFigure(site.date.year) : nil,
      figure: yearFigure(),
      lines: groupLinks { if case .line = $0 { true } else { false } },
      kinds: groupLinks { if case .kind = $0 { true } else { false } },
      recent: recentActivities(limit: 10),
      upcoming: upcomingActivities(limit: Self.mostUpcoming)
    )
  }

  func activityYearView(_ year: Int) -> ActivityYearView {
    let years = Set(site.months.map(\.year))
    let months = site.months.filter { $0.year == year }
    let count = months.map { site.activities(in: $0).count }.reduce(0, +)
    return ActivityYearView(
      year: "\(year)",
      count: past(in: year).count,
      figure: daysFigure(year),
      months: months.map { monthView($0, isWhole: count <= Self.mostInYear) },
      neighbours: NeighboursView(previous: yearLink(year - 1, among: years), next: yearLink(year + 1, among: years))
    )
  }

  func activityMonthView(_ month: Month) throws -> ActivityMonthView {
    let months = site.months
    let position = months.firstIndex(of: month) ?? 0
    return ActivityMonthView(
      year: link(PageTitle.year(month.year), PagePath.activityYear(month.year)),
      activities: try site.activities(in: month).map(activityWithStory),
      neighbours: NeighboursView(
        previous: position > 0 ? monthLink(months[position - 1]) : nil,
        next: position + 1 < months.count ? monthLink(months[position + 1]) : nil
      )
    )
  }

  /// The latest first; the figure and the tasks only on the first page.
  func activityGroupView(_ group: ActivityGroup, number: Int) -> ActivityGroupView {
    let shown = group.list.entries(number: number).map { group.activities[group.activities.count - 1 - $0] }
    let byYear = Dictionary(grouping: shown) { site.content.activities[$0].date.year }
    return ActivityGroupView(
      count: pastCount(of: group),
      figure: number == 1 ? termFigure(of: group) : nil,
      tasks: number == 1 ? tasks(along: group.subject).map(postTask) : [],
      pagination: pagination(group.list, number: number),
      years: byYear.sorted { $0.key > $1.key }.map { year, activities in
        ActivityGroupYearView(
          year: "\(year)",
          anchor: "y\(year)",
          activities: activities.map { activityView($0, story: nil) }
        )
      }
    )
  }

  /// Past activities that fit, the latest first.
  func recentActivities(kind: String? = nil, year: Int? = nil, limit: Int?) -> ListView<ActivityView>? {
    ListView(site.recentActivities(kind: kind, year: year, limit: limit).map { activityView($0, story: nil) })
  }

  /// What is still to come, the next first.
  func upcomingActivities(limit: Int) -> ListView<ActivityView>? {
    let upcoming = site.content.activities.indices.dropFirst(site.index.pastActivities).prefix(limit)
    return ListView(upcoming.map { activityView($0, story: nil) })
  }
}

extension PageMaker {
  /// Activities that a year lists on one page.
  private static let mostInYear = 200

  /// Coming activities that stand beside the recent ones.
  private static let mostUpcoming = 20

  private func activityWithStory(_ index: Int) throws -> ActivityView {
    let anchor = site.addresses.anchor(ofActivity: index)
    return activityView(
      index,
      story: try site.content.activities[index].story.map { try html($0, idPrefix: Prose.figurePrefix(anchor)) }
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
      line: activity.kind.line?.rawValue,
      participants: activity.counts.participants?.text,
      children: activity.counts.children?.text,
      quantity: activity.counts.quantity?.text,
      place: activity.place,
      story: story,
      note: activity.note,
      tasks: ListView(activity.tasks.map(taskLink)),
      isPlanned: activity.date > site.date
    )
  }

  private func monthView(_ month: Month, isWhole: Bool) -> MonthView {
    let indices = site.activities(in: month)
    return MonthView(
      title: month.title,
      href: href(month.path),
      anchor: "m\(month.name)",
      count: indices.count,
      activities: isWhole ? ListView(indices.map { activityView($0, story: nil) }) : nil
    )
  }

  private func yearLink(_ year: Int, among years: Set<Int>) -> LinkView? {
    years.contains(year) ? link(PageTitle.year(year), PagePath.activityYear(year)) : nil
  }

  private func monthLink(_ month: Month) -> LinkView { link(month.title, month.path) }

  private func groupLinks(where fits: (ActivityGroup.Subject) -> Bool) -> [ActivityGroupLinkView] {
    site.groups.filter { fits($0.subject) }.map { group in
      let line = group.activities.first.flatMap { site.content.activities[$0].kind.line }
      return ActivityGroupLinkView(
        title: group.title,
        href: href(group.path),
        line: line?.rawValue ?? "不归哪条线",
        count: pastCount(of: group)
      )
    }
  }

  private func pastCount(of group: ActivityGroup) -> Int {
    group.activities.count { $0 < site.index.pastActivities }
  }

  /// Tasks along a line; kinds of activities have none of their own.
  private func tasks(along subject: ActivityGroup.Subject) -> [TaskProgress] {
    guard case .line(let line) = subject else { return [] }
    return site.tasks.filter { $0.task.line == line }.sorted { $0.isBefore($1) }
  }
}
