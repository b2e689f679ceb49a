/// `progress.mustache`: what was promised, what is done.
struct ProgressView: View {
  /// Three sentences at most: is the home on course?
  var sentences: [String]
  var tiles: ListView<TileView>?
  /// All plans together, a row a period, with today's line.
  var timeline: FigureView?
  /// All plans together, one bar.
  var figure: FigureView?
  var plans: [PlanCardView]
  /// What is new since the last release.
  var changes: ChangesView?
  /// 三率: what ought to be 100 %.
  var rates: ListView<FigureView>?
  /// The three lines and safety by term.
  var lines: FigureView?
  /// The three ways to keep in touch, by month.
  var channels: FigureView?
  /// What is there against every stated target, a figure a unit.
  var targets: TargetsView?
  /// Tables by their topics.
  var topics: [StatisticTopicView]
  var guidance: GuidanceStateView?
  /// Tasks whose period is over or running and that are not done.
  var open: ListView<OpenTaskView>?
  var recent: ListView<ActivityView>?
  var upcoming: ListView<ActivityView>?
  var rules: ListView<StatusRuleView>?
  var links: ListView<LinkView>?
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
  var plans: [PlanCardView]
  var rules: ListView<StatusRuleView>?
}

/// `plan.mustache`
struct PlanView: View {
  var summary: String?
  var date: DateView?
  /// How many tasks have each status; last, how many have an unclear period.
  var counts: [StatusCountView]
  var figure: FigureView?
  var contents: ListView<HeadingView>?
  /// The plan's own text in order; each part is text or tasks.
  var parts: [PlanPartView]
  var rules: ListView<StatusRuleView>?
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

/// How a status is found; the rules stand in the order in which they are tried.
struct StatusRuleView: View {
  var status: StatusView
  var rule: String
}

struct PlanPartView: View {
  /// HTML.
  var text: String?
  var tasks: ListView<TaskView>?
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
  /// What other plans promise of the same thing, earlier and later.
  var others: ListView<OtherPromiseView>?
}

struct OtherPromiseView: View {
  var plan: String
  var href: String
  var period: String
  /// 5台
  var target: String
  /// Written after this task's plan.
  var isLater: Bool
}

/// What was measured against the target.
struct MeasureView: View {
  /// 现有 3 台，目标 5 台
  var text: String
  var figure: FigureView
  var source: LinkView?
}

struct EvidenceView: View {
  /// All of it, or the latest where there is much.
  var items: [EvidenceItemView]
  /// All of it by month, where the items are not all.
  var whole: WholeEvidenceView?
}

struct WholeEvidenceView: View {
  var count: Int
  var months: [EvidenceMonthView]
}

/// A month's page, and how much of the evidence stands on it.
struct EvidenceMonthView: View {
  var title: String
  var href: String
  var count: Int
}

struct EvidenceItemView: View {
  var title: String
  var href: String
  var date: DateView
}

/// `review.mustache`: a year, drafted from the data and completed by the school.
struct ReviewView: View {
  var year: String
  var sentences: [String]
  var figure: FigureView?
  var days: FigureView?
  /// What was measured against what was promised.
  var measured: ListView<MeasuredTaskView>?
  var outcomes: [OutcomeView]
  /// HTML: the school's own words.
  var words: WordsView?
  var rules: ListView<StatusRuleView>?
  var neighbours: NeighboursView?
}

struct WordsView: View {
  var title: String
  /// HTML.
  var body: String
}

struct MeasuredTaskView: View {
  var title: String
  var href: String
  var target: String
  var measured: String
  var status: StatusView
}

struct OutcomeView: View {
  var status: StatusView
  var anchor: String
  var count: Int
  var tasks: [TaskLinkView]
}

struct TaskLinkView: View {
  var title: String
  var href: String
  var period: String
  var responsible: String?
  var done: DateView?
  /// In a review the status of today, where it is another than that of then.
  var now: StatusView?
}

/// `responsible.mustache`: tasks by the post that answers for them.
struct ResponsibleView: View {
  var posts: [PostView]
  var rules: ListView<StatusRuleView>?
}

struct PostView: View {
  var name: String
  var anchor: String
  var total: Int
  var counts: [StatusCountView]
  var tasks: [PostTaskView]
}

struct PostTaskView: View {
  var title: String
  var href: String
  var period: String
  var status: StatusView
}
