import Charts
import Intake

/// The dashboard, the plans, and tasks with their status and evidence.
extension PageMaker {
  func progressView() throws -> ProgressView {
    let open = site.plans.flatMap(\.tasks).filter { task in
      !task.status.isKept && !task.task.isPeriodUnclear && task.task.period.start <= site.date
    }
    return ProgressView(
      title: PageTitle.progress,
      sentences: ProgressSentences(site: site).all(),
      tiles: tiles(),
      figure: figure(of: site.plans, id: "progress-all"),
      plans: site.plans.map { planCard($0) },
      open: open.isEmpty ? nil : TaskListView(items: try open.map { try taskView($0, idPrefix: "open") }),
      statistics: site.content.statistics.map(statisticCard),
      recent: recentActivities(limit: 5).orNil,
      upcoming: upcomingActivities(limit: 5).orNil,
      rules: statusRules(of: site.plans),
      links: progressLinks
    )
  }

  func plansView() -> PlansView {
    PlansView(title: PageTitle.plans, plans: site.plans.map { planCard($0) }, rules: statusRules(of: site.plans))
  }

  func planView(_ progress: PlanProgress) throws -> PlanView {
    let plan = progress.plan
    return PlanView(
      title: plan.title,
      summary: plan.summary.orNil,
      date: date(plan.date),
      counts: counts(progress),
      figure: figure(of: [progress], id: "progress-\(plan.slug)"),
      contents: contents(plan.outline),
      parts: try parts(of: progress),
      rules: statusRules(of: [progress])
    )
  }

  func progressSummary() -> ProgressSummaryView? {
    guard !site.plans.isEmpty else { return nil }
    return ProgressSummaryView(
      sentence: ProgressSentences(site: site).overall,
      href: href("progress/index.html"),
      figure: figure(of: site.plans, id: "progress-summary")
    )
  }

  /// One bar for the tasks of one or several plans.
  func progressFigure(of plans: [PlanProgress], id: String) -> FigureView {
    let tasks = plans.flatMap(\.tasks)
    let segments = TaskStatus.allCases.map { status in
      ProgressBar.Segment(name: status.label, count: tasks.count { $0.status == status }, style: status.style)
    }
    let title = plans.count == 1 ? plans[0].plan.title : "全部计划的进展"
    let kept = tasks.count { $0.status.isKept }
    let bar = ProgressBar(
      title: title,
      done: .number(Double(kept)),
      total: Double(tasks.count),
      unit: "项",
      segments: segments
    )
    let source = plans.count == 1 ? link(title, plans[0].plan.path) : link(PageTitle.plans, "progress/plans/index.html")
    return figureView(bar.figure(id: id), id: id, title: title, source: source.href == href(page.path) ? nil : source)
  }

  func taskView(_ progress: TaskProgress, idPrefix: String) throws -> TaskView {
    let task = progress.task
    let anchor = site.addresses.anchor(of: progress.address)
    let address = site.addresses.address(of: progress.address)
    return TaskView(
      anchor: idPrefix.isEmpty ? anchor : "\(idPrefix)-\(progress.address.plan)-\(anchor)",
      href: href(address),
      text: try html(task.text, idPrefix: "\(idPrefix)\(anchor)-figure"),
      plan: site.content.plans[progress.address.plan].title,
      period: task.period.label,
      isPeriodUnclear: task.isPeriodUnclear,
      status: statusView(progress.status),
      reason: StatusReason(progress: progress).sentence,
      done: date(task.done),
      line: task.line?.rawValue,
      responsible: task.responsible,
      measure: measure(of: progress, id: "\(idPrefix)measure-\(progress.address.plan)-\(anchor)"),
      evidence: evidence(of: progress)
    )
  }

  func figureView(_ figure: Figure, id: String, title: String, source: LinkView?) -> FigureView {
    FigureView(id: id, title: title, svg: figure.svg, table: figure.table, sentence: figure.sentence, source: source)
  }
}

extension PageMaker {
  /// Nil where there are no tasks, so that there is nothing to say about their progress.
  private func figure(of plans: [PlanProgress], id: String) -> FigureView? {
    plans.contains { !$0.tasks.isEmpty } ? progressFigure(of: plans, id: id) : nil
  }

  /// The rules that the tasks of these plans are judged by; nil where there are no tasks.
  private func statusRules(of plans: [PlanProgress]) -> StatusRulesView? {
    guard plans.contains(where: { !$0.tasks.isEmpty }) else { return nil }
    let rules = TaskStatus.ruleOrder.map { StatusRuleView(status: statusView($0), rule: $0.rule) }
    let hasUnclear = plans.contains { $0.unclear > 0 }
    return StatusRulesView(
      items: rules + (hasUnclear ? [StatusRuleView(status: .unclear, rule: UnclearPeriod.rule)] : [])
    )
  }

