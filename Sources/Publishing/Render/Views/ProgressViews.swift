/// `progress.mustache`: what was promised, what is done.
struct ProgressView: View {
  var title: String
  /// Three sentences at most: is the home on course?
  var sentences: [String]
  var tiles: TilesView?
  /// All plans together, a bar a period.
  var figure: FigureView?
  var plans: [PlanCardView]
  /// Tasks whose period is over or running and that are not done.
  var open: TaskListView?
  var statistics: [StatisticCardView]
  var recent: ActivityListView?
  var upcoming: ActivityListView?
  var rules: StatusRulesView?
  var links: LinksView?
}

struct TilesView: View {
  var items: [TileView]
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
  var summary: String?
  var total: Int
  var done: Int
  /// Absent where the plan has no tasks.
  var figure: FigureView?
}

/// `plans.mustache`
struct PlansView: View {
  var title: String
  var plans: [PlanCardView]
  var rules: StatusRulesView?
}

/// `plan.mustache`
struct PlanView: View {
  var title: String
  var summary: String?
  var date: DateView?
  /// How many tasks have each status; last, how many have an unclear period.
  var counts: [StatusCountView]
  var figure: FigureView?
  var contents: ContentsView?
  /// The plan's own text in order; each part is text or tasks.
  var parts: [PlanPartView]
  var rules: StatusRulesView?
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

/// How a status is found, in the order in which the rules are tried.
struct StatusRulesView: View {
  var items: [StatusRuleView]
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
