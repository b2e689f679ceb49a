/// What was promised of a thing, and what there is of it: 5 部专用电话机, of which there are 3.
package struct Goal: Sendable, Hashable {
  package var name: String
  /// Nil where nobody knows.
  package var present: Double?
  package var value: Double
  package var unit: String

  package init(name: String, present: Double?, value: Double, unit: String) {
    self.name = name
    self.present = present
    self.value = value
    self.unit = unit
  }
}

extension Goal {
  var isReached: Bool { present.map { $0 >= value } ?? false }

  /// The share that is lacking, by which unlike things can be compared.
  fileprivate var lack: Double? {
    guard let present, value > 0, present < value else { return nil }
    return (value - present) / value
  }

  /// 要5部
  fileprivate var wish: String { "要" + Measure(unit: unit).quantity(value) }

  /// 现有3部，离5部还差2部.
  fileprivate var distance: String {
    let measure = Measure(unit: unit)
    return "现有\(measure.quantity(present ?? 0))，离\(measure.quantity(value))还差"
      + measure.difference(value, present ?? 0)
  }
}

extension Sentence {
  /// How many targets are reached, and which thing is farthest from its own: 7 项定了 13 个目标，达到 11 个；差得最远的是
  /// 专用电话机，现有3部，离5部还差2部. Counts of unlike things are never compared with each other.
  ///
  /// - Parameter things: how many things there are, with a target or without.
  static func goals(_ goals: [Goal], of things: Int) -> [String] {
    let named = Set(goals.map(\.name)).count
    guard !goals.isEmpty else { return ["没有定目标"] }
    let targets = "\(named)项定了\(goals.count)个目标，\(attained(goals))"
    return [targets, farthest(goals), things > named ? "其余\(things - named)项没有定目标" : ""]
  }

  /// 都达到了, 达到 11 个, 其中有数字的 1 个没达到: what nobody knows is not called unreached.
  private static func attained(_ goals: [Goal]) -> String {
    let known = goals.filter { $0.present != nil }
    guard !known.isEmpty else { return goals.count == 1 ? "还没有数字" : "都还没有数字" }
    let reached = known.count(where: \.isReached)
    let all = known.count == 1 ? "" : "都"
    let share = reached == known.count ? all + "达到了" : reached == 0 ? all + "没达到" : "达到\(reached)个"
    return (known.count < goals.count ? "其中有数字的\(known.count)个" : "") + share
  }

  /// A thing is named once, by its highest target; of things of which nothing is there none is farther than another.
  private static func farthest(_ goals: [Goal]) -> String {
    let highest = goals.filter { goal in !goals.contains { $0.name == goal.name && $0.value > goal.value } }
    let each = highest.reduce(into: [Goal]()) { kept, goal in
      if !kept.contains(where: { $0.name == goal.name }) { kept.append(goal) }
    }
    guard let most = each.compactMap(\.lack).max() else { return "" }
    let farthest = each.filter { $0.lack == most }
    let clauses = farthest.prefix(2).map { "\($0.name.spoken)，\(most == 1 ? $0.wish : $0.distance)" }
    let more = farthest.count > 2 ? "等\(farthest.count)项" : ""
    let lead = most == 1 ? "还一点没有的是" : farthest.count > 1 ? "差得一样远的有" : "差得最远的是"
    return lead + clauses.joined(separator: "；") + more
  }
}

extension ChartData {
  /// There is something to say even where nothing has a number.
  var hasUnlikeGoals: Bool { areUnlike && !goals.isEmpty }

  /// Things without a number, which may be among those of which something was promised.
  var unlikeRest: String {
    goals.isEmpty ? Sentence.rest(values.wordless) : Sentence.unknown(values.wordless)
  }

  /// What is said of unlike things: how far each is from its own target, and nothing of who has most.
  var unlike: [String] {
    let known = namedNumbers
    if known.count == 1, goals.isEmpty { return ["\(known[0].name)为\(Measure(unit: unit).quantity(known[0].value))"] }
    return goals.isEmpty ? ["各项不是同一种东西，数不拿来比"] : Sentence.goals(goals, of: categories.count)
  }
}
