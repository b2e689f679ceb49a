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
      figure: site.plans.isEmpty ? nil : progressFigure(of: site.plans, id: "progress-all"),
      plans: site.plans.map { planCard($0) },
      open: open.isEmpty ? nil : TaskListView(items: try open.map { try taskView($0, idPrefix: "open") }),
      statistics: site.content.statistics.map(statisticCard),
      recent: listOrNil(Array(recentActivities().prefix(5))),
      upcoming: listOrNil(Array(upcomingActivities().prefix(5))),
      rules: site.plans.isEmpty ? [] : statusRules,
      links: progressLinks
    )
  }

  func plansView() -> PlansView {
    PlansView(title: PageTitle.plans, plans: site.plans.map { planCard($0) }, rules: statusRules)
  }

  func planView(_ progress: PlanProgress) throws -> PlanView {
    let plan = progress.plan
    return PlanView(
      title: plan.title,
      summary: plan.summary,
      date: date(plan.date),
      counts: counts([progress]),
      figure: plan.tasks.isEmpty ? nil : progressFigure(of: [progress], id: "progress-\(plan.slug)"),
      contents: contents(plan.outline),
      parts: try parts(of: progress),
      rules: plan.tasks.isEmpty ? [] : statusRules
    )
  }

  func progressSummary() -> ProgressSummaryView? {
    guard !site.plans.isEmpty else { return nil }
    return ProgressSummaryView(
      sentence: ProgressSentences(site: site).overall,
      href: href("progress/index.html"),
      figure: progressFigure(of: site.plans, id: "progress-summary")
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
    let path = site.addresses.address(of: progress.address)
    return TaskView(
      anchor: idPrefix.isEmpty ? anchor : "\(idPrefix)-\(progress.address.plan)-\(anchor)",
      href: href(path),
      text: try html(task.text, idPrefix: "\(idPrefix)\(anchor)-figure"),
      plan: site.content.plans[progress.address.plan].title,
      period: task.period.label,
      isPeriodUnclear: task.isPeriodUnclear,
      status: statusView(progress.status),
      reason: StatusReason(progress, site: site).sentence,
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
  private var statusRules: [StatusRuleView] {
    TaskStatus.allCases.map { StatusRuleView(status: statusView($0), rule: $0.rule) }
  }

  private func statusView(_ status: TaskStatus) -> StatusView { StatusView(key: status.rawValue, label: status.label) }

  private func counts(_ plans: [PlanProgress]) -> [StatusCountView] {
    TaskStatus.allCases.compactMap { status in
      let count = plans.reduce(0) { $0 + $1.count(status) }
      return count == 0 ? nil : StatusCountView(status: statusView(status), count: count)
    }
  }

  private func planCard(_ progress: PlanProgress) -> PlanCardView {
    let total = progress.tasks.count
    return PlanCardView(
      title: progress.plan.title,
      href: href(progress.plan.path),
      summary: progress.plan.summary,
      total: total,
      done: progress.kept,
      percent: Percentage.whole(progress.kept, of: total),
      figure: progressFigure(of: [progress], id: "card-\(progress.plan.slug)")
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
    let text =
      progress.measured.map { "现有\(NumberText.plain($0))\(unit)，目标\(goal)\(unit)。" } ?? "目标\(goal)\(unit)，还没有数字。"
    let done = progress.measured.map(Value.number) ?? .missing
    let bar = ProgressBar(title: progress.task.title, done: done, total: target.value, unit: unit, noun: "")
    let table = target.source.flatMap { source in site.content.statistics.first { $0.name == source.table } }
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

  private func tiles() -> [TileView] {
    let tasks = site.plans.flatMap(\.tasks)
    let kept = tasks.count { $0.status.isKept }
    let overdue = tasks.count { $0.status == .overdue }
    let past = site.content.activities.filter { $0.date <= site.date }
    let thisYear = past.count { $0.date.year == site.date.year }
    let planTiles = [
      TileView(
        label: "已完成的任务",
        value: "\(kept)",
        unit: "项",
        note: "共\(tasks.count)项",
        href: href("progress/plans/index.html")
      ),
      TileView(
        label: "已逾期的任务",
        value: "\(overdue)",
        unit: "项",
        note: "过了时期还没做完",
        href: href("progress/plans/index.html")
      ),
    ]
    let activityTile = TileView(
      label: "今年的活动",
      value: "\(thisYear)",
      unit: "次",
      note: "记录在案共\(past.count)次",
      href: href("progress/activities/index.html")
    )
    return (tasks.isEmpty ? [] : planTiles) + (past.isEmpty ? [] : [activityTile])
  }

  private var progressLinks: [LinkView] {
    let known = Set(site.pages.map(\.path))
    let all = [
      (PageTitle.plans, "progress/plans/index.html"), (PageTitle.activities, "progress/activities/index.html"),
      (PageTitle.statistics, "progress/statistics/index.html"), (PageTitle.data, "data/index.html"),
    ]
    return all.filter { known.contains($0.1) }.map { link($0.0, $0.1) }
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
