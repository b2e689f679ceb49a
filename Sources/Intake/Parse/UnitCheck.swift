import Diagnostics
import Disclosure

/// Numbers of two units are neither added up nor held against one another.
struct UnitCheck {
  let plans: [Plan]
  let activities: [Activity]

  func report(to problems: Problems) {
    for activity in activities { checkQuantity(of: activity, problems) }
    checkTargets(problems)
  }
}

extension UnitCheck {
  /// A target is counted as its table counts; tables of unlike things name no unit.
  static func compare(
    _ target: TaskTarget,
    with table: TableDescriptor,
    at location: SourceLocation,
    _ problems: Problems
  ) {
    guard table.unit != target.unit, table.unit != Measure.unitOfUnlikeThings else { return }
    problems.add(.unlikeUnits(target: target.unit, table: table.unit, at: location))
  }
}

extension UnitCheck {
  /// A quantity that counts towards a target has the target's unit.
  private func checkQuantity(of activity: Activity, _ problems: Problems) {
    guard let unit = activity.writtenUnit, activity.quantity != nil else { return }
    let targets = activity.tasks.compactMap { plans[$0.plan].tasks[$0.task].target }
    guard let other = targets.first(where: { $0.source == nil && $0.unit != unit.value }) else { return }
    problems.add(.unlikeUnits(quantity: unit, target: other.unit))
  }

  /// Targets for one thing that are stated in several units stand in figures of their own.
  private func checkTargets(_ problems: Problems) {
    var first: [String: TaskTarget] = [:]
    for target in plans.flatMap(\.tasks).compactMap(\.target) {
      guard let source = target.source else { continue }
      let thing = "\(source.table):\(source.value)"
      guard let other = first[thing] else {
        first[thing] = target
        continue
      }
      if other.unit != target.unit, let place = other.source?.location {
        problems.add(.severalUnits(source, in: target.unit, andIn: other.unit, at: place))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func unlikeUnits(target: String, table: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unlike-units",
      at: location,
      message: Wording(
        en: "the table counts in \(table), the target in \(target)",
        zh: "统计表按“\(table)”数，目标却按“\(target)”算，比不到一起"
      ),
      hint: Wording(en: "use the table's unit", zh: "请改成统计表的单位")
    )
  }

  fileprivate static func unlikeUnits(quantity unit: Located<String>, target: String) -> Diagnostic {
    Diagnostic(
      "unlike-units",
      at: unit.location,
      message: Wording(
        en: "this counts in \(unit.value), but the target of its task in \(target)",
        zh: "这里按“\(unit.value)”数，任务的目标却按“\(target)”算，加不到一起"
      ),
      hint: Wording(en: "count both in one unit, or name another task", zh: "请改成同一个单位，或换一个任务")
    )
  }

  fileprivate static func severalUnits(
    _ thing: TableReference,
    in unit: String,
    andIn other: String,
    at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "target-in-several-units",
      at: thing.location,
      severity: .warning,
      message: Wording(
        en: "“\(thing.value)” has a target in \(unit) here and in \(other) elsewhere (\(place.file))",
        zh: "“\(thing.value)”的目标这里按“\(unit)”，别处（\(place.file)）按“\(other)”，画不到一张图里"
      ),
      hint: Wording(en: "use one unit in all plans", zh: "请在各份计划里用同一个单位")
    )
  }
}
