import Testing

@testable import Charts

@Suite struct MarkupTests {
  @Test func namesAreTextEverywhere() {
    let nasty = "<b>&\"'\u{0}</b>"
    let data = ChartData(
      title: nasty,
      categoryName: nasty,
      categories: [nasty, "乙"],
      series: [Series(name: nasty, values: [1, 2]), Series(name: "乙", values: [3, 4])],
      unit: nasty,
      target: Target(value: 3, label: nasty)
    )
    let bar = ProgressBar(
      title: nasty,
      done: 1,
      total: 2,
      unit: nasty,
      noun: nasty,
      segments: [.init(name: nasty, count: 1, style: .done)]
    )
    for figure in [
      BarChart(data).figure(id: "a"), StackedBarChart(data).figure(id: "b"), LineChart(data).figure(id: "c"),
      bar.figure(id: "d"),
    ] {
      #expect(!(figure.svg + figure.table).contains("<b>"))
      #expect(!(figure.svg + figure.table).contains("\u{0}"))
      #expect(figure.svg.contains("&lt;b&gt;&amp;&quot;'"))
    }
  }

  @Test func idsAreUniqueInAPage() {
    let stacked = StackedBarChart(.sample((0..<6).map { ("类\($0)", [1, 2]) }))
    let page = ["第 1 图", "b"].map { stacked.figure(id: $0).svg }.joined()
    let ids = page.all(between: " id=\"", and: "\"")
    #expect(ids.count == 14 && Set(ids).count == ids.count)
    #expect(ids.allSatisfy { !$0.contains(" ") })
    for used in page.all(between: "url(#", and: ")") + page.all(between: "aria-labelledby=\"", and: " ") {
      #expect(ids.contains(used))
    }
  }

  @Test func titleAndDescriptionNameTheDrawing() {
    let figure = BarChart(.sample([1, 2])).figure(id: "f")
    #expect(figure.svg.contains("<title id=\"f-title\">各年级人数</title><desc id=\"f-desc\">\(figure.sentence)</desc>"))
    #expect(figure.svg.contains("role=\"img\" aria-labelledby=\"f-title f-desc\""))
  }

  @Test func tablesHaveCaptionAndScopes() {
    #expect(
      BarChart(.sample([1, 10_000], target: 5)).figure(id: "f").table
        == "<table class=\"figure-table\"><caption>各年级人数（单位：人）</caption>"
        + "<thead><tr><th scope=\"col\">年级</th><th scope=\"col\">人数</th></tr></thead>"
        + "<tbody><tr><th scope=\"row\">一年级</th><td>1</td></tr>"
        + "<tr><th scope=\"row\">二年级</th><td>10000</td></tr></tbody>"
        + "<tfoot><tr><th scope=\"row\">目标</th><td>5</td></tr></tfoot></table>"
    )
  }

  @Test func textIsNeverSmall() {
    let sizes = [BarChart(.sample([1, 2])).figure(id: "f"), LineChart(.sample([1, 2])).figure(id: "f")]
      .flatMap { $0.svg.all(between: "font-size=\"", and: "\"") }.compactMap(Double.init)
    #expect(!sizes.isEmpty && sizes.allSatisfy { $0 >= 14 })
  }

  @Test func drawingTwiceGivesTheSameBytes() {
    let chart = StackedBarChart(.sample((0..<6).map { ("类\($0)", [1, .hidden, .missing]) }))
    #expect(chart.figure(id: "f") == chart.figure(id: "f"))
  }
}
