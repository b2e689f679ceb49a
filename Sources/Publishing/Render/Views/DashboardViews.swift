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
  var topics: [StatisticNamesView]
  var guidance: GuidanceStateView?
  /// Tasks that are not done; nil where there are no tasks at all.
  var open: OpenTasksView?
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
  var href: String
}

struct ProgressSummaryView: View {
  var sentence: String
  var href: String
  var figure: FigureView?
}

/// What is not done yet, by how it stands.
struct OpenTasksView: View {
  var late: CountedListView<OpenTaskView>?
  /// Ticked and not proven.
  var unproven: CountedListView<OpenTaskView>?
  /// In one sentence: what is due in these months.
  var current: String?
  var running: CountedListView<OpenTaskView>?
  /// Due in these months and not begun.
  var waiting: CountedListView<OpenTaskView>?
  var kept: KeptTasksView?
}

/// What is done: of what is due, and the rest.
struct KeptTasksView: View {
  var count: Int
  var due: CountedListView<PostTaskView>?
  var ahead: CountedListView<PostTaskView>?
}

/// A task that is not kept yet, in a few lines.
struct OpenTaskView: View {
  var task: PostTaskView
  var reason: String
  /// 143: how many days ago its period ended.
  var daysLate: String?
  /// 3场／4场: measured and target.
  var measure: String?
  var responsible: String?
  /// The latest record of it.
  var latest: EvidenceItemView?
}

/// What is new since the last release.
struct ChangesView: View {
  var since: DateView
  var articles: ListView<LinkView>?
  var tasks: ListView<LinkView>?
  /// 改过的承诺: moved to later, made smaller, said otherwise or taken out.
  var promises: ListView<ChangedPromiseView>?
  /// Titles of tables that are not published any more.
  var removedTables: ListView<String>?
  /// With figures that were corrected.
  var corrected: ListView<LinkView>?
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
