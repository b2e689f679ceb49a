import Intake

/// Something that a table measures, with every target that any plan states for it.
///
/// Plans contradict each other; here their targets stand side by side and none is merged.
struct StatedTargets: Sendable {
  let source: TableReference
  /// The tasks that state a target, in the order of their periods.
  let tasks: [TaskProgress]

  var unit: String { tasks.first?.task.target?.unit ?? "" }

  private var key: String { "\(source.value):\(source.table):\(unit)" }

  /// All things that plans measure by a table, those with most targets first. Targets in different units stand apart.
  static func all(of plans: [PlanProgress]) -> [StatedTargets] {
    var groups: [String: [TaskProgress]] = [:]
    for task in plans.flatMap(\.tasks) {
      guard let target = task.task.target, let source = target.source else { continue }
      groups["\(source.table):\(source.value):\(target.unit)", default: []].append(task)
    }
    let all = groups.values.compactMap { tasks -> StatedTargets? in
      guard let source = tasks.first?.task.target?.source else { return nil }
      return StatedTargets(source: source, tasks: tasks.sorted { $0.isBefore($1) })
    }
    return all.sorted { ($1.tasks.count, $0.key) < ($0.tasks.count, $1.key) }
  }
}

extension TaskProgress {
  /// By period, then by place.
  func isBefore(_ other: TaskProgress) -> Bool {
    let keys = [self, other].map { ($0.task.period.end, $0.address.plan, $0.address.task) }
    return keys[0] < keys[1]
  }
}
