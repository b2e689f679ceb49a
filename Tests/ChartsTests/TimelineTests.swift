import Testing

@testable import Charts

@Suite struct TimelineTests {
  @Test func aSquareIsAPromise() {
    let svg = Self.figure([Self.past(done: 3, overdue: 1)]).svg
    let done = svg.all(between: "<path class=\"chart-segment s-done\"", and: "/>").last ?? ""
    #expect(done.count(of: "z") == 3)
    #expect(svg.contains(">完成3/4</text>"))
  }

  @Test(arguments: [1, 19, 28, 60, 160])
  func todayMarksARowLeftOfItsSquares(promises: Int) throws {
    let now = Self.stretch("2026年下半年", .present, done: 0, overdue: 0, open: promises)
    for svg in [Self.figure([now]).svg, Self.figure([now]).wideSVG] {
      #expect(svg.count(of: ">今天在这里</text>") == 1)
      let line = try #require(
        svg.all(between: "<path class=\"chart-target\"", and: "V").first?.split(separator: "M").last
      )
      let mark = try #require(line.split(separator: " ").first.flatMap { Double($0) })
      let squares = svg.all(between: "<path class=\"chart-segment s-open\"", and: "/>").last ?? ""
      let starts = squares.all(between: "M", and: " ").compactMap(Double.init)
      #expect(starts.count == promises && starts.allSatisfy { $0 > mark })
    }
    #expect(!Self.figure([Self.past(done: 1, overdue: 0)]).svg.contains("今天在这里"))
  }

  @Test func sentences() {
    let all = [
      Self.past(done: 3, overdue: 1), Self.stretch("2026年下半年", .present, done: 1, overdue: 0, open: 2),
      Self.stretch("2027年上半年", .future, done: 0, overdue: 0, open: 7),
      Self.stretch("时间待核", .unknown, done: 0, overdue: 0, open: 2),
    ]
    #expect(
      Self.figure(all).sentence == "到期的4项任务完成3项，1项逾期；2026年下半年有3项，已完成1项；以后还有7项；2项时间待核。"
    )
    #expect(Self.figure([Self.past(done: 2, overdue: 0)]).sentence == "到期的2项任务全部完成。")
    #expect(Self.figure([Self.past(done: 1, overdue: 0)]).sentence == "到期的1项任务完成了。")
    let ahead = [Self.stretch("2027年上半年", .future, done: 1, overdue: 0, open: 6)]
    #expect(Self.figure(ahead).sentence == "以后还有7项，其中1项已经提前完成。")
    #expect(Self.figure([]).sentence == "暂无数据。" && Self.figure([]).svg.isEmpty)
  }

  @Test func theTableCountsEveryStatus() {
    let table = Self.figure([Self.past(done: 3, overdue: 1)]).table
    #expect(table.contains("<th scope=\"row\">2026年上半年</th><td>3</td><td>1</td><td>0</td><td>4</td>"))
    #expect(table.contains("<th scope=\"row\">合计</th><td>3</td><td>1</td><td>0</td><td>4</td>"))
  }

  @Test func tooMuchIsATable() {
    #expect(Self.figure([Self.past(done: 161, overdue: 0)]).svg.isEmpty)
    #expect(Self.figure(Array(repeating: Self.past(done: 1, overdue: 0), count: 25)).svg.isEmpty)
  }

  private static func figure(_ stretches: [Timeline.Stretch]) -> Figure {
    Timeline(title: "进展", today: "今天是2026年11月20日", stretches: stretches).figure(id: "t")
  }

  private static func past(done: Int, overdue: Int) -> Timeline.Stretch {
    stretch("2026年上半年", .past, done: done, overdue: overdue, open: 0)
  }

  private static func stretch(_ name: String, _ position: Timeline.Position, done: Int, overdue: Int, open: Int)
    -> Timeline.Stretch
  {
    Timeline.Stretch(
      name: name,
      position: position,
      segments: [
        .init(name: "已完成", count: done, style: .done), .init(name: "已逾期", count: overdue, style: .overdue),
        .init(name: "未开始", count: open, style: .open),
      ]
    )
  }
}
