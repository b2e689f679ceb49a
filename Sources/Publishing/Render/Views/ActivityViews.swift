/// A list of activities that a text asks for.
struct ActivityBlockView: View {
  var id: String
  var list: ListView<ActivityView>?
}

struct ActivityView: View {
  var anchor: String
  /// The address of the activity on its month's page.
  var href: String
  var date: DateView
  var title: String
  var kind: String
  var line: String?
  /// 34人
  var participants: String?
  /// 28人, or 不足5人
  var children: String?
  var quantity: String?
  var place: String?
  /// HTML.
  var story: String?
  var note: String?
  var tasks: ListView<LinkView>?
  var isPlanned: Bool
}

/// `activities.mustache`: all years.
struct ActivitiesView: View {
  var years: [YearView]
  /// The days of the year of the build.
  var days: FigureView?
  var figure: FigureView?
  var lines: [ActivityGroupLinkView]
  var kinds: [ActivityGroupLinkView]
  var recent: ListView<ActivityView>?
  var upcoming: ListView<ActivityView>?
}

struct YearView: View {
  var year: String
  var href: String
  var count: Int
}

/// A list of activities on a page of its own.
struct ActivityGroupLinkView: View {
  var title: String
  var href: String
  var line: String
  var count: Int
}

/// `activity-group.mustache`: activities along one line or of one kind.
struct ActivityGroupView: View {
  var count: Int
  var figure: FigureView?
  /// Tasks that belong to the line, on the first page.
  var tasks: [PostTaskView]
  var pagination: PaginationView?
  var years: [ActivityGroupYearView]
}

struct ActivityGroupYearView: View {
  var year: String
  var anchor: String
  var activities: [ActivityView]
}

/// `activity-year.mustache`
struct ActivityYearView: View {
  var year: String
  var count: Int
  var figure: FigureView?
  var months: [MonthView]
  var neighbours: NeighboursView?
}

struct MonthView: View {
  /// 2025年3月
  var title: String
  var href: String
  var anchor: String
  var count: Int
  /// Absent where a year has so many that each month's stand only on its own page.
  var activities: ListView<ActivityView>?
}

/// `activity-month.mustache`
struct ActivityMonthView: View {
  var year: LinkView
  var activities: [ActivityView]
  var neighbours: NeighboursView?
}
