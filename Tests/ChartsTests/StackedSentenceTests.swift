import Charts
import Testing

@Suite struct StackedSentenceTests {
  @Test(
    arguments: [
      ([7, 8], [5, 7], "二年级较多，为15人；一年级较少，为12人；合起来看，男生较多，共15人。"),
      ([7, 5], [5, 7], "各年级合计均为12人；合起来看，男生、女生并列最多，均为12人。"),
      ([0, 0], [0, 0], "各年级合计均为0人。"),
      ([7], [9], "一年级合计16人；合起来看，女生较多，共9人。"),
      ([7, .hidden], [5, 7], "一年级合计12人；已知数值合起来看，女生较多，共12人；另有1项已隐去。"),
      ([.hidden, 7], [3, .missing], "已知数值合起来看，男生较多，共7人；另有1项已隐去、1项空缺。"),
      ([.hidden], [.hidden], "各项数值均已隐去。"),
      ([], [], "暂无数据。"),
    ] as [([Value], [Value], String)]
  )
  func twoSeries(boys: [Value], girls: [Value], sentence: String) {
    let data = ChartData.sample([("男生", boys), ("女生", girls)])
    #expect(StackedBarChart(data).figure(id: "f").sentence == sentence)
  }

  @Test(arguments: [
    (["2024年上半年", "2024年下半年"], "合计从2024年上半年的9次升至2024年下半年的15次，增加6次"),
    (["2024年", "2025年"], "合计从2024年的9次升至2025年的15次，增加6次"),
    (["2025-03", "2025-04"], "合计从2025年3月的9次升至2025年4月的15次，增加6次"),
    (["1年级", "2年级"], "2年级较多，为15次；1年级较少，为9次"),
  ])
  func stepsInTimeAreATrend(names: [String], start: String) {
    let data = ChartData.sample([("家校", [5, 8]), ("课外", [4, 7])], names: names, unit: "次")
    #expect(StackedBarChart(data).figure(id: "f").sentence == start + "；合起来看，家校较多，共13次。")
  }

  @Test func towardsATargetCountsTheLatestTotal() {
    let data = ChartData.sample(
      [("家校", [5, 8]), ("课外", [4, 7])],
      names: ["2024年", "2025年"],
      unit: "次",
      target: 20
    )
    #expect(StackedBarChart(data).figure(id: "f").sentence.contains("距目标20次还差5次"))
  }
}