  private func statusView(_ status: TaskStatus) -> StatusView { StatusView(key: status.rawValue, label: status.label) }

  private func counts(_ plan: PlanProgress) -> [StatusCountView] {
    let counts = TaskStatus.allCases.map { StatusCountView(status: statusView($0), count: plan.count($0)) }
    return (counts + [StatusCountView(status: .unclear, count: plan.unclear)]).filter { $0.count > 0 }
  }

  private func planCard(_ progress: PlanProgress) -> PlanCardView {
    let total = progress.tasks.count
    return PlanCardView(
      title: progress.plan.title,
      href: href(progress.plan.path),
      summary: progress.plan.summary.orNil,
      total: total,
      done: progress.kept,
      figure: figure(of: [progress], id: "card-\(progress.plan.slug)")
    )
  }

  private func parts(of progress: PlanProgress) throws -> [PlanPartView] {
    try progress.plan.parts.enumerated().map { number, part in
      switch part {
      case .text(let prose):
        PlanPartView(text: try html(prose, idPrefix: "part-\(number + 1)-figure"), tasks: nil)
      case .tasks(let range):
        PlanPartView(
          text: nil,
          tasks: TaskListView(items: try range.map { try taskView(progress.tasks[$0], idPrefix: "") })
        )
      }
    }
  }

  private func measure(of progress: TaskProgress, id: String) -> MeasureView? {
    guard let target = progress.task.target else { return nil }
    let unit = target.unit
    let goal = NumberText.plain(target.value)
    let measured = progress.measured.map { "现有\(NumberText.plain($0))\(unit)" } ?? progress.withheld
    let text = measured.map { "\($0)，目标\(goal)\(unit)。" } ?? "目标\(goal)\(unit)，还没有数字。"
    let withheld = progress.withheld.map { Value.partial(PartialValue(words: $0, label: $0)) }
    let done = progress.measured.map(Value.number) ?? withheld ?? .missing
    let bar = ProgressBar(title: progress.task.title, done: done, total: target.value, unit: unit, noun: "")
    let table = target.source.flatMap { site.statistic($0.table) }
    return MeasureView(
      text: text,
      figure: figureView(bar.figure(id: id), id: id, title: progress.task.title, source: nil),
      source: table.map { link($0.title, $0.path) }
    )
  }

  private func evidence(of progress: TaskProgress) -> EvidenceView? {
    guard !progress.evidence.isEmpty else { return nil }
    return EvidenceView(
      items: progress.evidence.map { index in
        let activity = site.content.activities[index]
        return EvidenceItemView(
          title: activity.title,
          href: href(site.addresses.address(ofActivity: index)),
          date: dateView(activity.date)
        )
      }
    )
  }

  private func tiles() -> TilesView? {
    let tiles = planTiles + activityTiles
    return tiles.isEmpty ? nil : TilesView(items: tiles)
  }

  private var planTiles: [TileView] {
    let tasks = site.plans.flatMap(\.tasks)
    guard !tasks.isEmpty else { return [] }
    let kept = tasks.count { $0.status.isKept }
    let overdue = tasks.count { $0.status == .overdue }
    let plans = href("progress/plans/index.html")
    return [
      TileView(label: "已完成的任务", value: "\(kept)", unit: "项", note: "共\(tasks.count)项", href: plans),
      TileView(
        label: "已逾期的任务",
        value: "\(overdue)",
        unit: "项",
        note: "过了时期还没做完",
        href: plans
      ),
    ]
  }

  private var activityTiles: [TileView] {
    let past = site.pastActivities
    guard !past.isEmpty else { return [] }
    let thisYear = past.count { $0.date.year == site.date.year }
    return [
      TileView(
        label: "今年的活动",
        value: "\(thisYear)",
        unit: "次",
        note: "记录在案共\(past.count)次",
        href: href("progress/activities/index.html")
      )
    ]
  }

  private var progressLinks: LinksView? {
    let all = [
      (PageTitle.plans, "progress/plans/index.html"), (PageTitle.activities, "progress/activities/index.html"),
      (PageTitle.statistics, "progress/statistics/index.html"), (PageTitle.data, "data/index.html"),
    ]
    return links(all.filter { site.hasPage($0.1) }.map { link($0.0, $0.1) })
  }
}

extension TaskStatus {
  fileprivate var style: SegmentStyle {
    switch self {
    case .done: .done
    case .doneLate: .late
    case .unproven: .unproven
    case .overdue: .overdue
    case .inProgress: .active
    case .notStarted: .open
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
