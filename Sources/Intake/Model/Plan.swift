import Diagnostics

/// A work plan: its own text in order, with its tasks where they stand.
package struct Plan: Sendable {
  package internal(set) var contentPath: String
  package internal(set) var location: SourceLocation
  /// From the file name; the plan's address and its part of `plan/task`.
  package internal(set) var slug: String
  package internal(set) var title: String
  package internal(set) var date: CalendarDate?
  package internal(set) var summary: String
  package internal(set) var parts: [PlanPart]
  package internal(set) var tasks: [PlanTask]
  package internal(set) var outline: [Prose.Heading]
  package internal(set) var aliases: [Located<String>]

  /// The summary, where the plan's text does not begin with it.
  package var lead: String? { parts.opening.lead(summary) }
}

/// A stretch of a plan.
package enum PlanPart: Sendable {
  case text(Prose)
  /// Indices into the plan's tasks.
  case tasks(Range<Int>)

  /// Nil where tasks stand.
  package var prose: Prose? {
    if case .text(let prose) = self { prose } else { nil }
  }
}

extension [PlanPart] {
  /// The first prose that says something.
  var opening: Prose { lazy.compactMap(\.prose).first { !$0.summary.isEmpty } ?? Prose() }
}

/// One promise of a plan.
package struct PlanTask: Sendable {
  package internal(set) var location: SourceLocation
  package internal(set) var id: String?
  package internal(set) var text: Prose
  package internal(set) var title: String
  package internal(set) var period: Period
  /// The plan names this period twice, so its dates cannot be trusted (时间待核).
  package internal(set) var isPeriodUnclear: Bool
  package internal(set) var isTicked: Bool
  package internal(set) var done: CalendarDate?
  package internal(set) var line: WorkLine?
  package internal(set) var target: TaskTarget?
  package internal(set) var responsible: String?
}

/// How much a task promises, and where the measured value comes from.
package struct TaskTarget: Sendable {
  package internal(set) var value: Double
  package internal(set) var unit: String
  /// Without a source the measured value is the sum of 数量 of the activities that name the task.
  package internal(set) var source: TableReference?
}

/// `facilities:联网电脑`: a value of a table's first dimension.
package struct TableReference: Sendable {
  package internal(set) var table: String
  package internal(set) var value: String
  package internal(set) var location: SourceLocation
}
