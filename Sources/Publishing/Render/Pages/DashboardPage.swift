import Disclosure
import Intake

/// The dashboard: is the home on course, and what proves it?
extension PageMaker {
  func progressView() -> ProgressView {
    let facts = FigureFacts(of: site.plans, in: site)
    return ProgressView(
      sentences: ProgressSentences(site: site).all(),
      tiles: tiles(),
      timeline: timeline(of: site.tasks, title: "每半年答应了什么，做到哪一步", id: "timeline", facts: facts),
      figure: figure(of: site.plans, id: "progress-all"),
      plans: site.plansByPeriod.map(planCard),
      changes: changes(),
      rates: rates(),
      lines: linesFigure(),
      channels: channelsFigure(),
      targets: targetsView(),
      topics: statisticNames(),
      guidance: guidanceState(),
      open: openTasks(),
      recent: recentActivities(limit: 3),
      upcoming: upcomingActivities(limit: 3),
      rules: statusRules(of: site.plans),
      links: progressLinks
    )
  }

  func progressSummary() -> ProgressSummaryView? {
    guard !site.plans.isEmpty else { return nil }
    return ProgressSummaryView(
      sentence: ProgressSentences(site: site).summary,
      href: href(PagePath.progress),
      figure: figure(of: site.plans, id: "progress-summary")
    )
  }
}

extension PageMaker {
  /// Nil where there is nothing to do at all.
  private func openTasks() -> OpenTasksView? {
    let tasks = site.tasks
    guard !tasks.isEmpty else { return nil }
    return OpenTasksView(
      late: openList(tasks, .overdue),
      unproven: openList(tasks, .unproven),
      current: ProgressSentences(site: site).current,
      running: openList(tasks, .inProgress),
      waiting: openList(tasks.filter { $0.task.isDue(on: site.date) }, .notStarted),
      kept: keptTasks(tasks.filter(\.status.isKept))
    )
  }

  private func keptTasks(_ kept: [TaskProgress]) -> KeptTasksView? {
    guard !kept.isEmpty else { return nil }
    return KeptTasksView(
      count: kept.count,
      due: postTasks(kept.filter { $0.wasDue(before: site.date) }),
      ahead: postTasks(kept.filter { !$0.wasDue(before: site.date) })
    )
  }

  private func openList(_ tasks: [TaskProgress], _ status: TaskStatus) -> CountedListView<OpenTaskView>? {
    let open = tasks.filter { $0.status == status }.sorted { $0.isBefore($1) }
    return CountedListView(open.map(openTask))
  }

  private func openTask(_ progress: TaskProgress) -> OpenTaskView {
    let texts = measureTexts(of: progress)
    let isLate = progress.status == .overdue
    return OpenTaskView(
      task: postTask(progress),
      reason: StatusReason(progress: progress).sentence,
      daysLate: isLate ? "\(site.date.dayNumber - progress.task.period.end.dayNumber)" : nil,
      measure: texts.flatMap { texts in texts.measured.map { "\($0)／\(texts.target)" } },
      responsible: progress.task.responsible,
      latest: isLate ? progress.evidence.last.map(evidenceItem) : nil
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
    return ChangesView(
      since: dateView(changes.since),
      articles: ListView(changes.articles.map(articleLink)),
      tasks: ListView(changes.kept.map { taskLink($0.address) }),
      promises: ListView(changes.promises.map(changedPromise)),
      removedTables: ListView(changes.removedTables.compactMap(site.title)),
      corrected: tableLinks(changes.statistics) { site.corrected($0) == site.date },
      statistics: tableLinks(changes.statistics) { site.corrected($0) != site.date },
      activities: changes.activities == 0
        ? nil : link("\(changes.activities)次活动", PagePath.activities)
    )
  }

  private func tableLinks(_ indices: [Int], where isMeant: (Statistic) -> Bool) -> ListView<LinkView>? {
    ListView(indices.map { site.content.statistics[$0] }.filter(isMeant).map { link($0.title, $0.path) })
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

  /// How many tasks stand how; what is late is said even where nothing is.
  private func tiles() -> ListView<TileView>? {
    let tasks = site.tasks
    guard !tasks.isEmpty else { return nil }
    let counts = [
      ("过期没做完", tasks.count { $0.status == .overdue }, "part-late"),
      ("缺记录", tasks.count { $0.status == .unproven }, "part-unproven"),
      ("正在做", tasks.count { $0.status == .inProgress }, "part-current"),
      ("做完了", tasks.count { $0.status.isKept }, "part-kept"),
    ]
    let shown = counts.enumerated().filter { $0.offset == 0 || $0.element.1 > 0 }.map(\.element)
    return ListView(shown.map { tile($0, $1, at: $2) })
  }

  private func tile(_ label: String, _ count: Int, at anchor: String) -> TileView {
    TileView(
      label: label,
      value: "\(count)",
      unit: "项",
      href: href(SiteAddress(path: PagePath.progress, anchor: anchor))
    )
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
