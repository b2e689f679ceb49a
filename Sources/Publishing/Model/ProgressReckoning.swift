import Charts
import Disclosure
import Intake

/// Works out the progress of every plan from activities and tables, as it stood at the end of a day.
struct ProgressReckoning {
  let content: ClearedContent
  let date: CalendarDate
  private let evidence: [TaskAddress: [Int]]

  init(content: ClearedContent, date: CalendarDate) {
    self.content = content
    self.date = date
    var evidence: [TaskAddress: [Int]] = [:]
    let begins = content.plans.map(\.begin)
    for (index, activity) in content.activities.enumerated() where activity.date <= date {
      for address in Set(activity.tasks) {
        let task = content.plans[address.plan].tasks[address.task]
        guard task.isProvable(by: activity.date, ofPlanFrom: begins[address.plan]) else { continue }
        evidence[address, default: []].append(index)
      }
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
  /// What is done by now but was not when its period ended is late, unless a day of completion says otherwise that the records
  /// bear out.
  private func progress(of task: PlanTask, at address: TaskAddress) -> TaskProgress {
    let standing = standing(of: task, at: address, on: date)
    guard standing.status.isKept else { return standing }
    let now = standing.proven(on: laterProof(of: standing))
    let isBelieved = task.done != nil && now.proven == nil
    guard now.status == .done, !isBelieved, !task.isPeriodUnclear, task.period.end < date else { return now }
    return self.standing(of: task, at: address, on: task.period.end).status.isKept ? now : now.late
  }

  /// The first day on which the records prove what is done, where that is more than `daysToRecord` after the day that is
  /// written; else nil.
  private func laterProof(of progress: TaskProgress) -> CalendarDate? {
    guard let done = progress.task.done else { return nil }
    let days = progress.evidence.map { content.activities[$0].date }
    let near = days.last { $0.dayNumber - done.dayNumber <= PlanTask.daysToRecord }
    return ([max(done, near ?? done)] + days.filter { $0 > done }).first { day in
      standing(of: progress.task, at: progress.address, on: day).status.isKept
    }.flatMap { $0.dayNumber - done.dayNumber > PlanTask.daysToRecord ? $0 : nil }
  }

  private func standing(of task: PlanTask, at address: TaskAddress, on day: CalendarDate) -> TaskProgress {
    let evidence = (evidence[address] ?? []).filter { content.activities[$0].date <= day }
    let latest = measured(task, evidence)
    let isKnown = isKnown(task.target?.source, on: day)
    return TaskProgress(
      task,
      at: address,
      evidence: evidence,
      measured: isKnown ? latest : .nothing,
      isProvenLater: !isKnown && task.isReached(by: latest.number),
      on: day
    )
  }

  /// Whether the table had been counted by that day; a row that names a period counts for its period.
  private func isKnown(_ source: TableReference?, on day: CalendarDate) -> Bool {
    guard let source, let statistic = content.statistics.first(where: { $0.name == source.table }) else { return true }
    guard let counted = Period(heading: source.value)?.end ?? statistic.asOf ?? statistic.updated else { return true }
    return counted <= day
  }

  private func measured(_ task: PlanTask, _ evidence: [Int]) -> Measured {
    guard let target = task.target else { return .nothing }
    guard let source = target.source else { return quantity(of: evidence) }
    let table = content.statistics.first { $0.name == source.table }?.table
    return table.flatMap { value(of: source.value, in: $0) } ?? .nothing
  }

  /// What the activities add up to: nothing where none took place, and no number where none of them has a quantity. Where
  /// one of their quantities is not printed, the sum is not either: it would give it back.
  private func quantity(of evidence: [Int]) -> Measured {
    let quantities = evidence.compactMap { content.activities[$0].counts.quantity }
    let numbers = quantities.compactMap(\.number)
    guard numbers.count == quantities.count else {
      return .withheld((quantities.count == 1 ? quantities[0] : .hidden).text)
    }
    return numbers.isEmpty && !evidence.isEmpty ? .nothing : .number(numbers.reduce(0, +).settled)
  }

  /// The cell of a value of the first dimension, summed over the others, as it is printed.
  private func value(of name: String, in table: ProtectedTable) -> Measured? {
    guard let first = table.dimensions.first, let index = first.values.firstIndex(of: name) else { return nil }
    let cell = table[table.key(of: index)]
    switch cell {
    case .hidden: return .withheld("已隐去")
    case .rate(let rate): return cell.number.map(Measured.number) ?? .withheld(rate.percentage.text)
    case .notCounted: return .notCounted
    case .number, .ratio, .missing: return cell.number.map { .number($0.settled) }
    }
  }
}
