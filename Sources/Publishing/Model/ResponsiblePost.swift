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
    var names: [String] = []
    for name in tasks.compactMap(\.task.responsible) where !names.contains(name) { names.append(name) }
    let posts = names.map { name in ResponsiblePost(name: name, tasks: tasks.filter { $0.task.responsible == name }) }
    let rest = tasks.filter { $0.task.responsible == nil }
    return posts + (rest.isEmpty ? [] : [ResponsiblePost(name: nil, tasks: rest)])
  }
}
