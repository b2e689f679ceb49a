import Intake

/// What a year promised and what became of it, drawn from the data; the school adds its own words.
struct YearReview: Sendable {
  let year: Int
  /// Tasks whose period ends in the year, in the order of their periods.
  let tasks: [TaskProgress]
  /// Indices of the activities of the year up to the day of the build.
  let activities: [Int]
  /// The index of the page that looks back on the year.
  let words: Int?

  /// Every year for which something was due or took place, up to the year of the build, the latest first.
  static func all(of content: ClearedContent, plans: [PlanProgress], on date: CalendarDate) -> [YearReview] {
    let tasks = plans.flatMap(\.tasks).filter { !$0.task.isPeriodUnclear }
    let past = content.activities.indices.filter { content.activities[$0].date <= date }
    let words = content.pages.compactMap(\.reviewedYear)
    let years = Set(tasks.map(\.task.period.end.year) + past.map { content.activities[$0].date.year } + words)
    return years.filter { $0 <= date.year || words.contains($0) }.sorted(by: >).map { year in
      YearReview(
        year: year,
        tasks: tasks.filter { $0.task.period.end.year == year }.sorted { $0.isBefore($1) },
        activities: past.filter { content.activities[$0].date.year == year },
        words: content.pages.firstIndex { $0.reviewedYear == year }
      )
    }
  }

  static func path(_ year: Int) -> String { "progress/years/\(year).html" }

  /// Tasks by what became of them, where there are any; what is not kept comes first.
  var outcomes: [(status: TaskStatus, tasks: [TaskProgress])] {
    [.overdue, .unproven, .doneLate, .inProgress, .notStarted, .done].map { status in
      (status, tasks.filter { $0.status == status })
    }.filter { !$0.tasks.isEmpty }
  }

  /// Tasks with a target, so that what was measured stands beside what was promised.
  var measured: [TaskProgress] { tasks.filter { $0.task.target != nil } }

  /// 2025年到期的33项任务，做完31项（其中2项晚了），1项缺记录，1项没做完。这一年记录了101次活动。
  func sentences(on date: CalendarDate) -> [String] {
    let count = { (status: TaskStatus) in tasks.count { $0.status == status } }
    let kept = tasks.count { $0.status.isKept }
    let late = count(.doneLate) > 0 ? "，其中\(count(.doneLate))项晚于计划" : ""
    let rest = [
      (count(.unproven), "缺记录"), (count(.overdue), "逾期没做完"), (count(.inProgress), "正在做"), (count(.notStarted), "还没开始"),
    ]
    let others = rest.filter { $0.0 > 0 }.map { "，\($0.0)项\($0.1)" }.joined()
    let running = year == date.year ? "（还没有过完）" : ""
    let due =
      tasks.isEmpty
      ? "计划里没有\(year)年到期的任务。" : "计划在\(year)年\(running)完成的\(tasks.count)项任务，做完\(kept)项\(late)\(others)。"
    return [due, "这一年记录了\(activities.count)次活动。"]
  }
}
