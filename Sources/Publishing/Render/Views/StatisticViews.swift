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
