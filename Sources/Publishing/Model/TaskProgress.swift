import Intake

/// A task with what was measured, what proves it, and its status on the day of the build.
struct TaskProgress: Sendable {
  let address: TaskAddress
  let task: PlanTask
  private(set) var status: TaskStatus
  let measurement: Measured
  /// Indices of the activities up to the day of the reckoning that name the task and may prove it.
  let evidence: [Int]
  /// The first day whose records prove what is done, where they do not bear out the day that is written; else nil.
  private(set) var proven: CalendarDate?
}

extension TaskProgress {
  /// The same at the close of its period: what is not done by then is late.
  var closed: TaskProgress {
    guard status == .inProgress || status == .notStarted else { return self }
    var closed = self
    closed.status = .overdue
    return closed
  }

  /// The same where nothing proved it before its period was over.
  var late: TaskProgress {
    var late = self
    late.status = .doneLate
    return late
  }

  /// The same where the records of that day are the first to prove it, long after the day that is written.
  func proven(on day: CalendarDate?) -> TaskProgress {
    var progress = self
    progress.proven = day
    return progress
  }

  /// The day on which it was done: as written, or as the records bear it out.
  var completed: CalendarDate? { proven ?? task.done }

  /// Its period was over before a day, as far as the period is to be believed.
  func wasDue(before day: CalendarDate) -> Bool { !task.isPeriodUnclear && task.period.end < day }

  /// Ticked, with something recorded, though the number is below the target or there is none.
  var isBelowTarget: Bool {
    guard status == .unproven, let target = task.target else { return false }
    return !evidence.isEmpty || target.source != nil && measured != nil
  }
}

extension TaskProgress {
  /// Nil where the task has no target, or its table or its records have no number yet or none that may be printed.
  var measured: Double? { measurement.number }

  /// What is said in place of a number that may not be printed: 不足5人, 已隐去.
  var withheld: String? { measurement.words }

  /// - Parameters:
  ///   - evidence: indices of the dated activities that name the task.
  ///   - measured: the value to hold against the target.
  ///   - isProvenLater: a table that was counted after `date` reaches the target; it proves a tick, but is no number of then.
  init(
    _ task: PlanTask,
    at address: TaskAddress,
    evidence: [Int],
    measured: Measured,
    isProvenLater: Bool = false,
    on date: CalendarDate
  ) {
    self.address = address
    self.task = task
    self.evidence = evidence
    measurement = measured
    let isTickProven =
      task.target == nil ? !evidence.isEmpty : measured.words != nil || isProvenLater && task.isTicked(on: date)
    let hasBegun = !evidence.isEmpty || isTickProven || (measured.number ?? 0) > 0
    status = Self.status(of: task, isTickProven: isTickProven, hasBegun: hasBegun, measured: measured.number, on: date)
  }

  /// 已完成 (measured ≥ target; without a target ticked and proven by a record; 待补记录 when a tick is not proven; 逾期完成 when
  /// done after the period), 已逾期 (period over), 进行中 (a dated activity, or a measured value above 0), 未开始: the first
  /// that fits.
  ///
  /// Where the period is unclear (时间待核), nothing is late. Whether the day that is written may be believed is judged by
  /// `ProgressReckoning`, which knows how it stood on other days.
  private static func status(
    of task: PlanTask,
    isTickProven: Bool,
    hasBegun: Bool,
    measured: Double?,
    on date: CalendarDate
  ) -> TaskStatus {
    let reachesTarget = task.isReached(by: measured)
    if task.isTicked(on: date) || reachesTarget {
      if !isTickProven && !reachesTarget { return .unproven }
      let isLate = task.done.map { $0 > task.period.end } ?? false
      return isLate && !task.isPeriodUnclear ? .doneLate : .done
    }
    if task.period.end < date && !task.isPeriodUnclear { return .overdue }
    return hasBegun ? .inProgress : .notStarted
  }
}

/// What was measured of a task.
enum Measured: Sendable, Equatable {
  case nothing
  /// The table says 未统计.
  case notCounted
  case number(Double)
  /// A number that may not be printed, and what is said in its place.
  case withheld(String)

  var number: Double? { if case .number(let number) = self { number } else { nil } }

  var words: String? { if case .withheld(let words) = self { words } else { nil } }
}

extension Plan {
  /// The first day of its first period.
  var begin: CalendarDate? { tasks.map(\.period.start).min() }
}

extension PlanTask {
  /// How long after the day on which a task was done its record may be dated.
  static let daysToRecord = 30

  /// Whether a record of a day can prove it. What took place before the plan begins was not done for the plan, unless the day
  /// of completion lies before it too and near the record.
  func isProvable(by day: CalendarDate, ofPlanFrom begin: CalendarDate?) -> Bool {
    guard let begin, day < begin, !isPeriodUnclear else { return true }
    guard let done, done < begin else { return false }
    return abs(day.dayNumber - done.dayNumber) <= Self.daysToRecord
  }

  /// A tick counts from the day on which it was done.
  func isTicked(on date: CalendarDate) -> Bool { isTicked && done.map { $0 <= date } ?? true }

  /// False where there is no target or no number.
  func isReached(by measured: Double?) -> Bool {
    guard let target, let measured else { return false }
    return measured >= target.value
  }

  /// The day lies in the period, as far as the period is to be believed.
  func isDue(on date: CalendarDate) -> Bool { !isPeriodUnclear && period.start <= date && date <= period.end }
}

/// All tasks of one plan.
struct PlanProgress: Sendable {
  let planIndex: Int
  let plan: Plan
  let tasks: [TaskProgress]

  /// The ISO date on which its first period begins, else its own; empty where it has neither.
  var begin: String { (plan.begin ?? plan.date)?.iso ?? "" }

  var kept: Int { tasks.count { $0.status.isKept } }

  /// Tasks of a period that the plan names twice.
  var unclear: Int { tasks.count(where: \.task.isPeriodUnclear) }

  func count(_ status: TaskStatus) -> Int { tasks.count { $0.status == status } }
}
