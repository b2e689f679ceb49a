import Testing

@testable import Charts

@Suite struct DrawingTests {
  @Test func barsStartAtZero() {
    let svg = BarChart(.sample([96, 98, 100])).figure(id: "f").svg
    let bars = svg.all(between: "<path class=\"chart-bar c1\" fill=\"#2f6f5e\" d=\"", and: "\"").first ?? ""
    let zero = svg.all(between: "<path class=\"chart-base\"", and: "/>").first?.all(between: "d=\"M", and: " ").first
    let starts = Set(bars.all(between: "M", and: " "))
    let widths = bars.all(between: "h", and: "v").compactMap(Double.init)
    #expect(starts.count == 1 && starts.first == zero)
    #expect((zero.flatMap(Double.init) ?? -1) >= 0)
    #expect(widths.count == 3)
    #expect(abs(widths[0] / widths[2] - 0.96) < 0.01)
  }

  @Test func theFourKindsOfNothingDiffer() {
    let figure = BarChart(.sample([0, .hidden, .missing, .notCounted])).figure(id: "f")
    for sign in ["chart-zero", "chart-hidden", "chart-uncounted"] { #expect(figure.svg.count(of: sign) == 1) }
    for word in ["0", "已隐去", "—", "未统计"] {
      #expect(figure.svg.contains(">\(word)</text>"))
      #expect(figure.table.contains("<td>\(word)</td>"))
    }
    #expect(figure.table.contains("“—”表示空缺"))
  }

  @Test func aLineBreaksWhereThereIsNoNumber() {
    let svg = LineChart(.sample([1, 2, .hidden, 4, 5, .missing])).figure(id: "f").svg
    let line = svg.all(between: "stroke-linejoin=\"round\" d=\"", and: "\"").first ?? ""
    #expect(line.count(of: "M") == 2 && line.count(of: "L") == 2)
    #expect(svg.contains(">已隐去</text>") && svg.contains(">空缺</text>"))
  }

  @Test func aSinglePointIsAPointWithoutALine() {
    let svg = LineChart(.sample([5], target: 8)).figure(id: "f").svg
    #expect(svg.contains("chart-point") && !svg.contains("chart-line "))
    #expect(svg.contains(">目标 8</text>"))
  }

  @Test func ratesNearTheTopSayWhereTheAxisStarts() {
    let rates = LineChart(.sample([96.5, 99], unit: "%", target: 100)).figure(id: "f").svg
    let counts = LineChart(.sample([96, 99], unit: "人", target: 100)).figure(id: "f").svg
    #expect(rates.contains("纵轴从96起") && !counts.contains("纵轴"))
  }

  @Test func partsThatHaveNoNumberFollowAPlus() {
    let figure = StackedBarChart(.sample([("男生", [7]), ("女生", [.hidden])])).figure(id: "f")
    #expect(figure.svg.contains(">7＋</text>"))
    #expect(figure.table.contains("<td>7</td><td>已隐去</td><td>已隐去</td>"))
  }

  @Test func totalsStandInTheTable() {
    let table = StackedBarChart(.sample([("男生", [7]), ("女生", [0])])).figure(id: "f").table
    #expect(table.contains("<th scope=\"col\">合计</th>"))
    #expect(table.contains("<td>7</td><td>0</td><td>7</td>"))
  }

  @Test func aNegativePartIsNotStacked() {
    #expect(StackedBarChart(.sample([("甲", [-1]), ("乙", [2])])).figure(id: "f").svg.isEmpty)
  }

  @Test func negativeBarsGoToTheLeftOfZero() {
    let svg = BarChart(.sample([-5, 5])).figure(id: "f").svg
    #expect(svg.contains(">-5</text>"))
  }

  @Test func aLongNameIsWrappedAndCut() {
    let name = String(repeating: "长名字", count: 20)
    let figure = BarChart(.sample([3, 4], names: [name, "二年级"])).figure(id: "f")
    let lines = figure.svg.all(between: "<text x=\"0\"", and: "</text>").filter { $0.contains("长") }
    #expect(lines.count == 2)
    #expect(lines.last?.contains("…") == true)
  }

  @Test(arguments: [1, 40])
  func upToFortyCategoriesAreDrawn(count: Int) {
    let figure = Self.wide(count)
    #expect(figure.svg.all(between: "<g class=\"chart-label\"", and: "</g>").first?.count(of: "<text") == count)
  }

  @Test func moreCategoriesAreATable() {
    let figure = Self.wide(200)
    #expect(figure.svg.isEmpty)
    #expect(figure.table.count(of: "<th scope=\"row\">") == 200)
    #expect(figure.sentence == "第200村最多，为200人；第1村最少，为1人；共200项，图中画不下，请看表格。")
  }

  @Test func noDataIsATableThatSaysSo() {
    for figure in [
      BarChart(.sample([] as [Value])).figure(id: "f"), LineChart(.sample([] as [Value])).figure(id: "f"),
      StackedBarChart(.sample([("甲", [])])).figure(id: "f"),
    ] {
      #expect(figure.svg.isEmpty && figure.table.contains("暂无数据"))
    }
  }

  @Test func tooFewValuesAreMissingOnes() {
    let figure = BarChart(.sample([3], names: ["一年级", "二年级"])).figure(id: "f")
    #expect(figure.table.contains("<th scope=\"row\">二年级</th><td>—</td>"))
  }

  private static func wide(_ count: Int) -> Figure {
    let values = (1...count).map { Value.number(Double($0)) }
    return BarChart(.sample(values, names: (1...count).map { "第\($0)村" }, categoryName: "村")).figure(id: "f")
  }
}
