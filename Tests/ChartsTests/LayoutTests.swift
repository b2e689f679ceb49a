import Testing

@testable import Charts

@Suite struct LayoutTests {
  private static let long = ChartData.sample(
    [("男生", [12_345, 8, .hidden, .missing]), ("女生", [0, .notCounted, 3, 4])],
    names: ["一年级", String(repeating: "长", count: 60), "三年级", "四年级"],
    target: 20
  )

  private static let figures: [(String, Figure)] = [
    ("bars", BarChart(long).figure(id: "a")), ("stacked", StackedBarChart(long).figure(id: "a")),
    ("lines", LineChart(long).figure(id: "a")), ("multiples", SmallMultiples(long).figure(id: "a")),
    ("one point", LineChart(.sample([5])).figure(id: "a")), ("hidden", BarChart(.sample([.hidden])).figure(id: "a")),
    (
      "progress",
      ProgressBar(title: "进展", done: 12, total: 5, unit: "项").figure(id: "a")
    ),
  ]

  @Test func bothLayoutsShowTheSameWords() {
    for (name, figure) in Self.figures {
      let words = [figure.svg, figure.wideSVG].map { Set($0.all(between: "<text", and: "</text>").map(Self.words)) }
      let narrow = words[0].filter { !$0.hasSuffix("…") && Double($0) == nil && $0.count < 12 }
      #expect(narrow.isSubset(of: words[1].union(Self.joined(words[1]))), "\(name)")
    }
  }

  @Test func noTextLeavesTheDrawing() {
    for (name, figure) in Self.figures {
      for (svg, layout) in [(figure.svg, Layout.narrow), (figure.wideSVG, .wide)] {
        for text in svg.all(between: "<text", and: "</text>") { #expect(Self.fits(text, layout), "\(name): \(text)") }
      }
    }
  }

  @Test func idsOfTheLayoutsDiffer() {
    let figure = StackedBarChart(Self.long).figure(id: "a")
    #expect(figure.svg.contains("id=\"a-title\"") && figure.wideSVG.contains("id=\"a-wide-title\""))
    #expect(figure.wideSVG.contains("chart-wide") && figure.svg.contains("viewBox=\"0 0 320 "))
  }

  @Test func referencesAndEventsAreDrawnAndInTheTable() {
    var data = ChartData.sample([3, 5, 9], names: ["2025-09", "2025-10", "2025-11"], categoryName: "月份", target: 8)
    data.references = [Target(value: 4, label: "上年"), Target(value: .infinity, label: "无穷")]
    data.events = [Event(category: 1, label: "电话开通"), Event(category: 7, label: "没有的月份")]
    let figure = LineChart(data).figure(id: "a")
    #expect(figure.svg.contains("chart-reference") && figure.svg.contains(">上年 4</text>"))
    #expect(figure.svg.contains("chart-event") && figure.svg.contains(">2025年10月 电话开通</text>"))
    #expect(figure.svg.count(of: ">①</text>") == 2 && !figure.svg.contains("②"))
    #expect(figure.table.contains("<th scope=\"row\">2025-10</th><td>电话开通</td>"))
    #expect(!figure.table.contains("无穷") && !figure.table.contains("没有的月份"))
  }

  @Test func twoHundredCategoriesAreATableInEveryKind() {
    let data = ChartData.sample((1...200).map { Value.number(Double($0)) }, names: (1...200).map { "第\($0)村" })
    let rows = (1...200).map { BulletChart.Row(name: "第\($0)村", value: 1, targets: []) }
    let bullets = BulletChart(title: "设施", rowName: "设施", unit: "台", rows: rows).figure(id: "a")
    for figure in [
      BarChart(data).figure(id: "a"), StackedBarChart(data).figure(id: "a"), LineChart(data).figure(id: "a"),
      SmallMultiples(data).figure(id: "a"), bullets,
    ] {
      #expect(figure.svg.isEmpty && figure.wideSVG.isEmpty && figure.table.count(of: "<th scope=\"row\">") == 200)
      #expect(figure.sentence.contains("表格"))
    }
  }

  private static func words(_ text: String) -> String { text.split(separator: ">").last.map(String.init) ?? "" }

  /// Words that the narrow layout breaks stand whole in the wide one.
  private static func joined(_ words: Set<String>) -> Set<String> {
    Set(words.flatMap { word in word.indices.map { String(word[$0...]) } + word.indices.map { String(word[...$0]) } })
  }

  private static func fits(_ text: String, _ layout: Layout) -> Bool {
    let x = text.all(between: "x=\"", and: "\"").first.flatMap(Double.init) ?? -1
    let width = words(text).width(atSize: Drawing.smallTextSize)
    switch text {
    case _ where text.contains("text-anchor=\"middle\""):
      return x - width / 2 >= -3 && x + width / 2 <= layout.width + 3
    case _ where text.contains("text-anchor=\"end\""): return x - width >= -3 && x <= layout.width
    default: return x >= 0 && x + width <= layout.width + 3
    }
  }
}
