/// `large.mustache`: a page in large type with nothing around it.
struct LargeView: View {
  var summary: String?
  /// HTML.
  var body = ""
  /// 心理导航: no diagnosis, and whom to call.
  var showsHelpLines = false
  /// The day of the next review has passed.
  var reviewOverdue = false
  var recording: RecordingView?
  /// Lists of links below the text: sections, articles, topics.
  var groups: [LinkGroupView] = []
  var neighbours: NeighboursView?
  var pagination: PaginationView?
}

/// Links under a heading.
struct LinkGroupView: View {
  var title: String
  var items: [LinkView]
}

/// `search.mustache`
struct SearchView: View {
  /// The first character of each file that the index is spread over, with a mark between any two.
  var starts: String
  /// Changes with the index, so that no browser mixes an old part with a new one.
  var version: String
}
