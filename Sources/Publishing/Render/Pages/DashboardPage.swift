import Disclosure
import Intake

/// The dashboard: is the home on course, and what proves it?
extension PageMaker {
  func progressView() -> ProgressView {
    let facts = FigureFacts(of: site.plans, in: site)
    let shown =
      site.content.statistics.filter(\.table.heading.isCoverage).map(\.name) + [channels?.name].compactMap(\.self)
    return ProgressView(
      sentences: ProgressSentences(site: site).all(),
      tiles: ListView(planTiles + activityTiles),
      timeline: timeline(of: site.tasks, title: "每半年答应了什么，做到哪一步", id: "timeline", facts: facts),
      figure: figure(of: site.plans, id: "progress-all"),
      plans: site.plansByPeriod.map(planCard),
      changes: changes(),
      rates: rates(),
      lines: linesFigure(),
      channels: channelsFigure(),
      targets: targetsView(),
      topics: statisticTopics(of: site.content.statistics.filter { !shown.contains($0.name) }),
      guidance: guidanceState(),
      open: openTasks(),
      recent: recentActivities(limit: 5),
      upcoming: upcomingActivities(limit: 5),
      rules: statusRules(of: site.plans),
      links: progressLinks
    )
  }

  func progressSummary() -> ProgressSummaryView? {
    guard !site.plans.isEmpty else { return nil }
    return ProgressSummaryView(
      sentence: ProgressSentences(site: site).overall,
      href: href(PagePath.progress),
      figure: figure(of: site.plans, id: "progress-summary")
    )
  }
}

extension PageMaker {
  /// Begun and not kept: first what is late, then what is not proven, then what is being done.
  private func openTasks() -> ListView<OpenTaskView>? {
    let open = site.tasks.filter { task in
      !task.status.isKept && !task.task.isPeriodUnclear && task.task.period.start <= site.date
    }
    let order: [TaskStatus] = [.overdue, .unproven, .inProgress]
    let sorted = order.flatMap { status in open.filter { $0.status == status }.sorted { $0.isBefore($1) } }
    return ListView(sorted.map(openTask))
  }

  private func openTask(_ progress: TaskProgress) -> OpenTaskView {
    let texts = measureTexts(of: progress)
    return OpenTaskView(
      task: postTask(progress),
      reason: StatusReason(progress: progress).sentence,
      measure: texts.flatMap { texts in texts.measured.map { "\($0)／\(texts.target)" } },
      responsible: progress.task.responsible
    )
  }

  private func rates() -> ListView<FigureView>? {
    let tables = site.content.statistics.filter(\.table.heading.isCoverage)
    return ListView(tables.map { figureView(of: $0, id: "rates-\($0.name)") })
  }

  private func changes() -> ChangesView? {
    guard let last = site.last else { return nil }
    let changes = ReleaseChanges(of: site, since: last)
    guard !changes.isEmpty else { return nil }
    let statistics = changes.statistics.map { site.content.statistics[$0] }
    return ChangesView(
      since: dateView(changes.since),
      articles: ListView(changes.articles.map(articleLink)),
      tasks: ListView(changes.kept.map { taskLink($0.address) }),
      statistics: ListView(statistics.map { link($0.title, $0.path) }),
      activities: changes.activities == 0
        ? nil : link("\(changes.activities)次活动", PagePath.activities)
    )
  }

  private func guidanceState() -> GuidanceStateView? {
    guard !site.content.articles.isEmpty else { return nil }
    let rows = site.content.sections.map { section in
      let articles = site.articles(in: section.key).map { site.content.articles[$0] }
      return GuidanceRowView(
        title: section.title,
        href: href(section.path),
        published: articles.count,
        reviewed: articles.count { $0.reviewedBy != nil },
        overdue: articles.count { $0.isReviewOverdue(on: site.date) },
        newest: date(articles.compactMap(\.date).max())
      )
    }
    return GuidanceStateView(
      rows: rows,
      facts: factsView(FigureFacts(of: site.content.articles, in: site))
    )
  }

  /// Of the tasks that are due by now, and of those that are due in the running period.
  private var planTiles: [TileView] {
    let tasks = site.tasks
    guard !tasks.isEmpty else { return [] }
    let due = tasks.filter { !$0.task.isPeriodUnclear && $0.task.period.end < site.date }
    let running = tasks.filter { $0.task.isDue(on: site.date) }
    let overdue = tasks.count { $0.status == .overdue }
    return [
      tile(
        "到期的做完了",
        due.count { $0.status.isKept },
        "项",
        note: "到期一共\(due.count)项",
        PagePath.progress,
        "timeline"
      ),
      tile(spanDone(running), running.count { $0.status.isKept }, "项", note: "这段时间一共\(running.count)项", PagePath.plans),
      tile("已逾期", overdue, "项", note: "全部\(tasks.count)项里，过了时期还没做完的", PagePath.progress, "part-open"),
    ]
  }

  /// A half-year is named where all that is running is one.
  private func spanDone(_ running: [TaskProgress]) -> String {
    running.allSatisfy { $0.task.period.label.hasSuffix("半年") } ? "这半年做完了" : "这段时间做完了"
  }

  private var activityTiles: [TileView] {
    let past = site.pastActivities
    guard !past.isEmpty else { return [] }
    let thisYear = past.count { $0.date.year == site.date.year }
    return [tile("今年的活动", thisYear, "次", note: "记录在案共\(past.count)次", PagePath.activities)]
  }

  private func tile(
    _ label: String,
    _ count: Int,
    _ unit: String,
    note: String,
    _ path: String,
    _ anchor: String? = nil
  )
    -> TileView
  {
    let address = SiteAddress(path: path, anchor: anchor)
    return TileView(label: label, value: "\(count)", unit: unit, note: note, href: href(address))
  }

  private var progressLinks: ListView<LinkView>? {
    let all = [
      (PageTitle.plans, PagePath.plans), (PageTitle.responsible, PagePath.responsible),
      (PageTitle.activities, PagePath.activities),
      (PageTitle.statistics, PagePath.statistics), (PageTitle.data, PagePath.data),
    ]
    let reviews = site.reviews.map { link(PageTitle.review($0.year), PagePath.review(of: $0.year)) }
    return ListView(all.filter { site.hasPage($0.1) }.map { link($0.0, $0.1) } + reviews)
  }
}
