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

/// A task that is not kept yet, in one line.
struct OpenTaskView: View {
  var task: PostTaskView
  var reason: String
  /// 3场／4场: measured and target.
  var measure: String?
  var responsible: String?
}

/// What is new since the last release.
struct ChangesView: View {
  var since: DateView
  var articles: ListView<LinkView>?
  var tasks: ListView<LinkView>?
  var statistics: ListView<LinkView>?
  /// 12 activities since; nil where there were none.
  var activities: LinkView?
}

/// Facilities against every stated target.
struct TargetsView: View {
  var figures: [FigureView]
  /// The tasks that state the targets.
  var tasks: [TaskLinkView]
}

/// Tables under one heading.
struct StatisticTopicView: View {
  var title: String
  var anchor: String
  var tables: [StatisticCardView]
}

/// Guidance published and reviewed, a row a section.
struct GuidanceStateView: View {
  var rows: [GuidanceRowView]
  var facts: FactsView
}

struct GuidanceRowView: View {
  var title: String
  var href: String
  var published: Int
  var reviewed: Int
  var overdue: Int
  /// Of the newest article.
  var newest: DateView?
}
