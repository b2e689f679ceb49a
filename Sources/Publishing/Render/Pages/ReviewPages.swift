import Charts
import Intake

/// The review of a year, and tasks by the post that answers for them.
extension PageMaker {
  func reviewView(_ index: Int) throws -> ReviewView {
    let review = site.reviews[index]
    return ReviewView(
      year: "\(review.year)",
      sentences: review.sentences(on: site.date),
      figure: timeline(
        of: review.tasks,
        title: "\(review.year)年到期的任务" + (review.year < site.date.year ? "，年底做到哪一步" : ""),
        id: "timeline",
        facts: FigureFacts(of: plans(holding: review.tasks), in: site)
      ),
      days: daysFigure(review.year),
      measured: measuredTasks(of: review),
      outcomes: review.outcomes.map { outcome in
        OutcomeView(
          status: statusView(outcome.status),
          anchor: "part-\(outcome.status.rawValue)",
          isKept: outcome.status.isKept,
          count: outcome.tasks.count,
          tasks: outcome.tasks.map(taskThenAndNow)
        )
      },
      words: try review.words.map { try words(of: site.content.pages[$0]) },
      rules: review.tasks.isEmpty ? nil : statusRules(of: plans(holding: review.tasks)),
      neighbours: NeighboursView(previous: reviewLink(index + 1), next: reviewLink(index - 1))
    )
  }

  func responsibleView() -> ResponsibleView {
    ResponsibleView(
      posts: ResponsiblePost.all(of: site.plans).enumerated().map { number, post in
        PostView(
          name: post.name ?? "没有写明岗位",
          anchor: "post-\(number + 1)",
          total: post.tasks.count,
          counts: TaskStatus.allCases.map { StatusCountView(status: statusView($0), count: post.count($0)) }
            .filter { $0.count > 0 },
          open: postTasks(post.tasks.filter { !$0.status.isKept }),
          kept: postTasks(post.tasks.filter(\.status.isKept))
        )
      },
      rules: statusRules(of: site.plans)
    )
  }

  /// What is late first, then what is not proven, what is being done, and the rest; nil where there are none.
  func postTasks(_ tasks: [TaskProgress]) -> CountedListView<PostTaskView>? {
    let order: [TaskStatus] = [.overdue, .unproven, .inProgress, .notStarted, .doneLate, .done]
    let sorted = order.flatMap { status in tasks.filter { $0.status == status }.sorted { $0.isBefore($1) } }
    return CountedListView(sorted.map(postTask))
  }

  func postTask(_ progress: TaskProgress) -> PostTaskView {
    PostTaskView(
      title: progress.task.title,
      href: href(site.addresses.address(of: progress.address)),
      period: progress.task.period.label,
      status: statusView(progress.status)
    )
  }
}

extension PageMaker {
  /// With its status of today where that is another.
  private func taskThenAndNow(_ progress: TaskProgress) -> TaskLinkView {
    let now = site.plans[progress.address.plan].tasks[progress.address.task]
    var view = taskLine(now)
    if now.status != progress.status { view.now = statusView(now.status) }
    return view
  }

  private func words(of page: Article) throws -> WordsView {
    WordsView(title: page.title, body: try html(page.prose))
  }

  private func plans(holding tasks: [TaskProgress]) -> [PlanProgress] {
    Set(tasks.map(\.address.plan)).sorted().map { plan in
      PlanProgress(planIndex: plan, plan: site.content.plans[plan], tasks: tasks.filter { $0.address.plan == plan })
    }
  }

  private func measuredTasks(of review: YearReview) -> ListView<MeasuredTaskView>? {
    let items = review.measured.compactMap { progress in
      measureTexts(of: progress).map { texts in
        MeasuredTaskView(
          title: progress.task.title,
          href: href(site.addresses.address(of: progress.address)),
          target: texts.target,
          measured: texts.measured ?? lacking(of: progress, in: review.year),
          status: statusView(progress.status)
        )
      }
    }
    return ListView(items)
  }

  /// What is said in place of a number.
  private func lacking(of progress: TaskProgress, in year: Int) -> String {
    let isTable = progress.task.target?.source != nil
    return isTable && year < site.date.year ? "当年没有单独统计" : "还没有数字"
  }

  private func reviewLink(_ index: Int) -> LinkView? {
    site.reviews.indices.contains(index)
      ? link(PageTitle.review(site.reviews[index].year), PagePath.review(of: site.reviews[index].year)) : nil
  }
}
