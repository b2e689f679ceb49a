import Intake

/// The tasks of one period over several plans.
struct PeriodProgress: Sendable {
  /// Nil for tasks of which nobody can say when they were due (时间待核).
  let period: Period?
  let tasks: [TaskProgress]

  var label: String { period?.label ?? "时间待核" }

  /// By period in the order of time; what is unclear comes last.
  static func all(of tasks: [TaskProgress]) -> [PeriodProgress] {
    let known = Dictionary(grouping: tasks.filter { !$0.task.isPeriodUnclear }, by: \.task.period)
    let periods = known.sorted { ($0.key.start, $0.key.end, $0.key.label) < ($1.key.start, $1.key.end, $1.key.label) }
    let unclear = tasks.filter(\.task.isPeriodUnclear)
    return periods.map { PeriodProgress(period: $0.key, tasks: $0.value) }
      + (unclear.isEmpty ? [] : [PeriodProgress(period: nil, tasks: unclear)])
  }
}
