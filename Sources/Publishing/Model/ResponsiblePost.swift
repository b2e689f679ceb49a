import Diagnostics
import Intake

/// A post and the tasks that plans give to it.
struct ResponsiblePost: Sendable {
  /// Nil for tasks of which no plan says who answers for them.
  let name: String?
  let tasks: [TaskProgress]

  func count(_ status: TaskStatus) -> Int { tasks.count { $0.status == status } }

  /// In the order in which the plans first name them; tasks without a post come last.
  static func all(of plans: [PlanProgress]) -> [ResponsiblePost] {
    let tasks = plans.flatMap(\.tasks)
    let names = tasks.compactMap(\.task.responsible).withoutRepeats
    let byPost = Dictionary(grouping: tasks, by: \.task.responsible)
    return (names + [nil]).compactMap { name in byPost[name].map { ResponsiblePost(name: name, tasks: $0) } }
  }
}
