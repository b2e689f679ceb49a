/// Horizontal bars from zero, one for each category, or a group of them where there are several series.
package struct BarChart: Sendable {
  /// Above this the figure is only a table and a sentence.
  package static let mostCategories = 40
  private static let mostBars = 80

  private let data: ChartData

  package init(_ data: ChartData) {
    self.data = data.tidied
  }

  /// Draws the bars; `id` is unique in the page, and `svg` is empty where there is nothing or too much to draw.
  package func figure(id: String) -> Figure {
    Figure(drawnIf: isDrawable, table: FigureTable(data), sentence: sentence) { drawing(id: id, $0) }
  }
}

extension BarChart {
  private var isDrawable: Bool { !data.isEmpty && !isCrowded }

  private var isCrowded: Bool {
    data.categories.count > Self.mostCategories || data.values.count > Self.mostBars
      || data.series.count > Palette.count
  }

  private func drawing(id: String, _ layout: Layout) -> String {
    var drawing = Drawing(id: id, layout: layout)
    let top = ChartTop(unit: data.unit, entries: ChartTop.names(of: data.series) { .bar($0) }, layout: layout)
    let plot = plot(below: top.height + (data.target == nil ? 4 : 26), layout)
    top.draw(on: &drawing)
    plot.drawGrid(on: &drawing)
    for index in data.series.indices { drawBars(of: index, in: plot, on: &drawing) }
    plot.drawZero(on: &drawing)
    plot.drawTarget(on: &drawing)
    plot.rows.drawNames(on: &drawing)
    drawValues(in: plot, on: &drawing)
    return drawing.svg(kind: "chart-bars", title: data.title, description: sentence, height: plot.height)
  }

  private func plot(below top: Double, _ layout: Layout) -> BarPlot {
    let isGrouped = data.series.count > 1
    let rows = RowPlan(
      categories: data.labels,
      bars: data.series.count,
      barHeight: isGrouped ? 17 : 20,
      top: top,
      layout: layout
    )
    let room = data.values.map { max(9, gap(before: $0)) + $0.label.width(atSize: Drawing.textSize) }.max() ?? 0
    return BarPlot(rows: rows, extent: data.extent, target: data.target, room: room + 2)
  }

  private func drawBars(of index: Int, in plot: BarPlot, on drawing: inout Drawing) {
    var bars = ""
    var rings = ""
    for (category, value) in data.series[index].values.enumerated() {
      let place = plot.rows.place(category: category, bar: index)
      if value == .number(0) {
        rings += PointShape.circle.path(x: plot.zero, y: place.centre.y, radius: 4)
      } else {
        let bar = value.drawn.map { plot.bar(of: $0, in: place) }
        bars += bar?.path ?? ""
        drawAbsence(of: value, at: bar?.right ?? plot.zero, in: place, plot, on: &drawing)
      }
    }
    drawing.fill(bars, Palette.bar(index), hatch: Palette.hatch(index))
    drawing.path(rings, Palette.zero(index))
  }

  /// The sign has a size of its own, or lies between what the number is at least and what it is less than.
  private func drawAbsence(of value: Value, at start: Double, in place: Box, _ plot: BarPlot, on drawing: inout Drawing)
  {
    guard let mark = AbsenceMark(value), mark != .missing else { return }
    let end = between(value, plot)
    let x = end == nil ? start + 5 : start + 1
    let width = end.map { $0 - x } ?? 22
    mark.draw(in: Box(x: x, y: place.y + 2, width: max(4, width), height: place.height - 4), on: &drawing)
  }

  /// Where the hatching ends of a number that is known to lie in a range.
  private func between(_ value: Value, _ plot: BarPlot) -> Double? {
    value.drawn == nil ? nil : value.below.map(plot.scale.position)
  }

  private func drawValues(in plot: BarPlot, on drawing: inout Drawing) {
    drawing.group(.value) { drawing in
      for (index, series) in data.series.enumerated() {
        for (category, value) in series.values.enumerated() {
          let place = plot.rows.place(category: category, bar: index)
          let reached = value.drawn.map { plot.bar(of: $0, in: place).right } ?? plot.zero
          let end = between(value, plot) ?? reached + gap(before: value) - 6
          drawing.text(value.label, x: end + 6, y: place.centre.y + Drawing.textSize * 0.35)
        }
      }
    }
  }

  /// Between the end of a bar, or its sign, and its label.
  private func gap(before value: Value) -> Double {
    switch value {
    case .number(0): 9
    case .number, .missing: 6
    case .hidden, .notCounted, .partial: 33
    }
  }
}

extension BarChart {
  /// Where the series are steps in time, the latest that has a number; what went before stands in the table.
  private var latest: ChartData? {
    guard data.series.count > 1, data.series.allSatisfy(\.name.namesTime),
      let last = data.series.last(where: { series in series.values.contains { $0.number != nil } })
    else { return nil }
    var copy = data
    (copy.series, copy.totals) = ([last], nil)
    return copy
  }

  private var sentence: String {
    if let latest { return "\(latest.series[0].name)：\(BarChart(latest).sentence)" }
    let crowd = isCrowded ? Sentence.crowded(data.values.count) : ""
    let numbers = data.namedNumbers
    guard !data.isEmpty else { return Sentence(clauses: []).text }
    let rest = data.values.wordless
    guard !data.numbers.isEmpty || data.hasUnlikeGoals else {
      return Sentence(clauses: [data.sum] + data.partials + [Sentence.nothing(rest), crowd]).text
    }
    if data.areUnlike { return Sentence(clauses: data.unlike + data.partials + [data.unlikeRest, crowd]).text }
    let measure = Measure(unit: data.unit)
    let short = data.values.count { value in data.target.map { value.below ?? .infinity <= $0.value } ?? false }
    let attainment = Sentence.attainment(numbers, andShort: short, target: data.target, measure: measure)
    let compared =
      data.isUneven
      ? [ChartData.unevenNote] : comparison(of: numbers) + [attainment, data.uncompared(besides: data.surpassing)]
    let told = [data.sum] + compared + data.partials
    return Sentence(clauses: told + [Sentence.rest(rest), crowd]).text
  }

  private func comparison(of numbers: [NamedNumber]) -> [String] {
    Sentence.comparison(
      numbers,
      andPartly: data.surpassing,
      of: data.partials.isEmpty ? bars : numbers.count,
      everything: everything(of: numbers),
      measure: Measure(unit: data.unit)
    )
  }

  /// How many could be compared if each had a number.
  private var bars: Int { data.comparable.count * data.series.count }

  /// 各年级 where every one has a number.
  private func everything(of numbers: [NamedNumber]) -> String {
    if !data.partials.isEmpty { return Sentence.list(numbers.map(\.name)) }
    if numbers.count < bars { return "有数值的\(numbers.count)项" }
    return data.series.count == 1 && !data.categoryName.isEmpty ? "各\(data.categoryName)" : "各项"
  }
}
