import Charts
import Testing

@Suite struct LineSentenceTests {
  private static let months = ["3月", "4月", "5月", "6月"]

  @Test(
    arguments: [
      ([2, 3, 8], "从3月的 2 台升至5月的 8 台，增加 6 台。"),
      ([8, 3, 2], "从3月的 8 台降至5月的 2 台，减少 6 台。"),
      ([2, 9, 1, 8], "从3月的 2 台升至6月的 8 台，增加 6 台，其间最多 9 台（4月），最少 1 台（5月）。"),
      ([2, 9, 9, 8], "从3月的 2 台升至6月的 8 台，增加 6 台，其间最多 9 台（4月、5月）。"),
      ([5, 7, 5], "3月和5月同为 5 台，其间最多 7 台（4月）。"),
      ([5, 5, 5], "从3月到5月，一直是 5 台。"),
      ([0, 0], "从3月到4月，一直是 0 台。"),
      ([5, .hidden, 5], "从3月到5月，已知数值都是 5 台；另有 1 项已隐去。"),
      ([5], "3月为 5 台。"),
      ([.missing, 5], "只有4月有数值，为 5 台；另有 1 项空缺。"),
      ([.missing, 5, 6, .notCounted], "从4月的 5 台升至5月的 6 台，增加 1 台；另有 1 项未统计、1 项空缺。"),
      ([.hidden, .hidden], "各项数值均已隐去。"),
      ([], "暂无数据。"),
    ] as [([Value], String)]
  )
  func oneLine(values: [Value], sentence: String) {
    #expect(figure(values).sentence == sentence)
  }

  @Test(
    arguments: [
      ([2, 5], "从3月的 2 台升至4月的 5 台，增加 3 台；距目标 8 台还差 3 台。"),
      ([2, 8], "从3月的 2 台升至4月的 8 台，增加 6 台；已达到目标 8 台。"),
      ([9, 7], "从3月的 9 台降至4月的 7 台，减少 2 台；距目标 8 台还差 1 台。"),
      ([5, .missing], "只有3月有数值，为 5 台；3月距目标 8 台还差 3 台；另有 1 项空缺。"),
      ([5, 9, .missing], "从3月的 5 台升至4月的 9 台，增加 4 台；4月已达到目标 8 台；另有 1 项空缺。"),
    ] as [([Value], String)]
  )
  func towardsATarget(values: [Value], sentence: String) {
    #expect(figure(values, target: 8).sentence == sentence)
  }

  @Test func ratesMoveByPercentagePoints() {
    let data = ChartData.sample([99.1, 99.3], names: ["3月", "4月"], unit: "%", target: 100)
    #expect(
      LineChart(data).figure(id: "f").sentence
        == "从3月的 99.1% 升至4月的 99.3%，提高 0.2 个百分点；距目标 100% 还差 0.7 个百分点。"
    )
  }

  @Test func severalLinesInTurn() {
    let data = ChartData.sample(
      [("书信", [2, 9, 5]), ("电话", [.hidden, 4, 4])],
      names: ["3月", "4月", "5月"],
      unit: "次"
    )
    #expect(
      LineChart(data).figure(id: "f").sentence
        == "书信：从3月的 2 次升至5月的 5 次，增加 3 次，其间最多 9 次（4月）；电话：从4月到5月，已知数值都是 4 次；另有 1 项已隐去。"
    )
  }

  private func figure(_ values: [Value], target: Double? = nil) -> Figure {
    let names = Array(Self.months.prefix(values.count))
    return LineChart(.sample(values, names: names, categoryName: "月份", unit: "台", target: target)).figure(id: "f")
  }
}
