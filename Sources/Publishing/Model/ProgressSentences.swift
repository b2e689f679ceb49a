import Charts
import Intake

/// What the dashboard says in plain words. Every sentence is computed.
struct ProgressSentences {
  private let plans: Int
  private let tasks: [TaskProgress]
  private let date: CalendarDate

  init(site: Site) {
    plans = site.plans.count
    tasks = site.plans.flatMap(\.tasks)
    date = site.date
  }

  /// At most three: is the home on course, how much of everything is kept, what is being done now.
  func all() -> [String] {
    if plans == 0 { return [] }
    return tasks.isEmpty ? [overall] : [course, overall, current].compactMap(\.self)
  }

  /// How much of everything promised is kept.
  var overall: String {
    let subject = plans == 1 ? "计划" : "\(plans)份计划"
    guard !tasks.isEmpty else { return "\(subject)里还没有写任务。" }
    let kept = tasks.count { $0.status.isKept }
    return "\(subject)一共写了\(tasks.count)项任务，已经做完\(kept)项，占\(Percentage.whole(kept, of: tasks.count))%。"
  }
}

extension ProgressSentences {
  /// 到期的62项任务做完57项，占92%；有4项过了时期还没做完.
  private var course: String {
    let due = tasks.filter { !$0.task.isPeriodUnclear && $0.task.period.end < date }
    guard !due.isEmpty else { return "还没有任务到期；" + arrears }
    let kept = due.count { $0.status.isKept }
    return "到期的\(due.count)项任务做完\(kept)项，占\(Percentage.whole(kept, of: due.count))%；" + arrears
  }

  private var arrears: String {
    let overdue = tasks.count { $0.status == .overdue }
    let unproven = tasks.count { $0.status == .unproven }
    let late = overdue == 0 ? "没有逾期的任务" : "有\(overdue)项过了时期还没做完"
    let proof = unproven > 0 ? "有\(unproven)项说做完了，但还缺记录" : tasks.contains { $0.status.isKept } ? "做完的都有记录" : nil
    let unclear = tasks.count(where: \.task.isPeriodUnclear)
    let check = unclear > 0 ? "有\(unclear)项时间待核" : nil
    return [late, proof, check].compactMap(\.self).joined(separator: "；") + "。"
  }

  private var current: String? {
    let due = tasks.filter { $0.task.isDue(on: date) }
    guard !due.isEmpty else { return nil }
    let running = due.count { $0.status == .inProgress }
    let waiting = due.count { $0.status == .notStarted }
    return "眼下这段时间的\(due.count)项任务里，正在做的有\(running)项，还没开始的有\(waiting)项。"
  }
}
