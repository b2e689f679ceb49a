import Intake

/// What a year promised and what had become of it when it ended, drawn from the data; the school adds its own words.
struct YearReview: Sendable {
  let year: Int
  /// Tasks whose period ends in the year, in the order of their periods, as they stood on its last day.
  let tasks: [TaskProgress]
  /// How many of those that were open then are kept by now.
  let keptSince: Int
  /// Indices of the activities of the year up to the day of the build.
  let activities: [Int]
  /// The index of the page that looks back on the year.
  let words: Int?

  /// Every year for which something was due or took place, up to the year of the build, the latest first.
  static func all(of content: ClearedContent, plans: [PlanProgress], on date: CalendarDate) -> [YearReview] {
    let tasks = plans.flatMap(\.tasks).filter { !$0.task.isPeriodUnclear }.sorted { $0.isBefore($1) }
    let past = content.activities.indices.filter { content.activities[$0].date <= date }
    let words = content.pages.compactMap(\.reviewedYear)
    let years = Set(tasks.map(\.task.period.end.year) + past.map { content.activities[$0].date.year } + words)
    return years.filter { $0 <= date.year || words.contains($0) }.sorted(by: >).map { year in
      let due = tasks.filter { $0.task.period.end.year == year }
      let then = year < date.year ? atTheEnd(of: year, due, content) : due
      return YearReview(
        year: year,
        tasks: then,
        keptSince: zip(then, due).count { !$0.status.isKept && $1.status.isKept },
        activities: past.filter { content.activities[$0].date.year == year },
        words: content.pages.firstIndex { $0.reviewedYear == year }
      )
    }
  }

  private static func atTheEnd(of year: Int, _ tasks: [TaskProgress], _ content: ClearedContent) -> [TaskProgress] {
    guard let end = CalendarDate(year: year, month: 12, day: 31) else { return tasks }
    let plans = ProgressReckoning(content: content, date: end).plans()
    return tasks.map { plans[$0.address.plan].tasks[$0.address.task].closed }
  }

  /// Tasks by what became of them, where there are any; what is not kept comes first.
  var outcomes: [(status: TaskStatus, tasks: [TaskProgress])] {
    [.overdue, .unproven, .doneLate, .inProgress, .notStarted, .done].map { status in
      (status, tasks.filter { $0.status == status })
    }.filter { !$0.tasks.isEmpty }
  }

  /// Tasks with a target, so that what was measured stands beside what was promised.
  var measured: [TaskProgress] { tasks.filter { $0.task.target != nil } }

  /// 2025年到期的33项任务，做完31项，其中2项晚于计划，1项缺记录，1项逾期没做完。这一年记录了101次活动。
  func sentences(on date: CalendarDate) -> [String] {
    let count = { (status: TaskStatus) in tasks.count { $0.status == status } }
    let kept = tasks.count { $0.status.isKept }
    let late = count(.doneLate) > 0 ? "，其中\(count(.doneLate))项晚于计划" : ""
    let rest = [
      (count(.unproven), "缺记录"), (count(.overdue), "逾期没做完"), (count(.inProgress), "正在做"), (count(.notStarted), "还没开始"),
    ]
    let others = rest.filter { $0.0 > 0 }.map { "，\($0.0)项\($0.1)" }.joined()
    let isOver = year < date.year
    let since = keptSince == 0 ? "" : "后来又补上\(keptSince)项。"
    let due =
      tasks.isEmpty
      ? "计划里没有\(year)年到期的任务。"
      : "计划在\(year)年\(isOver ? "" : "（还没有过完）")完成的\(tasks.count)项任务，\(isOver ? "到年底" : "")做完\(kept)项\(late)\(others)。"
        + since
    return [due, "这一年记录了\(activities.count)次活动。"]
  }
}
