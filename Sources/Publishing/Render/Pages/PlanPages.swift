import Charts
import Intake

/// The plans: all of them, and each with its tasks.
extension PageMaker {
  func plansView() -> PlansView {
    PlansView(
      plans: site.plansByPeriod.map(planCard),
      downloads: taskDownloads(),
      removed: CountedListView(site.removedPromises(of: nil).map(changedPromise)),
      rules: statusRules(of: site.plans)
    )
  }

  func planView(_ progress: PlanProgress) throws -> PlanView {
    let plan = progress.plan
    var figure = figure(of: [progress], id: "progress-\(plan.slug)")
    // The page's title says already whose it is.
    figure?.title = "做到哪一步"
    return PlanView(
      summary: plan.lead,
      date: date(plan.date),
      counts: progress.unclear > 0 ? [StatusCountView(status: .unclear, count: progress.unclear)] : [],
      arrears: postTasks(progress.tasks.filter { $0.status == .overdue || $0.status == .unproven }),
      removed: CountedListView(site.removedPromises(of: plan).map(changedPromise)),
      figure: figure,
      contents: contents(plan.outline),
      parts: try parts(of: progress),
      rules: statusRules(of: [progress])
    )
  }

  /// One bar for the tasks of one or several plans; nil where there are none, so that there is nothing to say of them.
  func figure(of plans: [PlanProgress], id: String) -> FigureView? {
    let tasks = plans.flatMap(\.tasks)
    guard !tasks.isEmpty else { return nil }
    let title = plans.count == 1 ? plans[0].plan.title : "全部计划的进展"
    let kept = tasks.count { $0.status.isKept }
    let bar = ProgressBar(
      title: title,
      done: .number(Double(kept)),
      total: Double(tasks.count),
      unit: "项",
      segments: tasks.segments
    )
    let source = plans.count == 1 ? link(title, plans[0].plan.path) : link(PageTitle.plans, PagePath.plans)
    let facts = FigureFacts(of: plans, in: site)
    return figureView(bar.figure(id: id), id: id, title: title, facts: facts, source: source)
  }

  /// The rules that the tasks of these plans are judged by; nil where there are no tasks.
  func statusRules(of plans: [PlanProgress]) -> ListView<StatusRuleView>? {
    guard plans.contains(where: { !$0.tasks.isEmpty }) else { return nil }
    let rules = TaskStatus.ruleOrder.map { StatusRuleView(status: statusView($0), rule: $0.rule) }
    let hasUnclear = plans.contains { $0.unclear > 0 }
    return ListView(rules + (hasUnclear ? [StatusRuleView(status: .unclear, rule: UnclearPeriod.rule)] : []))
  }

  func statusView(_ status: TaskStatus) -> StatusView { StatusView(key: status.rawValue, label: status.label) }

  func taskDownloads() -> ListView<LinkView>? {
    ListView(zip(["CSV（WPS、Excel 可打开）", "JSON"], SiteFile.tasks(of: site.content)).map { link($0, $1) })
  }

  func changedPromise(_ promise: Promise) -> ChangedPromiseView {
    ChangedPromiseView(
      title: site.heading(of: promise),
      href: site.address(of: promise).map(href),
      plan: promise.current.planTitle,
      sentences: site.sentences(of: promise)
    )
  }

  func planCard(_ progress: PlanProgress) -> PlanCardView {
    PlanCardView(
      title: progress.plan.title,
      href: href(progress.plan.path),
      summary: progress.plan.summary.orNil,
      total: progress.tasks.count,
      done: progress.kept,
      figure: figure(of: [progress], id: "card-\(progress.plan.slug)")
    )
  }
}

extension PageMaker {
  private func parts(of progress: PlanProgress) throws -> [PlanPartView] {
    try progress.plan.parts.enumerated().map { number, part in
      switch part {
      case .text(let prose):
        PlanPartView(text: try html(prose, idPrefix: Prose.figurePrefix("part-\(number + 1)")), tasks: nil)
      case .tasks(let range):
        PlanPartView(text: nil, tasks: ListView(try range.map { try taskView(progress.tasks[$0], idPrefix: "") }))
      }
    }
  }
}

/// 时间待核: the plan names a period twice, so that nobody can say when its tasks were due.
private enum UnclearPeriod {
  static let rule = "计划两次写到同一个时期，年份要核对：核对以前，不算逾期，也不算逾期完成。其余照上面的规则。"
}

extension StatusView {
  fileprivate static let unclear = StatusView(key: "unclear", label: "时间待核")
}
