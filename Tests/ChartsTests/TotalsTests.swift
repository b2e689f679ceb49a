import Testing

@testable import Charts

@Suite("Sums and numbers that are given in part")
struct TotalsTests {
  private static let withheld = Value.partial(
    PartialValue(words: "未达100%（95%以上）", label: "95%以上", atLeast: 95, below: 100)
  )

  private static let rates = ChartData(
    title: "三率",
    categoryName: "指标",
    categories: ["入学率", "巩固率"],
    series: [Series(name: "", values: [.number(100), withheld])],
    unit: "%",
    target: Target(value: 100, label: "目标100%")
  )

  private static let grades = ChartData(
    title: "人数",
    categoryName: "年级",
    categories: ["一年级", "二年级"],
    series: [
      Series(name: "男", values: [.number(8), .hidden]), Series(name: "女", values: [.number(6), .hidden]),
    ],
    unit: "人",
    totals: Totals(
      categories: [.number(14), .number(11)],
      series: [.number(13), .hidden],
      all: .number(25)
    )
  )

  @Test("a bar reaches as far as is certain, and the words say the rest")
  func partial() {
    let figure = BarChart(Self.rates).figure(id: "f")
    #expect(figure.table.contains("<td>未达100%（95%以上）</td>"))
    #expect(figure.sentence == "入学率为100%；2项中有1项达到目标100%；巩固率未达100%（95%以上）。")
    #expect(figure.svg.contains("chart-hidden") && figure.svg.contains(">95%以上</text>"))
  }

  @Test("given sums are told, and none is made of what is known")
  func totals() {
    let figure = StackedBarChart(Self.grades).figure(id: "f")
    #expect(figure.table.contains("<th scope=\"row\">二年级</th><td>已隐去</td><td>已隐去</td><td>11</td>"))
    #expect(figure.table.contains("<tfoot><tr><th scope=\"row\">合计</th><td>13</td><td>已隐去</td><td>25</td>"))
    #expect(figure.sentence == "一共25人；一年级较多，为14人；二年级较少，为11人；另有2项已隐去。")
    #expect(figure.svg.contains(">11</text>") && !figure.svg.contains("＋"))
  }

  @Test("how two or three parts share the whole comes first")
  func divided() {
    var data = Self.grades
    data.totals = Totals(categories: [.number(14), .number(11)], series: [.number(13), .number(12)], all: .number(25))
    let sentence = StackedBarChart(data).figure(id: "f").sentence
    #expect(sentence == "一共25人，其中男13人，女12人；一年级较多，为14人；二年级较少，为11人；另有2项已隐去。")
  }

  @Test("one series has a sum below it")
  func flat() {
    var data = Self.grades
    data.series = [Series(name: "人", values: [.number(14), .hidden])]
    data.totals = Totals(categories: [.number(14), .hidden], series: [.number(25)], all: .number(25))
    let figure = BarChart(data).figure(id: "f")
    #expect(figure.table.contains("<tfoot><tr><th scope=\"row\">合计</th><td>25</td></tr></tfoot>"))
    #expect(figure.sentence.hasPrefix("一共25人；"))
  }
}
