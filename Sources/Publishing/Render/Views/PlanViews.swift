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
  /// All tasks as open data.
  var downloads: ListView<LinkView>?
  /// Tasks of plans that are gone.
  var removed: CountedListView<ChangedPromiseView>?
  var rules: ListView<StatusRuleView>?
}

/// `plan.mustache`
struct PlanView: View {
  var summary: String?
  var date: DateView?
  /// How many tasks have an unclear period, which the figure does not say; none where all are clear.
  var counts: [StatusCountView]
  /// What is late or not proven.
  var arrears: CountedListView<PostTaskView>?
  /// Tasks that were published and are gone.
  var removed: CountedListView<ChangedPromiseView>?
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
  /// Nil on the plan's own page, where it stands under the heading that names it.
  var period: String?
  /// 时间待核: the plan names this period twice.
  var isPeriodUnclear: Bool
  var status: StatusView
  /// Done, late or not.
  var isKept: Bool
  /// Why the status is what it is, in one sentence.
  var reason: String
  var done: DateView?
  var line: String?
  var responsible: String?
  var measure: MeasureView?
  var evidence: EvidenceView?
  /// What was published of it first, where that was more, earlier or in other words, a sentence each.
  var changes: ListView<String>?
  /// What other plans promise of the same thing, earlier and later.
  var others: ListView<OtherPromiseView>?
}

/// A promise that is not what was published first.
struct ChangedPromiseView: View {
  var title: String
  /// Nil where it is gone.
  var href: String?
  var plan: String
  /// What was promised first, and since when it is not.
  var sentences: [String]
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
