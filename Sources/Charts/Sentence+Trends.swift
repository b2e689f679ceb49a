extension ChartData {
  /// What several series did between the same two steps in time, in one sentence: 从2025年到2026年，家校从 9 次升至 13 次，
  /// 安全一直是 4 次; of more than three, which way each went and which went farthest.
  ///
  /// Nil where there is but one series, or where their first and last numbers do not stand at the same steps.
  var trends: [String]? {
    let courses = series.compactMap { Course(name: $0.name.spoken, numbers: namedNumbers(of: $0)) }
    guard series.count > 1, courses.count == series.count, isChronological, let span = courses.first?.span,
      courses.allSatisfy({ $0.span == span })
    else { return nil }
    let measure = Measure(unit: unit)
    let told =
      courses.count > Self.mostCourses
      ? Course.directions(courses) + [Course.farthest(courses, measure: measure)]
      : courses.map { $0.words(measure) }
    return [([span] + told.filter { !$0.isEmpty }).joined(separator: "，")]
  }

  private static let mostCourses = 3
}

/// The way of one series from its first number to its last.
private struct Course {
  let name: String
  let first: NamedNumber
  let last: NamedNumber
  let isLevel: Bool

  /// Nil where there are not two numbers.
  init?(name: String, numbers: [NamedNumber]) {
    guard numbers.count > 1, let first = numbers.first, let last = numbers.last else { return nil }
    self.name = name
    (self.first, self.last) = (first, last)
    isLevel = numbers.allSatisfy { $0.value == first.value }
  }

  var span: String { "从\(first.name)到\(last.name)" }

  /// 家校从 9 次升至 13 次.
  func words(_ measure: Measure) -> String {
    if isLevel { return "\(name)一直是\(measure.quantity(first.value))" }
    if change == 0 { return "\(name)前后都是\(measure.quantity(first.value))" }
    return
      "\(name)从\(measure.quantity(first.value))\(change > 0 ? "升至" : "降至")\(measure.quantity(last.value))"
  }

  /// 家校、安全增加，其余减少: 4 项都增加.
  static func directions(_ courses: [Course]) -> [String] {
    let groups =
      [("增加", courses.filter { $0.change > 0 }), ("减少", courses.filter { $0.change < 0 })]
      + [("前后一样", courses.filter { $0.change == 0 })]
    return groups.filter { !$0.1.isEmpty }.map { word, group in
      group.count == courses.count ? "\(group.count)项都\(word)" : Sentence.list(group.map(\.name)) + word
    }
  }

  /// 变化最大的是家校，从 9 次升至 18 次; empty where nothing changed.
  static func farthest(_ courses: [Course], measure: Measure) -> String {
    let most = courses.map(\.change.magnitude).max() ?? 0
    let farthest = courses.filter { $0.change.magnitude == most }
    guard most > 0, let one = farthest.first else { return "" }
    return farthest.count == 1
      ? "变化最大的是\(one.words(measure))"
      : "变化最大的是\(Sentence.list(farthest.map(\.name)))，都变了\(measure.difference(most, 0))"
  }

  private var change: Double { (last.value - first.value).settled }
}
