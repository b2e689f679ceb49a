import Charts
import Diagnostics
import Intake

/// Where a plan says more than its records prove.
struct TaskWarnings {
  let site: Site

  func all() -> [Diagnostic] { belowTarget + provenLater + recordedBefore }
}

extension TaskWarnings {
  private var belowTarget: [Diagnostic] {
    site.tasks.filter(\.isBelowTarget).compactMap { progress in
      progress.task.target.map { .belowTarget($0, progress.measured, at: progress.task.location) }
    }
  }

  private var provenLater: [Diagnostic] {
    site.tasks.compactMap { progress in
      guard let done = progress.task.done, let proven = progress.proven else { return nil }
      return .provenLater(done, proven, isLate: progress.status == .doneLate, at: progress.task.location)
    }
  }

  /// Records that name a task and are older than its plan.
  private var recordedBefore: [Diagnostic] {
    let plans = site.content.plans
    let begins = plans.map(\.begin)
    return site.pastActivities.flatMap { activity in
      Set(activity.tasks).sorted { ($0.plan, $0.task) < ($1.plan, $1.task) }.compactMap { address in
        let task = plans[address.plan].tasks[address.task]
        guard let begin = begins[address.plan], !task.isProvable(by: activity.date, ofPlanFrom: begin) else {
          return nil
        }
        return .recordedBefore(begin, task.title, at: activity.location)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func belowTarget(_ target: TaskTarget, _ measured: Double?, at location: SourceLocation)
    -> Diagnostic
  {
    let goal = target.value.plainText + target.unit
    let number = measured.map { $0.plainText + target.unit }
    return Diagnostic(
      "tick-below-target",
      at: location,
      severity: .warning,
      message: Wording(
        en: "the task is ticked, but "
          + (number.map { "only \($0) of \(goal) are recorded" } ?? "no number says whether \(goal) was reached")
          + "; it is shown as not proven",
        zh: (number.map { "任务打了勾，数量还没有达到：现有\($0)，目标\(goal)" } ?? "任务打了勾，目标\(goal)，却没有数字能看出有没有达到")
          + "；网页上写“待补记录”，不算做完"
      ),
      hint: Wording(
        en: "record what is missing with its quantity; if it was not reached, take the tick out",
        zh: "没有记的活动和数量，请补记；真没有做到的，请去掉勾"
      )
    )
  }

  fileprivate static func provenLater(
    _ done: CalendarDate,
    _ proven: CalendarDate,
    isLate: Bool,
    at location: SourceLocation
  )
    -> Diagnostic
  {
    Diagnostic(
      "done-before-records",
      at: location,
      severity: .warning,
      message: Wording(
        en: "done=\(done.iso) is written, but no record proves it before \(proven.iso)"
          + (isLate ? "; it counts as late" : ""),
        zh: "写的是\(done.chinese)做完，能证明的记录到\(proven.chinese)才有" + (isLate ? "，算逾期完成" : "，网页上照记录写")
      ),
      hint: Wording(
        en: "check both dates; add the record of that time if there is one",
        zh: "请核对这两个日期；当时做过、没有记的，请补记那一次"
      )
    )
  }

  fileprivate static func recordedBefore(_ begin: CalendarDate, _ title: String, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      "record-before-plan",
      at: location,
      severity: .warning,
      message: Wording(
        en: "this took place before the plan begins (\(begin.iso)) and does not prove the task “\(title)”",
        zh: "这次活动早于计划的第一天（\(begin.chinese)），不能证明任务“\(title)”"
      ),
      hint: Wording(
        en: "check the year; if the task was done ahead, give it done= with that day",
        zh: "请核对年份；任务确实提前做完的，请在任务后面写上完成日期 done="
      )
    )
  }
}
