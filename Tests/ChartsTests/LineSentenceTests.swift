import Charts
import Testing

@Suite struct LineSentenceTests {
  private static let months = ["3月", "4月", "5月", "6月"]

  @Test(
    arguments: [
      ([2, 3, 8], "从3月的2台升至5月的8台，增加6台。"),
      ([8, 3, 2], "从3月的8台降至5月的2台，减少6台。"),
      ([2, 9, 1, 8], "从3月的2台升至6月的8台，增加6台，其间最多9台（4月），最少1台（5月）。"),
      ([2, 9, 9, 8], "从3月的2台升至6月的8台，增加6台，其间最多9台（4月、5月）。"),
      ([5, 7, 5], "3月和5月同为5台，其间最多7台（4月）。"),
      ([5, 5, 5], "从3月到5月，一直是5台。"),
      ([0, 0], "从3月到4月，一直是0台。"),
      ([5, .hidden, 5], "从3月到5月，已知数值都是5台；另有1项已隐去。"),
      ([5], "3月为5台。"),
      ([.missing, 5], "只有4月有数值，为5台；另有1项空缺。"),
      ([.missing, 5, 6, .notCounted], "从4月的5台升至5月的6台，增加1台；另有1项未统计、1项空缺。"),
      ([.hidden, .hidden], "各项数值均已隐去。"),
      ([], "暂无数据。"),
    ] as [([Value], String)]
  )
  func oneLine(values: [Value], sentence: String) {
    #expect(figure(values).sentence == sentence)
  }

  @Test(
    arguments: [
      ([2, 5], "从3月的2台升至4月的5台，增加3台；距目标8台还差3台。"),
      ([2, 8], "从3月的2台升至4月的8台，增加6台；已达到目标8台。"),
      ([9, 7], "从3月的9台降至4月的7台，减少2台；距目标8台还差1台。"),
      ([5, .missing], "只有3月有数值，为5台；3月距目标8台还差3台；另有1项空缺。"),
      ([5, 9, .missing], "从3月的5台升至4月的9台，增加4台；4月已达到目标8台；另有1项空缺。"),
    ] as [([Value], String)]
  )
  func towardsATarget(values: [Value], sentence: String) {
    #expect(figure(values, target: 8).sentence == sentence)
  }

  @Test func ratesMoveByPercentagePoints() {
    let data = ChartData.sample([99.1, 99.3], names: ["3月", "4月"], unit: "%", target: 100)
    #expect(
      LineChart(data).figure(id: "f").sentence
        == "从3月的99.1%升至4月的99.3%，提高0.2个百分点；距目标100%还差0.7个百分点。"
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
        == "书信：从3月的2次升至5月的5次，增加3次，其间最多9次（4月）；电话：从4月到5月，已知数值都是4次；另有1项已隐去。"
    )
  }

  private func figure(_ values: [Value], target: Double? = nil) -> Figure {
    let names = Array(Self.months.prefix(values.count))
    return LineChart(.sample(values, names: names, categoryName: "月份", unit: "台", target: target)).figure(id: "f")
  }
}
