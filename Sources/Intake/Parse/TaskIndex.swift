import Diagnostics

/// Finds tasks by `plan/id`, or by `id` alone where only one plan has it.
struct TaskIndex {
  private var full: [String: TaskAddress] = [:]
  private var short: [String: [TaskAddress]] = [:]
  private let plans: [Plan]

  init(plans: [Plan]) {
    self.plans = plans
    for (planIndex, plan) in plans.enumerated() {
      for (taskIndex, task) in plan.tasks.enumerated() {
        guard let id = task.id else { continue }
        let address = TaskAddress(plan: planIndex, task: taskIndex)
        full["\(plan.slug)/\(id)"] = address
        short[id, default: []].append(address)
      }
    }
  }

  func address(of name: Located<String>, _ problems: Problems) -> TaskAddress? {
    if let address = full[name.value] { return address }
    let candidates = short[name.value] ?? []
    switch candidates.count {
    case 0:
      problems.add(.unknownReference("task", "任务", name.value, among: Array(short.keys) + full.keys, at: name.location))
    case 1: return candidates[0]
    default: problems.add(.ambiguousTask(name, in: candidates.map { plans[$0.plan].slug }))
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func ambiguousTask(_ name: Located<String>, in plans: [String]) -> Diagnostic {
    Diagnostic(
      "ambiguous-task",
      at: name.location,
      message: Wording(en: "several plans have a task “\(name.value)”", zh: "有几个计划都有“\(name.value)”这个任务"),
      hint: Wording(
        en: "write " + plans.map { "\($0)/\(name.value)" }.joined(separator: " or "),
        zh: "请写明：" + plans.map { "\($0)/\(name.value)" }.joined(separator: " 或 ")
      )
    )
  }
}
