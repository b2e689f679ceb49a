import Charts
import Testing

@Suite struct BarSentenceTests {
  @Test func ofStepsInTimeTheLatestIsTold() {
    let rates = ChartData.sample(
      [("2025年秋季", [90, 80]), ("2026年秋季", [100, 91])],
      names: ["建档率", "告知率"],
      categoryName: "指标",
      unit: "%",
      target: 100
    )
    #expect(
      BarChart(rates).figure(id: "f").sentence
        == "2026年秋季：建档率较高，为 100%；告知率较低，为 91%；2 项中有 1 项达到目标 100%。"
    )
  }

  @Test(
    arguments: [
      ([12, 15, 9], "二年级最多，为 15 人；三年级最少，为 9 人。"),
      ([12, 12, 9], "一年级、二年级并列最多，均为 12 人；三年级最少，为 9 人。"),
      ([12, 9, 9], "一年级最多，为 12 人；二年级、三年级并列最少，均为 9 人。"),
      ([9, 9, 9, 9, 9, 12], "六年级最多，为 12 人；一年级、二年级、三年级等 5 项并列最少，均为 9 人。"),
      ([12, 12, 12], "各年级均为 12 人。"),
      ([0, 0, 0], "各年级均为 0 人。"),
      ([12, 12, .hidden], "有数值的 2 项均为 12 人；另有 1 项已隐去。"),
      ([12], "一年级为 12 人。"),
      ([12, .hidden], "只有一年级有数值，为 12 人；另有 1 项已隐去。"),
      ([0, 5, .missing, .notCounted], "二年级较多，为 5 人；一年级较少，为 0 人；另有 1 项未统计、1 项空缺。"),
      ([.hidden, .hidden], "各项数值均已隐去。"),
      ([.missing, .missing], "各项数值均空缺。"),
      ([.notCounted], "数值未统计。"),
      ([.hidden, .missing, .missing], "没有可用的数值：1 项已隐去、2 项空缺。"),
      ([.number(.nan), 3], "只有二年级有数值，为 3 人；另有 1 项空缺。"),
      ([], "暂无数据。"),
    ] as [([Value], String)]
  )
  func oneSeries(values: [Value], sentence: String) {
    #expect(BarChart(.sample(values)).figure(id: "f").sentence == sentence)
  }

  @Test(
    arguments: [
      ([5], 8, "一年级为 5 人；距目标 8 人还差 3 人。"),
      ([8], 8, "一年级为 8 人；已达到目标 8 人。"),
      ([9], 8, "一年级为 9 人；已达到目标 8 人。"),
      ([5, 8, 9], 8, "三年级最多，为 9 人；一年级最少，为 5 人；3 项中有 2 项达到目标 8 人。"),
      ([5, 6], 8, "二年级较多，为 6 人；一年级较少，为 5 人；都未达到目标 8 人。"),
      ([8, 8], 8, "各年级均为 8 人；都已达到目标 8 人。"),
      ([.hidden], 8, "数值已隐去。"),
    ] as [([Value], Double, String)]
  )
  func withATarget(values: [Value], target: Double, sentence: String) {
    #expect(BarChart(.sample(values, target: target)).figure(id: "f").sentence == sentence)
  }

  @Test func ratesAreHighOrLow() {
    let figure = BarChart(.sample([98.5, 100], unit: "%", target: 100)).figure(id: "f")
    #expect(figure.sentence == "二年级较高，为 100%；一年级较低，为 98.5%；2 项中有 1 项达到目标 100%。")
  }

  @Test func severalSeriesAreNamedTogether() {
    let figure = BarChart(.sample([("男生", [7, 8]), ("女生", [5, .hidden])])).figure(id: "f")
    #expect(figure.sentence == "二年级男生最多，为 8 人；一年级女生最少，为 5 人；另有 1 项已隐去。")
  }

  @Test func longNamesAreCutShortInTheSentenceOnly() {
    let name = String(repeating: "长", count: 59) + "甲"
    let figure = BarChart(.sample([3, 4], names: [name, "二年级"])).figure(id: "f")
    #expect(figure.sentence.contains(String(repeating: "长", count: 15) + "…" + name.suffix(8) + "较少"))
    #expect(figure.table.contains(">\(name)<"))
  }
}
