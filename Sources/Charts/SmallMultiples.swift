/// One small chart of upright bars for each series, all on one scale, so that the series can be compared without crossing.
package struct SmallMultiples: Sendable {
  /// Above these the figure is only a table and a sentence.
  package static let mostPanels = 12
  package static let mostCategories = 60

  private let data: ChartData

  package init(_ data: ChartData) {
    self.data = data.tidied
  }

  /// Draws the panels; `id` is unique in the page. `svg` is empty where there is nothing or too much to draw,
  /// or where a value is negative.
  package func figure(id: String) -> Figure {
    Figure(drawnIf: isDrawable, table: FigureTable(data), sentence: sentence) { drawing(id: id, $0) }
  }
}

extension SmallMultiples {
  private var isDrawable: Bool { !data.isEmpty && !isCrowded && data.numbers.allSatisfy { $0 >= 0 } }

  private var isCrowded: Bool {
    data.series.count > Self.mostPanels || data.categories.count > Self.mostCategories
  }

  private func drawing(id: String, _ layout: Layout) -> String {
    var drawing = Drawing(id: id, layout: layout)
    let key = data.targetKey + data.values.absenceKey
    let top = ChartTop(unit: data.unit, note: "，各图同一刻度", entries: key, layout: layout)
    let panels = MultiplePanels(data, below: top.height, layout: layout)
    top.draw(on: &drawing)
    panels.drawFrames(on: &drawing)
    for index in data.series.indices { panels.drawBars(of: index, on: &drawing) }
    panels.drawNumbers(on: &drawing)
    return drawing.svg(kind: "chart-multiples", title: data.title, description: sentence, height: panels.height)
  }

  private var sentence: String {
    data.sentence(isCrowded: isCrowded) {
      (data.trends ?? data.series.map(clause)) + [attainment, data.uncompared()]
    }
  }

  /// Of each panel the latest number counts towards the target, or all where they are no steps in time.
  private var attainment: String {
    let numbers = data.series.flatMap { series in
      let all = data.namedNumbers(of: series)
      return data.isChronological ? Array(all.suffix(1)) : all
    }
    return Sentence.attainment(numbers, target: data.target, measure: Measure(unit: data.unit))
  }

  /// 家校：从2025年上半年的 9 次升至2026年上半年的 14 次，增加 5 次.
  private func clause(of series: Series) -> String {
    let measure = Measure(unit: data.unit)
    let numbers = data.namedNumbers(of: series)
    guard !numbers.isEmpty else { return "" }
    let steps = data.comparable.count
    let everything = numbers.count < steps ? "有数值的\(numbers.count)项" : "各项"
    let told =
      data.isChronological
      ? [Sentence.trend(numbers, of: steps, measure: measure, isBrief: data.series.count > 1)]
      : Sentence.comparison(numbers, of: steps, everything: everything, measure: measure)
    return (data.series.count > 1 ? "\(series.name.spoken)：" : "") + told.joined(separator: "，")
  }
}
