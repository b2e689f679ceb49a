import Testing

@testable import Charts

@Suite struct ProgressBarTests {
  @Test(
    arguments: [
      (12, 25, "25项任务中已完成12项，占48%。"),
      (0, 25, "25项任务中已完成0项，占0%。"),
      (25, 25, "25项任务中已完成25项，占100%。"),
      (299, 300, "300项任务中已完成299项，占99%。"),
      (1, 300, "300项任务中已完成1项，不到1%。"), (2, 300, "300项任务中已完成2项，不到1%。"),
      (3, 300, "300项任务中已完成3项，占1%。"),
      (8, 5, "已完成8项，超过原定的5项任务。"),
      (0, 0, "还没有任务。"),
      (.hidden, 5, "5项任务中，已完成的数量已隐去。"),
      (.notCounted, 5, "5项任务中，已完成的数量未统计。"),
      (.missing, 5, "5项任务中，已完成的数量空缺。"),
    ] as [(Value, Double, String)]
  )
  func sentences(done: Value, total: Double, sentence: String) {
    let bar = ProgressBar(title: "进展", done: done, total: total, unit: "项")
    #expect(bar.figure(id: "p").sentence == sentence)
  }

  @Test func moreThanThePromiseIsNoPercentage() {
    let svg = ProgressBar(title: "电脑", done: 4, total: 1, unit: "台").figure(id: "p").svg
    #expect(svg.contains(">4/1台</text>") && svg.contains(">超过原定</text>") && !svg.contains("400%"))
  }

  @Test func whatIsNotReachedFillsNoBar() throws {
    let svg = ProgressBar(title: "铺路", done: 4.999, total: 5, unit: "公里").figure(id: "p").svg
    #expect(svg.contains(">4.999/5公里</text>"))
    let width = try #require(
      svg.all(between: "s-done\"", and: "/>").first?.all(between: "h", and: "v").compactMap(Double.init).first
    )
    #expect(width <= 318 - 3)
  }

  @Test func theNounMayBeLeftOut() {
    let bar = ProgressBar(title: "联网电脑", done: 2, total: 5, unit: "台", noun: "")
    #expect(bar.figure(id: "p").sentence == "5台中已完成2台，占40%。")
  }

  @Test func segmentsAreNamedAndCounted() {
    let figure = Self.plan.figure(id: "p")
    for name in ["已完成 9项", "待补记录 1项", "未开始 15项"] { #expect(figure.svg.contains(">\(name)</text>")) }
    #expect(!figure.svg.contains("已逾期"))
    #expect(figure.table.contains("<th scope=\"row\">已逾期</th><td>0</td><td>0%</td>"))
    #expect(figure.table.contains("<th scope=\"row\">总数</th><td>25</td><td>100%</td>"))
  }

  @Test func everyStyleDiffersWithoutColour() {
    let hatches = SegmentStyle.allCases.map(\.hatch)
    let empty = SegmentStyle.open
    #expect(Set(SegmentStyle.allCases.filter { $0 != empty }.map(\.hatch)).count == hatches.count - 1)
  }

  @Test func noPartIsTooNarrowToSee() {
    let widths = Shares.widths(of: [1, 298, 1], outOf: 300, over: 358)
    #expect(widths.allSatisfy { $0 >= 3 })
    #expect(abs(widths.reduce(0, +) - 358) < 0.001)
  }

  private static let plan = ProgressBar(
    title: "进展",
    done: 10,
    total: 25,
    unit: "项",
    segments: [
      .init(name: "已完成", count: 9, style: .done), .init(name: "待补记录", count: 1, style: .unproven),
      .init(name: "已逾期", count: 0, style: .overdue), .init(name: "未开始", count: 15, style: .open),
    ]
  )
}
