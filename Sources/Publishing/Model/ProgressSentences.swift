import Charts
import Intake

/// What the dashboard says in plain words. Every sentence is computed.
struct ProgressSentences {
  private let plans: Int
  private let tasks: [TaskProgress]
  /// How many tasks were published and are gone.
  private let removed: Int
  /// How many were made later or smaller since they were published.
  private let weakened: Int
  private let date: CalendarDate

  init(site: Site) {
    plans = site.plans.count
    tasks = site.tasks
    removed = site.promises.removed.count
    weakened = site.promises.promises.count(where: \.isWeakened)
    date = site.date
  }

  /// At most three: is the home on course, how much of what is due is kept, how much of everything.
  func all() -> [String] {
    if plans == 0 { return [] }
    return tasks.isEmpty ? [overall] : [course, share, overall].compactMap(\.self)
  }

  /// How much of everything promised is kept, and what is late.
  var summary: String {
    let overdue = tasks.count { $0.status == .overdue }
    return overdue == 0 ? overall : String(overall.dropLast()) + "；有\(overdue)项过了期还没做完。"
  }

  /// What is due in these months and how far it is; nil where nothing is.
  var current: String? {
    let due = tasks.filter { $0.task.isDue(on: date) }
    guard !due.isEmpty else { return nil }
    let kept = due.count { $0.status.isKept }
    let subject = "眼下这段时间的\(due.count)项任务"
    if kept == due.count { return subject + (kept == 1 ? "做完了。" : "都做完了。") }
    let count = { (status: TaskStatus) in due.count { $0.status == status } }
    let states = [
      ("做完的", kept), ("说做完了但缺记录的", count(.unproven)), ("正在做的", count(.inProgress)), ("还没开始的", count(.notStarted)),
    ]
    return subject + "里" + states.filter { $0.1 > 0 }.map { "，\($0.0)有\($0.1)项" }.joined() + "。"
  }

  /// How much of everything promised is kept.
  var overall: String {
    let subject = plans == 1 ? "计划" : "\(plans)份计划"
    guard !tasks.isEmpty else { return "\(subject)里还没有写任务。" }
    let kept = tasks.count { $0.status.isKept }
    return "\(subject)一共写了\(tasks.count)项任务，已经做完\(kept)项，\(Percentage.share(kept, of: tasks.count))"
      + (weakened == 0 ? "" : "；其中\(weakened)项后来推迟或改小了") + (removed == 0 ? "" : "；另有\(removed)项答应过、后来删去了")
      + "。"
  }
}

extension ProgressSentences {
  /// 到期的62项任务，做完57项；有4项过了期还没做完: all of what is due, then what is not due and lacks proof.
  private var course: String {
    guard !due.isEmpty else { return "还没有任务到期；" + arrears(of: tasks) }
    return "到期的\(due.count)项任务，做完\(kept)项；" + arrears(of: due) + unprovenAhead(of: due)
  }

  /// 做完的占92%，其中3项是过了期才做完的.
  private var share: String? {
    guard !due.isEmpty else { return nil }
    let late = due.count { $0.status == .doneLate }
    return "做完的\(Percentage.share(kept, of: due.count))" + (late == 0 ? "。" : "，其中\(late)项是过了期才做完的。")
  }

  private var due: [TaskProgress] { tasks.filter { $0.wasDue(before: date) } }

  private var kept: Int { due.count { $0.status.isKept } }

  private func arrears(of tasks: [TaskProgress]) -> String {
    let count = { (status: TaskStatus) in tasks.count { $0.status == status } }
    let (overdue, unproven) = (count(.overdue), count(.unproven))
    let unclear = self.tasks.count(where: \.task.isPeriodUnclear)
    let clauses = [
      overdue > 0 ? "有\(overdue)项过了期还没做完" : unproven + count(.doneLate) == 0 ? "没有逾期的任务" : nil,
      unproven > 0 ? "有\(unproven)项说做完了，但还缺记录" : tasks.contains { $0.status.isKept } ? "做完的都有记录" : nil,
      unclear > 0 ? "另有\(unclear)项时间待核" : nil,
    ]
    return clauses.compactMap(\.self).joined(separator: "；") + "。"
  }

  private func unprovenAhead(of due: [TaskProgress]) -> String {
    let ahead =
      tasks.count { $0.status == .unproven && !$0.task.isPeriodUnclear } - due.count { $0.status == .unproven }
    return ahead == 0 ? "" : "没到期的任务里，有\(ahead)项说做完了，但还缺记录。"
  }
}
