import Testing

@testable import Charts

@Suite struct BulletChartTests {
  @Test func contradictingTargetsStandSideBySide() {
    let figure = Self.figure(("联网电脑", 4, [1, 2, 4, 5]))
    let labels = figure.svg.all(between: "text-anchor=\"middle\">", and: "<")
    #expect(labels == ["1", "2", "4", "5"])
    #expect(figure.table.count(of: "<tr><th scope=\"row\">联网电脑</th><td>4</td>") == 4)
    #expect(figure.table.contains("<td>5</td><td>甲计划</td><td>1</td>"))
    #expect(figure.table.contains("<td>4</td><td>甲计划</td><td>达到了</td>"))
  }

  @Test func reachedAndMissedTargetsDifferInForm() {
    let svg = Self.figure(("联网电脑", 4, [4, 5])).svg
    #expect(svg.contains("chart-reached") && svg.contains("chart-target"))
    #expect(!Self.figure(("联网电脑", 5, [4, 5])).svg.contains("chart-target"))
  }

  @Test(
    arguments: [
      (4, [1, 2, 4, 5], "联网电脑现有4台，4个目标达到3个，离最高的5台还差1台。"), (4, [5], "联网电脑现有4台，离目标5台还差1台。"),
      (9, [5], "联网电脑现有9台，达到目标5台。"), (9, [5, 5], "联网电脑现有9台，2个目标都达到了。"),
      (0, [1, 5], "联网电脑现有0台，2个目标都没达到，离最高的5台还差5台。"), (4, [], "联网电脑现有4台，没有定目标。"),
      (.hidden, [5], "联网电脑的数量已隐去。"), (.notCounted, [5], "联网电脑的数量未统计。"), (.missing, [5], "联网电脑的数量空缺。"),
    ] as [(Value, [Double], String)]
  )
  func sentences(value: Value, targets: [Double], sentence: String) {
    #expect(Self.figure(("联网电脑", value, targets)).sentence == sentence)
  }

  @Test func aValueAboveEveryTargetStaysInTheDrawing() {
    let svg = Self.figure(("联网电脑", 100, [5])).svg
    let bar = svg.all(between: "<path class=\"chart-bar c1\" fill=\"#2f6f5e\" d=\"M6 ", and: "\"").first
    let width = bar?.all(between: "h", and: "v").first.flatMap(Double.init) ?? .infinity
    #expect(width <= 320 - 6)
  }

  @Test func numbersStayInTheDrawing() {
    let labels = Self.figure(("图书", 100, [1, 13000])).svg.all(between: "<text x=\"", and: "\"").compactMap(Double.init)
    #expect(labels.allSatisfy { $0 == 0 || (3...317).contains($0) })
  }

  @Test func closeNumbersStandInTwoLines() {
    let svg = Self.figure(("图书", 1360, [1500, 1510])).svg
    let rows = svg.all(between: "y=\"", and: "\" text-anchor=\"middle\"").compactMap(Double.init)
    #expect(rows.count == 2 && abs(rows[0] - rows[1]) >= 20)
  }

  private static func figure(_ row: (String, Value, [Double])) -> Figure {
    let targets = row.2.map { Target(value: $0, label: "甲计划") }
    let rows = [BulletChart.Row(name: row.0, value: row.1, targets: targets)]
    return BulletChart(title: "设施", rowName: "设施", unit: "台", rows: rows).figure(id: "b")
  }
}
