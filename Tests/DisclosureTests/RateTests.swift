import Testing

@testable import Disclosure

@Suite("Rates")
struct RateTests {
  private func printed(_ numerator: Double, _ denominator: Double, isCoverage: Bool) throws -> CellValue {
    let heading = TableHeading(
      name: "t",
      measure: .rate,
      population: "留守儿童",
      asOf: "2026-09-01",
      fields: ["分子", "分母"],
      isCoverage: isCoverage
    )
    let row = StatisticalTable.Row(key: ["入学率"], value: .ratio(numerator: numerator, denominator: denominator))
    let table = StatisticalTable(heading: heading, dimensionNames: ["指标"], rows: [row])
    return try DisclosureControl(policy: .minimum).protect([table]).tables[0][[.value(0)]]
  }

  @Test(
    "of coverage: all, or how many at least",
    arguments: [
      (47, 47, 47, 47, PrintedPercentage.whole(100)), (3, 3, nil, nil, .whole(100)), (46, 47, nil, nil, .atLeast(80)),
      (38, 47, nil, nil, .atLeast(80)), (37, 47, 37, 47, .whole(78)), (47, 50, nil, nil, .atLeast(90)),
      (44, 50, 44, 50, .whole(88)), (198, 200, nil, nil, .atLeast(95)), (190, 200, nil, nil, .atLeast(95)),
      (189, 200, 189, 200, .whole(94)), (19, 20, nil, nil, .incomplete), (15, 20, nil, nil, .incomplete),
      (14, 20, 14, 20, .whole(70)), (0, 47, 0, 47, .whole(0)), (13, 18, nil, nil, .incomplete),
      (12, 18, 12, 18, .incomplete),
    ] as [(Double, Double, Int?, Int?, PrintedPercentage)]
  )
  func coverage(some: Double, all: Double, numerator: Int?, denominator: Int?, said: PrintedPercentage) throws {
    let rate = PublishedRate(numerator: numerator, denominator: denominator, percentage: said)
    #expect(try printed(some, all, isCoverage: true) == .rate(rate))
  }

  @Test("whoever knows the rule and the base is left with enough numbers of missing", arguments: [5, 6, 8, 10, 25])
  func band(threshold: Int) {
    for base in threshold + 1...450 {
      let rules = (1..<base).map {
        RateRule(numerator: base - $0, denominator: base, isCoverage: true, threshold: threshold)
      }
      let told = Dictionary(grouping: rules.filter(\.missesFew), by: \.percentage)
      #expect(told.count == 1 && told.values.allSatisfy { $0.count >= threshold }, "\(base)")
      // Beside numbers that are printed nothing is said that a hidden rate could have said.
      let open = Set(rules.filter { !$0.missesFew && base >= RateRule.leastBase }.map(\.percentage))
      #expect(open.isDisjoint(with: told.keys), "\(base)")
      // And every rate of few missing is told alike.
      #expect(rules.prefix(threshold - 1).allSatisfy { $0.missesFew }, "\(base)")
    }
  }

  @Test(
    "of other kinds, rounded half up; 0 and 100 only where it is true",
    arguments: [
      (49, 90, 54), (45, 200, 23), (199 * 5, 200 * 5, 99), (5, 2000, 1), (0, 40, 0), (40, 40, 100),
    ] as [(Double, Double, Int)]
  )
  func others(some: Double, all: Double, percent: Int) throws {
    let rate = PublishedRate(numerator: Int(some), denominator: Int(all), percentage: .whole(percent))
    #expect(try printed(some, all, isCoverage: false) == .rate(rate))
  }

  @Test("no percentage on a small base")
  func smallBase() throws {
    let rate = PublishedRate(numerator: 6, denominator: 12, percentage: .tooSmallBase)
    #expect(try printed(6, 12, isCoverage: false) == .rate(rate))
  }

  @Test("a percentage beside its base gives the number back")
  func relation() throws {
    guard case .rate(let rate) = try printed(3, 90, isCoverage: false) else {
      Issue.record("nothing is printed")
      return
    }
    #expect(rate.numerator == nil)
    #expect(rate.denominator == nil || rate.percentage == .hidden)
  }
}
