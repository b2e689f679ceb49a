import Testing

@testable import Charts

@Suite struct CalendarHeatMapTests {
  @Test(arguments: [(2024, 1, 1, 0), (2024, 2, 29, 3), (2026, 11, 25, 2), (2000, 3, 1, 2), (1900, 1, 1, 0)])
  func weekdays(year: Int, month: Int, day: Int, weekday: Int) {
    #expect(CalendarDays(year: year).weekday(month: month, day: day) == weekday)
  }

  @Test(arguments: [(2023, 28), (2024, 29), (1900, 28), (2000, 29)])
  func lengths(year: Int, february: Int) {
    let days = CalendarDays(year: year)
    #expect(days.length(of: 2) == february)
    #expect((1...12).map(days.length).reduce(0, +) == 337 + february)
  }

  @Test func everyDayHasItsOwnPlaceInBothLayouts() {
    let calendar = CalendarDays(year: 2024)
    for layout in Layout.allCases {
      let grid = DayGrid(calendar: calendar, layout: layout, top: 0)
      let places = (1...12).flatMap { month in
        (1...calendar.length(of: month)).map { grid.mark(month: month, day: $0, .one) }
      }
      #expect(Set(places).count == 366)
    }
  }

  @Test func marksGrowAndPlansAreDashed() {
    let shares = [DayLevel.one, .two, .more].map(\.share)
    #expect(shares == shares.sorted() && Set(shares).count == 3)
    let svg = Self.map([.init(month: 12, day: 1, count: 1, isPlanned: true)]).svg
    #expect(svg.contains("chart-uncounted") && svg.contains(">计划中</text>") && !svg.contains("chart-bar"))
  }

  @Test func theTableNamesTheDays() {
    let table = Self.map([.init(month: 3, day: 7, count: 1), .init(month: 3, day: 5, count: 2)]).table
    #expect(table.contains("<th scope=\"row\">3月</th><td>3</td><td>5日（2次）、7日</td>"))
    #expect(table.contains("<th scope=\"row\">4月</th><td>0</td><td>没有</td>"))
    #expect(table.contains("<th scope=\"row\">合计</th><td>3</td><td>2天</td>"))
  }

  @Test func sentences() {
    let days: [CalendarHeatMap.Day] = [
      .init(month: 3, day: 5, count: 2), .init(month: 12, day: 1, count: 1, isPlanned: true),
    ]
    #expect(Self.map([]).sentence == "2026年还没有记录。")
    let coming = CalendarHeatMap.Day(month: 12, day: 1, count: 2, isPlanned: true)
    #expect(
      CalendarHeatMap(title: "", year: 2027, days: [coming], last: (1, 0)).figure(id: "d").sentence
        == "2027年还没有记录；还计划了2次。"
    )
    #expect(
      CalendarHeatMap(title: "", year: 2026, days: days, last: (4, 30)).figure(id: "d").sentence
        == "2026年到4月30日为止，一共2次，分布在1天；3月最多，为2次；1月、2月、4月并列最少，均为0次；还计划了1次。"
    )
  }

  @Test(
    arguments: [
      (
        (9, 3), (12, 31), [9: 6, 10: 2, 11: 4, 12: 4],
        "2024年从9月3日记起，一共16次，分布在4天；9月（不是整月）最多，为6次；10月最少，为2次。"
      ),
      ((1, 1), (11, 19), [11: 19], "2024年到11月19日为止，一共19次，分布在1天。"),
      ((1, 1), (2, 10), [1: 3, 2: 1], "2024年到2月10日为止，一共4次，分布在2天。"),
      ((1, 1), (3, 10), [1: 3, 3: 9], "2024年到3月10日为止，一共12次，分布在2天；3月（不是整月）最多，为9次；2月最少，为0次。"),
    ] as [((Int, Int), (Int, Int), [Int: Int], String)]
  )
  func onlyWholeMonthsAreCompared(first: (Int, Int), last: (Int, Int), counts: [Int: Int], sentence: String) {
    let days = counts.map { CalendarHeatMap.Day(month: $0.key, day: 4, count: $0.value) }
    let map = CalendarHeatMap(title: "", year: 2024, days: days, first: first, last: last)
    #expect(map.figure(id: "d").sentence == sentence)
  }

  @Test func nothingIsDrawnBeforeTheRecordsBegin() {
    let svg = CalendarHeatMap(title: "", year: 2024, days: [], first: (12, 1)).figure(id: "d").svg
    #expect(svg.all(between: "chart-days-empty", and: "/>").first?.count(of: "M") == 6)
    #expect(!CalendarHeatMap(title: "", year: 2024, days: [], first: (9, 1)).figure(id: "d").table.contains("8月"))
  }

  @Test func theOrderOfTheDaysDoesNotMatter() {
    let days = (1...28).map { CalendarHeatMap.Day(month: 2, day: $0, count: 1) }
    #expect(Self.map(days).svg == Self.map(days.reversed()).svg)
  }

  @Test func impossibleDaysAreLeftOut() {
    #expect(
      Self.map([.init(month: 2, day: 30, count: 1), .init(month: 13, day: 1, count: 1)]).sentence.contains("没有记录")
    )
  }

  private static func map(_ days: [CalendarHeatMap.Day]) -> Figure {
    CalendarHeatMap(title: "活动", year: 2026, days: days).figure(id: "d")
  }
}
