import Charts
import Testing

@Suite struct StackedSentenceTests {
  @Test(
    arguments: [
      ([7, 8], [5, 7], "二年级较多，为 15 人；一年级较少，为 12 人；合起来看，男生较多，共 15 人。"),
      ([7, 5], [5, 7], "各年级合计均为 12 人；合起来看，男生、女生并列最多，均为 12 人。"),
      ([0, 0], [0, 0], "各年级合计均为 0 人。"),
      ([7], [9], "一年级合计 16 人；合起来看，女生较多，共 9 人。"),
      ([7, .hidden], [5, 7], "一年级合计 12 人；已知数值合起来看，女生较多，共 12 人；另有 1 项已隐去。"),
      ([.hidden, 7], [3, .missing], "已知数值合起来看，男生较多，共 7 人；另有 1 项已隐去、1 项空缺。"),
      ([.hidden], [.hidden], "各项数值均已隐去。"),
      ([], [], "暂无数据。"),
    ] as [([Value], [Value], String)]
  )
  func twoSeries(boys: [Value], girls: [Value], sentence: String) {
    let data = ChartData.sample([("男生", boys), ("女生", girls)])
    #expect(StackedBarChart(data).figure(id: "f").sentence == sentence)
  }

  @Test(arguments: [
    (["2024年上半年", "2024年下半年"], "合计从2024年上半年的 9 次升至2024年下半年的 15 次，增加 6 次"),
    (["2024年", "2025年"], "合计从2024年的 9 次升至2025年的 15 次，增加 6 次"),
    (["2025-03", "2025-04"], "合计从2025年3月的 9 次升至2025年4月的 15 次，增加 6 次"),
    (["1年级", "2年级"], "2年级较多，为 15 次；1年级较少，为 9 次"),
  ])
  func stepsInTimeAreATrend(names: [String], start: String) {
    let data = ChartData.sample([("家校", [5, 8]), ("课外", [4, 7])], names: names, unit: "次")
    #expect(StackedBarChart(data).figure(id: "f").sentence == start + "；合起来看，家校较多，共 13 次。")
  }

  @Test func towardsATargetCountsTheLatestTotal() {
    let data = ChartData.sample(
      [("家校", [5, 8]), ("课外", [4, 7])],
      names: ["2024年", "2025年"],
      unit: "次",
      target: 20
    )
    #expect(StackedBarChart(data).figure(id: "f").sentence.contains("距目标 20 次还差 5 次"))
  }
}
