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
        == "2026年秋季：建档率较高，为100%；告知率较低，为91%；2项中有1项达到目标100%。"
    )
  }

  @Test(
    arguments: [
      ([12, 15, 9], "二年级最多，为15人；三年级最少，为9人。"),
      ([12, 12, 9], "一年级、二年级并列最多，均为12人；三年级最少，为9人。"),
      ([12, 9, 9], "一年级最多，为12人；二年级、三年级并列最少，均为9人。"),
      ([9, 9, 9, 9, 9, 12], "六年级最多，为12人；一年级、二年级、三年级等5项并列最少，均为9人。"),
      ([12, 12, 12], "各年级均为12人。"),
      ([0, 0, 0], "各年级均为0人。"),
      ([12, 12, .hidden], "有数值的2项均为12人；另有1项已隐去。"),
      ([12], "一年级为12人。"),
      ([12, .hidden], "只有一年级有数值，为12人；另有1项已隐去。"),
      ([0, 5, .missing, .notCounted], "二年级较多，为5人；一年级较少，为0人；另有1项未统计、1项空缺。"),
      ([.hidden, .hidden], "各项数值均已隐去。"),
      ([.missing, .missing], "各项数值均空缺。"),
      ([.notCounted], "数值未统计。"),
      ([.hidden, .missing, .missing], "没有可用的数值：1项已隐去、2项空缺。"),
      ([.number(.nan), 3], "只有二年级有数值，为3人；另有1项空缺。"),
      ([], "暂无数据。"),
    ] as [([Value], String)]
  )
  func oneSeries(values: [Value], sentence: String) {
    #expect(BarChart(.sample(values)).figure(id: "f").sentence == sentence)
  }

  @Test(
    arguments: [
      ([5], 8, "一年级为5人；距目标8人还差3人。"),
      ([8], 8, "一年级为8人；已达到目标8人。"),
      ([9], 8, "一年级为9人；已达到目标8人。"),
      ([5, 8, 9], 8, "三年级最多，为9人；一年级最少，为5人；3项中有2项达到目标8人。"),
      ([5, 6], 8, "二年级较多，为6人；一年级较少，为5人；都未达到目标8人。"),
      ([8, 8], 8, "各年级均为8人；都已达到目标8人。"),
      ([.hidden], 8, "数值已隐去。"),
    ] as [([Value], Double, String)]
  )
  func withATarget(values: [Value], target: Double, sentence: String) {
    #expect(BarChart(.sample(values, target: target)).figure(id: "f").sentence == sentence)
  }

  @Test func ratesAreHighOrLow() {
    let figure = BarChart(.sample([98.5, 100], unit: "%", target: 100)).figure(id: "f")
    #expect(figure.sentence == "二年级较高，为100%；一年级较低，为98.5%；2项中有1项达到目标100%。")
  }

  @Test func severalSeriesAreNamedTogether() {
    let figure = BarChart(.sample([("男生", [7, 8]), ("女生", [5, .hidden])])).figure(id: "f")
    #expect(figure.sentence == "二年级男生最多，为8人；一年级女生最少，为5人；另有1项已隐去。")
  }

  @Test func longNamesAreCutShortInTheSentenceOnly() {
    let name = String(repeating: "长", count: 59) + "甲"
    let figure = BarChart(.sample([3, 4], names: [name, "二年级"])).figure(id: "f")
    #expect(figure.sentence.contains(String(repeating: "长", count: 15) + "…" + name.suffix(8) + "较少"))
    #expect(figure.table.contains(">\(name)<"))
  }
}
