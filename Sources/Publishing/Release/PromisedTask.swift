import Charts
import Intake

/// A task as a release made it public, so that nobody can take a promise back unseen.
struct PromisedTask: Codable, Sendable, Equatable {
  /// The plan's part of its address.
  var plan: String
  let planTitle: String
  let id: String?
  let title: String
  /// 2026年上半年
  let period: String
  /// The last day of the period; nil where nobody can say when it was (时间待核).
  let due: String?
  let target: Double?
  let unit: String?
  /// `done`, `overdue` …
  let status: String
}

extension PromisedTask {
  init(_ progress: TaskProgress, of plan: Plan) {
    let task = progress.task
    self.plan = plan.slug
    planTitle = plan.title
    id = task.id
    title = task.title
    period = task.period.label
    due = task.isPeriodUnclear ? nil : task.period.end.iso
    target = task.target?.value
    unit = task.target?.unit
    status = progress.status.rawValue
  }

  /// 40户; nil without a target.
  var goal: String? { target.map { $0.plainText + (unit ?? "") } }

  /// Asks for less than another did: a smaller number, another unit, or none.
  func asksForLess(than other: PromisedTask) -> Bool {
    guard let before = other.target else { return false }
    guard let target, unit == other.unit else { return true }
    return target < before
  }

  func isDueLater(than other: PromisedTask) -> Bool {
    guard let due, let before = other.due else { return false }
    return due > before
  }
}

extension [PlanProgress] {
  /// Every task as a release records it, in the order of the plans.
  var promisedTasks: [PromisedTask] { flatMap { plan in plan.tasks.map { PromisedTask($0, of: plan.plan) } } }
}
