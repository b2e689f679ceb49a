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
}

/// `statistic.mustache`
struct StatisticView: View {
  var figure: FigureView
  /// How small numbers are protected.
  var method: String
  var downloads: [LinkView]
  /// schema.org/Dataset as JSON-LD.
  var structuredData: String
  /// Tasks that are measured by this table.
  var tasks: ListView<LinkView>?
}

/// `data.mustache`: the open data.
struct DataView: View {
  var tables: [DataTableView]
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
}
