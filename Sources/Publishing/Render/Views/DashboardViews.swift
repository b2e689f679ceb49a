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
