import Diagnostics

/// Something that took place, or is going to.
package struct Activity: Sendable {
  package internal(set) var location: SourceLocation
  package internal(set) var date: CalendarDate
  package internal(set) var title: String
  package internal(set) var kind: ActivityKind
  /// People of any kind. They, the children and the quantity stay in this module: what may be printed is `counts`.
  var participants: Int?
  var children: Int?
  var quantity: Double?
  /// Of the quantity: as written, else the usual one of the kind.
  var unit: String?
  package internal(set) var counts = RecordCounts.none
  package internal(set) var place: String?
  package internal(set) var note: String?
  package internal(set) var story: Prose?
  /// The tasks it serves.
  package internal(set) var tasks: [TaskAddress]
  /// The unit of the quantity, where the record itself says one.
  var writtenUnit: Located<String>?
  /// Tasks as written, before they are looked up.
  var taskNames: [Located<String>]
}

/// Where a task stands: a plan and an index into its tasks.
package struct TaskAddress: Sendable, Hashable {
  package let plan: Int
  package let task: Int

  package init(plan: Int, task: Int) {
    self.plan = plan
    self.task = task
  }
}
