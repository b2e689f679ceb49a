import Diagnostics

/// Finds plans that hold the same tasks, as they do when a file was copied or imported a second time: each would count twice.
struct DoublePlans {
  let plans: [Plan]

  /// One warning for each plan of which every task stands in an earlier one.
  func report(to problems: Problems) {
    var earlier: [(plan: Plan, promises: Set<Promise>)] = []
    for plan in plans {
      let promises = Set(plan.tasks.map { Promise(title: $0.title, period: $0.period.label) })
      let other = earlier.first { $0.promises.isSubset(of: promises) || promises.isSubset(of: $0.promises) }
      if promises.isEmpty { continue }
      if let other { problems.add(.doublePlan(other.plan, at: plan.location)) }
      earlier.append((plan, promises))
    }
  }
}

extension DoublePlans {
  private struct Promise: Hashable {
    let title: String
    let period: String
  }
}

extension Diagnostic {
  fileprivate static func doublePlan(_ other: Plan, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "double-plan",
      at: location,
      severity: .warning,
      message: Wording(
        en: "the same tasks as in \(other.location.file)",
        zh: "和 \(other.location.file) 里的任务一样，每项都会算两遍"
      ),
      hint: Wording(
        en: "keep one of the two files; the title, the date or the text may differ, the tasks may not be told twice",
        zh: "是同一份计划的，请只留一个文件"
      )
    )
  }
}
