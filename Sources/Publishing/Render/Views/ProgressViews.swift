/// `progress.mustache`: what was promised, what is done.
struct ProgressView: View {
  var title: String
  /// Three sentences at most: is the home on course?
  var sentences: [String]
  var tiles: [TileView]
  /// All plans together, a bar a period.
  var figure: FigureView?
  var plans: [PlanCardView]
  /// Tasks whose period is over or running and that are not done.
  var open: TaskListView?
  var statistics: [StatisticCardView]
  var recent: ActivityListView?
  var upcoming: ActivityListView?
  var rules: [StatusRuleView]
  var links: [LinkView]
}

/// A number worth a large figure.
struct TileView: View {
  var label: String
  var value: String
  var unit: String
  var note: String
  var href: String
}

struct ProgressSummaryView: View {
  var sentence: String
  var href: String
  var figure: FigureView?
}

struct PlanCardView: View {
  var title: String
  var href: String
  var summary: String
  var total: Int
  var done: Int
  /// Whole percent.
  var percent: Int
  var figure: FigureView
}

/// `plans.mustache`
struct PlansView: View {
  var title: String
  var plans: [PlanCardView]
  var rules: [StatusRuleView]
}

/// `plan.mustache`
struct PlanView: View {
  var title: String
  var summary: String
  var date: DateView?
  var counts: [StatusCountView]
  var figure: FigureView?
  var contents: ContentsView?
  /// The plan's own text in order; each part is text or tasks.
  var parts: [PlanPartView]
  var rules: [StatusRuleView]
}

struct StatusCountView: View {
  var status: StatusView
  var count: Int
}

struct StatusView: View {
  /// `done`, `done-late`, `unproven`, `overdue`, `in-progress`, `not-started`, `unclear`
  var key: String
  var label: String
}

struct StatusRuleView: View {
  var status: StatusView
  var rule: String
}

struct PlanPartView: View {
  /// HTML.
  var text: String?
  var tasks: TaskListView?
}

struct TaskListView: View {
  var items: [TaskView]
}

struct TaskView: View {
  /// The id of the element, so that others can link to it.
  var anchor: String
  /// The address of the task on its plan's page.
  var href: String
  /// HTML of the task's wording.
  var text: String
  var plan: String
  var period: String
  /// 时间待核: the plan names this period twice.
  var isPeriodUnclear: Bool
  var status: StatusView
  /// Why the status is what it is, in one sentence.
  var reason: String
  var done: DateView?
  var line: String?
  var responsible: String?
  var measure: MeasureView?
  var evidence: EvidenceView?
}

/// What was measured against the target.
struct MeasureView: View {
  /// 现有 3 台，目标 5 台
  var text: String
  var figure: FigureView
  var source: LinkView?
}

struct EvidenceView: View {
  var items: [EvidenceItemView]
}

struct EvidenceItemView: View {
  var title: String
  var href: String
  var date: DateView
}

struct ActivityListView: View {
  var items: [ActivityView]
}

struct ActivityView: View {
  var anchor: String
  /// The address of the activity on its month's page.
  var href: String
  var date: DateView
  var title: String
  var kind: String
  var line: String
  /// 34人
  var participants: String?
  /// 28人, or 不足5人
  var children: String?
  var quantity: String?
  var place: String?
  /// HTML.
  var story: String?
  var note: String?
  var tasks: TaskLinksView?
  var isPlanned: Bool
}

struct TaskLinksView: View {
  var items: [LinkView]
}

/// `activities.mustache`: all years.
struct ActivitiesView: View {
  var title: String
  var years: [YearView]
  var figure: FigureView?
  var kinds: [KindCountView]
  var recent: ActivityListView?
  var upcoming: ActivityListView?
}

struct YearView: View {
  var year: String
  var href: String
  var count: Int
}

struct KindCountView: View {
  var kind: String
  var line: String
  var count: Int
}

/// `activity-year.mustache`
struct ActivityYearView: View {
  var title: String
  var year: String
  var count: Int
  var figure: FigureView?
  var months: [MonthView]
  var previous: LinkView?
  var next: LinkView?
}

struct MonthView: View {
  /// 2025年3月
  var title: String
  var href: String
  var anchor: String
  var count: Int
  var activities: [ActivityView]
}

/// `activity-month.mustache`
struct ActivityMonthView: View {
  var title: String
  var year: LinkView
  var activities: [ActivityView]
  var previous: LinkView?
  var next: LinkView?
}

struct StatisticCardView: View {
  var title: String
  var href: String
  var sentence: String
  var updated: DateView?
}

/// `statistics.mustache`
struct StatisticsView: View {
  var title: String
  var tables: [StatisticCardView]
}

/// `statistic.mustache`
struct StatisticView: View {
  var title: String
  var definition: String?
  var figure: FigureView
  var unit: String
  var asOf: DateView?
  var updated: DateView?
  var nextUpdate: DateView?
  /// Past its next update on the day of the build: 已过期.
  var isOverdue: Bool
  var source: String?
  var responsible: String?
  /// How small numbers are protected.
  var method: String
  var downloads: [LinkView]
}

/// `data.mustache`: the open data.
struct DataView: View {
  var title: String
  var tables: [DataTableView]
  var package: String
}

struct DataTableView: View {
  var title: String
  var page: String
  var csv: String
  var json: String
  var definition: String?
}
