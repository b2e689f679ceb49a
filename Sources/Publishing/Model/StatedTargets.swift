import Diagnostics
import Intake

/// Something that a table measures, with every target that any plan states for it.
///
/// Plans contradict each other; here their targets stand side by side and none is merged.
struct StatedTargets: Sendable {
  let source: TableReference
  /// The tasks that state a target, in the order of their periods.
  let tasks: [TaskProgress]

  var unit: String { tasks.first?.task.target?.unit ?? "" }

  /// All things that plans measure by a table, those with most targets first. Targets in different units stand apart.
  static func all(of plans: [PlanProgress]) -> [StatedTargets] {
    let measured = plans.flatMap(\.tasks).compactMap { task in
      task.task.target.flatMap { target in
        target.source.map { (thing: "\($0.value):\($0.table):\(target.unit)", $0, task) }
      }
    }
    let groups = Dictionary(grouping: measured, by: \.thing).sorted {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }
    return groups.map { _, group in
      StatedTargets(source: group[0].1, tasks: group.map(\.2).sorted { $0.isBefore($1) })
    }
  }
}

extension Site {
  func targets(in statistic: Statistic) -> [StatedTargets] { targets.filter { $0.source.table == statistic.name } }
}

extension Statistic {
  /// Unlike things are counted each in its own unit, as their targets are.
  func unit(against stated: [StatedTargets]) -> String {
    let units = stated.map(\.unit).withoutRepeats
    return countsUnlikeThings && units.count > 1 ? units.joined(separator: "、") + "等" : unit
  }
}

extension TaskProgress {
  /// By period, then by place.
  func isBefore(_ other: TaskProgress) -> Bool {
    let keys = [self, other].map { ($0.task.period.end, $0.address.plan, $0.address.task) }
    return keys[0] < keys[1]
  }
}
