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
  /// Done, late or not.
  var isKept: Bool
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
  /// What is not done, first what is late.
  var open: CountedListView<PostTaskView>?
  /// What is done.
  var kept: CountedListView<PostTaskView>?
}

struct PostTaskView: View {
  var title: String
  var href: String
  var period: String
  var status: StatusView
}
