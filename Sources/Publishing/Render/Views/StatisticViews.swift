struct StatisticCardView: View {
  var title: String
  var href: String
  var figure: FigureView
}

/// Tables under one heading, by name alone.
struct StatisticNamesView: View {
  var title: String
  var tables: [StatisticNameView]
}

struct StatisticNameView: View {
  var title: String
  var href: String
  /// Past its next update: 已过期.
  var isOverdue: Bool
  /// A cell says 未统计.
  var hasUncounted: Bool
}

/// `statistics.mustache`
struct StatisticsView: View {
  var topics: [StatisticTopicView]
  var removed: ListView<RemovedTableView>?
}

/// A table that was published once and is not any more.
struct RemovedTableView: View {
  var title: String
  /// Since when.
  var removed: DateView?
  var earlier: ListView<LinkView>?
}

/// `statistic.mustache`
struct StatisticView: View {
  var figure: FigureView
  /// How small numbers are protected.
  var method: String
  var downloads: [LinkView]
  /// The files for earlier days.
  var earlier: ListView<LinkView>?
  /// schema.org/Dataset as JSON-LD.
  var structuredData: String
  /// Tasks that are measured by this table.
  var tasks: ListView<LinkView>?
}

/// `data.mustache`: the open data.
struct DataView: View {
  var tables: [DataTableView]
  var removed: ListView<RemovedTableView>?
  /// All tasks with their states.
  var tasks: ListView<LinkView>?
  var package: String
  var licence: LinkView?
}

struct DataTableView: View {
  var title: String
  var page: String
  var csv: String
  var json: String
  var definition: String?
  var rows: Int
  var updated: DateView?
  var earlier: ListView<LinkView>?
}
