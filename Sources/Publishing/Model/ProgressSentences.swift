import Intake

/// What the dashboard says in plain words. Every sentence is computed.
struct ProgressSentences {
  let site: Site

  /// At most three: how much is kept, what is late or unproven, what is being done now.
  func all() -> [String] {
    site.plans.isEmpty ? [] : [overall, arrears, current].compactMap(\.self)
  }

  /// How much of everything promised is kept.
  var overall: String {
    let tasks = site.plans.flatMap(\.tasks)
    let kept = tasks.count { $0.status.isKept }
    let plans = site.plans.count == 1 ? "计划" : "\(site.plans.count)份计划"
    return "\(plans)一共写了\(tasks.count)项任务，已经做完\(kept)项，占\(Percentage.whole(kept, of: tasks.count))%。"
  }

  private var arrears: String {
    let tasks = site.plans.flatMap(\.tasks)
    let overdue = tasks.count { $0.status == .overdue }
    let unproven = tasks.count { $0.status == .unproven }
    switch (overdue, unproven) {
    case (0, 0): return "没有逾期的任务，做完的都有记录。"
    case (_, 0): return "有\(overdue)项过了时期还没做完。"
    case (0, _): return "没有逾期的任务；有\(unproven)项说做完了，但还缺记录。"
    default: return "有\(overdue)项过了时期还没做完，有\(unproven)项说做完了，但还缺记录。"
    }
  }

  private var current: String? {
    let tasks = site.plans.flatMap(\.tasks).filter {
      $0.task.period.start <= site.date && site.date <= $0.task.period.end
    }
    guard !tasks.isEmpty else { return nil }
    let running = tasks.count { $0.status == .inProgress }
    let waiting = tasks.count { $0.status == .notStarted }
    return "眼下这段时间的\(tasks.count)项任务里，正在做的有\(running)项，还没开始的有\(waiting)项。"
  }
}

/// Why one task has its status, in one sentence.
struct StatusReason {
  private let progress: TaskProgress
  private let site: Site

  init(_ progress: TaskProgress, site: Site) {
    self.progress = progress
    self.site = site
  }

  var sentence: String {
    let end = progress.task.period.end.chinese
    switch progress.status {
    case .done: return isMeasured ? "测得的数量达到了目标。" : "打了勾，有\(progress.evidence.count)条活动记录。"
    case .doneLate: return "\(progress.task.done?.chinese ?? "")完成，时期到\(end)为止。"
    case .unproven: return "打了勾，但还没有活动记录或数量能证明。"
    case .overdue: return "时期到\(end)为止，还没有完成。"
    case .inProgress: return progress.evidence.isEmpty ? "已经有了一部分数量。" : "已有\(progress.evidence.count)条活动记录。"
    case .notStarted: return "还没有相关活动，数量也是零。"
    }
  }

  private var isMeasured: Bool {
    guard let target = progress.task.target, let measured = progress.measured else { return false }
    return measured >= target.value
  }
}

enum Percentage {
  /// Rounded half up; 100 only when complete, 0 only when nothing is done.
  static func whole(_ part: Int, of total: Int) -> Int {
    guard total > 0, part > 0 else { return 0 }
    guard part < total else { return 100 }
    return min(99, max(1, (part * 200 + total) / (total * 2)))
  }
}

enum NumberText {
  /// `5`, `2.5`: without a decimal point where none is needed, at most two decimals.
  static func plain(_ number: Double) -> String {
    let hundredths = (number * 100).rounded()
    guard abs(hundredths) < 1e15 else { return "\(number)" }
    let value = Int(hundredths)
    let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = value < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
