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

  /// 现有 3 部，离 5 部还差 2 部.
  fileprivate var distance: String {
    let measure = Measure(unit: unit)
    return "现有 \(measure.quantity(present ?? 0))，离 \(measure.quantityBeforeWords(value))还差 "
      + measure.difference(value, present ?? 0)
  }
}

extension Sentence {
  /// How many targets are reached, and which thing is farthest from its own: 7 项定了 13 个目标，达到 11 个；差得最远的是
  /// 专用电话机，现有 3 部，离 5 部还差 2 部. Counts of unlike things are never compared with each other.
  ///
  /// - Parameter things: how many things there are, with a target or without.
  static func goals(_ goals: [Goal], of things: Int) -> [String] {
    let named = Set(goals.map(\.name)).count
    guard !goals.isEmpty else { return ["没有定目标"] }
    let reached = goals.count(where: \.isReached)
    let share = reached == goals.count ? "都达到了" : reached == 0 ? "都没达到" : "达到 \(reached) 个"
    let targets = goals.count == 1 ? "定了 1 个目标，\(reached == 1 ? "达到了" : "没达到")" : "定了 \(goals.count) 个目标，\(share)"
    return ["\(named) 项\(targets)", farthest(goals), things > named ? "其余 \(things - named) 项没有定目标" : ""]
  }

  private static func farthest(_ goals: [Goal]) -> String {
    guard let most = goals.compactMap(\.lack).max() else { return "" }
    let farthest = goals.filter { $0.lack == most }
    let clauses = farthest.prefix(2).map { "\($0.name.spoken)，\($0.distance)" }
    let more = farthest.count > 2 ? "等 \(farthest.count) 项" : ""
    return (farthest.count > 1 ? "差得一样远的有" : "差得最远的是") + clauses.joined(separator: "；") + more
  }
}

extension ChartData {
  /// What is said of unlike things: how far each is from its own target, and nothing of who has most.
  var unlike: [String] {
    let known = namedNumbers
    if known.count == 1, goals.isEmpty { return ["\(known[0].name)为 \(Measure(unit: unit).quantity(known[0].value))"] }
    return goals.isEmpty ? ["各项不是同一种东西，数不拿来比"] : Sentence.goals(goals, of: categories.count)
  }
}
