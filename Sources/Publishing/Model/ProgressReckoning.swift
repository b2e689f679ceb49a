import Disclosure
import Intake

/// Works out the progress of every plan from activities and tables.
struct ProgressReckoning {
  let content: ClearedContent
  let date: CalendarDate
  private let evidence: [TaskAddress: [Int]]

  init(content: ClearedContent, date: CalendarDate) {
    self.content = content
    self.date = date
    var evidence: [TaskAddress: [Int]] = [:]
    for (index, activity) in content.activities.enumerated() where activity.date <= date {
      for address in Set(activity.tasks) { evidence[address, default: []].append(index) }
    }
    self.evidence = evidence
  }

  func plans() -> [PlanProgress] {
    content.plans.enumerated().map { planIndex, plan in
      let tasks = plan.tasks.enumerated().map { taskIndex, task in
        progress(of: task, at: TaskAddress(plan: planIndex, task: taskIndex))
      }
      return PlanProgress(planIndex: planIndex, plan: plan, tasks: tasks)
    }
  }
}

extension ProgressReckoning {
  private func progress(of task: PlanTask, at address: TaskAddress) -> TaskProgress {
    let evidence = evidence[address] ?? []
    return TaskProgress(task, at: address, evidence: evidence, measured: measured(task, evidence), on: date)
  }

  private func measured(_ task: PlanTask, _ evidence: [Int]) -> Double? {
    guard let target = task.target else { return nil }
    guard let source = target.source else {
      return evidence.compactMap { content.activities[$0].quantity }.reduce(0, +)
    }
    return content.statistics.first { $0.name == source.table }.flatMap { value(of: source.value, in: $0.table) }
  }

  /// The cell of a value of the first dimension, summed over the others; nil where it is no number.
  private func value(of name: String, in table: ProtectedTable) -> Double? {
    guard let first = table.dimensions.first, let index = first.values.firstIndex(of: name) else { return nil }
    switch table[table.key(of: index)] {
    case .number(let number): return number
    case .ratio(let numerator, let denominator): return denominator > 0 ? numerator / denominator * 100 : nil
    case .rate(let rate):
      guard case .whole(let percent) = rate.percentage else { return nil }
      return Double(percent)
    case .missing, .notCounted, .hidden: return nil
    }
  }
}
