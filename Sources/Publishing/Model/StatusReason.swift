import Charts
import Intake

/// Why one task has its status, in one sentence.
struct StatusReason {
  let progress: TaskProgress

  var sentence: String { isUnclear ? status + "计划两次写到这个时期，时间待核，不算逾期。" : status }
}

extension StatusReason {
  private var isUnclear: Bool { progress.task.isPeriodUnclear }

  private var status: String {
    let end = progress.task.period.end.chinese
    switch progress.status {
    case .done: return (isReached ? "测得的数量达到了目标。" : proof) + ahead + (laterProof.map { $0 + "。" } ?? "")
    case .doneLate:
      if let laterProof { return laterProof + "；时期到\(end)为止，算逾期完成。" }
      return progress.task.done.map { "\($0.chinese)完成，时期到\(end)为止。" }
        ?? "时期到\(end)为止，到那时还没有记录能证明；没有写完成日期，算逾期完成。"
    case .unproven: return shortfall ?? "打了勾，但还没有活动记录或数量能证明。"
    case .overdue: return "说好最晚\(end)做完，还没有做完。" + begun + notYet
    case .inProgress:
      return (progress.evidence.isEmpty ? "已经有了一部分数量。" : "已有\(progress.evidence.count)条活动记录。") + notYet
    case .notStarted: return "还没有相关活动" + quantity + notYet
    }
  }

  /// What bears a tick out.
  private var proof: String {
    progress.evidence.isEmpty ? "打了勾。" : "打了勾，有\(progress.evidence.count)条活动记录。"
  }

  /// A tick below its target, with both numbers; nil where nothing at all was recorded.
  private var shortfall: String? {
    guard progress.isBelowTarget, let target = progress.task.target else { return nil }
    let goal = target.value.plainText + target.unit
    if let measured = progress.measured {
      return "打了勾，数量还没有达到：现有\(measured.plainText)\(target.unit)，目标\(goal)。"
    }
    return "打了勾，目标\(goal)；" + (target.source == nil ? "记录里没有写数量" : "表里还没有数字") + "，看不出有没有达到。"
  }

  /// The day that is written, which the records do not bear out.
  private var laterProof: String? {
    guard let done = progress.task.done, let proven = progress.proven else { return nil }
    return "写的是\(done.chinese)做完，能证明的记录到\(proven.chinese)才有"
  }

  /// Whether anything has been done of what is late.
  private var begun: String {
    if !progress.evidence.isEmpty { return "已有\(progress.evidence.count)条活动记录。" }
    return progress.task.target == nil ? "也没有活动记录。" : ""
  }

  /// A tick whose day of completion is still to come.
  private var notYet: String {
    guard progress.task.isTicked, let done = progress.task.done else { return "" }
    return "打了勾，但写的完成日期（\(done.chinese)）还没有到，先不算完成。"
  }

  private var ahead: String {
    guard let done = progress.completed, done < progress.task.period.start, !isUnclear else { return "" }
    return "\(done.chinese)就做完了，比计划的时期早。"
  }

  private var isReached: Bool { progress.task.isReached(by: progress.measured) }

  private var quantity: String {
    guard progress.task.target != nil else { return "。" }
    return progress.measured == nil && progress.withheld == nil ? "，也还没有数字。" : "，数量也是零。"
  }
}
