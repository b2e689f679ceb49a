import Charts

/// Short ways to write chart data in tests.
extension ChartData {
  static func sample(
    _ values: [Value],
    names: [String]? = nil,
    categoryName: String = "年级",
    unit: String = "人",
    target: Double? = nil
  ) -> ChartData {
    sample([("人数", values)], names: names, categoryName: categoryName, unit: unit, target: target)
  }

  static func sample(
    _ series: [(String, [Value])],
    names: [String]? = nil,
    categoryName: String = "年级",
    unit: String = "人",
    target: Double? = nil,
    incomplete: [Int: String] = [:]
  ) -> ChartData {
    let count = series.map(\.1.count).max() ?? 0
    return ChartData(
      title: "各年级人数",
      categoryName: categoryName,
      categories: names ?? Array(grades.prefix(count)),
      series: series.map { Series(name: $0.0, values: $0.1) },
      unit: unit,
      target: target.map { Target(value: $0, label: "目标") },
      incomplete: incomplete
    )
  }

  private static let grades = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"]
}

extension Value: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
  package init(floatLiteral value: Double) { self = .number(value) }
}

extension String {
  /// How often `part` occurs.
  func count(of part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count - 1 }

  /// What stands between each `opening` and the next `closing`.
  func all(between opening: String, and closing: String) -> [String] {
    split(separator: opening, omittingEmptySubsequences: false).dropFirst()
      .compactMap { $0.split(separator: closing, omittingEmptySubsequences: false).first.map(String.init) }
  }
}
