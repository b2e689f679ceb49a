import Testing

@testable import Charts

@Suite struct AxisTests {
  @Test(
    arguments: [
      ([1], [0, 1]),
      ([3], [0, 1, 2, 3]),
      ([5], [0, 1, 2, 3, 4, 5]),
      ([6], [0, 2, 4, 6]),
      ([11], [0, 5, 10, 15]),
      ([96], [0, 20, 40, 60, 80, 100]),
      ([100], [0, 20, 40, 60, 80, 100]),
      ([101], [0, 50, 100, 150]),
      ([12_345], [0, 5000, 10_000, 15_000]),
      ([0.5], [0, 0.1, 0.2, 0.3, 0.4, 0.5]),
      ([0.07], [0, 0.02, 0.04, 0.06, 0.08]),
      ([2.5], [0, 0.5, 1, 1.5, 2, 2.5]),
      ([-3, 5], [-4, -2, 0, 2, 4, 6]),
      ([0, 0], [0, 1]),
      ([], [0]),
      ([.infinity, .nan], [0]),
    ] as [([Double], [Double])]
  )
  func ticksAreRoundAndHoldZero(values: [Double], ticks: [Double]) {
    #expect(Axis(covering: values).ticks == ticks)
  }

  @Test(arguments: [1e-9, 3e-5, 0.37, 8, 73, 999, 10_001, 7.7e8, 4e15, 1e300])
  func anyAxisCoversItsValueInFewSteps(value: Double) {
    let axis = Axis(covering: [value])
    #expect(axis.lower == 0 && axis.upper >= value)
    #expect((2...6).contains(axis.ticks.count))
  }

  @Test func withoutZeroItStartsNearTheSmallest() {
    #expect(Axis(covering: [96.5, 99.8, 100], holdsZero: false).ticks == [96, 97, 98, 99, 100])
    #expect(Axis(covering: [96.5], holdsZero: false).lower == 0)
  }

  @Test func fewerStepsInLessRoom() {
    #expect(Axis(covering: [96], intervals: 3).ticks == [0, 50, 100])
  }
}
