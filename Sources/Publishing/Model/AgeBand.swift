import Intake

/// A stretch of childhood by which guardians look for articles.
struct AgeBand {
  let title: String
  /// In an address.
  private let name: String
  private let years: ClosedRange<Int>

  /// Before school, first to third year of school (小学低段), fourth to sixth (小学高段), junior middle school, older.
  static let all = [
    AgeBand(title: "上学以前", name: "before-school", years: 0...5), AgeBand(title: "6至8岁", name: "6-8", years: 6...8),
    AgeBand(title: "9至12岁", name: "9-12", years: 9...12), AgeBand(title: "13至15岁", name: "13-15", years: 13...15),
    AgeBand(title: "16岁以上", name: "16-and-over", years: 16...17),
  ]

  /// Ages of which articles speak, and what is written for no age in particular.
  static func topics(of articles: [Article]) -> [Topic] {
    let bands = all.map { band in
      topic(band.title, band.name, articles.indices.filter { articles[$0].ages.map(band.holds) ?? false })
    }
    let others = topic("各个年龄", "any", articles.indices.filter { !isAge(articles[$0].ages) })
    return (bands + [others]).filter { !$0.articles.isEmpty }
  }

  /// Whether a text such as `6至12岁`, `3-6岁、9岁` or `10岁以上` speaks of this age.
  func holds(_ ages: String) -> Bool { Self.ranges(in: ages).contains(where: years.overlaps) }

  /// Whether a text names an age at all.
  static func isAge(_ ages: String?) -> Bool { ages.map { !ranges(in: $0).isEmpty } ?? false }
}

extension AgeBand {
  private static func topic(_ title: String, _ name: String, _ articles: [Int]) -> Topic {
    Topic(title: title, path: PagePath.age(name), articles: articles)
  }

  private static func ranges(in text: String) -> [ClosedRange<Int>] {
    text.split(separator: "、").compactMap { part in
      let numbers = part.split { !$0.isASCIIDigit }.compactMap { Int($0) }
      guard let first = numbers.first, let last = numbers.last, first <= last else { return nil }
      if numbers.count > 1 { return first...last }
      if part.contains("以上") { return first...max(first, 17) }
      return part.contains("以下") ? 0...first : first...first
    }
  }
}
